// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys.h"

#include "support/fake_keychain.h"
#include "support/room_program.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeysTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theKeychainIsNotAskedBeforeAKeyIsNeeded();
    void aKeptKeyIsFound();
    void itIsAskedOnce();
    void typedComesBeforeEnvironmentBeforeKeychain();
    void aTypedKeyIsKept();
    void troubleIsTold_data();
    void troubleIsTold();
    void aHangingKeychainIsAbsentInTime();
    void whatComesLateIsTaken();
    void aLateWriteSettles();
    void whileKeysAreNotKeptNothingIsAsked();
    void turningItOnKeepsWhatWasTyped();
    void removingTakesItOut();
    void removingWinsOverALateAnswer();
    void aRefusedRemovalIsTold();
    void manyMayWaitForOneAnswer();

private:
    std::unique_ptr<Keys> make(std::chrono::milliseconds patience = 5s)
    {
        return std::make_unique<Keys>([this] { return std::make_unique<FakeKeychain>(m_state); }, patience);
    }

    std::shared_ptr<FakeKeychain::State> m_state;
};

void KeysTest::init()
{
    qunsetenv("AGATE_KEY_OPENAI");
    m_state = std::make_shared<FakeKeychain::State>();
}

void KeysTest::theKeychainIsNotAskedBeforeAKeyIsNeeded()
{
    m_state->keys.insert(u"openai"_s, "sk-kept");
    const auto keys = make();
    QVERIFY(keys->known(u"openai"_s).isEmpty());
    QCOMPARE(keys->place(u"openai"_s), Keys::Place::None);
    QCOMPARE(m_state->asked, 0);
}

void KeysTest::aKeptKeyIsFound()
{
    m_state->keys.insert(u"openai"_s, "sk-kept");
    const auto keys = make();
    QSignalSpy changed(keys.get(), &Keys::changed);
    QCOMPARE(keys->findNow(u"openai"_s).reveal(), QByteArray("sk-kept"));
    QCOMPARE(keys->place(u"openai"_s), Keys::Place::Keychain);
    QCOMPARE(changed.size(), 1);
}

void KeysTest::itIsAskedOnce()
{
    const auto keys = make();
    QVERIFY(keys->findNow(u"openai"_s).isEmpty());
    QVERIFY(keys->findNow(u"openai"_s).isEmpty());
    QCOMPARE(m_state->asked, 1);
}

void KeysTest::typedComesBeforeEnvironmentBeforeKeychain()
{
    m_state->keys.insert(u"openai"_s, "sk-kept");
    qputenv("AGATE_KEY_OPENAI", "sk-env");
    const auto keys = make();
    QCOMPARE(keys->findNow(u"openai"_s).reveal(), QByteArray("sk-env"));
    QCOMPARE(keys->place(u"openai"_s), Keys::Place::Environment);
    QCOMPARE(m_state->asked, 0);
    keys->set(u"openai"_s, Secret("sk-typed"));
    QCOMPARE(keys->known(u"openai"_s).reveal(), QByteArray("sk-typed"));
    QTRY_COMPARE(keys->place(u"openai"_s), Keys::Place::Keychain);
    QCOMPARE(keys->known(u"openai"_s).reveal(), QByteArray("sk-typed"));
    keys->remove(u"openai"_s);
    QCOMPARE(keys->place(u"openai"_s), Keys::Place::Environment);
}

void KeysTest::aTypedKeyIsKept()
{
    const auto keys = make();
    keys->set(u"openai"_s, Secret("sk-typed"));
    QTRY_COMPARE(keys->place(u"openai"_s), Keys::Place::Keychain);
    QCOMPARE(m_state->keys.value(u"openai"_s), QByteArray("sk-typed"));
    QCOMPARE(make()->findNow(u"openai"_s).reveal(), QByteArray("sk-typed"));
}

void KeysTest::troubleIsTold_data()
{
    QTest::addColumn<SecretTrouble>("trouble");
    QTest::newRow("absent") << SecretTrouble::Absent;
    QTest::newRow("refused") << SecretTrouble::Refused;
}

void KeysTest::troubleIsTold()
{
    QFETCH(const SecretTrouble, trouble);
    m_state->trouble = trouble;
    const auto keys = make();
    QSignalSpy notKept(keys.get(), &Keys::notKept);
    keys->set(u"openai"_s, Secret("sk-typed"));
    QTRY_COMPARE(notKept.size(), 1);
    QCOMPARE(notKept.at(0).at(1).value<SecretTrouble>(), trouble);
    QCOMPARE(keys->place(u"openai"_s), Keys::Place::Session);
    QCOMPARE(keys->findNow(u"openai"_s).reveal(), QByteArray("sk-typed"));
    QVERIFY(keys->findNow(u"other"_s).isEmpty());
}

