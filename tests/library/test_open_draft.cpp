// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/open_draft.h"
#include "library/replay.h"
#include "support/file_size_limit.h"
#include "support/room_program.h"
#include "temporary_library.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto never = 24h;

/// A draft in a library and a writer's hands on it.
struct Desk {
    TemporaryLibrary place;
    LibraryThread thread;
    NewDraft draft;
    QString text;
    std::unique_ptr<OpenDraft> open;

    explicit Desk(SaveTimes times, const QString &begin = {})
    {
        draft.text = begin;
        text = begin;
        thread.open(place.file(), Library::Access::ReadWrite);
        auto added = thread.run([this](Library &library) { return library.add(draft); });
        added.waitForFinished();
        open = std::make_unique<OpenDraft>(thread, draft.id, [this] { return text; }, times);
    }

    void type(const QString &words)
    {
        const TextEdit edit{{text.size(), 0}, words};
        applyEdits(text, {edit});
        open->edited(edit);
    }

    QString savedText()
    {
        auto read = thread.run([this](Library &library) { return library.draft(draft.id); });
        read.waitForFinished();
        return read.result() ? read.result()->text : read.result().error().detail;
    }

    qsizetype revisions()
    {
        auto read = thread.run([this](Library &library) { return library.revisions(draft.id); });
        read.waitForFinished();
        return read.result()->size();
    }

    /// What a kill at this moment would leave.
    Leftover leftByAKill()
    {
        const auto after = place.asAfterAKill();
        const auto leftovers = after->open()->leftovers();
        return leftovers && leftovers->size() == 1 ? leftovers->first() : Leftover();
    }
};

} // namespace

class TestOpenDraft : public QObject
{
    Q_OBJECT

private slots:

    void theDefaultsKeepThePromise()
    {
        const SaveTimes times;
        QVERIFY(times.journal <= 250ms);
        QCOMPARE(times.pause, 800ms);
        QCOMPARE(times.atMost, 5000ms);
        QCOMPARE(times.retry, 5000ms);
    }

    void beginsSaved()
    {
        Desk desk({}, u"text"_s);
        QCOMPARE(desk.open->state(), OpenDraft::State::Saved);
        QVERIFY(!desk.open->savedAt().isValid());
        QCOMPARE(desk.open->id(), desk.draft.id);
    }

    void theJournalHoldsWhatNoRevisionDoes()
    {
        Desk desk({.journal = 1ms, .pause = never, .atMost = never, .retry = never}, u"Once"_s);
        QSignalSpy states(desk.open.get(), &OpenDraft::stateChanged);
        desk.type(u" upon"_s);
        QCOMPARE(desk.open->state(), OpenDraft::State::Unsaved);
        QTRY_COMPARE(desk.leftByAKill().recovered, u"Once upon"_s);
        desk.type(u" a"_s);
        desk.type(u" time"_s);
        QTRY_COMPARE(desk.leftByAKill().recovered, u"Once upon a time"_s);
        QCOMPARE(desk.savedText(), u"Once"_s);
        QCOMPARE(desk.open->state(), OpenDraft::State::Unsaved);
        QCOMPARE(states.count(), 1);
    }

    void aPauseMakesARevision()
    {
        Desk desk({.journal = 1ms, .pause = 1ms, .atMost = never, .retry = never});
        desk.type(u"words"_s);
        QTRY_COMPARE(desk.open->state(), OpenDraft::State::Saved);
        QVERIFY(desk.open->savedAt().isValid());
        QCOMPARE(desk.savedText(), u"words"_s);
    }

    void withoutAPauseARevisionComesAfterAll()
    {
        Desk desk({.journal = 1ms, .pause = never, .atMost = 5ms, .retry = never});
        desk.type(u"words"_s);
        QTRY_COMPARE(desk.open->state(), OpenDraft::State::Saved);
        QCOMPARE(desk.savedText(), u"words"_s);
    }

    // Saved is said of the latest edit only.
    void anEditDuringASaveIsNotSaved()
    {
        Desk desk({.journal = 1ms, .pause = never, .atMost = never, .retry = never});
        QSemaphore gate;
        desk.thread.run([&gate](Library &) -> LibraryResult<void> {
            gate.acquire();
            return {};
        });
        desk.type(u"one"_s);
        auto first = desk.open->saveNow();
        desk.type(u" two"_s);
        gate.release();
        QTRY_VERIFY(first.isFinished());
        QVERIFY(first.result());
        QCOMPARE(desk.open->state(), OpenDraft::State::Unsaved);
        QCOMPARE(desk.savedText(), u"one"_s);
        auto second = desk.open->saveNow(Origin::Generated, "{}");
        QTRY_COMPARE(desk.open->state(), OpenDraft::State::Saved);
        QCOMPARE(second.result()->words, 2);
        QCOMPARE(desk.savedText(), u"one two"_s);
        QCOMPARE(desk.revisions(), 3);
    }

