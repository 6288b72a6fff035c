// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"
#include "library/schema.h"
#include "support/room_program.h"
#include "temporary_library.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <sys/stat.h>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

mode_t modeOf(const QString &path)
{
    struct stat seen = {};
    return ::stat(QFile::encodeName(path).constData(), &seen) == 0 ? seen.st_mode & 07777 : 0;
}

/// Asks the library file something behind Agate's back, in a connection of its own.
QVariant ask(const QString &file, const QString &sql)
{
    QVariant answer;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"asking"_s);
        database.setDatabaseName(file);
        if (!database.open())
            return u"not opened"_s;
        QSqlQuery query(database);
        answer = query.exec(sql) && query.next() ? query.value(0) : QVariant();
        query.finish();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"asking"_s);
    return answer;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private slots:

    void keepsADraftWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << u"# A title\n\nSome words.\n"_s;
        QTest::newRow("scripts") << u"中文段落。\nنص عربي 📄\u200F\nहिन्दी 𝒳\n"_s;
        QTest::newRow("null inside") << u"before\0after"_s;
        QTest::newRow("line ends") << u"a\r\nb\rc\u2028d\u2029e"_s;
        QTest::newRow("quotes") << u"it's \"quoted\"; DROP TABLE drafts; --%_?"_s;
        QTest::newRow("large") << QString(3'000'000, u'é');
    }

    void keepsADraftWhole()
    {
        QFETCH(QString, text);
        TemporaryLibrary place;
        NewDraft draft;
        draft.name = u"Named 'so'"_s;
        draft.text = text;
        draft.language = u"pt-BR"_s;
        draft.templateId = u"bedtime-story"_s;
        draft.origin = Origin::Generated;
        draft.brief = "{\"hero\":\"Pip\"}";
        {
            auto library = place.open();
            QVERIFY(library);
            const auto added = library->add(draft);
            QVERIFY(added);
            QCOMPARE(added->title, draft.name);
            QCOMPARE(added->id, draft.id);
        }
        auto library = place.open();
        QVERIFY(library);
        const auto kept = library->draft(draft.id);
        QVERIFY(kept);
        QCOMPARE(kept->text, text);
        QCOMPARE(kept->name, draft.name);
        QCOMPARE(kept->language, draft.language);
        QCOMPARE(kept->templateId, draft.templateId);
        const auto revisions = library->revisions(draft.id);
        QVERIFY(revisions);
        QCOMPARE(revisions->size(), 1);
        QCOMPARE(revisions->first().text, text);
        QCOMPARE(revisions->first().origin, Origin::Generated);
        QCOMPARE(revisions->first().brief, draft.brief);
        QVERIFY(!revisions->first().damaged);
    }

    void halfACharacterBecomesAWholeOne()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"a"_s + QChar(0xD83D) + u"b"_s;
        QVERIFY(library->add(draft));
        QCOMPARE(library->draft(draft.id)->text, u"a\uFFFDb"_s);
    }

    void savesMakeRevisions()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const auto id = library->add({})->id;
        const auto saved = library->save({id, u"# Tea\nfor two"_s, Origin::Typed, {}});
        QVERIFY(saved);
        QCOMPARE(saved->title, u"Tea"_s);
        QCOMPARE(saved->words, 3);
        QVERIFY(library->save({id, u"# Tea\nfor three"_s, Origin::Generated, "{}"}));
        // The same text again is no news …
        QVERIFY(library->save({id, u"# Tea\nfor three"_s, Origin::Typed, {}}));
        QCOMPARE(library->revisions(id)->size(), 3);
        // … unless it came about in another way.
        QVERIFY(library->save({id, u"# Tea\nfor three"_s, Origin::Translated, {}}));
        const auto revisions = library->revisions(id);
        QCOMPARE(revisions->size(), 4);
        QCOMPARE(revisions->first().origin, Origin::Translated);
        QVERIFY(revisions->at(0).number > revisions->at(1).number);
        QCOMPARE(library->draft(id)->text, u"# Tea\nfor three"_s);
    }

    void keptAsideIsNotTheDraft()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"mine"_s;
        QVERIFY(library->add(draft));
        QVERIFY(library->keepAside({draft.id, u"the model's"_s, Origin::Discarded, "{}"}));
        QCOMPARE(library->draft(draft.id)->text, u"mine"_s);
        QCOMPARE(library->drafts()->first().title, u"mine"_s);
        const auto revisions = library->revisions(draft.id);
        QCOMPARE(revisions->size(), 2);
        QCOMPARE(revisions->first().text, u"the model's"_s);
        QCOMPARE(revisions->first().origin, Origin::Discarded);
    }

    void listsNewestFirstAndTrashApart()
    {
        TemporaryLibrary place;
        auto library = place.open();
        QList<DraftId> ids;
        for (const auto &text : {u"one"_s, u"two"_s, u"three"_s}) {
            NewDraft draft;
            draft.text = text;
            ids.append(library->add(draft)->id);
        }
        QCOMPARE(titlesOf(library->drafts()), (QStringList{u"three"_s, u"two"_s, u"one"_s}));
        QVERIFY(library->save({ids.at(0), u"one more"_s, Origin::Typed, {}}));
        QVERIFY(library->rename(ids.at(1), u"Second"_s));
        QVERIFY(library->trash(ids.at(2)));
        QCOMPARE(titlesOf(library->drafts()), (QStringList{u"one more"_s, u"Second"_s}));
        QCOMPARE(titlesOf(library->drafts({}, true)), QStringList{u"three"_s});
        QVERIFY(library->drafts({}, true)->first().trashed);
        QVERIFY(library->restore(ids.at(2)));
        QCOMPARE(library->drafts()->size(), 3);
        QVERIFY(library->rename(ids.at(1), {}));
        QVERIFY(titlesOf(library->drafts()).contains(u"two"_s));
    }

    void searches_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a title") << u"garden"_s << QStringList{u"My Garden"_s};
        QTest::newRow("within the text") << u"ROSES"_s << QStringList{u"My Garden"_s};
        QTest::newRow("Cyrillic in another case") << u"ПРИВЕТ"_s << QStringList{u"Письмо"_s};
        QTest::newRow("Greek final sigma") << u"ΛΌΓΟΣ"_s << QStringList{u"λόγος"_s};
        QTest::newRow("sharp s") << u"STRASSE"_s << QStringList{u"Straße"_s};
        QTest::newRow("an accent in two pieces") << u"cafe\u0301"_s << QStringList{u"Café"_s};
        QTest::newRow("Chinese") << u"北京"_s << QStringList{u"旅行"_s};
        QTest::newRow("wildcards are letters") << u"100%_"_s << QStringList{u"Straße"_s};
        QTest::newRow("nothing") << u"zebra"_s << QStringList{};
    }

    void searches()
    {
        QFETCH(QString, search);
        TemporaryLibrary place;
        auto library = place.open();
        for (const auto &text :
             {u"My Garden\nred roses"_s, u"Письмо\nпривет"_s, u"λόγος"_s, u"Straße\n100%_sure"_s, u"Café"_s, u"旅行\n我在北京。"_s}) {
            NewDraft draft;
            draft.text = text;
            QVERIFY(library->add(draft));
        }
        QTEST(titlesOf(library->drafts(search)), "found");
    }

    void findsByPrefix()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.id = DraftId::fromString(u"ab00000000000000000000000000cdef"_s);
        QVERIFY(library->add(draft));
        QCOMPARE(*library->withPrefix(u"ab"_s), QList{draft.id});
        QCOMPARE(*library->withPrefix(u"AB00"_s), QList{draft.id});
        QCOMPARE(*library->withPrefix(draft.id.toString()), QList{draft.id});
        QVERIFY(library->withPrefix(u"ac"_s)->isEmpty());
        QVERIFY(library->withPrefix(u"%"_s)->isEmpty());
    }

    void aDraftsLanguageCanBeChosen()
    {
        TemporaryLibrary place;
        NewDraft draft;
        draft.text = u"Guten Morgen"_s;
        {
            auto library = place.open();
            QVERIFY(library);
            QVERIFY(library->add(draft));
            const auto changes = library->changes();
            QVERIFY(library->setLanguage(draft.id, u"de-AT"_s));
            QVERIFY(library->changes() > changes);
        }
        auto library = place.open();
        QVERIFY(library);
        QCOMPARE(library->draft(draft.id)->language, u"de-AT"_s);
        QCOMPARE(library->draft(draft.id)->text, draft.text);
        QVERIFY(library->setLanguage(draft.id, {}));
        QCOMPARE(library->draft(draft.id)->language, QString());
    }

    void unknownDraftsAreNotFound()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const auto id = DraftId::fresh();
        const auto kind = LibraryError::Kind::NotFound;
        QCOMPARE(library->draft(id).error().kind, kind);
        QCOMPARE(library->save({id, u"x"_s, Origin::Typed, {}}).error().kind, kind);
        QCOMPARE(library->rename(id, u"x"_s).error().kind, kind);
        QCOMPARE(library->setLanguage(id, u"de"_s).error().kind, kind);
        QCOMPARE(library->trash(id).error().kind, kind);
        QCOMPARE(library->restore(id).error().kind, kind);
        QCOMPARE(library->keepAside({id, u"x"_s, Origin::Discarded, {}}).error().kind, kind);
        QCOMPARE(library->journal(id, {{{0, 0}, u"x"_s}}).error().kind, kind);
        QCOMPARE(library->journalProposal(id, u"x"_s, 0).error().kind, kind);
        QCOMPARE(library->takeRefusal()->kind, kind);
        QVERIFY(!library->takeRefusal());
        QCOMPARE(library->changes(), quint64(0));
    }

    void theSameIdTwiceIsRefusedAndChangesNothing()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"first"_s;
        QVERIFY(library->add(draft));
        draft.text = u"second"_s;
        QVERIFY(!library->add(draft));
        QCOMPARE(library->draft(draft.id)->text, u"first"_s);
        QCOMPARE(library->revisions(draft.id)->size(), 1);
    }

    void theFileIsItsOwnersAndSaysWhatItIs()
    {
        TemporaryLibrary place;
        const QString file = place.folder() + u"/made/by agate/ليبراري 📚.sqlite"_s;
        auto opened = Library::open(file, Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(!opened->readOnlyBecause);
        QVERIFY(opened->damagedKeptAt.isEmpty());
        const auto id = opened->library->add({})->id;
        QVERIFY(opened->library->journal(id, {{{0, 0}, u"x"_s}}));
        QCOMPARE(modeOf(QFileInfo(file).path()), mode_t(0700));
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s})
            QCOMPARE(modeOf(file + suffix), mode_t(0600));
        QCOMPARE(modeOf(file + u".journals"_s), mode_t(0700));
        opened->library.reset();
        QCOMPARE(ask(file, u"PRAGMA application_id"_s).toInt(), 0x41676174);
        QCOMPARE(ask(file, u"PRAGMA user_version"_s).toLongLong(), libraryMigrations().size());
        QCOMPARE(ask(file, u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(
            ask(file,
                u"SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'"_s)
                .toInt(),
            0);
    }

    void aFileThatWasWideIsNarrowed()
    {
        TemporaryLibrary place;
        place.open();
        QVERIFY(::chmod(QFile::encodeName(place.file()).constData(), 0644) == 0);
        const auto library = place.open();
        QCOMPARE(modeOf(place.file()), mode_t(0600));
    }

    void aSecondOneReadsOnly()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"words"_s;
        QVERIFY(library->add(draft));
        auto second = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(second);
        QVERIFY(second->library->isReadOnly());
        QCOMPARE(second->readOnlyBecause->kind, LibraryError::Kind::InUse);
        QCOMPARE(second->library->draft(draft.id)->text, u"words"_s);
        QCOMPARE(second->library->save({draft.id, u"x"_s, Origin::Typed, {}}).error().kind, LibraryError::Kind::InUse);
        QCOMPARE(second->library->journal(draft.id, {{{0, 0}, u"x"_s}}).error().kind, LibraryError::Kind::InUse);
        // What the first writes meanwhile is read.
        QVERIFY(library->save({draft.id, u"more words"_s, Origin::Typed, {}}));
        QCOMPARE(second->library->draft(draft.id)->text, u"more words"_s);
        second->library.reset();
        library.reset();
        QVERIFY(place.open());
    }

    void aLinkLeadsToTheSameLock()
    {
        TemporaryLibrary place;
        auto library = place.open();
        const QString link = place.folder() + u"/link"_s;
        QVERIFY(QFile::link(place.file(), link));
        auto second = Library::open(link, Library::Access::ReadWrite);
        QVERIFY(second);
        QCOMPARE(second->readOnlyBecause->kind, LibraryError::Kind::InUse);
    }

    void readingMakesNothing()
    {
        TemporaryLibrary place;
        QCOMPARE(Library::open(place.file(), Library::Access::ReadOnly).error().kind, LibraryError::Kind::NotFound);
        QVERIFY(QDir(place.folder()).isEmpty());
        NewDraft draft;
        draft.text = u"words"_s;
        place.open()->add(draft);
        auto reading = Library::open(place.file(), Library::Access::ReadOnly);
        QVERIFY(reading);
        QVERIFY(reading->library->isReadOnly());
        QVERIFY(!reading->readOnlyBecause);
        QCOMPARE(titlesOf(reading->library->drafts()), QStringList{u"words"_s});
        QCOMPARE(reading->library->add({}).error().kind, LibraryError::Kind::ReadOnly);
        // A reader keeps no writer out.
        QVERIFY(place.open());
    }

    void aNewerLibraryIsOnlyRead()
    {
        TemporaryLibrary place;
        NewDraft draft;
        draft.text = u"from the future"_s;
        place.open()->add(draft);
        ask(place.file(), u"PRAGMA user_version=99"_s);
        auto opened = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(opened);
        QCOMPARE(opened->readOnlyBecause->kind, LibraryError::Kind::Newer);
        QCOMPARE(opened->library->draft(draft.id)->text, u"from the future"_s);
        QCOMPARE(opened->library->save({draft.id, u"x"_s, Origin::Typed, {}}).error().kind, LibraryError::Kind::Newer);
    }

    void somebodyElsesDatabaseIsLeftAlone()
    {
        TemporaryLibrary place;
        ask(place.file(), u"CREATE TABLE theirs(a)"_s);
        const QByteArray before = bytesOf(place.file());
        const auto opened = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, LibraryError::Kind::Damaged);
        QCOMPARE(bytesOf(place.file()), before);
    }
};

AGATE_TEST(TestLibrary)
#include "test_library.moc"
