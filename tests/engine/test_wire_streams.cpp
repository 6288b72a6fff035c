// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/answer_samples.h"
#include "support/room_program.h"
#include "wire_trial.h"

#include <QTest>

using namespace agate;
using namespace agate::tests;

/// Every sample over a real socket: how the bytes travel must not matter.
class WireStreamsTest : public QObject
{
    Q_OBJECT

private slots:
    void samples_data();
    void samples();
    void aLongFastStreamArrivesWhole();
    void paddingIsSkippedHoweverLong();
};

void WireStreamsTest::samples_data()
{
    QTest::addColumn<AnswerSample>("sample");
    QTest::addColumn<QString>("travel");
    for (const AnswerSample &sample : answerSamples()) {
        if (sample.startsThinking)
            continue; // what an engine has learned is tried in test_wire_retries
        for (const char *travel : {"whole", "bytewise", "chunked", "chunk by chunk", "with its length"})
            QTest::addRow("%s, %s", qPrintable(sample.name), travel) << sample << QString::fromLatin1(travel);
    }
}

void WireStreamsTest::samples()
{
    QFETCH(AnswerSample, sample);
    QFETCH(QString, travel);
    WireTrial trial;
    QList<QByteArray> headers;
    if (!sample.contentType.isEmpty())
        headers.append("Content-Type: " + sample.contentType);
    WireServer::Script script;
    if (travel == u"with its length") {
        script = {WireServer::send(WireServer::answer(sample.status, sample.answer, headers))};
    } else if (travel.startsWith(u"chunk")) {
        headers.append("Transfer-Encoding: chunked");
        script = {WireServer::send(WireServer::head(sample.status, headers))};
        const qsizetype size = travel == u"chunked" ? sample.answer.size() : 7;
        for (qsizetype from = 0; from < sample.answer.size(); from += size)
            script.append(WireServer::send(WireServer::chunk(sample.answer.sliced(from, std::min(size, sample.answer.size() - from)))));
        script.append(WireServer::send(WireServer::lastChunk()));
    } else {
        const QByteArray all = WireServer::head(sample.status, headers) + sample.answer;
        script = {travel == u"whole" ? WireServer::send(all) : WireServer::sendBytewise(all), WireServer::close()};
    }
    trial.server.alwaysPlay(script);

    GenerationRequest request = WireTrial::request();
    if (sample.dialect->id == Provider::Dialect::OpenAiCompletions) {
        request.prompt.turns.clear();
        request.prompt.opening = WireTrial::draft();
    }
    // Nothing is retried here: each sample is one answer. (Retries have a test of their own.)
    request.purpose = GenerationRequest::Purpose::Suggest;
    Listener listener(trial.engine(), request);
    QVERIFY(listener.wait());
    QCOMPARE(heard(sample, listener.events, listener.error), sample.expected);
    QCOMPARE(trial.server.requests().size(), 1);
    QCOMPARE(trial.server.requests().first().firstLine,
             request.prompt.turns.isEmpty() ? "POST /v1/completions HTTP/1.1" : "POST /v1/chat/completions HTTP/1.1");
}

/// More than the read buffer many times over.
void WireStreamsTest::aLongFastStreamArrivesWhole()
{
    WireTrial trial;
    QByteArray stream;
    QString expected;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray word = "w" + QByteArray::number(i) + ' ';
        stream += R"(data: {"choices":[{"index":0,"delta":{"content":")" + word + "\"}}]}\n\n";
        expected += QString::fromLatin1(word);
    }
    stream += "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    trial.server.alwaysPlay({WireServer::send(WireServer::chunkedHead() + WireServer::chunk(stream) + WireServer::lastChunk())});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QVERIFY(listener.text() == expected);
}

/// Row 27: some servers pad their chunks, to hide how long the words are.
void WireStreamsTest::paddingIsSkippedHoweverLong()
{
    const QByteArray padded = R"(data: {"choices":[{"index":0,"delta":{"content":"Once","surprise":[1,{}]},"finish_reason":null}],)"
                              R"("obfuscation":")"
        + QByteArray(200 * 1024, 'x') + "\"}\n\n";
    const QByteArray stream =
        padded + padded + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"eos\"}]}\n\ndata: [DONE]\n\n";
    WireTrial trial;
    trial.server.alwaysPlay({WireServer::send(WireServer::chunkedHead() + WireServer::chunk(stream) + WireServer::lastChunk())});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(listener.text(), QStringLiteral("OnceOnce"));
    QCOMPARE(listener.stopped(), Stopped::Reason::Ended);
}

AGATE_TEST(WireStreamsTest)
#include "test_wire_streams.moc"