void KeysTest::aHangingKeychainIsAbsentInTime()
{
    m_state->hangs = true;
    const auto keys = make(100ms);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(keys->findNow(u"openai"_s).isEmpty());
    QVERIFY(timer.elapsed() >= 90);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    // And is not waited for again.
    QVERIFY(keys->find(u"openai"_s).isFinished());
    QSignalSpy notKept(keys.get(), &Keys::notKept);
    keys->set(u"openai"_s, Secret("sk-typed"));
    QCOMPARE(keys->known(u"openai"_s).reveal(), QByteArray("sk-typed"));
    QTRY_COMPARE(notKept.size(), 1);
    QCOMPARE(notKept.at(0).at(1).value<SecretTrouble>(), SecretTrouble::Silent);
}

void KeysTest::whatComesLateIsTaken()
{
    m_state->hangs = true;
    m_state->keys.insert(u"openai"_s, "sk-kept");
    const auto keys = make(20ms);
    QVERIFY(keys->findNow(u"openai"_s).isEmpty());
    QSignalSpy changed(keys.get(), &Keys::changed);
    m_state->held.takeFirst()();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(keys->known(u"openai"_s).reveal(), QByteArray("sk-kept"));
}

void KeysTest::aLateWriteSettles()
{
    m_state->hangs = true;
    const auto keys = make(20ms);
    QSignalSpy notKept(keys.get(), &Keys::notKept);
    QSignalSpy settled(keys.get(), &Keys::settled);
    keys->set(u"openai"_s, Secret("sk-typed"));
    QTRY_COMPARE(notKept.size(), 1);
    m_state->held.takeFirst()();
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(keys->place(u"openai"_s), Keys::Place::Keychain);
}

void KeysTest::whileKeysAreNotKeptNothingIsAsked()
{
    m_state->keys.insert(u"openai"_s, "sk-kept");
    const auto keys = make();
    keys->setKept(false);
    QVERIFY(keys->findNow(u"openai"_s).isEmpty());
    keys->set(u"openai"_s, Secret("sk-typed"));
    keys->remove(u"other"_s);
    QCOMPARE(m_state->asked, 0);
    QCOMPARE(keys->place(u"openai"_s), Keys::Place::Session);
}

void KeysTest::turningItOnKeepsWhatWasTyped()
{
    const auto keys = make();
    keys->setKept(false);
    keys->set(u"openai"_s, Secret("sk-typed"));
    keys->setKept(true);
    QTRY_COMPARE(keys->place(u"openai"_s), Keys::Place::Keychain);
    QCOMPARE(m_state->keys.value(u"openai"_s), QByteArray("sk-typed"));
}

void KeysTest::removingTakesItOut()
{
    m_state->keys.insert(u"openai"_s, "sk-kept");
    const auto keys = make();
    QVERIFY(!keys->findNow(u"openai"_s).isEmpty());
    keys->remove(u"openai"_s);
    QVERIFY(keys->known(u"openai"_s).isEmpty());
    QTRY_VERIFY(m_state->keys.isEmpty());
    QVERIFY(keys->findNow(u"openai"_s).isEmpty());
}

void KeysTest::removingWinsOverALateAnswer()
{
    m_state->hangs = true;
    m_state->keys.insert(u"openai"_s, "sk-kept");
    const auto keys = make(20ms);
    QVERIFY(keys->findNow(u"openai"_s).isEmpty());
    keys->remove(u"openai"_s);
    QSignalSpy changed(keys.get(), &Keys::changed);
    m_state->held.takeFirst()();
    QCoreApplication::processEvents();
    QVERIFY(keys->known(u"openai"_s).isEmpty());
    QCOMPARE(changed.size(), 0);
}

void KeysTest::aRefusedRemovalIsTold()
{
    m_state->keys.insert(u"openai"_s, "sk-kept");
    const auto keys = make();
    QVERIFY(!keys->findNow(u"openai"_s).isEmpty());
    m_state->trouble = SecretTrouble::Refused;
    QSignalSpy notRemoved(keys.get(), &Keys::notRemoved);
    keys->remove(u"openai"_s);
    QTRY_COMPARE(notRemoved.size(), 1);
    QVERIFY(keys->known(u"openai"_s).isEmpty());
}

void KeysTest::manyMayWaitForOneAnswer()
{
    m_state->hangs = true;
    m_state->keys.insert(u"openai"_s, "sk-kept");
    const auto keys = make();
    const auto one = keys->find(u"openai"_s);
    const auto other = keys->find(u"openai"_s);
    QVERIFY(!one.isFinished());
    QCOMPARE(m_state->asked, 1);
    m_state->held.takeFirst()();
    QTRY_VERIFY(one.isFinished() && other.isFinished());
    QCOMPARE(one.result().reveal(), QByteArray("sk-kept"));
    QCOMPARE(other.result().reveal(), QByteArray("sk-kept"));
}

AGATE_TEST(KeysTest)
#include "test_keys.moc"
