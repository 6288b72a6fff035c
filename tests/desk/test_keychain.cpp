// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/keychain.h"

#include "support/private_keyring.h"
#include "support/room_program.h"

#include <QElapsedTimer>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

template <typename T>
SecretResult<T> waitFor(QFuture<SecretResult<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
        return std::unexpected(SecretTrouble::Silent);
    return future.result();
}

} // namespace

/// The real keychain: a GNOME keyring of the test's own.
class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aKeyIsKeptReplacedAndRemoved();
    void whatIsNotThereIsEmpty();
    void servicesDoNotMeet();
    void askingNeverBlocks();

private:
    std::unique_ptr<PrivateKeyring> m_keyring;
};

void KeychainTest::initTestCase()
{
    if (const QString missing = PrivateKeyring::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"the keychain is not tried: %1 is not installed"_s.arg(missing)));
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->start(), qPrintable(m_keyring->trouble()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_keyring->address().toUtf8());
}

void KeychainTest::cleanupTestCase()
{
    m_keyring.reset();
}

void KeychainTest::aKeyIsKeptReplacedAndRemoved()
{
    {
        Keychain keychain(u"agate-test"_s);
        QVERIFY(waitFor(keychain.write(u"openai"_s, Secret("sk-one"))));
        QVERIFY(waitFor(keychain.write(u"openai"_s, Secret("sk-two"))));
    }
    Keychain later(u"agate-test"_s);
    const auto found = waitFor(later.read(u"openai"_s));
    QVERIFY(found);
    QCOMPARE(found->reveal(), QByteArray("sk-two"));
    QVERIFY(waitFor(later.remove(u"openai"_s)));
    const auto gone = waitFor(later.read(u"openai"_s));
    QVERIFY(gone);
    QVERIFY(gone->isEmpty());
}

void KeychainTest::whatIsNotThereIsEmpty()
{
    Keychain keychain(u"agate-test"_s);
    const auto found = waitFor(keychain.read(u"nobody"_s));
    QVERIFY(found);
    QVERIFY(found->isEmpty());
    QVERIFY(waitFor(keychain.remove(u"nobody"_s)));
}

void KeychainTest::servicesDoNotMeet()
{
    Keychain one(u"agate-test"_s);
    Keychain other(u"agate-test /tmp/profile"_s);
    QVERIFY(waitFor(one.write(u"openai"_s, Secret("sk-one"))));
    const auto found = waitFor(other.read(u"openai"_s));
    QVERIFY(found);
    QVERIFY(found->isEmpty());
}

void KeychainTest::askingNeverBlocks()
{
    m_keyring->freezeBus();
    {
        QElapsedTimer timer;
        timer.start();
        Keychain keychain(u"agate-test"_s);
        const auto never = keychain.read(u"openai"_s);
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!never.isFinished());
    }
    m_keyring->thawBus();
}

AGATE_TEST(KeychainTest)
#include "test_keychain.moc"
