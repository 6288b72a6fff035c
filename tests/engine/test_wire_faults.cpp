// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "wire_trial.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using Kind = GenerationError::Kind;
using Reason = Stopped::Reason;

namespace
{

QByteArray text(const QByteArray &words)
{
    return R"(data: {"choices":[{"index":0,"delta":{"content":")" + words + "\"}}]}\n\n";
}

const QByteArray stop = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
const QByteArray done = "data: [DONE]\n\n";

constexpr qint64 mebi = 1024 * 1024;

/// A server with a thread of its own, so that it goes on while the test's thread is busy: one answer, of `most` bytes, given as
/// fast as it is taken. It stops when nothing was taken for a second.
class Flooder
{
public:
    explicit Flooder(qint64 most)
    {
        m_thread.reset(QThread::create([this, most] { serve(most); }));
        m_thread->start();
        m_listening.acquire();
    }

    ~Flooder() { m_thread->wait(); }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/v1"_s.arg(m_port)); }

    /// Waits until it has stopped. Bytes that were taken.
    qint64 taken()
    {
        m_thread->wait();
        return m_taken;
    }

private:
    void serve(qint64 most)
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen on 127.0.0.1: %s", qPrintable(server.errorString()));
        m_port = server.serverPort();
        m_listening.release();
        if (!server.waitForNewConnection(20'000))
            return;
        QTcpSocket *socket = server.nextPendingConnection();
        QByteArray asked;
        while (!asked.contains("\r\n\r\n") && socket->waitForReadyRead(20'000))
            asked += socket->readAll();
        socket->write(WireServer::streamHead() + text("Once"));
        const QByteArray comments = QByteArray(": x\n\n").repeated(13'107);
        while (m_taken < most) {
            socket->write(comments);
            while (socket->bytesToWrite() > 0)
                if (!socket->waitForBytesWritten(1000))
                    return;
            m_taken += comments.size();
        }
    }

    QSemaphore m_listening;
    quint16 m_port = 0;
    qint64 m_taken = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

/// Servers that answer badly, slowly or not at all.
class WireFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void cutStreams_data();
    void cutStreams();
    void doneEndsItWhateverTheSocketDoes();
    void bytesAfterDoneAreNotForUs();
    void aSlowReaderIsNotIdle();
    void errorAnswers_data();
    void errorAnswers();
    void silence_data();
    void silence();
    void theWholeTimeIsBounded();
    void cancelling_data();
    void cancelling();
    void redirects_data();
    void redirects();
    void redirectsAtHomeAreFollowed();
    void aRedirectLoopEnds();
    void badFraming_data();
    void badFraming();
    void floods_data();
    void floods();
    void aFloodIsNotReadAhead();
    void nobodyListens();
};

void WireFaultsTest::cutStreams_data()
{
    QTest::addColumn<WireServer::Script>("script");
    using S = WireServer;
    const QByteArray half = text("Once") + text(" upon");
    QTest::newRow("15: chunked coding ends cleanly") << S::Script{S::send(S::chunkedHead() + S::chunk(half) + S::lastChunk())};
    QTest::newRow("15: the connection is the framing") << S::Script{S::send(S::streamHead() + half), S::close()};
    QTest::newRow("16: reset") << S::Script{S::send(S::chunkedHead() + S::chunk(half)), S::pause(20), S::reset()};
    QTest::newRow("16: chunked body cut short") << S::Script{S::send(S::chunkedHead() + S::chunk(half)), S::close()};
    QTest::newRow("16: cut inside a chunk") << S::Script{S::send(S::chunkedHead() + S::chunk(half) + "ff\r\ndata: {"), S::close()};
    QTest::newRow("cut in a character") << S::Script{
        S::send(S::streamHead() + half + R"(data: {"choices":[{"index":0,"delta":{"content":"Zo)" + "\xC3"), S::close()};
    QTest::newRow("47: longer promised than sent")
        << S::Script{S::send(S::head(200, {"Content-Type: text/event-stream", "Content-Length: 100000"}) + half), S::close()};
}

void WireFaultsTest::cutStreams()
{
    QFETCH(WireServer::Script, script);
    WireTrial trial;
    trial.server.alwaysPlay(script);
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.text(), u"Once upon"_s);
    QCOMPARE(listener.stopped(), Reason::Interrupted);
    QCOMPARE(listener.failure(), Kind::Network);
    QCOMPARE(trial.server.requests().size(), 1); // text was shown: never asked again
}

void WireFaultsTest::doneEndsItWhateverTheSocketDoes()
{
    WireTrial trial;
    trial.server.alwaysPlay({WireServer::send(WireServer::streamHead() + text("Once") + stop + done)}); // and it stays open
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(listener.text(), u"Once"_s);
    QTRY_COMPARE_WITH_TIMEOUT(trial.server.open(), 0, 5000);
}

void WireFaultsTest::bytesAfterDoneAreNotForUs()
{
    WireTrial trial;
    trial.server.alwaysPlay(
        {WireServer::send(WireServer::streamHead() + text("Once") + stop + done), WireServer::sendForEver(text("late") + "junk")});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QTRY_COMPARE(trial.server.open(), 0);
    QCOMPARE(listener.text(), u"Once"_s);
    QCOMPARE(listener.finishedTimes(), 1);
}

void WireFaultsTest::aSlowReaderIsNotIdle()
{
    WireTrial trial;
    trial.provider.idleTimeout = 400;
    WireServer::Script script = {WireServer::send(WireServer::streamHead() + text("Once"))};
    for (int i = 0; i < 10; ++i)
        script += {WireServer::pause(80), WireServer::send(i % 2 ? ":\n\n" : ": OPENROUTER PROCESSING\n\n")};
    script.append(WireServer::send(stop + done));
    trial.server.alwaysPlay(script);
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(listener.text(), u"Once"_s);
}

void WireFaultsTest::errorAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<GenerationError::Kind>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind, const QByteArray &type = "application/json") {
        QTest::newRow(name) << status << body << type << kind;
    };
    const QByteArray echo = R"({"error":{"message":"wrong key )" + WireTrial::key() + " for '" + WireTrial::draft().toUtf8() + R"('"}})";
    row("401", 401, echo, Kind::Auth);
    row("403", 403, echo, Kind::Auth);
    row("404", 404, echo, Kind::NotFound);
    row("404, a string", 404, R"({"error":"model 'x' not found"})", Kind::NotFound);
    row("404, empty", 404, "", Kind::NotFound);
    row("401, empty", 401, "", Kind::Auth);
    row("401, HTML", 401, "<html><title>Sign in</title>" + WireTrial::key() + "</html>", Kind::Auth, "text/html");
    row("403, a string", 403, R"({"error":")" + WireTrial::key() + R"( may not"})", Kind::Auth);
    row("404, HTML", 404, "<html><title>404</title></html>", Kind::NotFound, "text/html");
    row("400", 400, echo, Kind::BadRequest);
    row("418", 418, echo, Kind::BadRequest);
    row("429 without money", 429, R"({"error":{"message":"no money","code":"credit_balance_exhausted"}})", Kind::Quota);
    row("200, but HTML", 200, "<html><title>Airport Wi-Fi</title><body>" + WireTrial::key() + "</body></html>", Kind::Protocol,
        "text/html");
    row("204", 204, "", Kind::Network);
}

void WireFaultsTest::errorAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    WireTrial trial;
    trial.server.alwaysPlay(
        {WireServer::send(WireServer::answer(status, body, {"Content-Type: " + type, "WWW-Authenticate: Basic realm=\"x\""}))});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QTEST(*listener.failure(), "kind");
    QVERIFY(listener.text().isEmpty());
    QVERIFY(!listener.stopped());
    QVERIFY(!listener.error->detail.contains(QString::fromLatin1(WireTrial::key())));
    QVERIFY(!listener.error->detail.contains(u"lighthouse"_s));
    QCOMPARE(listener.finishedTimes(), 1);
    if (status >= 400)
        QCOMPARE(trial.server.requests().size(), 1);
}

