// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "wire_trial.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using Kind = GenerationError::Kind;

namespace
{

QByteArray text(const QByteArray &words)
{
    return R"(data: {"choices":[{"index":0,"delta":{"content":")" + words + "\"}}]}\n\n";
}

const QByteArray end = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

WireServer::Script once()
{
    return {WireServer::send(WireServer::answer(200, text("Once") + end, {"Content-Type: text/event-stream"}))};
}

WireServer::Script refuse(int status, const QList<QByteArray> &headers = {}, const QByteArray &body = R"({"error":{"message":"busy"}})")
{
    return {WireServer::send(WireServer::answer(status, body, headers + QList<QByteArray>{"Content-Type: application/json"}))};
}

} // namespace

/// When it is asked again, how long that waits, what is sent, and what the engine learns.
class WireRetriesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSent();
    void passingErrors_data();
    void passingErrors();
    void notForEver();
    void waits_data();
    void waits();
    void theBackOffGrowsByChance();
    void aLongWaitIsForTheWriter();
    void anErrorInTheStreamBeforeTextIsRetried();
    void aCutBeforeTextIsRetriedOnce();
    void suggestionsAreNeverRetried();
    void suggestionsOutliveAStaleConnection();
    void aLoadingModelIsWaitedFor();
    void aModelThatNeverLoads();
    void aRefusedParameterIsDroppedAndRemembered();
    void theOtherLimitIsTried();
    void aLoneClosingTagIsRemembered();
    void aConnectionIsUsedAgain();
    void oneAfterTheOther();
};

void WireRetriesTest::whatIsSent()
{
    WireTrial trial;
    trial.server.alwaysPlay(
        {WireServer::send(WireServer::answer(200, text("Once") + end, {"Content-Type: text/event-stream", "Set-Cookie: a=b"}))});
    for (int i = 0; i < 2; ++i) {
        Listener listener(trial.engine(), WireTrial::request());
        QVERIFY(listener.wait());
        QVERIFY(!listener.error);
    }
    const auto request = trial.server.requests().last();
    QCOMPARE(request.firstLine, "POST /v1/chat/completions HTTP/1.1");
    QCOMPARE(request.headers.value("authorization"), "Bearer " + WireTrial::key());
    QCOMPARE(request.headers.value("user-agent"), "Agate");
    QCOMPARE(request.headers.value("accept-encoding"), "identity");
    QCOMPARE(request.headers.value("accept-language"), "*");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QVERIFY(!request.headers.contains("cookie"));
    QVERIFY(!request.headers.contains("origin"));
    QVERIFY(!request.headers.contains("upgrade"));
    QCOMPARE(request.raw.count(WireTrial::key()), 1);
    QCOMPARE(QJsonDocument::fromJson(request.body)["messages"_L1][0]["content"_L1].toString(), WireTrial::draft());
}

void WireRetriesTest::passingErrors_data()
{
    QTest::addColumn<WireServer::Script>("script");
    for (const int status : {408, 409, 429, 500, 502, 503, 504, 529})
        QTest::addRow("%d", status) << refuse(status);
    QTest::addRow("400, but the server says so") << refuse(400, {"x-should-retry: true"});
}

void WireRetriesTest::passingErrors()
{
    QFETCH(WireServer::Script, script);
    WireTrial trial;
    trial.server.willPlay(script);
    trial.server.willPlay(script);
    trial.server.alwaysPlay(once());
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(listener.text(), u"Once"_s);
    QCOMPARE(listener.retries(), (QList<qint64>{0, 0}));
    QCOMPARE(trial.server.requests().size(), 3);
}

void WireRetriesTest::notForEver()
{
    WireTrial trial;
    trial.server.alwaysPlay(refuse(503));
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Overloaded);
    QCOMPARE(listener.error->status, 503);
    QCOMPARE(trial.server.requests().size(), 3);

    trial.server.alwaysPlay(refuse(503, {"x-should-retry: false"}));
    Listener told(trial.engine(), WireTrial::request());
    QVERIFY(told.wait());
    QCOMPARE(trial.server.requests().size(), 4);
}

void WireRetriesTest::waits_data()
{
    QTest::addColumn<QList<QByteArray>>("headers");
    QTest::addColumn<qint64>("wait");
    const auto row = [](const QList<QByteArray> &headers, qint64 wait) {
        QTest::newRow(headers.join(", ").constData()) << headers << wait;
    };
    row({"Retry-After: 1"}, 1000);
    row({"Retry-After: 1.5"}, 1500);
    row({"Retry-After: Tue, 24 Nov 2026 10:00:02 GMT"}, 2000);
    row({"Retry-After: Tue, 24 Nov 2026 09:00:00 GMT"}, 0);
    row({"Retry-After: soon"}, 250); // back-off: half of 0.5 s
    row({"Retry-After: 7", "retry-after-ms: 300"}, 300);
    row({}, 250);
}

