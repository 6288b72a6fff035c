// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library_thread.h"
#include "support/room_program.h"
#include "temporary_library.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class TestLibraryThread : public QObject
{
    Q_OBJECT

private slots:

    void opensAndRuns()
    {
        TemporaryLibrary place;
        LibraryThread thread;
        QSignalSpy changed(&thread, &LibraryThread::draftsChanged);
        std::optional<LibraryResult<Library::Opened>> opened;
        thread.open(place.file(), Library::Access::ReadWrite).then(this, [&](LibraryResult<Library::Opened> answer) {
            opened = std::move(answer);
        });
        auto added = thread.run([](Library &library) {
            NewDraft draft;
            draft.text = u"words"_s;
            return library.add(draft);
        });
        auto listed = thread.run<QList<DraftSummary>>([](Library &library) { return library.drafts(); });
        auto home = thread.run([](Library &) -> LibraryResult<QThread *> { return QThread::currentThread(); });
        QTRY_VERIFY(home.isFinished());
        QVERIFY(added.isFinished() && listed.isFinished());
        QTRY_VERIFY(opened);
        QVERIFY(*opened);
        QVERIFY(!(*opened)->library);
        QCOMPARE(added.result()->title, u"words"_s);
        QCOMPARE(titlesOf(listed.result()), QStringList{u"words"_s});
        QVERIFY(*home.result() != QThread::currentThread());
        QTRY_VERIFY(changed.count() >= 2);
    }

    void answersInTheOrderAsked()
    {
        TemporaryLibrary place;
        LibraryThread thread;
        thread.open(place.file(), Library::Access::ReadWrite);
        QList<int> order;
        QFuture<LibraryResult<int>> last;
        for (int i = 0; i < 100; ++i) {
            last = thread.run([i, &order](Library &) -> LibraryResult<int> {
                order.append(i);
                return i;
            });
        }
        QTRY_VERIFY(last.isFinished());
        QCOMPARE(order.size(), 100);
        QVERIFY(std::ranges::is_sorted(order));
    }

    void isDrainedWhenItGoes()
    {
        TemporaryLibrary place;
        QSemaphore gate;
        NewDraft draft;
        {
            LibraryThread thread;
            thread.open(place.file(), Library::Access::ReadWrite);
            thread.run([&gate](Library &) -> LibraryResult<void> {
                gate.acquire();
                return {};
            });
            for (int i = 0; i < 50; ++i)
                thread.run([](Library &library) { return library.add({}); });
            thread.run([&draft](Library &library) { return library.add(draft); });
            gate.release();
        }
        const auto library = place.open();
        QCOMPARE(library->drafts()->size(), 51);
        QVERIFY(library->draft(draft.id));
    }

    void tellsOfRefusedWrites()
    {
        TemporaryLibrary place;
        LibraryThread thread;
        QSignalSpy failed(&thread, &LibraryThread::failed);
        QSignalSpy changed(&thread, &LibraryThread::draftsChanged);
        thread.open(place.file(), Library::Access::ReadWrite);
        QTRY_COMPARE(changed.count(), 1);
        // Even when the work hides it.
        thread.run([](Library &library) -> LibraryResult<int> {
            [[maybe_unused]] const auto refused = library.rename(DraftId::fresh(), u"x"_s);
            return 1;
        });
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<LibraryError>().kind, LibraryError::Kind::NotFound);
        // Reading what is not there is no refused write.
        auto read = thread.run([](Library &library) { return library.draft(DraftId::fresh()); });
        QTRY_VERIFY(read.isFinished());
        auto after = thread.run([](Library &library) { return library.drafts(); });
        QTRY_VERIFY(after.isFinished());
        QCoreApplication::processEvents();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(changed.count(), 1);
    }

    void withoutALibraryEveryAnswerSaysWhy()
    {
        LibraryThread thread;
        auto before = thread.run([](Library &library) { return library.drafts(); });
        QTRY_VERIFY(before.isFinished());
        QCOMPARE(before.result().error().kind, LibraryError::Kind::NotFound);
        TemporaryLibrary place;
        auto opened = thread.open(place.file() + u"/below a file that is none"_s, Library::Access::ReadOnly);
        QTRY_VERIFY(opened.isFinished());
        QCOMPARE(opened.takeResult().error().kind, LibraryError::Kind::NotFound);
        // A later try can succeed.
        thread.open(place.file(), Library::Access::ReadWrite);
        auto after = thread.run([](Library &library) { return library.drafts(); });
        QTRY_VERIFY(after.isFinished());
        QVERIFY(after.result());
    }
};

AGATE_TEST(TestLibraryThread)
#include "test_library_thread.moc"