void WireFaultsTest::silence_data()
{
    QTest::addColumn<WireServer::Script>("script");
    QTest::addColumn<QString>("text");
    using S = WireServer;
    QTest::newRow("38: accepted, never answered") << S::Script{} << QString();
    QTest::newRow("39: headers, then silence") << S::Script{S::send(S::streamHead())} << QString();
    QTest::newRow("39: text, then silence") << S::Script{S::send(S::streamHead() + text("Once"))} << u"Once"_s;
    QTest::newRow("47: bad chunk size") << S::Script{S::send(S::chunkedHead() + S::chunk(text("Once")) + "zz\r\n"), S::close()}
                                        << u"Once"_s;
    QTest::newRow("half a status line") << S::Script{S::send("HTTP/1.1 2")} << QString();
    QByteArray headers = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    for (int i = 0; i < 150; ++i)
        headers += "X-" + QByteArray::number(i) + ": y\r\n";
    QTest::newRow("150 headers") << S::Script{S::send(headers + "\r\n" + text("Once") + stop + done)} << QString();
    QTest::newRow("48: 100-continue for ever") << S::Script{S::sendEvery(5, "HTTP/1.1 100 Continue\r\n\r\n")} << QString();
}

void WireFaultsTest::silence()
{
    QFETCH(WireServer::Script, script);
    WireTrial trial;
    trial.provider.firstByteTimeout = 300;
    trial.provider.idleTimeout = 300;
    trial.server.alwaysPlay(script);
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    if (QByteArray(QTest::currentDataTag()) == "150 headers" && !listener.error) {
        QCOMPARE(listener.text(), u"Once"_s); // a later Qt may take them
        return;
    }
    if (QByteArray(QTest::currentDataTag()).startsWith('3')) // nothing is wrong there but the time
        QCOMPARE(listener.failure(), Kind::Timeout);
    QVERIFY(listener.failure() == Kind::Timeout || listener.failure() == Kind::Network || listener.failure() == Kind::Protocol);
    QTEST(listener.text(), "text");
    QCOMPARE(listener.stopped(), listener.text().isEmpty() ? std::nullopt : std::optional(Reason::Interrupted));
    QTRY_COMPARE(trial.server.open(), 0);
    QCOMPARE(trial.server.requests().size(), 1);
}

