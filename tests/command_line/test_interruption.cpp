// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/agate_trial.h"

#include "desk/single_window.h"
#include "library/library.h"
#include "support/room_program.h"
#include "support/wire_server.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// `agate write` that does not get to its end: by signals, readers that leave, kills; and beside a window.
class InterruptionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signalsKeepTheText_data();
    void signalsKeepTheText();
    void aSignalBeforeTheFirstWordLeavesNothing();
    void jsonIsThereAfterASignal();
    void aReaderThatLeavesEndsIt();
    void aReaderThatDoesNotReadCannotHoldIt();
    void aKilledRunIsOfferedAgain();
    void theWindowTakesTheDraft();
    void theWindowsLibraryStaysTheWindows();

private:
    QStringList call() const;
    std::unique_ptr<QProcess> startWriting(const QStringList &more = {}) const;
    /// Waits until the first words are on stdout.
    static bool hasSpoken(QProcess &process);

    QString libraryFile() const { return m_trial->profile() + "/data/library.sqlite"_L1; }

    std::unique_ptr<AgateTrial> m_trial;
    std::unique_ptr<WireServer> m_server;
};

void InterruptionTest::init()
{
    m_trial = std::make_unique<AgateTrial>();
    m_trial->putNoteTemplate();
    m_server = std::make_unique<WireServer>();
    // Speaks and then never ends.
    m_server->alwaysPlay({WireServer::send(WireServer::streamHead() + chatPiece(u"Zebras once upon"_s) + chatPiece(u" a time"_s))});
}

QStringList InterruptionTest::call() const
{
    return {u"write"_s, u"note"_s, u"--set"_s, u"subject=a heron"_s, u"--model"_s, u"m"_s, u"--base-url"_s, m_server->url().toString()};
}

std::unique_ptr<QProcess> InterruptionTest::startWriting(const QStringList &more) const
{
    return m_trial->start(call() + more);
}