void WireRetriesTest::waits()
{
    QFETCH(QList<QByteArray>, headers);
    QFETCH(qint64, wait);
    WireTrial trial;
    trial.setup.chance = [] { return 0.5; };
    trial.setup.now = [] { return QDateTime(QDate(2026, 11, 24), QTime(10, 0), QTimeZone::UTC); };
    trial.server.willPlay(refuse(429, headers));
    trial.server.alwaysPlay(once());
    Listener listener(trial.engine(), WireTrial::request());
    QTRY_COMPARE(listener.retries(), QList<qint64>{wait});
    if (wait > 500)
        return; // it says how long it waits; waiting is not what is tried here
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(trial.server.requests().size(), 2);
}

/// Row 35: many clients that were turned away together must not come back together.
void WireRetriesTest::theBackOffGrowsByChance()
{
    for (const double chance : {0.1, 0.3}) {
        WireTrial trial;
        trial.setup.chance = [chance] { return chance; };
        trial.server.willPlay(refuse(503));
        trial.server.willPlay(refuse(503));
        trial.server.alwaysPlay(once());
        Listener listener(trial.engine(), WireTrial::request());
        QVERIFY(listener.wait());
        QCOMPARE(listener.retries(), (QList<qint64>{qint64(500 * chance), qint64(1000 * chance)}));
        QCOMPARE(listener.text(), u"Once"_s);
        QCOMPARE(trial.server.requests().size(), 3);
    }
}

void WireRetriesTest::aLongWaitIsForTheWriter()
{
    WireTrial trial;
    trial.server.alwaysPlay(refuse(429, {"Retry-After: 86400"}));
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Rate);
    QCOMPARE(listener.error->retryAfter, std::chrono::hours(24));
    QVERIFY(listener.retries().isEmpty());
    QCOMPARE(trial.server.requests().size(), 1);
}

void WireRetriesTest::anErrorInTheStreamBeforeTextIsRetried()
{
    WireTrial trial;
    trial.server.willPlay({WireServer::send(
        WireServer::answer(200, "data: {\"error\":{\"message\":\"slow down\",\"code\":429}}\n\n", {"Content-Type: text/event-stream"}))});
    trial.server.alwaysPlay(once());
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(listener.text(), u"Once"_s);
}

void WireRetriesTest::aCutBeforeTextIsRetriedOnce()
{
    for (const QByteArray &sent : {QByteArray(), WireServer::streamHead(), WireServer::chunkedHead()}) {
        WireTrial trial;
        trial.server.alwaysPlay({WireServer::send(sent), WireServer::close()});
        Listener listener(trial.engine(), WireTrial::request());
        QVERIFY(listener.wait());
        QCOMPARE(listener.failure(), Kind::Network);
        QCOMPARE(trial.server.requests().size(), 2);
        QCOMPARE(listener.retries().size(), 1);
    }
}

void WireRetriesTest::suggestionsAreNeverRetried()
{
    WireTrial trial;
    trial.server.alwaysPlay(refuse(503));
    GenerationRequest request = WireTrial::request();
    request.purpose = GenerationRequest::Purpose::Suggest;
    Listener listener(trial.engine(), request);
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Overloaded);
    QCOMPARE(trial.server.requests().size(), 1);
}

/// Save where a connection that was kept turned out to be closed: once more, at once and unseen.
void WireRetriesTest::suggestionsOutliveAStaleConnection()
{
    GenerationRequest request = WireTrial::request();
    request.purpose = GenerationRequest::Purpose::Suggest;
    {
        WireTrial trial;
        trial.server.willPlay({WireServer::close()});
        trial.server.alwaysPlay(once());
        Listener listener(trial.engine(), request);
        QVERIFY(listener.wait());
        QVERIFY(!listener.error);
        QVERIFY(!listener.text().isEmpty());
        QVERIFY(listener.retries().isEmpty());
        QCOMPARE(trial.server.requests().size(), 2);
    }
    {
        WireTrial trial;
        trial.server.alwaysPlay({WireServer::close()});
        Listener listener(trial.engine(), request);
        QVERIFY(listener.wait());
        QCOMPARE(listener.failure(), Kind::Network);
        QCOMPARE(trial.server.requests().size(), 2);
    }
}

