// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/journal_file.h"
#include "library/library.h"
#include "library/replay.h"
#include "support/room_program.h"
#include "temporary_library.h"

#include <QFile>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

TextEdit typed(qsizetype at, const QString &text)
{
    return {{at, 0}, text};
}

/// The ways in which the database's own journal can be lost, and one in which it is not.
enum class Wal { Whole, Deleted, FlippedAtTheStart, CutInHalf };

void spoil(const TemporaryLibrary &place, Wal wal)
{
    const QString path = place.file() + u"-wal"_s;
    QByteArray bytes = bytesOf(path);
    switch (wal) {
    case Wal::Whole:
        return;
    case Wal::Deleted:
        QVERIFY(QFile::remove(path));
        QFile::remove(place.file() + u"-shm"_s);
        return;
    case Wal::FlippedAtTheStart:
        QVERIFY(bytes.size() > 200);
        bytes[100] = static_cast<char>(bytes.at(100) ^ 0x10);
        break;
    case Wal::CutInHalf:
        bytes.truncate(bytes.size() / 2);
        break;
    }
    QFile::remove(place.file() + u"-shm"_s);
    QVERIFY(putBytes(path, bytes));
}

} // namespace

Q_DECLARE_METATYPE(Wal)

class TestJournal : public QObject
{
    Q_OBJECT

    void walRows()
    {
        QTest::addColumn<Wal>("wal");
        QTest::newRow("whole") << Wal::Whole;
        QTest::newRow("deleted") << Wal::Deleted;
        QTest::newRow("flipped") << Wal::FlippedAtTheStart;
        QTest::newRow("cut") << Wal::CutInHalf;
    }

private slots:

    void crc()
    {
        // RFC 3720, B.4 and the usual check value.
        QCOMPARE(crc32c("123456789"), 0xE3069283U);
        QCOMPARE(crc32c(QByteArray(32, '\0')), 0x8A9136AAU);
    }

    void recordsSurviveTheTrip()
    {
        QList<JournalRecord> records(4);
        records[0].kind = JournalRecord::Kind::Snapshot;
        records[0].text = u"whole 📄"_s + QChar(0xD800);
        records[1].kind = JournalRecord::Kind::Edits;
        records[1].edits = {{{1, 2}, u"x"_s}, {{0, 0}, {}}};
        records[1].length = 7;
        records[2].kind = JournalRecord::Kind::Saved;
        records[2].hash = QByteArray(32, 'h');
        records[3].kind = JournalRecord::Kind::Proposal;
        records[3].length = 3;
        records[3].at = 5;
        records[3].text = u"tail"_s;
        for (auto &record : records) {
            record.draft = DraftId::fresh();
            record.sequence = 12;
            record.when = 34;
            const QByteArray bytes = record.toBytes();
            QCOMPARE(JournalRecord::fromBytes(bytes), record);
            for (qsizetype length = 0; length < bytes.size(); ++length)
                QVERIFY(!JournalRecord::fromBytes(bytes.first(length)));
            QVERIFY(!JournalRecord::fromBytes(bytes + 'x'));
        }
        QVERIFY(!JournalRecord::fromBytes(JournalRecord::gap().toBytes()));
    }

