// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/agate_trial.h"

#include "desk/keys.h"
#include "desk/places.h"
#include "provider/keychain.h"
#include "support/private_keyring.h"
#include "support/room_program.h"
#include "support/wire_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray key = "sk-canary-2718-never-written";

/// What the kernel tells anybody about a process, and about its children.
QByteArray seenOf(qint64 process)
{
    QByteArray seen;
    QStringList wanted = {QString::number(process)};
    const auto all = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &other : all) {
        QFile status(u"/proc/%1/stat"_s.arg(other));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = status.readAll();
        // "pid (name) state parent": the name may hold anything but ends with the last bracket.
        const QList<QByteArray> rest = line.sliced(line.lastIndexOf(')') + 2).split(' ');
        if (rest.value(1).toLongLong() == process)
            wanted.append(other);
    }
    for (const QString &id : std::as_const(wanted)) {
        for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
            QFile file(u"/proc/%1/%2"_s.arg(id, name));
            if (file.open(QIODevice::ReadOnly))
                seen += file.readAll() + '\n';
        }
    }
    return seen;
}

} // namespace

/// `agate write` with a key from the keychain, and where that key must never be found.
class KeychainRunTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theKeyReachesTheServerAndNothingElse();
    void anEnvironmentKeyComesFirst();
    void aBusThatHangsIsNoHang();

private:
    QStringList call() const
    {
        return {u"write"_s,  u"note"_s,    u"--set"_s, u"subject=a heron"_s, u"--provider"_s,
                u"custom"_s, u"--model"_s, u"m"_s,     u"--base-url"_s,      m_server->url().toString()};
    }

    void play(WireServer::Step waiting)
    {
        m_server->willPlay({waiting, WireServer::send(WireServer::streamHead() + chatStream({u"Herons wait."_s})), WireServer::close()});
    }

    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<AgateTrial> m_trial;
    std::unique_ptr<WireServer> m_server;
};

void KeychainRunTest::initTestCase()
{
    if (const QString missing = PrivateKeyring::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"the keychain is not tried: %1 is not installed"_s.arg(missing)));
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->start(), qPrintable(m_keyring->trouble()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_keyring->address().toUtf8());
}

void KeychainRunTest::init()
{
    m_trial = std::make_unique<AgateTrial>();
    m_trial->putNoteTemplate();
    m_trial->setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, m_keyring->address());
    m_server = std::make_unique<WireServer>();
    // A keyring that is just starting, on a busy computer, may take longer than a writer is made to wait.
    bool kept = false;
    for (int times = 0; times < 5 && !kept; ++times) {
        Keys keys([this] { return std::make_unique<Keychain>(Places::in(m_trial->profile()).keychainService); });
        keys.set(u"custom"_s, Secret(key));
        kept = QTest::qWaitFor([&keys] { return keys.place(u"custom"_s) == Keys::Place::Keychain; }, 6000);
    }
    QVERIFY(kept);
}

void KeychainRunTest::theKeyReachesTheServerAndNothingElse()
{
    // The answer waits a while, so that the running process can be looked at.
    play(WireServer::pause(400));
    const auto process = m_trial->start(call());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 20'000);
    const QByteArray seen = seenOf(process->processId());
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(m_server->requests().constFirst().headers.value("authorization"), "Bearer " + key);
    QVERIFY(seen.contains("write"));
    QVERIFY2(!seen.contains(key), "the key is in what the system tells of a process");
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.contains("Herons wait."));
    QVERIFY(!outcome.out.contains(key));
    QVERIFY2(!outcome.err.contains(key), outcome.err.constData());
    QVERIFY(!m_trial->everythingWritten().isEmpty());
    QVERIFY(!m_trial->hasWritten(QString::fromLatin1(key)));
    // Not even the keyring's own files hold it in the clear.
    QDir keyrings(m_keyring->folder() + u"/data/keyrings"_s);
    const auto files = keyrings.entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(key));
    }
}

void KeychainRunTest::anEnvironmentKeyComesFirst()
{
    m_trial->setEnvironment(u"AGATE_KEY_CUSTOM"_s, u"sk-of-the-environment"_s);
    play(WireServer::pause(1));
    QCOMPARE(m_trial->run(call()).code, 0);
    QCOMPARE(m_server->requests().constFirst().headers.value("authorization"), QByteArray("Bearer sk-of-the-environment"));
}

void KeychainRunTest::aBusThatHangsIsNoHang()
{
    play(WireServer::pause(1));
    m_keyring->freezeBus();
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = m_trial->run(call());
    m_keyring->thawBus();
    QCOMPARE(outcome.code, 0);
    // Counted as absent after its five seconds: without a key, and without a hang at the end either.
    QVERIFY(!m_server->requests().constFirst().headers.contains("authorization"));
    QVERIFY2(timer.elapsed() >= 4'500 && timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
}

AGATE_TEST(KeychainRunTest)
#include "test_keychain_run.moc"