    void theProposalIsJournaled()
    {
        Desk desk({.journal = 1ms, .pause = never, .atMost = never, .retry = never}, u"text"_s);
        desk.open->proposalGrew(u"The"_s, 4);
        desk.open->proposalGrew(u"The end"_s, 4);
        QTRY_COMPARE(desk.leftByAKill().proposal, u"The end"_s);
        QCOMPARE(desk.leftByAKill().proposalAt, 4);
        // It is not the draft's text.
        QCOMPARE(desk.open->state(), OpenDraft::State::Saved);
        desk.open->proposalGrew({}, 0);
        QTRY_COMPARE(desk.leftByAKill(), Leftover());
    }

    void goingHandsOverWhatIsUnsaved()
    {
        Desk desk({.journal = never, .pause = never, .atMost = never, .retry = never});
        desk.type(u"unsaved"_s);
        desk.open.reset();
        QCOMPARE(desk.savedText(), u"unsaved"_s);
    }

    void manyEditsOneText()
    {
        Desk desk({.journal = 1ms, .pause = 3ms, .atMost = 20ms, .retry = never}, u"start"_s);
        for (int i = 0; i < 500; ++i) {
            desk.type(u"%1,"_s.arg(i));
            if (i % 7 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_COMPARE(desk.open->state(), OpenDraft::State::Saved);
        QCOMPARE(desk.savedText(), desk.text);
    }

    // A full disk: typing goes on, the error is told, the state says it; when there is room again all of it is saved.
    void aFullDiskIsToldAndOvercome()
    {
        Desk desk({.journal = 1ms, .pause = 5ms, .atMost = 50ms, .retry = 10ms}, u"before"_s);
        QSignalSpy told(desk.open.get(), &OpenDraft::failed);
        QSignalSpy toldByThread(&desk.thread, &LibraryThread::failed);
        {
            const FileSizeLimit full(0);
            desk.type(u" during"_s);
            QTRY_COMPARE(desk.open->state(), OpenDraft::State::Failed);
            QCOMPARE(told.first().first().value<LibraryError>().kind, LibraryError::Kind::NoSpace);
            QTRY_VERIFY(!toldByThread.isEmpty());
            desk.type(u" still"_s);
            // Tried again, in vain, and never called saved.
            QTRY_VERIFY(told.count() >= 3);
            QCOMPARE(desk.open->state(), OpenDraft::State::Failed);
            QCOMPARE(desk.savedText(), u"before"_s);
        }
        QTRY_COMPARE(desk.open->state(), OpenDraft::State::Saved);
        QCOMPARE(desk.savedText(), u"before during still"_s);
        desk.type(u" after"_s);
        QTRY_COMPARE(desk.open->state(), OpenDraft::State::Saved);
        QCOMPARE(desk.savedText(), u"before during still after"_s);
        desk.open.reset();
    }

    // The journals come back too, with the edits of the time when there was no room.
    void theJournalResumesWithTheEditsItMissed()
    {
        Desk desk({.journal = 1ms, .pause = never, .atMost = never, .retry = never}, u"a"_s);
        desk.type(u"b"_s);
        QTRY_COMPARE(desk.leftByAKill().recovered, u"ab"_s);
        {
            const FileSizeLimit full(0);
            desk.type(u"c"_s);
            QTRY_COMPARE(desk.open->state(), OpenDraft::State::Failed);
        }
        desk.type(u"d"_s);
        QTRY_COMPARE(desk.open->state(), OpenDraft::State::Unsaved);
        QTRY_COMPARE(desk.leftByAKill().recovered, u"abcd"_s);
        // Each journal by itself.
        auto after = desk.place.asAfterAKill();
        for (const QString &path : after->journalFiles())
            QVERIFY(QFile::remove(path));
        auto leftovers = after->open()->leftovers();
        QCOMPARE(leftovers->first().recovered, u"abcd"_s);
        after = desk.place.asAfterAKill();
        QVERIFY(QFile::remove(after->file() + u"-wal"_s));
        leftovers = after->open()->leftovers();
        QCOMPARE(leftovers->first().recovered, u"abcd"_s);
    }

    // A library that opens only later gets the edits of the meantime.
    void aLibraryThatOpensLate()
    {
        TemporaryLibrary place;
        NewDraft draft;
        draft.text = u"text"_s;
        QVERIFY(place.open()->add(draft));
        LibraryThread thread;
        QString text = draft.text;
        OpenDraft open(thread, draft.id, [&text] { return text; }, {.journal = 1ms, .pause = never, .atMost = never, .retry = never});
        auto type = [&](const QString &words) {
            const TextEdit edit{{text.size(), 0}, words};
            applyEdits(text, {edit});
            open.edited(edit);
        };
        type(u" one"_s);
        QTRY_COMPARE(open.state(), OpenDraft::State::Failed);
        thread.open(place.file(), Library::Access::ReadWrite);
        type(u" two"_s);
        QTRY_COMPARE(open.state(), OpenDraft::State::Unsaved);
        QCOMPARE(place.asAfterAKill()->open()->leftovers()->first().recovered, u"text one two"_s);
    }
};

AGATE_TEST(TestOpenDraft)
#include "test_open_draft.moc"
