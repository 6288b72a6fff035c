// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finding drafts in a real library. AGATE_SEARCH_DRAFTS sets how many drafts the figures are taken with (300).
#include "library/connection.h"
#include "library/library_thread.h"
#include "library/search_index.h"
#include "support/room_program.h"
#include "temporary_library.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

/// Runs statements behind Agate's back, where SQLite lets the index's own tables be written.
bool change(const QString &file, const QStringList &statements)
{
    bool done = true;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"changing"_s);
        database.setDatabaseName(file);
        done = database.open();
        for (const QString &sql : statements) {
            QSqlQuery query(database);
            done = query.exec(sql) && done;
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"changing"_s);
    return done;
}

QVariant ask(const QString &file, const QString &sql)
{
    auto connection = Connection::open(file, Connection::Mode::ReadOnly);
    return connection ? (*connection)->value(sql).value_or(QVariant()) : QVariant();
}

const QString waitingDrafts = u"SELECT count(*) FROM indexed WHERE hash IS NULL"_s;
const QString indexedDrafts = u"SELECT count(*) FROM indexed WHERE length(hash) = 32"_s;

QStringList found(const Library &library, const QString &typed, bool trashed = false)
{
    QStringList titles;
    const auto hits = library.search(typed, trashed);
    if (!hits)
        return {u"error: "_s + hits.error().detail};
    for (const auto &hit : *hits)
        titles.append(hit.draft.title);
    return titles;
}

DraftId add(Library &library, const QString &text, const QString &name = {})
{
    NewDraft draft;
    draft.text = text;
    draft.name = name;
    return library.add(draft) ? draft.id : DraftId();
}

/// What this thread has worked, whatever else the computer does.
class CpuTimer
{
public:
    void start() { m_start = now(); }

    qint64 micros() const { return now() - m_start; }

private:
    static qint64 now()
    {
        timespec time = {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
    }

    qint64 m_start = 0;
};

/// Until nothing is left to do now.
void tidyUp(Library &library)
{
    int slices = 0;
    while (const auto again = library.tidy()) {
        if (again->count() > 0 || ++slices > 10'000)
            break;
    }
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:

    void findsInEveryScript_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const QString &typed, const QString &title) { QTest::newRow(name) << typed << title; };
        row("English", u"hedgehog"_s, u"English"_s);
        row("English, still being typed", u"brown hedg"_s, u"English"_s);
        row("German sharp s", u"STRASSE"_s, u"Deutsch"_s);
        row("German as it is written", u"Straße"_s, u"Deutsch"_s);
        row("German umlaut", u"übermütig"_s, u"Deutsch"_s);
        row("German umlaut without its dots", u"ubermutig"_s, u"Deutsch"_s);
        row("French accents", u"forêt"_s, u"Français"_s);
        row("French without", u"foret ete"_s, u"Français"_s);
        row("French behind an apostrophe", u"herisson"_s, u"Français"_s);
        row("Turkish dotless i", u"ışık"_s, u"Türkçe"_s);
        row("Turkish in capitals", u"IŞIK İSTANBUL"_s, u"Türkçe"_s);
        row("Turkish from another keyboard", u"isik istanbul"_s, u"Türkçe"_s);
        row("Russian", u"ЁЖИК"_s, u"Русский"_s);
        row("Russian with е for ё", u"ежик"_s, u"Русский"_s);
        row("Arabic", u"كتاب"_s, u"العربية"_s);
        row("Arabic with its marks", u"كِتَابٌ"_s, u"العربية"_s);
        row("Arabic, marked in the text only", u"مدرسة"_s, u"العربية"_s);
        row("Hebrew", u"שלום"_s, u"עברית"_s);
        row("Hebrew with points", u"שָׁלוֹם"_s, u"עברית"_s);
        row("Japanese, two characters", u"月光"_s, u"日本語"_s);
        row("Japanese, kana", u"ハリネズミ"_s, u"日本語"_s);
        row("Japanese, half as wide", u"ﾊﾘﾈｽﾞﾐ"_s, u"日本語"_s);
        row("Chinese, two characters", u"北京"_s, u"中文"_s);
        row("Chinese, one character", u"京"_s, u"中文"_s);
        row("Chinese, a whole clause", u"在北京的图书馆"_s, u"中文"_s);
        row("Chinese, two words", u"北京 图书"_s, u"中文"_s);
        row("Thai", u"ข้าว"_s, u"ไทย"_s);
        row("Thai, inside a sentence", u"กินข้าว ต้นไม้"_s, u"ไทย"_s);
        row("Korean", u"고슴도치"_s, u"한국어"_s);
        row("Korean, two words with endings", u"숲 달빛"_s, u"한국어"_s);
        row("Hindi", u"हिन्दी"_s, u"हिंदी"_s);
    }

