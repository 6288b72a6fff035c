// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/error_answer.h"

#include "provider/clean_text.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;
using Kind = GenerationError::Kind;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(std::optional<milliseconds>)

class ErrorAnswerTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void retryAfter_data();
    void retryAfter();
    void refusedParameters_data();
    void refusedParameters();
    void cleansDetails();
};

void ErrorAnswerTest::reads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<GenerationError::Kind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, int status, const char *body, Kind kind, const QString &detail) {
        QTest::newRow(name) << status << QByteArray(body) << kind << detail;
    };
    row("401", 401, R"({"error":{"message":"Bad key","type":"invalid_request_error","code":"invalid_api_key","param":null}})", Kind::Auth,
        u"Bad key"_s);
    row("403", 403, R"({"error":{"message":"Not here","code":"unsupported_country_region_territory"}})", Kind::Auth, u"Not here"_s);
    row("402", 402, R"({"error":{"message":"No credit"}})", Kind::Quota, u"No credit"_s);
    row("404, a string", 404, R"({"error":"model 'x' not found"})", Kind::NotFound, u"model 'x' not found"_s);
    row("404, empty", 404, "", Kind::NotFound, u"HTTP 404"_s);
    row("404, HTML", 404, "<html><head><title>Not\n here</title></head></html>", Kind::NotFound, u"HTTP 404, an HTML page: Not here"_s);
    row("500, plain text", 500, "proxy error: gone\nat line 5", Kind::Overloaded, u"proxy error: gone"_s);
    row("a code that is a number", 503, R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})",
        Kind::ModelLoading, u"Loading model"_s);
    row("busy", 503, R"({"error":{"message":"busy","code":"server_is_overloaded"}})", Kind::Overloaded, u"busy"_s);
    row("529", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", Kind::Overloaded, u"Overloaded"_s);
    row("rate", 429, R"({"error":{"message":"slow","code":"rate_limit_exceeded"}})", Kind::Rate, u"slow"_s);
    row("quota", 429, R"({"error":{"message":"empty","type":"insufficient_quota","code":"credit_balance_exhausted"}})", Kind::Quota,
        u"empty"_s);
    row("context, OpenAI", 400, R"({"error":{"message":"long","code":"context_length_exceeded"}})", Kind::Context, u"long"_s);
    row("context, llama-server", 400,
        R"({"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error","n_prompt_tokens":9000}})",
        Kind::Context, u"the request exceeds the available context size"_s);
    row("413", 413, "", Kind::Context, u"HTTP 413"_s);
    row("400", 400, R"({"error":{"message":"odd","code":"invalid_prompt"}})", Kind::BadRequest, u"odd"_s);
    row("unknown 4xx", 418, R"({"error":{"message":"teapot"}})", Kind::BadRequest, u"teapot"_s);
    row("FastAPI", 422, R"({"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted","input":7}]})",
        Kind::BadRequest, u"seed: Extra inputs are not permitted"_s);
    row("FastAPI, a string", 404, R"({"detail":"Not Found"})", Kind::NotFound, u"Not Found"_s);
    row("flat", 400, R"({"object":"error","message":"flat","code":40303})", Kind::BadRequest, u"flat"_s);
    row("in an array", 400, R"([{"error":{"code":400,"message":"wrapped","status":"INVALID_ARGUMENT"}}])", Kind::BadRequest, u"wrapped"_s);
    row("without a message", 500, R"({"error":{"type":"server_error","code":null}})", Kind::Overloaded, u"server_error"_s);
    row("JSON too deep", 500, QByteArray(100'000, '[').constData(), Kind::Overloaded, QString(100'000, u'['));
}

void ErrorAnswerTest::reads()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(GenerationError::Kind, kind);
    QFETCH(QString, detail);
    const auto error = readError({.status = status, .retryAfter = "7", .retryAfterMs = {}, .body = body}, QDateTime());
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.detail, detail);
    QCOMPARE(error.status, status);
    QCOMPARE(error.retryAfter, milliseconds(7000));
}

void ErrorAnswerTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("inMilliseconds");
    QTest::addColumn<std::optional<milliseconds>>("wait");
    using Wait = std::optional<milliseconds>;
    QTest::newRow("seconds") << QByteArray("1") << QByteArray() << Wait(1000);
    QTest::newRow("decimals") << QByteArray(" 1.5 ") << QByteArray() << Wait(1500);
    QTest::newRow("date") << QByteArray("Tue, 24 Nov 2026 10:00:02 GMT") << QByteArray() << Wait(2000);
    QTest::newRow("date of RFC 850") << QByteArray("Tuesday, 24-Nov-26 10:00:02 GMT") << QByteArray() << Wait(2000);
    QTest::newRow("date of asctime") << QByteArray("Tue Nov 24 10:00:02 2026") << QByteArray() << Wait(2000);
    QTest::newRow("past") << QByteArray("Tue, 24 Nov 2026 09:59:00 GMT") << QByteArray() << Wait(0);
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << Wait(0);
    QTest::newRow("milliseconds win") << QByteArray("9") << QByteArray("300") << Wait(300);
    QTest::newRow("garbage") << QByteArray("soon") << QByteArray("x") << Wait();
    QTest::newRow("infinite") << QByteArray("inf") << QByteArray("nan") << Wait();
    QTest::newRow("absent") << QByteArray() << QByteArray() << Wait();
    QTest::newRow("a day") << QByteArray("86400") << QByteArray() << Wait(86'400'000);
    QTest::newRow("for ever") << QByteArray("1e300") << QByteArray() << Wait(qint64(366) * 24 * 3600 * 1000);
}

void ErrorAnswerTest::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, inMilliseconds);
    const QDateTime now(QDate(2026, 11, 24), QTime(10, 0), QTimeZone::UTC);
    QTEST(readRetryAfter(header, inMilliseconds, now), "wait");
}

void ErrorAnswerTest::refusedParameters_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("refused");
    QTest::newRow("by param") << 400 << QByteArray(R"({"error":{"message":"m","param":"seed","code":"unsupported_parameter"}})")
                              << u"seed"_s;
    QTest::newRow("by message")
        << 400
        << QByteArray(
               R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead."}})")
        << u"max_tokens"_s;
    QTest::newRow("Mistral")
        << 422
        << QByteArray(R"({"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]})")
        << u"stream_options"_s;
    QTest::newRow("part of a parameter")
        << 400 << QByteArray(R"({"error":{"message":"m","param":"stream_options.include_usage","code":"unsupported_value"}})")
        << u"stream_options"_s;
    QTest::newRow("one that was not sent") << 400
                                           << QByteArray(R"({"error":{"message":"x","param":"tools","code":"unsupported_parameter"}})")
                                           << QString();
    QTest::newRow("something else") << 400 << QByteArray(R"({"error":{"message":"the seed of doubt","code":"invalid_prompt"}})")
                                    << QString();
    QTest::newRow("another status") << 500 << QByteArray(R"({"error":{"message":"m","param":"seed","code":"unsupported_parameter"}})")
                                    << QString();
}

void ErrorAnswerTest::refusedParameters()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const QSet<QString> sent = {u"seed"_s, u"stop"_s, u"n"_s, u"stream_options"_s, u"max_tokens"_s};
    QTEST(refusedParameter({.status = status, .retryAfter = {}, .retryAfterMs = {}, .body = body}, sent), "refused");
}

void ErrorAnswerTest::cleansDetails()
{
    QCOMPARE(cleanDetail(u"one\r\ntwo\x1b[31m\tthree\0"_s), u"one two[31m three"_s);
    const Secret key(QByteArray("hunter2-very-secret"));
    QCOMPARE(cleanDetail(u"key hunter2-very-secret is wrong"_s, key), u"key … is wrong"_s);
    QCOMPARE(cleanDetail(u"Incorrect API key provided: sk-abc***wxyz."_s), u"Incorrect API key provided: …"_s);
    QCOMPARE(cleanDetail(u"got Bearer abcdef"_s), u"got …"_s);
    const QString said = u"The old lighthouse keeper had a daughter\nwho never slept."_s;
    QCOMPARE(cleanDetail(u"cannot read \"lighthouse keeper had a daughter who never\" here"_s, {}, {said}), u"cannot read \"…\" here"_s);
    QVERIFY(cleanDetail(QString(100'000, u'x')).size() <= 300);
    QVERIFY(cleanDetail(QString(298, u'x') + u"😀😀😀"_s).isValidUtf16());
}

AGATE_TEST(ErrorAnswerTest)
#include "test_error_answer.moc"