void WireFaultsTest::theWholeTimeIsBounded()
{
    WireTrial trial;
    trial.provider.idleTimeout = 5000;
    trial.provider.totalTimeout = 300;
    trial.server.alwaysPlay({WireServer::send(WireServer::streamHead() + text("Once")), WireServer::sendEvery(20, ": ping\n\n")});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Timeout);
    QCOMPARE(listener.text(), u"Once"_s);
    QCOMPARE(listener.stopped(), Reason::Interrupted);
    QTRY_COMPARE(trial.server.open(), 0);
}

void WireFaultsTest::cancelling_data()
{
    QTest::addColumn<WireServer::Script>("script");
    QTest::addColumn<QString>("when");
    using S = WireServer;
    QTest::newRow("at once") << S::Script{} << u"at once"_s;
    QTest::newRow("while waiting for the answer") << S::Script{} << u"asked"_s;
    QTest::newRow("in a back-off") << S::Script{S::send(S::answer(429, "{}", {"Retry-After: 60"}))} << u"retrying"_s;
    QTest::newRow("after the headers") << S::Script{S::send(S::streamHead())} << u"asked"_s;
    QTest::newRow("in the middle of the text") << S::Script{S::send(S::streamHead()), S::sendEvery(1, text("more "))} << u"text"_s;
}

void WireFaultsTest::cancelling()
{
    QFETCH(WireServer::Script, script);
    QFETCH(QString, when);
    WireTrial trial;
    trial.server.alwaysPlay(script);
    Listener listener(trial.engine(), WireTrial::request());
    if (when == u"asked")
        QTRY_COMPARE(trial.server.requests().size(), 1);
    else if (when == u"retrying")
        QTRY_VERIFY(listener.saw(Progress::Stage::Retrying));
    else if (when == u"text")
        QTRY_VERIFY(!listener.text().isEmpty());
    listener.drop();
    const auto heard = listener.events.size();
    if (when != u"retrying") // there the connection is idle, and may serve again
        QTRY_COMPARE(trial.server.open(), 0);
    // The line is free again, and nobody hears of the dropped one.
    trial.server.alwaysPlay({WireServer::send(WireServer::streamHead() + text("Once") + stop + done)});
    Listener next(trial.engine(), WireTrial::request());
    QVERIFY(next.wait());
    QCOMPARE(next.text(), u"Once"_s);
    QCOMPARE(listener.events.size(), heard);
    QVERIFY(!listener.isFinished());
}

void WireFaultsTest::redirects_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void WireFaultsTest::redirects()
{
    QFETCH(int, status);
    WireTrial trial;
    WireServer thief;
    thief.alwaysPlay({WireServer::send(WireServer::streamHead() + text("stolen") + stop + done)});
    trial.server.alwaysPlay(
        {WireServer::send(WireServer::answer(status, "moved", {"Location: " + thief.url(u"/v1/chat/completions"_s).toEncoded()}))});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Protocol);
    QCOMPARE(listener.text(), QString());
    QCOMPARE(thief.connections(), 0);
    QCOMPARE(trial.server.requests().size(), 1);
}