bool InterruptionTest::hasSpoken(QProcess &process)
{
    QSignalSpy ready(&process, &QProcess::readyReadStandardOutput);
    while (!process.peek(1000).contains(" a time") && process.state() == QProcess::Running) {
        if (!ready.wait(60'000))
            return false;
    }
    return process.peek(1000).contains(" a time");
}

void InterruptionTest::signalsKeepTheText_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("the terminal closes") << SIGHUP;
}

void InterruptionTest::signalsKeepTheText()
{
    QFETCH(const int, number);
    const auto process = startWriting();
    QVERIFY(hasSpoken(*process));
    QVERIFY(::kill(pid_t(process->processId()), number) == 0);
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(outcome.code, 130);
    QCOMPARE(outcome.out, QByteArray("Zebras once upon a time\n"));
    const QByteArray id = draftId(outcome.err);
    QVERIFY2(!id.isEmpty(), outcome.err.constData());
    QCOMPARE(m_trial->run({u"show"_s, QString::fromLatin1(id)}).out, QByteArray("Zebras once upon a time\n"));
    // The far end is let go of.
    QTRY_COMPARE(m_server->open(), 0);
}

void InterruptionTest::aSignalBeforeTheFirstWordLeavesNothing()
{
    m_server->alwaysPlay({});
    const auto process = startWriting();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 60'000);
    process->terminate();
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(outcome.code, 130);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(m_trial->run({u"drafts"_s, u"--json"_s}).array().size(), 0);
}

void InterruptionTest::jsonIsThereAfterASignal()
{
    const auto process = startWriting({u"--json"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 60'000);
    // The words are on their way: they are kept in the journal, which is where another process can see that they arrived.
    QTRY_VERIFY_WITH_TIMEOUT(m_trial->hasWritten(u"Zebras once upon a time"_s), 60'000);
    process->terminate();
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(outcome.code, 130);
    QCOMPARE(outcome.object().value("stopped"_L1).toString(), u"cancelled"_s);
    QCOMPARE(outcome.object().value("text"_L1).toString(), u"Zebras once upon a time"_s);
    QVERIFY(!outcome.object().value("draft"_L1).toString().isEmpty());
}

void InterruptionTest::aReaderThatLeavesEndsIt()
{
    m_server->alwaysPlay({WireServer::send(WireServer::streamHead()), WireServer::sendEvery(10, chatPiece(u"and then "_s))});
    const QString fifo = m_trial->path(u"fifo"_s);
    QVERIFY(::mkfifo(QFile::encodeName(fifo).constData(), 0600) == 0);
    const int reader = ::open(QFile::encodeName(fifo).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    const auto process = m_trial->prepare(call());
    process->setStandardOutputFile(fifo, QIODevice::Append);
    process->start();
    QVERIFY(process->waitForStarted());
    pollfd words{reader, POLLIN, 0};
    QTRY_VERIFY_WITH_TIMEOUT(::poll(&words, 1, 0) == 1 && (words.revents & POLLIN), 60'000);
    ::close(reader);
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(outcome.code, 130);
    const QByteArray id = draftId(outcome.err);
    QVERIFY2(!id.isEmpty(), outcome.err.constData());
    QVERIFY(m_trial->run({u"show"_s, QString::fromLatin1(id)}).out.startsWith("and then "));
}

void InterruptionTest::aReaderThatDoesNotReadCannotHoldIt()
{
    // Open, and never read.
    m_server->alwaysPlay({WireServer::send(WireServer::streamHead()), WireServer::sendEvery(1, chatPiece(QString(4000, u'z')))});
    const QString fifo = m_trial->path(u"fifo"_s);
    QVERIFY(::mkfifo(QFile::encodeName(fifo).constData(), 0600) == 0);
    const int reader = ::open(QFile::encodeName(fifo).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(reader >= 0);
    const auto process = m_trial->prepare(call());
    process->setStandardOutputFile(fifo, QIODevice::Append);
    process->start();
    QVERIFY(process->waitForStarted());
    // Full: nothing more fits, so the writer is held.
    pollfd full{reader, POLLOUT, 0};
    QTRY_VERIFY_WITH_TIMEOUT(::poll(&full, 1, 0) == 0, 60'000);
    process->terminate();
    const Outcome outcome = AgateTrial::finish(*process);
    ::close(reader);
    QCOMPARE(outcome.code, 130);
    QVERIFY(!draftId(outcome.err).isEmpty());
}

void InterruptionTest::aKilledRunIsOfferedAgain()
{
    const auto process = startWriting();
    QVERIFY(hasSpoken(*process));
    QTRY_VERIFY_WITH_TIMEOUT(m_trial->hasWritten(u"Zebras once upon a time"_s), 60'000);
    process->kill();
    QCOMPARE(AgateTrial::finish(*process).code, -1);

    const auto opened = Library::open(libraryFile(), Library::Access::ReadWrite);
    QVERIFY(opened);
    const auto leftovers = opened->library->leftovers();
    QVERIFY(leftovers);
    QCOMPARE(leftovers->size(), 1);
    QCOMPARE(leftovers->first().recovered + leftovers->first().proposal, u"Zebras once upon a time"_s);
}

void InterruptionTest::theWindowTakesTheDraft()
{
    // The test is the window: it holds the library and listens at its door.
    qputenv("XDG_RUNTIME_DIR", m_trial->path(u"run"_s).toUtf8());
    QVERIFY(QDir().mkpath(m_trial->profile() + "/data"_L1));
    LibraryThread library;
    auto opened = library.open(libraryFile(), Library::Access::ReadWrite);
    opened.waitForFinished();
    QVERIFY(opened.takeResult());
    SingleWindow window(library);
    QVERIFY(window.listen(libraryFile()));
    QSignalSpy added(&window, &SingleWindow::draftAdded);

    m_server->alwaysPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Handed over."_s})), WireServer::close()});
    const auto process = startWriting();
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray("Handed over.\n"));
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.first().first().value<DraftId>().toString().toLatin1(), draftId(outcome.err));
    auto draft = library.run([id = added.first().first().value<DraftId>()](Library &held) { return held.draft(id); });
    draft.waitForFinished();
    QCOMPARE(draft.result()->text, u"Handed over."_s);
    QCOMPARE(draft.result()->templateId, u"note"_s);
}

void InterruptionTest::theWindowsLibraryStaysTheWindows()
{
    // A window that goes while the text comes: the draft finds the library free.
    QVERIFY(QDir().mkpath(m_trial->profile() + "/data"_L1));
    auto holder = Library::open(libraryFile(), Library::Access::ReadWrite);
    QVERIFY(holder);
    const auto process = startWriting();
    QVERIFY(hasSpoken(*process));
    holder->library.reset();
    process->terminate();
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(outcome.code, 130);
    const QByteArray id = draftId(outcome.err);
    QVERIFY2(!id.isEmpty(), outcome.err.constData());
    QCOMPARE(m_trial->run({u"show"_s, QString::fromLatin1(id)}).out, QByteArray("Zebras once upon a time\n"));
}

AGATE_TEST(InterruptionTest)
#include "test_interruption.moc"