    void findsInEveryScript()
    {
        QFETCH(QString, typed);
        QFETCH(QString, title);
        if (!m_scripts) {
            m_scripts = std::make_unique<TemporaryLibrary>();
            auto library = m_scripts->open();
            for (const auto &[name, text] : {
                     std::pair(u"English"_s, u"The quick brown hedgehog drinks tea."_s),
                     {u"Deutsch"_s, u"Auf der Straße ging übermütig ein Igel."_s},
                     {u"Français"_s, u"Dans la forêt, l’hérisson dort tout l’été."_s},
                     {u"Türkçe"_s, u"İstanbul’da ışık vardı."_s},
                     {u"Русский"_s, u"Маленький ёжик шёл по лесу."_s},
                     {u"العربية"_s, u"قرأ الولد كِتَابًا ثم كتاب آخر في مَدْرَسَةٍ."_s},
                     {u"עברית"_s, u"הקיפוד אמר שָׁלוֹם לכולם."_s},
                     {u"日本語"_s, u"小さなハリネズミは月光の下を歩いた。"_s},
                     {u"中文"_s, u"小刺猬在北京的图书馆里看书。"_s},
                     {u"ไทย"_s, u"เม่นน้อยกินข้าวใต้ต้นไม้"_s},
                     {u"한국어"_s, u"작은 고슴도치가 숲에서 달빛을 보았다."_s},
                     {u"हिंदी"_s, u"यह हिन्दी में एक कहानी है।"_s},
                 })
                QVERIFY(!add(*library, text, name).isNull());
            QCOMPARE(ask(m_scripts->file(), indexedDrafts).toInt(), 12);
        }
        auto library = m_scripts->open();
        QCOMPARE(found(*library, typed), QStringList{title});
        // Without the index the same is found.
        QVERIFY(change(m_scripts->file(), {u"UPDATE indexed SET hash = NULL"_s}));
        QCOMPARE(found(*library, typed), QStringList{title});
        library.reset();
        QVERIFY(
            change(m_scripts->file(),
                   {u"UPDATE indexed SET hash = (SELECT hash FROM revisions WHERE draft = indexed.draft ORDER BY number DESC LIMIT 1)"_s}));
    }