    // Cut at every byte: what is whole is read, what is torn is not, and a torn end is no damage.
    void aTornEndIsTolerated()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a/run.log"_s);
        QList<qint64> ends;
        QList<JournalRecord> written;
        {
            JournalFile file(path);
            for (int i = 0; i < 5; ++i) {
                JournalRecord record;
                record.kind = JournalRecord::Kind::Snapshot;
                record.text = QString(i * 3, u'x');
                record.sequence = i;
                QVERIFY(file.append(record));
                QVERIFY(file.sync());
                ends.append(file.size());
                written.append(record);
            }
        }
        const QByteArray bytes = bytesOf(path);
        QCOMPARE(bytes.size(), ends.last());
        const QString cut = folder.filePath(u"cut.log"_s);
        for (qsizetype length = 0; length <= bytes.size(); ++length) {
            QVERIFY(putBytes(cut, bytes.first(length)));
            const auto content = JournalFile::read(cut);
            QVERIFY(content);
            QVERIFY2(!content->damaged, qPrintable(QString::number(length)));
            const auto whole = std::ranges::count_if(ends, [length](qint64 end) { return end <= length; });
            QCOMPARE(content->records, written.first(whole));
        }
    }

    // One flipped bit anywhere costs one record at most, and the reader knows that something is missing.
    void aFlippedBitCostsOneRecord()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"run.log"_s);
        QList<JournalRecord> written;
        {
            JournalFile file(path);
            for (int i = 0; i < 4; ++i) {
                JournalRecord record;
                record.kind = JournalRecord::Kind::Snapshot;
                record.text = QString::number(i);
                QVERIFY(file.append(record));
                written.append(record);
            }
        }
        const QByteArray bytes = bytesOf(path);
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray flipped = bytes;
            flipped[at] = static_cast<char>(flipped.at(at) ^ (1 << (at % 8)));
            QVERIFY(putBytes(path, flipped));
            const auto content = JournalFile::read(path);
            QVERIFY(content);
            QList<JournalRecord> read = content->records;
            const auto gaps = read.removeIf([](const JournalRecord &one) { return one.kind == JournalRecord::Kind::Gap; });
            QVERIFY(read.size() >= written.size() - 1);
            for (const auto &one : read)
                QVERIFY(written.contains(one));
            // The last record is gone like a torn end.
            const bool lastIsGone = read == written.first(written.size() - 1);
            QVERIFY(gaps > 0 || lastIsGone);
        }
    }

    void editsThatLieOutsideChangeNothing()
    {
        QString text = u"abc"_s;
        for (const TextEdit &edit : {typed(5, u"x"_s), typed(-1, u"x"_s), TextEdit{{1, 4}, {}}, TextEdit{{1, -1}, {}},
                                     TextEdit{{std::numeric_limits<qsizetype>::max(), 1}, {}}}) {
            QVERIFY(!applyEdits(text, {typed(0, u"y"_s), edit}));
            QCOMPARE(text, u"abc"_s);
        }
        QVERIFY(applyEdits(text, {{{1, 1}, u"BB"_s}, typed(4, u"d"_s)}));
        QCOMPARE(text, u"aBBcd"_s);
    }

    void editsWithoutGroundAreNotGuessed()
    {
        JournalRecord snapshot;
        snapshot.kind = JournalRecord::Kind::Snapshot;
        snapshot.text = u"one"_s;
        snapshot.sequence = 1;
        JournalRecord edits;
        edits.kind = JournalRecord::Kind::Edits;
        edits.edits = {typed(3, u"!"_s)};
        edits.length = 4;
        edits.sequence = 2;
        auto nothing = [](const QByteArray &) { return std::optional<QString>(); };
        QCOMPARE(replay({snapshot, edits}, {}, nothing).text, u"one!"_s);
        QVERIFY(!replay({edits}, QByteArray(32, 'x'), nothing).text);
        const auto afterGap = replay({snapshot, JournalRecord::gap(), edits}, {}, nothing);
        QCOMPARE(afterGap.text, u"one"_s);
        QCOMPARE(afterGap.textSequence, 1);
        edits.length = 5;
        QCOMPARE(replay({snapshot, edits}, {}, nothing).text, u"one"_s);
    }

    void recoversEditsAndProposal_data() { walRows(); }

    void recoversEditsAndProposal()
    {
        QFETCH(Wal, wal);
        TemporaryLibrary place;
        NewDraft draft;
        draft.text = u"Once"_s;
        {
            auto library = place.open();
            QVERIFY(library->add(draft));
        }
        auto library = place.open();
        QVERIFY(library->leftovers()->isEmpty());
        QVERIFY(library->journal(draft.id, {typed(4, u" upon"_s), typed(9, u" a"_s)}));
        QVERIFY(library->journalProposal(draft.id, u"The"_s, 4));
        QVERIFY(library->journal(draft.id, {typed(11, u" time 📄"_s), {{0, 4}, u"Twice"_s}}));
        QVERIFY(library->journalProposal(draft.id, u"The hedgehog"_s, 5));
        const auto after = place.asAfterAKill();
        spoil(*after, wal);

        auto again = after->open();
        QVERIFY(again);
        auto leftovers = again->leftovers();
        QVERIFY(leftovers);
        QCOMPARE(leftovers->size(), 1);
        const Leftover leftover = leftovers->first();
        QCOMPARE(leftover.draft, draft.id);
        QCOMPARE(leftover.saved, u"Once"_s);
        QCOMPARE(leftover.recovered, u"Twice upon a time 📄"_s);
        QCOMPARE(leftover.proposal, u"The hedgehog"_s);
        QCOMPARE(leftover.proposalAt, 5);
        QCOMPARE(leftover.title, u"Once"_s);
        QVERIFY(leftover.when.isValid());

        // Not settled, it is there the next time too.
        again.reset();
        again = after->open();
        QCOMPARE(*again->leftovers(), QList{leftover});
        QVERIFY(again->settle(leftover, true));
        QVERIFY(again->leftovers()->isEmpty());
        QCOMPARE(again->draft(draft.id)->text, u"Twice upon a time 📄"_s);
        QCOMPARE(again->revisions(draft.id)->size(), 3);
        QCOMPARE(again->revisions(draft.id)->at(0).origin, Origin::Discarded);
        QCOMPARE(again->revisions(draft.id)->at(0).text, u"The hedgehog"_s);
        QCOMPARE(again->revisions(draft.id)->at(1).origin, Origin::Recovered);
        again.reset();
        QVERIFY(after->journalFiles().isEmpty());
        QVERIFY(after->open()->leftovers()->isEmpty());
    }

    // Revisions that only the -wal held go with it; the file alone tells where the writer was.
    void recoversAcrossSaves_data() { walRows(); }

    void recoversAcrossSaves()
    {
        QFETCH(Wal, wal);
        TemporaryLibrary place;
        NewDraft draft;
        NewDraft second;
        second.text = u"another one, made in the same run"_s;
        QString text;
        auto library = place.open();
        QVERIFY(library->add(draft));
        for (int round = 0; round < 40; ++round) {
            const QString word = u"word%1 "_s.arg(round);
            QVERIFY(library->journal(draft.id, {typed(text.size(), word)}));
            text += word;
            if (round % 3 == 0)
                QVERIFY(library->save({draft.id, text, Origin::Typed, {}}));
            // A save of a text that no edits told of (Keep does that).
            if (round == 20) {
                text = u"replaced: "_s + text;
                QVERIFY(library->save({draft.id, text, Origin::Generated, "{}"}));
            }
        }
        QVERIFY(library->add(second));
        QVERIFY(library->journal(draft.id, {typed(0, u"# "_s)}));
        text = u"# "_s + text;
        const auto after = place.asAfterAKill();
        spoil(*after, wal);

        auto again = after->open();
        QVERIFY(again);
        QHash<DraftId, QString> texts;
        const auto drafts = again->drafts();
        for (const auto &summary : *drafts)
            texts.insert(summary.id, again->draft(summary.id)->text);
        const auto leftovers = again->leftovers();
        for (const auto &leftover : *leftovers)
            texts.insert(leftover.draft, leftover.recovered);
        QCOMPARE(texts.value(draft.id), text);
        QCOMPARE(texts.value(second.id), second.text);
        for (const auto &leftover : *leftovers)
            QVERIFY(again->settle(leftover, true));
        QCOMPARE(again->draft(draft.id)->text, text);
        QCOMPARE(again->draft(second.id)->text, second.text);
    }

    // The database alone recovers too.
    void recoversWithoutTheFile()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"a"_s;
        QVERIFY(library->add(draft));
        QVERIFY(library->journal(draft.id, {typed(1, u"b"_s)}));
        QVERIFY(library->journal(draft.id, {typed(2, u"c"_s)}));
        QVERIFY(library->journalProposal(draft.id, u"p"_s, 1));
        const auto after = place.asAfterAKill();
        for (const QString &path : after->journalFiles())
            QVERIFY(QFile::remove(path));
        const auto leftovers = after->open()->leftovers();
        QCOMPARE(leftovers->size(), 1);
        QCOMPARE(leftovers->first().recovered, u"abc"_s);
        QCOMPARE(leftovers->first().proposal, u"p"_s);
    }

    void declinedIsKeptAside()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"kept"_s;
        QVERIFY(library->add(draft));
        QVERIFY(library->journal(draft.id, {typed(4, u" and lost"_s)}));
        const auto after = place.asAfterAKill();
        auto again = after->open();
        QVERIFY(again->settle(again->leftovers()->first(), false));
        QVERIFY(again->leftovers()->isEmpty());
        QCOMPARE(again->draft(draft.id)->text, u"kept"_s);
        QCOMPARE(again->revisions(draft.id)->first().text, u"kept and lost"_s);
    }

    // A writer who goes back to an older text has edited, too.
    void goingBackToAnOlderTextIsRecovered()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"one"_s;
        QVERIFY(library->add(draft));
        QVERIFY(library->save({draft.id, u"one two"_s, Origin::Typed, {}}));
        QVERIFY(library->journal(draft.id, {{{3, 4}, {}}}));
        const auto leftovers = place.asAfterAKill()->open()->leftovers();
        QCOMPARE(leftovers->size(), 1);
        QCOMPARE(leftovers->first().recovered, u"one"_s);
    }

    void aProposalThatIsGoneIsNotLeft()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        QVERIFY(library->add(draft));
        QVERIFY(library->journalProposal(draft.id, u"text"_s, 0));
        QVERIFY(library->journalProposal(draft.id, {}, 0));
        QVERIFY(place.asAfterAKill()->open()->leftovers()->isEmpty());
    }

    // A growing proposal outlives the saves beneath it.
    void aProposalSurvivesSaves()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        QVERIFY(library->add(draft));
        QVERIFY(library->journalProposal(draft.id, u"text"_s, 0));
        QVERIFY(library->save({draft.id, u"typed meanwhile"_s, Origin::Typed, {}}));
        const auto leftovers = place.asAfterAKill()->open()->leftovers();
        QCOMPARE(leftovers->size(), 1);
        QCOMPARE(leftovers->first().proposal, u"text"_s);
        QCOMPARE(leftovers->first().recovered, u"typed meanwhile"_s);
    }

    void whatWasSavedIsNotLeft()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        QVERIFY(library->add(draft));
        QVERIFY(library->journal(draft.id, {typed(0, u"words"_s)}));
        QVERIFY(library->save({draft.id, u"words"_s, Origin::Typed, {}}));
        const auto after = place.asAfterAKill();
        QCOMPARE(after->journalFiles().size(), 1);
        QVERIFY(after->open()->leftovers()->isEmpty());
        // And the run's file is gone, since nothing in it is needed.
        QVERIFY(after->journalFiles().isEmpty());
    }

    void aCleanEndLeavesNoJournal()
    {
        TemporaryLibrary place;
        {
            auto library = place.open();
            NewDraft draft;
            QVERIFY(library->add(draft));
            QVERIFY(library->journal(draft.id, {typed(0, u"words"_s)}));
            QCOMPARE(place.journalFiles().size(), 1);
            QVERIFY(library->save({draft.id, u"words"_s, Origin::Typed, {}}));
        }
        QVERIFY(place.journalFiles().isEmpty());
        QCOMPARE(QFileInfo(place.file() + u"-wal"_s).size(), 0);
    }

    void anEndWithUnsavedEditsLeavesThem()
    {
        TemporaryLibrary place;
        NewDraft draft;
        {
            auto library = place.open();
            QVERIFY(library->add(draft));
            QVERIFY(library->journal(draft.id, {typed(0, u"words"_s)}));
        }
        QCOMPARE(place.journalFiles().size(), 1);
        QCOMPARE(place.open()->leftovers()->first().recovered, u"words"_s);
    }

    // The draft is opened and typed into before its leftover is settled: neither text is lost.
    void typingOnBeforeSettling()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"base"_s;
        QVERIFY(library->add(draft));
        QVERIFY(library->journal(draft.id, {typed(4, u" from the crash"_s)}));
        const auto after = place.asAfterAKill();
        auto again = after->open();
        QVERIFY(again->journal(draft.id, {typed(4, u" typed since"_s)}));
        const auto leftovers = again->leftovers();
        QCOMPARE(leftovers->size(), 1);
        QCOMPARE(leftovers->first().recovered, u"base from the crash"_s);
        QVERIFY(again->settle(leftovers->first(), true));
        QCOMPARE(again->draft(draft.id)->text, u"base from the crash"_s);
        QCOMPARE(again->revisions(draft.id)->at(1).text, u"base typed since"_s);
        // The next edits stand on the recovered text.
        QVERIFY(again->journal(draft.id, {typed(19, u"!"_s)}));
        QCOMPARE(after->asAfterAKill()->open()->leftovers()->first().recovered, u"base from the crash!"_s);
    }

    void anEditOutsideTheTextIsRefusedUntilASaveSetsItRight()
    {
        TemporaryLibrary place;
        auto library = place.open();
        NewDraft draft;
        draft.text = u"abc"_s;
        QVERIFY(library->add(draft));
        QCOMPARE(library->journal(draft.id, {typed(9, u"x"_s)}).error().kind, LibraryError::Kind::Other);
        QVERIFY(library->save({draft.id, u"abc      x"_s, Origin::Typed, {}}));
        QVERIFY(library->journal(draft.id, {typed(10, u"y"_s)}));
        QCOMPARE(place.asAfterAKill()->open()->leftovers()->first().recovered, u"abc      xy"_s);
    }
};

AGATE_TEST(TestJournal)
#include "test_journal.moc"
