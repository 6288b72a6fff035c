// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network_engine.h"

#include "support/room_program.h"
#include "wire_trial.h"

#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using Kind = GenerationError::Kind;

/// What an engine refuses before anything is sent, and the promises of Engine and Generation.
class NetworkEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void refusals_data();
    void refusals();
    void offlineNothingIsAttempted();
    void offlineThisComputerStillAnswers();
    void goingOfflineEndsWhatRunsFarAway();
    void noKeyIsSentWhereNoneIs();
    void outlivedByAGeneration();
    void droppedInsideItsOwnSignal();
};

void NetworkEngineTest::refusals_data()
{
    QTest::addColumn<std::function<void(WireTrial &)>>("change");
    QTest::addColumn<GenerationError::Kind>("kind");
    using Change = std::function<void(WireTrial &)>;
    QTest::newRow("no model chosen") << Change([](WireTrial &trial) { trial.setup.model.reset(); }) << Kind::NoModel;
    QTest::newRow("unknown provider") << Change([](WireTrial &trial) { trial.setup.model->provider = u"nobody"_s; }) << Kind::NoModel;
    QTest::newRow("no address") << Change([](WireTrial &trial) { trial.provider.baseUrl.clear(); }) << Kind::NoModel;
    QTest::newRow("no local engine") << Change([](WireTrial &trial) { trial.provider.managed = true; }) << Kind::NoEngine;
    QTest::newRow("no file") << Change([](WireTrial &trial) {
        trial.provider.managed = true;
        trial.setup.model->model.clear();
    }) << Kind::NoModel;
    QTest::newRow("no key") << Change([](WireTrial &trial) {
        trial.provider.needsKey = true;
        trial.setup.key = nullptr;
    }) << Kind::Auth;
    QTest::newRow("a key that would be two headers") << Change([](WireTrial &trial) {
        trial.setup.key = [](const QString &) { return QtFuture::makeReadyValueFuture(Secret("abc\r\nX-Evil: 1")); };
    }) << Kind::Auth;
    QTest::newRow("plain http far away") << Change([](WireTrial &trial) {
        trial.provider.baseUrl = QUrl(u"http://example.org/v1"_s);
        trial.provider.local = false;
    }) << Kind::BadRequest;
    QTest::newRow("a file") << Change([](WireTrial &trial) { trial.provider.baseUrl = QUrl(u"file:///etc/hostname"_s); })
                            << Kind::BadRequest;
    QTest::newRow("nothing to continue") << Change([](WireTrial &trial) { trial.provider.dialect = Provider::Dialect::OpenAiCompletions; })
                                         << Kind::BadRequest;
}

void NetworkEngineTest::refusals()
{
    QFETCH(std::function<void(WireTrial &)>, change);
    WireTrial trial;
    change(trial);
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(!listener.isFinished()); // never from inside start()
    QVERIFY(listener.wait());
    QTEST(*listener.failure(), "kind");
    QCOMPARE(listener.finishedTimes(), 1);
    QVERIFY(listener.events.isEmpty());
    QVERIFY(!listener.error->detail.contains(u"Evil"_s));
    QCOMPARE(trial.server.connections(), 0);
}

void NetworkEngineTest::offlineNothingIsAttempted()
{
    WireTrial trial;
    trial.setup.offline = true;
    // An address of this computer that is not its loopback would do; a name would already ask a DNS server.
    trial.provider.baseUrl = QUrl(u"https://api.example.invalid/v1"_s);
    trial.provider.local = true; // the profile's word does not open the gate
    QVERIFY(trial.engine().isOffline());
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Offline);
    QCOMPARE(listener.error->detail, u"api.example.invalid"_s);
}

void NetworkEngineTest::offlineThisComputerStillAnswers()
{
    WireTrial trial;
    trial.setup.offline = true;
    trial.provider.local = false; // nor does it close it
    trial.server.alwaysPlay(
        {WireServer::send(WireServer::answer(200, R"({"choices":[{"message":{"content":"Once"},"finish_reason":"stop"}]})"))});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(listener.text(), u"Once"_s);
}

/// 192.0.2.0/24 is set aside for documentation: nobody answers there, so the request is still running.
void NetworkEngineTest::goingOfflineEndsWhatRunsFarAway()
{
    WireTrial trial;
    trial.provider.baseUrl = QUrl(u"https://192.0.2.1/v1"_s);
    trial.provider.connectTimeout = 60'000;
    Listener far(trial.engine(), WireTrial::request());
    QCoreApplication::processEvents();
    trial.engine().setOffline(true);
    QVERIFY(far.wait());
    QVERIFY(far.failure() == Kind::Offline || far.failure() == Kind::Network); // a machine without a network knows at once
}

void NetworkEngineTest::noKeyIsSentWhereNoneIs()
{
    WireTrial trial;
    trial.setup.key = nullptr;
    trial.server.alwaysPlay({WireServer::send(WireServer::answer(404, "{}"))});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!trial.server.requests().first().headers.contains("authorization"));
}

void NetworkEngineTest::outlivedByAGeneration()
{
    WireServer server;
    auto trial = std::make_unique<WireTrial>();
    trial->provider.baseUrl = server.url();
    auto listener = std::make_unique<Listener>(trial->engine(), WireTrial::request());
    QTRY_COMPARE(server.requests().size(), 1);
    trial.reset();
    QCOMPARE(listener->failure(), Kind::Network);
    QCOMPARE(listener->finishedTimes(), 1);
    QTRY_COMPARE(server.open(), 0);
    listener.reset();
}

void NetworkEngineTest::droppedInsideItsOwnSignal()
{
    WireTrial trial;
    const QByteArray event = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}\n\ndata: "
                             "{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"b\"}}]}\n\n";
    trial.server.alwaysPlay({WireServer::send(WireServer::streamHead() + event)});
    auto handle = trial.engine().start(WireTrial::request());
    int heard = 0;
    connect(handle.get(), &Generation::arrived, this, [&] {
        ++heard;
        handle.reset();
    });
    connect(handle.get(), &Generation::finished, this, [&] { heard += 100; });
    QTRY_COMPARE(heard, 1);
    QTRY_COMPARE(trial.server.open(), 0);
    QCOMPARE(heard, 1);
}

AGATE_TEST(NetworkEngineTest)
#include "test_network_engine.moc"
