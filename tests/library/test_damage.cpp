// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A library whose bytes were changed. AGATE_FLIPS is how many random bits are tried (20), AGATE_SEED where chance begins.
#include "library/library.h"
#include "support/room_program.h"
#include "temporary_library.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

constexpr int drafts = 30;
constexpr qsizetype pageSize = 4096;

/// Runs a statement behind Agate's back.
bool change(const QString &file, const QString &sql)
{
    bool done = false;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"changing"_s);
        database.setDatabaseName(file);
        QSqlQuery query(database);
        done = database.open() && query.exec(sql);
        query.finish();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"changing"_s);
    return done;
}

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_flips = qMax(1, qEnvironmentVariable("AGATE_FLIPS", u"20"_s).toInt());
        m_seed =
            qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::system()->generate();
        qInfo("AGATE_SEED=%u AGATE_FLIPS=%d", m_seed, m_flips);
        // Three revisions a draft, some texts longer than a page.
        auto library = m_whole.open();
        for (int number = 0; number < drafts; ++number) {
            NewDraft draft;
            draft.name = number % 2 ? u"Draft %1"_s.arg(number) : QString();
            draft.text = u"# Number %1\n"_s.arg(number) + QString(number * 200, u'a');
            draft.templateId = u"bedtime-story"_s;
            QVERIFY(library->add(draft));
            m_texts[draft.id].insert(draft.text);
            for (int revision = 0; revision < 2; ++revision) {
                draft.text += u"\nrevision %1"_s.arg(revision);
                QVERIFY(library->save({draft.id, draft.text, Origin::Generated, "{}"}));
                m_texts[draft.id].insert(draft.text);
            }
            m_newest.insert(draft.id, draft.text);
        }
        library.reset();
        m_bytes = bytesOf(m_whole.file());
        QVERIFY(m_bytes.size() > 40 * pageSize);
    }

    void noDatabaseAtAll()
    {
        TemporaryLibrary place;
        QVERIFY(putBytes(place.file(), QByteArray(20'000, 'z')));
        auto opened = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(!opened->library->isReadOnly());
        QCOMPARE(opened->rescuedDrafts, 0);
        QVERIFY(QFileInfo(opened->damagedKeptAt).fileName().startsWith(u"library.sqlite.damaged-"_s));
        QCOMPARE(bytesOf(opened->damagedKeptAt), QByteArray(20'000, 'z'));
        QVERIFY(opened->library->add({}));
        opened->library.reset();
        // Once is enough: the next start is a start like any other.
        opened = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(opened->damagedKeptAt.isEmpty());
        QCOMPARE(opened->library->drafts()->size(), 1);
    }

    void aReaderSaysThatItIsDamaged()
    {
        TemporaryLibrary place;
        QVERIFY(putBytes(place.file(), QByteArray(20'000, 'z')));
        QCOMPARE(Library::open(place.file(), Library::Access::ReadOnly).error().kind, LibraryError::Kind::Damaged);
        QCOMPARE(bytesOf(place.file()), QByteArray(20'000, 'z'));
    }

    void aHeaderOverwritten()
    {
        QByteArray bytes = m_bytes;
        bytes.replace(0, 100, QByteArray(100, '\0'));
        TemporaryLibrary place;
        QVERIFY(putBytes(place.file(), bytes));
        auto opened = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(!opened->damagedKeptAt.isEmpty());
        QCOMPARE(bytesOf(opened->damagedKeptAt), bytes);
        QCOMPARE(opened->rescuedDrafts, drafts);
        // Nothing was lost: neither texts nor revisions, names nor templates.
        for (auto newest = m_newest.cbegin(); newest != m_newest.cend(); ++newest) {
            const auto draft = opened->library->draft(newest.key());
            QVERIFY(draft);
            QCOMPARE(draft->text, newest.value());
            QCOMPARE(draft->templateId, u"bedtime-story"_s);
            QCOMPARE(opened->library->revisions(newest.key())->size(), 3);
        }
        QVERIFY(titlesOf(opened->library->drafts()).contains(u"Draft 7"_s));
    }

    // What is in no text: what the writer pinned, and how much was written on which day.
    void pinsAndDaysAreRescued_data()
    {
        QTest::addColumn<bool>("header");
        QTest::newRow("a header overwritten") << true;
        QTest::newRow("a page of texts overwritten") << false;
    }

    void pinsAndDaysAreRescued()
    {
        QFETCH(const bool, header);
        const QDate first(2026, 2, 28);
        TemporaryLibrary place;
        QVERIFY(putBytes(place.file(), m_bytes));
        const QList<DraftId> ids = m_newest.keys();
        const QSet<DraftId> pinned(ids.cbegin(), ids.cbegin() + 3);
        QList<DayWords> days;
        {
            auto library = place.open();
            for (const DraftId &id : pinned)
                QVERIFY(library->pin(id, true));
            for (int day = 0; day < 300; ++day) {
                days.append({first.addDays(day), day % 7 == 3 ? -40 : 100 + day});
                QVERIFY(library->addWords(days.constLast().day, days.constLast().words));
            }
        }
        QByteArray bytes = bytesOf(place.file());
        const qsizetype at = header ? 0 : bytes.indexOf(QByteArray(1000, 'a'));
        QVERIFY(at >= 0);
        const qsizetype damaged = header ? 100 : pageSize;
        bytes.replace(at / pageSize * pageSize, damaged, QByteArray(damaged, '\0'));
        QVERIFY(putBytes(place.file(), bytes));
        QVERIFY(putBytes(place.file() + u".lock"_s, "!"));
        const auto opened = Library::open(place.file(), Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(!opened->damagedKeptAt.isEmpty());
        QSet<DraftId> pinnedStill;
        const auto list = opened->library->drafts();
        QVERIFY(list);
        for (const DraftSummary &draft : *list) {
            if (draft.pinned)
                pinnedStill.insert(draft.id);
        }
        QCOMPARE(pinnedStill, pinned);
        const auto kept = opened->library->wordsByDay(first, first.addDays(400));
        QVERIFY(kept);
        QCOMPARE(*kept, days);
        // And the day goes on from where it was.
        QVERIFY(opened->library->addWords(first, 11));
        QCOMPARE(opened->library->wordsByDay(first, first)->constFirst().words, days.constFirst().words + 11);
    }

    void cutShort()
    {
        for (const double part : {0.9, 0.5, 0.1}) {
            TemporaryLibrary place;
            QVERIFY(putBytes(place.file(), m_bytes.first(static_cast<qsizetype>(static_cast<double>(m_bytes.size()) * part))));
            const int good = openAndCheck(place, true);
            qInfo("cut to %d %%: %d of %d drafts are as they were", static_cast<int>(part * 100), good, drafts);
            QVERIFY(good > 0 || part < 0.2);
        }
    }

    // Each page in turn is nothing but zeros; found because the end was unclean.
    void aPageOfZeros()
    {
        const qsizetype pages = m_bytes.size() / pageSize;
        int good = 0;
        int tried = 0;
        const qsizetype stride = qMax<qsizetype>(1, pages / m_flips);
        for (qsizetype page = 0; page < pages && !QTest::currentTestFailed(); page += stride) {
            QByteArray bytes = m_bytes;
            bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
            TemporaryLibrary place;
            QVERIFY(putBytes(place.file(), bytes));
            QVERIFY(putBytes(place.file() + u".lock"_s, "!"));
            good += openAndCheck(place, false);
            ++tried;
            if (QTest::currentTestFailed())
                qInfo("page %lld", static_cast<long long>(page));
        }
        qInfo("%d of %d drafts are as they were, over %d damaged pages", good, drafts * tried, tried);
        // The schema's page takes all along, the others little.
        QVERIFY(good > drafts * tried / 2);
    }

    // Whatever bit flips: no crash, and no text that was never written is called the draft's.
    void aFlippedBit()
    {
        QRandomGenerator random(m_seed);
        for (int flip = 0; flip < m_flips && !QTest::currentTestFailed(); ++flip) {
            QByteArray bytes = m_bytes;
            const auto at = random.bounded(bytes.size());
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.bounded(8)));
            TemporaryLibrary place;
            QVERIFY(putBytes(place.file(), bytes));
            if (flip % 2)
                QVERIFY(putBytes(place.file() + u".lock"_s, "!"));
            openAndCheck(place, false);
            if (QTest::currentTestFailed())
                qInfo("byte %lld", static_cast<long long>(at));
        }
    }

    void aChangedTextIsFoundAndAnOlderOneServes()
    {
        TemporaryLibrary place;
        QVERIFY(putBytes(place.file(), m_bytes));
        const DraftId id = m_newest.keyBegin().operator*();
        QVERIFY(change(place.file(),
                       u"UPDATE revisions SET text = replace(text, 'revision', 'revisipn') "
                       "WHERE number = (SELECT max(number) FROM revisions WHERE draft = '%1')"_s.arg(id.toString())));
        auto library = place.open();
        const auto draft = library->draft(id);
        QVERIFY(draft);
        QVERIFY(draft->text != m_newest.value(id));
        QVERIFY(m_texts.value(id).contains(draft->text));
        const auto revisions = library->revisions(id);
        QCOMPARE(revisions->size(), 3);
        QVERIFY(revisions->at(0).damaged);
        QVERIFY(!revisions->at(1).damaged);
        // Typing goes on from the text that serves.
        QVERIFY(library->journal(id, {{{draft->text.size(), 0}, u"!"_s}}));
        QCOMPARE(place.asAfterAKill()->open()->leftovers()->first().recovered, draft->text + u'!');
        library.reset();
        QVERIFY(change(place.file(), u"UPDATE revisions SET text = 'x' WHERE draft = '%1'"_s.arg(id.toString())));
        library = place.open();
        QCOMPARE(library->draft(id).error().kind, LibraryError::Kind::Damaged);
        QCOMPARE(library->drafts()->size(), drafts);
    }

    // The journals of a run do not share the fate of the library that it wrote.
    void aKillAndADamagedFile()
    {
        TemporaryLibrary place;
        QVERIFY(putBytes(place.file(), m_bytes));
        const DraftId id = m_newest.keyBegin().operator*();
        auto library = place.open();
        QVERIFY(library->journal(id, {{{0, 0}, u"typed last: "_s}}));
        QVERIFY(library->journalProposal(id, u"grown"_s, 0));
        const auto after = place.asAfterAKill();
        QVERIFY(putBytes(after->file(), QByteArray(m_bytes.size(), 'z')));
        QFile::remove(after->file() + u"-wal"_s);
        const auto opened = Library::open(after->file(), Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(!opened->damagedKeptAt.isEmpty());
        const auto leftovers = opened->library->leftovers();
        QCOMPARE(leftovers->size(), 1);
        QCOMPARE(leftovers->first().recovered, u"typed last: "_s + m_newest.value(id));
        QCOMPARE(leftovers->first().proposal, u"grown"_s);
        // No library holds the draft any more; declined, it is in the trash, and not lost.
        QVERIFY(opened->library->settle(leftovers->first(), false));
        QCOMPARE(opened->library->drafts({}, true)->size(), 1);
        QCOMPARE(opened->library->draft(id)->text, u"typed last: "_s + m_newest.value(id));
    }

    // A rescue that was itself cut off is finished by the next start.
    void aRescueInterrupted()
    {
        TemporaryLibrary place;
        QVERIFY(putBytes(place.file() + u".rescued"_s, m_bytes));
        QCOMPARE(place.open()->drafts()->size(), drafts);
        TemporaryLibrary other;
        QVERIFY(putBytes(other.file(), QByteArray(5000, 'z')));
        QVERIFY(putBytes(other.file() + u".rescuing"_s, m_bytes.first(9000)));
        QVERIFY(putBytes(other.file() + u".rescued"_s, QByteArray(100, 'y')));
        const auto opened = Library::open(other.file(), Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(!opened->damagedKeptAt.isEmpty());
        QVERIFY(!QFile::exists(other.file() + u".rescued"_s));
    }

    void aDamagedJournalFileIsKept()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        QVERIFY(library->add(draft));
        const auto after = place.asAfterAKill();
        const QString journal = after->journalFiles().first();
        QVERIFY(putBytes(journal, QByteArray("noise") + bytesOf(journal)));
        QVERIFY(after->open()->leftovers()->isEmpty());
        QCOMPARE(after->journalFiles(), QStringList{journal + u".damaged"_s});
    }

private:
    /// The number of drafts whose newest text is there. Any text that is shown was once written, or is said to be recovered.
    int openAndCheck(const TemporaryLibrary &place, bool mustBeFound)
    {
        int good = 0;
        [&] {
            const auto opened = Library::open(place.file(), Library::Access::ReadWrite);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            QVERIFY(!mustBeFound || !opened->damagedKeptAt.isEmpty());
            const auto list = opened->library->drafts();
            QVERIFY(list || list.error().kind == LibraryError::Kind::Damaged);
            for (auto texts = m_texts.cbegin(); texts != m_texts.cend(); ++texts) {
                const auto draft = opened->library->draft(texts.key());
                if (!draft) {
                    QVERIFY(draft.error().kind == LibraryError::Kind::Damaged || draft.error().kind == LibraryError::Kind::NotFound);
                    continue;
                }
                good += draft->text == m_newest.value(texts.key()) ? 1 : 0;
                if (texts->contains(draft->text))
                    continue;
                const auto revisions = opened->library->revisions(texts.key());
                QVERIFY(revisions && !revisions->isEmpty());
                QCOMPARE(revisions->first().origin, Origin::Recovered);
            }
            if (!opened->library->isReadOnly() && !opened->damagedKeptAt.isEmpty()) {
                QVERIFY(opened->library->add({}));
                QVERIFY(QFile::exists(opened->damagedKeptAt));
            }
        }();
        return good;
    }

    TemporaryLibrary m_whole;
    QByteArray m_bytes;
    QHash<DraftId, QSet<QString>> m_texts;
    QHash<DraftId, QString> m_newest;
    int m_flips = 0;
    quint32 m_seed = 0;
};

AGATE_TEST(TestDamage)
#include "test_damage.moc"