void WireRetriesTest::aLoadingModelIsWaitedFor()
{
    WireTrial trial;
    for (int i = 0; i < 20; ++i)
        trial.server.willPlay(refuse(503, {}, R"({"error":{"message":"Loading model","type":"unavailable_error","code":503}})"));
    trial.server.alwaysPlay(once());
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QVERIFY(listener.saw(Progress::Stage::LoadingModel));
    QCOMPARE(trial.server.requests().size(), 21);
}

void WireRetriesTest::aModelThatNeverLoads()
{
    WireTrial trial;
    trial.provider.firstByteTimeout = 50;
    trial.server.alwaysPlay(refuse(503, {}, R"({"error":{"message":"Loading model","type":"unavailable_error","code":503}})"));
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::ModelLoading);
}

void WireRetriesTest::aRefusedParameterIsDroppedAndRemembered()
{
    WireTrial trial;
    trial.server.willPlay(refuse(400, {}, R"({"error":{"message":"no seed","param":"seed","code":"unsupported_parameter"}})"));
    trial.server.willPlay(refuse(
        422, {}, R"({"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]})"));
    trial.server.alwaysPlay(once());
    GenerationRequest request = WireTrial::request();
    request.seed = 7;
    for (int i = 0; i < 2; ++i) {
        Listener listener(trial.engine(), request);
        QVERIFY(listener.wait());
        QVERIFY(!listener.error);
    }
    QList<bool> seeds;
    for (const auto &sent : trial.server.requests())
        seeds.append(QJsonDocument::fromJson(sent.body).object().contains("seed"_L1));
    QCOMPARE(seeds, (QList<bool>{true, false, false, false}));
    QVERIFY(!QJsonDocument::fromJson(trial.server.requests().last().body).object().contains("stream_options"_L1));
}

void WireRetriesTest::theOtherLimitIsTried()
{
    WireTrial trial;
    trial.server.willPlay(refuse(
        400, {},
        R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",)"
        R"("type":"invalid_request_error","param":"max_tokens","code":"unsupported_parameter"}})"));
    trial.server.alwaysPlay(once());
    GenerationRequest request = WireTrial::request();
    request.maxTokens = 40;
    Listener listener(trial.engine(), request);
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(QJsonDocument::fromJson(trial.server.requests().last().body)["max_completion_tokens"_L1].toInt(), 40);
}

void WireRetriesTest::aLoneClosingTagIsRemembered()
{
    WireTrial trial;
    trial.server.alwaysPlay({WireServer::send(
        WireServer::answer(200, text("hm") + text(", well\\n</think>\\n\\n") + text("Once") + end, {"Content-Type: text/event-stream"}))});
    Listener first(trial.engine(), WireTrial::request());
    QVERIFY(first.wait());
    QVERIFY(first.text().endsWith(u"Once"_s) && !first.text().contains(u"think"_s));
    Listener second(trial.engine(), WireTrial::request());
    QVERIFY(second.wait());
    QCOMPARE(second.text(), u"Once"_s);
    QCOMPARE(second.reasoning(), u"hm, well\n"_s);
}

/// A whole reply leaves its connection to the next request; one that the server closed meanwhile costs no failure.
void WireRetriesTest::aConnectionIsUsedAgain()
{
    WireTrial trial;
    trial.server.willPlay(once());
    trial.server.willPlay(once() + WireServer::Script{WireServer::close()});
    trial.server.alwaysPlay(once());
    for (int i = 0; i < 3; ++i) {
        Listener listener(trial.engine(), WireTrial::request());
        QVERIFY(listener.wait());
        QVERIFY(!listener.error);
        QCOMPARE(listener.text(), u"Once"_s);
        if (i == 0)
            QCOMPARE(trial.server.open(), 1);
    }
    QVERIFY(trial.server.connections() <= 3);
    QCOMPARE(trial.server.requests().size(), 3);
}

void WireRetriesTest::oneAfterTheOther()
{
    WireTrial trial;
    trial.server.alwaysPlay({WireServer::send(WireServer::streamHead() + text("Once"))});
    auto first = std::make_unique<Listener>(trial.engine(), WireTrial::request());
    Listener second(trial.engine(), WireTrial::request());
    Listener third(trial.engine(), WireTrial::request());
    QTRY_COMPARE(first->text(), u"Once"_s);
    QVERIFY(second.saw(Progress::Stage::Queued));
    QCOMPARE(trial.server.requests().size(), 1);
    second.drop();
    trial.server.alwaysPlay(once());
    first->drop();
    QVERIFY(third.wait());
    QCOMPARE(third.text(), u"Once"_s);
    QCOMPARE(trial.server.requests().size(), 2);
    QVERIFY(!second.isFinished());
}

AGATE_TEST(WireRetriesTest)
#include "test_wire_retries.moc"