    void titlesFirstThenTheNewest()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const auto oldTitle = add(*library, u"Tea\nand bread"_s);
        const auto oldText = add(*library, u"Breakfast\ntea and bread"_s);
        add(*library, u"Supper\nsoup"_s);
        add(*library, u"Lunch\ntea"_s);
        add(*library, u"Teapots\nof the north"_s);
        QCOMPARE(found(*library, u"tea"_s), (QStringList{u"Teapots"_s, u"Tea"_s, u"Lunch"_s, u"Breakfast"_s}));
        QCOMPARE(found(*library, u"tea bread"_s), (QStringList{u"Breakfast"_s, u"Tea"_s}));
        QVERIFY(library->save({oldText, u"Breakfast\ntea and toast"_s, Origin::Typed, {}}));
        QCOMPARE(found(*library, u"tea"_s), (QStringList{u"Teapots"_s, u"Tea"_s, u"Breakfast"_s, u"Lunch"_s}));
        QCOMPARE(found(*library, u"bread"_s), QStringList{u"Tea"_s});
        QCOMPARE(library->search(u"tea"_s, false, 2)->size(), 2);
        QCOMPARE(titlesOf(library->drafts(u"tea"_s)).size(), 4);
        QVERIFY(library->trash(oldTitle));
        QCOMPARE(found(*library, u"tea"_s), (QStringList{u"Teapots"_s, u"Breakfast"_s, u"Lunch"_s}));
        QCOMPARE(found(*library, u"tea"_s, true), QStringList{u"Tea"_s});
    }

    void aNameIsFoundAndATitleThatIsGoneIsNot()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const auto id = add(*library, u"First line\nwords"_s);
        QVERIFY(library->rename(id, u"Given name"_s));
        QCOMPARE(found(*library, u"given"_s), QStringList{u"Given name"_s});
        tidyUp(*library);
        QCOMPARE(found(*library, u"given"_s), QStringList{u"Given name"_s});
        QCOMPARE(found(*library, u"line"_s), QStringList{u"Given name"_s});
        QVERIFY(library->rename(id, u"Another"_s));
        QCOMPARE(found(*library, u"given"_s), QStringList{});
    }

    void showsWhereItStands()
    {
        TemporaryLibrary place;
        auto library = place.open();
        add(*library, u"# Tea time\n\nFirst there was bread.\nThen tea, and more tea.\n"_s);
        const auto hits = library->search(u"tea"_s);
        QVERIFY(hits);
        const SearchHit &hit = hits->first();
        QCOMPARE(hit.inTitle, (QList<TextSpan>{{0, 3}}));
        QCOMPARE(hit.excerpt, u"Then tea, and more tea. "_s);
        QCOMPARE(hit.inExcerpt, (QList<TextSpan>{{5, 3}, {19, 3}}));
        // What only the title has is not shown twice.
        QVERIFY(library->search(u"time"_s)->first().excerpt.isEmpty());
    }

    void nothingThatIsTypedIsACommand_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed : {u"*"_s,
                                     u"\""_s,
                                     u"\"\"\""_s,
                                     u"tea\""_s,
                                     u"\"tea"_s,
                                     u"NEAR(tea bread)"_s,
                                     u"tea AND"_s,
                                     u"OR"_s,
                                     u"NOT tea"_s,
                                     u"title:tea"_s,
                                     u"{title} : tea"_s,
                                     u"^tea"_s,
                                     u"tea*bread"_s,
                                     u"(tea"_s,
                                     u"-tea"_s,
                                     u"tea+bread"_s,
                                     u"';DROP TABLE drafts;--"_s,
                                     u"%"_s,
                                     u"_"_s,
                                     u"\\"_s,
                                     QString(u"te\0a"_s),
                                     QString(QChar(0xD83D)),
                                     QString(100'000, u'"'),
                                     QString(100'000, u'x'),
                                     QString(u"a "_s).repeated(50'000),
                                     QString(100'000, u'字'),
                                     u"🦔"_s,
                                     u"\u202Etea"_s})
            QTest::newRow(qPrintable(typed.left(30).toHtmlEscaped() + QString::number(typed.size()))) << typed;
    }

    void nothingThatIsTypedIsACommand()
    {
        QFETCH(QString, typed);
        TemporaryLibrary place;
        auto library = place.open();
        add(*library, u"Tea\nbread AND NEAR"_s);
        const auto hits = library->search(typed);
        QVERIFY2(hits, hits ? "" : qPrintable(hits.error().detail));
        QVERIFY(!library->takeRefusal());
        QCOMPARE(library->drafts()->size(), 1);
    }

    void signsAreFoundToo()
    {
        TemporaryLibrary place;
        auto library = place.open();
        add(*library, u"A hedgehog 🦔"_s);
        add(*library, u"No such animal"_s);
        QCOMPARE(found(*library, u"🦔"_s), QStringList{u"A hedgehog 🦔"_s});
        QCOMPARE(found(*library, u"†"_s), QStringList{});
    }

    void anOldLibraryIsIndexedInSlices()
    {
        TemporaryLibrary place;
        QVERIFY(QFile::copy(QStringLiteral(AGATE_SOURCE_DIR "/tests/library/golden/v1.sqlite"), place.file()));
        QVERIFY(QFile::setPermissions(place.file(), QFile::ReadOwner | QFile::WriteOwner));
        auto library = place.open();
        QCOMPARE(ask(place.file(), waitingDrafts).toInt(), 2);
        // At once, and again when it is indexed.
        QCOMPARE(found(*library, u"ハリ"_s), QStringList{u"月とハリネズミ"_s});
        tidyUp(*library);
        QCOMPARE(ask(place.file(), indexedDrafts).toInt(), 2);
        QCOMPARE(found(*library, u"ハリ"_s), QStringList{u"月とハリネズミ"_s});
        QCOMPARE(found(*library, u"pip"_s), QStringList{u"月とハリネズミ"_s});
        QCOMPARE(found(*library, u"name"_s, true), QStringList{u"A name"_s});
        QVERIFY(!library->tidy());
    }

    void anOldLibraryThatIsOnlyReadIsSearched()
    {
        TemporaryLibrary place;
        QVERIFY(QFile::copy(QStringLiteral(AGATE_SOURCE_DIR "/tests/library/golden/v1.sqlite"), place.file()));
        const auto opened = Library::open(place.file(), Library::Access::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(found(*opened->library, u"ハリネズミ"_s), QStringList{u"月とハリネズミ"_s});
        QCOMPARE(titlesOf(opened->library->drafts()), QStringList{u"月とハリネズミ"_s});
        QVERIFY(!opened->library->tidy());
        QVERIFY(!opened->library->lastLeft({}));
    }

    void aReaderSearches()
    {
        TemporaryLibrary place;
        auto library = place.open();
        add(*library, u"Tea\nand bread"_s);
        const auto waiting = add(*library, u"Milk\n"_s + QString(u"and honey "_s).repeated(10'000));
        const auto second = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(second && second->library->isReadOnly());
        QCOMPARE(found(*second->library, u"bread"_s), QStringList{u"Tea"_s});
        QCOMPARE(found(*second->library, u"honey"_s), QStringList{u"Milk"_s});
        QVERIFY(library->save({waiting, u"Milk\nand toast"_s, Origin::Typed, {}}));
        QCOMPARE(found(*second->library, u"toast"_s), QStringList{u"Milk"_s});
        QCOMPARE(found(*second->library, u"honey"_s), QStringList{});
        library.reset();
        const auto reading = Library::open(place.file(), Library::Access::ReadOnly);
        QCOMPARE(found(*reading->library, u"toast"_s), QStringList{u"Milk"_s});
    }

    void aLongTextWaitsAndIsFoundMeanwhile()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const QString text = u"Long\n"_s + QString(u"and on "_s).repeated(20'000) + u"needle"_s;
        const auto id = add(*library, text);
        QCOMPARE(ask(place.file(), waitingDrafts).toInt(), 1);
        QCOMPARE(found(*library, u"needle"_s), QStringList{u"Long"_s});
        // Not while the writer is at it.
        tidyUp(*library);
        QCOMPARE(ask(place.file(), waitingDrafts).toInt(), 1);
        library.reset();
        QVERIFY(change(place.file(), {u"UPDATE drafts SET updated = updated - 60000"_s}));
        library = place.open();
        tidyUp(*library);
        QCOMPARE(ask(place.file(), indexedDrafts).toInt(), 1);
        QCOMPARE(found(*library, u"needle"_s), QStringList{u"Long"_s});
        // Far too long: never indexed, always found.
        QVERIFY(library->save({id, text + QString(2'000'000, u'\n') + u"thimble"_s, Origin::Typed, {}}));
        library.reset();
        QVERIFY(change(place.file(), {u"UPDATE drafts SET updated = updated - 60000"_s}));
        library = place.open();
        tidyUp(*library);
        QCOMPARE(ask(place.file(), waitingDrafts).toInt(), 0);
        QCOMPARE(ask(place.file(), indexedDrafts).toInt(), 0);
        QCOMPARE(found(*library, u"thimble"_s), QStringList{u"Long"_s});
    }

    void whatDriftedIsMended_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("a text was changed behind it")
            << QStringList{u"UPDATE revisions SET text = 'Tea' || char(10) || 'needle', hash = x'%1'"_s.arg(QString(64, u'1'))} << false;
        QTest::newRow("the index lost everything") << QStringList{u"INSERT INTO search(search) VALUES('delete-all')"_s} << false;
        QTest::newRow("the index lost its list") << QStringList{u"DELETE FROM indexed"_s} << false;
        QTest::newRow("the index says what it was told by an older Agate") << QStringList{u"UPDATE checks SET made = 1"_s} << false;
        QTest::newRow("pages of the index are noise") << QStringList{u"UPDATE search_data SET block = x'00010203' WHERE id > 10"_s} << true;
        QTest::newRow("pages of the index are gone") << QStringList{u"DELETE FROM search_data WHERE id > 10"_s} << true;
    }

    void whatDriftedIsMended()
    {
        QFETCH(QStringList, statements);
        QFETCH(bool, atOnce);
        TemporaryLibrary place;
        auto library = place.open();
        add(*library, u"Tea\nwith a needle"_s);
        tidyUp(*library);
        library.reset();
        QVERIFY(change(place.file(), statements));
        library = place.open();
        if (atOnce)
            QCOMPARE(found(*library, u"needle"_s), QStringList{u"Tea"_s});
        tidyUp(*library);
        QCOMPARE(found(*library, u"needle"_s), QStringList{u"Tea"_s});
        QCOMPARE(ask(place.file(), indexedDrafts).toInt(), 1);
        QVERIFY(!library->takeRefusal());
        library.reset();
        QVERIFY(change(place.file(), {u"INSERT INTO search(search, rank) VALUES('integrity-check', 1)"_s}));
    }

    void theDailyCheckFindsDamageThatNobodyMet()
    {
        TemporaryLibrary place;
        auto library = place.open();
        for (int number = 0; number < 50; ++number)
            add(*library, u"Draft %1\nneedle %1"_s.arg(number));
        tidyUp(*library);
        const qint64 checked = ask(place.file(), u"SELECT made FROM checks WHERE name = 'index'"_s).toLongLong();
        QVERIFY(checked > 0);
        library.reset();
        QVERIFY(change(place.file(), {u"DELETE FROM search_data WHERE id = (SELECT max(id) FROM search_data)"_s}));
        // Not twice a day …
        library = place.open();
        tidyUp(*library);
        QCOMPARE(ask(place.file(), u"SELECT made FROM checks WHERE name = 'index'"_s).toLongLong(), checked);
        library.reset();
        // … but the next, and not while somebody writes.
        QVERIFY(change(place.file(), {u"UPDATE checks SET made = made - 100000000 WHERE name = 'index'"_s}));
        library = place.open();
        const auto later = library->tidy(false);
        QVERIFY(later && *later >= std::chrono::seconds(1));
        QCOMPARE(ask(place.file(), u"SELECT made FROM checks WHERE name = 'index'"_s).toLongLong(), checked - 100000000);
        tidyUp(*library);
        library.reset();
        QVERIFY(change(place.file(), {u"INSERT INTO search(search, rank) VALUES('integrity-check', 1)"_s}));
        QCOMPARE(ask(place.file(), indexedDrafts).toInt(), 50);
    }

    void aSaveSucceedsWhateverTheIndexIsLike()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const auto id = add(*library, u"Tea\nwith a needle"_s);
        library.reset();
        QVERIFY(change(place.file(), {u"UPDATE search_data SET block = x'00'"_s}));
        library = place.open();
        const auto saved = library->save({id, u"Tea\nwith a thimble"_s, Origin::Typed, {}});
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QVERIFY(!library->takeRefusal());
        QCOMPARE(library->draft(id)->text, u"Tea\nwith a thimble"_s);
        QCOMPARE(found(*library, u"thimble"_s), QStringList{u"Tea"_s});
        tidyUp(*library);
        QCOMPARE(found(*library, u"thimble"_s), QStringList{u"Tea"_s});
        QCOMPARE(found(*library, u"needle"_s), QStringList{});
    }

    // SQLite counts the index as part of the file. That it is damaged is no reason to move the library aside.
    void aDamagedIndexIsNoDamagedLibrary()
    {
        TemporaryLibrary place;
        auto library = place.open();
        add(*library, u"Tea\nwith a needle"_s);
        library.reset();
        QVERIFY(change(place.file(), {u"UPDATE search_data SET block = x'00010203' WHERE id > 10"_s}));
        QVERIFY(putBytes(place.file() + u".lock"_s, "!"));
        auto opened = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(opened);
        QCOMPARE(opened->damagedKeptAt, QString());
        tidyUp(*opened->library);
        QCOMPARE(found(*opened->library, u"needle"_s), QStringList{u"Tea"_s});
    }

    void pinnedFirst()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const auto one = add(*library, u"one"_s);
        add(*library, u"two"_s);
        const quint64 before = library->changes();
        QVERIFY(library->pin(one, true));
        QVERIFY(library->changes() > before);
        QCOMPARE(titlesOf(library->drafts()), (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(library->drafts()->first().pinned);
        library.reset();
        library = place.open();
        QVERIFY(library->drafts()->first().pinned);
        QVERIFY(library->pin(one, false));
        QCOMPARE(titlesOf(library->drafts()), (QStringList{u"two"_s, u"one"_s}));
        QCOMPARE(library->pin(DraftId::fresh(), true).error().kind, LibraryError::Kind::NotFound);
    }

    void goesBackToWhatWasLeft()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const auto a = add(*library, u"a"_s);
        const auto b = add(*library, u"b"_s);
        const auto c = add(*library, u"c"_s);
        QCOMPARE(library->lastLeft(a).error().kind, LibraryError::Kind::NotFound);
        const quint64 before = library->changes();
        QVERIFY(library->leave(a, {.caret = 1, .top = 0}));
        QVERIFY(library->leave(b, {.caret = 1, .top = 1}));
        QCOMPARE(library->changes(), before);
        QCOMPARE(library->draft(b)->place, (DraftPlace{1, 1}));
        // From c back and back again; what was left on the way waits below.
        QCOMPARE(*library->lastLeft(c), b);
        QVERIFY(library->leave(c, {}, Library::Leaving::GoingBack));
        library.reset();
        library = place.open();
        QCOMPARE(*library->lastLeft(b), a);
        QVERIFY(library->leave(b, {}, Library::Leaving::GoingBack));
        QCOMPARE(*library->lastLeft(a), c);
        QVERIFY(library->trash(c));
        QCOMPARE(*library->lastLeft(a), b);
        // A place that cannot be kept is no refusal that the writer is told of.
        QCOMPARE(library->leave(DraftId::fresh(), {}).error().kind, LibraryError::Kind::NotFound);
        QVERIFY(!library->takeRefusal());
    }

    void theThreadTidiesUpByItself()
    {
        TemporaryLibrary place;
        QVERIFY(QFile::copy(QStringLiteral(AGATE_SOURCE_DIR "/tests/library/golden/v1.sqlite"), place.file()));
        QVERIFY(QFile::setPermissions(place.file(), QFile::ReadOwner | QFile::WriteOwner));
        LibraryThread thread;
        thread.open(place.file(), Library::Access::ReadWrite);
        QTRY_COMPARE_WITH_TIMEOUT(ask(place.file(), indexedDrafts).toInt(), 2, 15'000);
    }

    // What searching costs in CPU time; with AGATE_SEARCH_DRAFTS=10000 the figures of a large library.
    void figures()
    {
        const int drafts = qMax(50, qEnvironmentVariable("AGATE_SEARCH_DRAFTS", u"300"_s).toInt());
        QRandomGenerator random(7);
        QStringList words;
        for (int word = 0; word < 40'000; ++word) {
            QString made;
            for (auto syllables = 1 + random.bounded(4); syllables > 0; --syllables)
                made += QString(QChar(u"bcdfghjklmnprstvwz"[random.bounded(18)])) + QChar(u"aeiou"[random.bounded(5)]);
            words.append(made);
        }
        // The n-th word is n times rarer than the first.
        const auto word = [&] { return words.at(static_cast<int>(std::pow(words.size(), random.generateDouble())) - 1); };
        const auto text = [&] {
            QString made = u"# "_s;
            for (int at = 0; at < 330; ++at)
                made += word() + (at == 5 || at % 60 == 59 ? u'\n' : u' ');
            return made;
        };
        TemporaryLibrary place;
        CpuTimer timer;
        qint64 length = 0;
        {
            auto library = place.open();
            timer.start();
            for (int number = 0; number < drafts; ++number) {
                const QString made = text();
                length += made.toUtf8().size();
                QVERIFY(!add(*library, made).isNull());
            }
            qInfo("%d drafts of %lld MB in all, added in %lld ms", drafts, length / 1'000'000, timer.micros() / 1000);
        }
        const auto save = [&] {
            QList<qint64> micros;
            auto library = place.open();
            const auto some = *library->drafts();
            for (int number = 0; number < qMin(200, drafts); ++number) {
                const QString made = text();
                timer.start();
                if (library->save({some.at(number).id, made, Origin::Typed, {}}))
                    micros.append(timer.micros());
            }
            return micros;
        };
        QList<qint64> saves = save();
        // The same without an index, in a copy.
        QList<qint64> bare;
        {
            QVERIFY(QFile::copy(place.file(), place.file() + u".whole"_s));
            QVERIFY(change(place.file(), {u"DROP TABLE search"_s}));
            bare = save();
            QVERIFY(QFile::remove(place.file()));
            QVERIFY(QFile::rename(place.file() + u".whole"_s, place.file()));
        }
        const auto tell = [](const char *what, QList<qint64> &micros, qsizetype found) {
            std::ranges::sort(micros);
            qInfo("%-34s p50 %6.2f ms  p95 %6.2f ms  (%lld found)", what, double(micros.at(micros.size() / 2)) / 1000,
                  double(micros.at(micros.size() * 95 / 100)) / 1000, static_cast<long long>(found));
        };
        tell("a save with the index", saves, saves.size());
        tell("a save without one", bare, bare.size());
        const qint64 index = ask(place.file(), u"SELECT sum(length(block)) FROM search_data"_s).toLongLong();
        qInfo("file %.1f MB, index %.1f MB", double(QFileInfo(place.file()).size()) / 1e6, double(index) / 1e6);
        auto library = place.open();
        for (const auto &[what, typed] : {std::pair("one letter", words.at(0).left(1)),
                                          {"two letters", words.at(0).left(2)},
                                          {"the commonest word", words.at(0)},
                                          {"a word of every tenth draft", words.at(300)},
                                          {"a rare word", words.at(30'000)},
                                          {"two words, the last begun", words.at(3) + u' ' + words.at(10).left(2)},
                                          {"a phrase", u'"' + words.at(0) + u' ' + words.at(1) + u'"'}}) {
            QList<qint64> micros;
            qsizetype hits = 0;
            for (int again = 0; again < 20; ++again) {
                timer.start();
                const auto found = library->search(typed);
                micros.append(timer.micros());
                QVERIFY(found);
                hits = found->size();
            }
            tell(what, micros, hits);
        }
        timer.start();
        tidyUp(*library);
        qInfo("taking stock and the daily check %lld ms", timer.micros() / 1000);
        library.reset();
        // The same library without the index, as an upgrade finds it.
        QVERIFY(change(place.file(),
                       {u"UPDATE indexed SET hash = NULL"_s, u"INSERT INTO search(search) VALUES('delete-all')"_s,
                        u"UPDATE drafts SET updated = updated - 100000"_s}));
        library = place.open();
        timer.start();
        QVERIFY(library->search(words.at(30'000)));
        qInfo("a search before the index is there %lld ms", timer.micros() / 1000);
        QList<qint64> slices;
        qint64 all = 0;
        timer.start();
        while (const auto again = library->tidy()) {
            slices.append(timer.micros());
            all += slices.last();
            if (again->count() > 0)
                break;
            timer.start();
        }
        tell("a slice of indexing", slices, slices.size());
        qInfo("all of it in %lld ms; the longest slice %lld ms", all / 1000, slices.last() / 1000);
        QCOMPARE(ask(place.file(), indexedDrafts).toInt(), drafts);
    }

private:
    std::unique_ptr<TemporaryLibrary> m_scripts;
};

AGATE_TEST(TestSearchIndex)
#include "test_search_index.moc"