void WireFaultsTest::redirectsAtHomeAreFollowed()
{
    WireTrial trial;
    trial.server.willPlay({WireServer::send(WireServer::answer(307, "", {"Location: /v1/chat/completions/"}))});
    trial.server.alwaysPlay({WireServer::send(WireServer::streamHead() + text("Once") + stop + done)});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(!listener.error);
    QCOMPARE(trial.server.requests().size(), 2);
    QCOMPARE(trial.server.requests().last().firstLine, "POST /v1/chat/completions/ HTTP/1.1");
    QCOMPARE(trial.server.requests().last().body, trial.server.requests().first().body);
}

void WireFaultsTest::aRedirectLoopEnds()
{
    WireTrial trial;
    trial.server.alwaysPlay({WireServer::send(WireServer::answer(307, "", {"Location: /v1/chat/completions"}))});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Protocol);
    QCOMPARE(trial.server.requests().size(), 4);
}

void WireFaultsTest::badFraming_data()
{
    QTest::addColumn<WireServer::Script>("script");
    using S = WireServer;
    QTest::newRow("an SSH banner") << S::Script{S::send("SSH-2.0-OpenSSH_9.9\r\n"), S::close()};
    QTest::newRow("noise") << S::Script{S::send(QByteArray(5000, '\xfe')), S::close()};
    QTest::newRow("a header of a mebibyte") << S::Script{
        S::send("HTTP/1.1 200 OK\r\nX: " + QByteArray(1024 * 1024, 'x') + "\r\n\r\n" + done), S::close()};
    QTest::newRow("bad chunk size at once") << S::Script{S::send(S::chunkedHead() + "zz\r\n" + stop), S::close()};
}

void WireFaultsTest::badFraming()
{
    QFETCH(WireServer::Script, script);
    WireTrial trial;
    trial.provider.firstByteTimeout = 500;
    trial.provider.idleTimeout = 500;
    trial.server.alwaysPlay(script);
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QVERIFY(listener.error);
    QCOMPARE(listener.text(), QString());
}

void WireFaultsTest::floods_data()
{
    QTest::addColumn<QByteArray>("flood");
    QTest::addColumn<bool>("hasText");
    QTest::newRow("41: an endless line") << QByteArray(256 * 1024, 'x') << false;
    QTest::newRow("42: endless events") << text(QByteArray(4000, 'x')).repeated(16) << true;
    QTest::newRow("endless comments") << QByteArray(": x\n\n").repeated(10'000) << false;
    QTest::newRow("an endless event") << QByteArray("data: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n").repeated(4'000) << false;
}

void WireFaultsTest::floods()
{
    QFETCH(QByteArray, flood);
    QFETCH(bool, hasText);
    WireTrial trial;
    trial.server.alwaysPlay({WireServer::send(WireServer::streamHead()), WireServer::sendForEver(flood)});
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Protocol);
    QCOMPARE(!listener.text().isEmpty(), hasText);
    QCOMPARE(listener.stopped(), hasText ? std::optional(Reason::Interrupted) : std::nullopt);
    QTRY_COMPARE(trial.server.open(), 0);
}

/// What comes in while the window is busy waits at the server: it must not fill this computer's memory, nor keep Qt's own thread
/// reading so that it never hears that the answer is not wanted any more.
void WireFaultsTest::aFloodIsNotReadAhead()
{
    Flooder flooder(64 * mebi);
    WireTrial trial;
    trial.provider.baseUrl = flooder.url();
    Listener listener(trial.engine(), WireTrial::request());
    QTRY_COMPARE(listener.text(), u"Once"_s);
    // The test's thread reads nothing here; both ends' buffers in the system take what they can.
    QCOMPARE_LT(flooder.taken(), 32 * mebi);
}

void WireFaultsTest::nobodyListens()
{
    WireTrial trial;
    {
        WireServer gone;
        trial.provider.baseUrl = gone.url();
    }
    Listener listener(trial.engine(), WireTrial::request());
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Network);
    QVERIFY(listener.retries().isEmpty());
}

AGATE_TEST(WireFaultsTest)
#include "test_wire_faults.moc"
