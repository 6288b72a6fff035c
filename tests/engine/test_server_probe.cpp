// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server_probe.h"

#include "support/room_program.h"
#include "support/wire_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using Product = FoundServer::Product;

namespace
{

WireServer::Script json(const QByteArray &body, int status = 200, const QList<QByteArray> &headers = {})
{
    return {WireServer::send(WireServer::answer(status, body, headers + QList<QByteArray>{"Content-Type: application/json"}))};
}

QList<FoundServer> look(const QList<ServerProbe::Door> &doors)
{
    ServerProbe probe(doors, {.connect = std::chrono::seconds(2), .all = std::chrono::milliseconds(700), .answer = 256 * 1024});
    QSignalSpy finished(&probe, &ServerProbe::finished);
    probe.start();
    if (!finished.isEmpty() || !finished.wait() || finished.size() != 1)
        qFatal("the probe must end once, later");
    return finished.first().first().value<QList<FoundServer>>();
}

} // namespace

class ServerProbeTest : public QObject
{
    Q_OBJECT

private slots:
    void findsEach();
    void asksForNothingElse();
    void isNotFooled_data();
    void isNotFooled();
    void usualDoors();
};

void ServerProbeTest::findsEach()
{
    WireServer ollama;
    ollama.willPlay(json(R"({"version":"0.33.0"})"));
    ollama.willPlay(
        json(R"({"models":[{"name":"gemma4:e4b"},{"name":"big:cloud","remote_host":"https://ollama.com"},{"name":"qwen3.5:2b"}]})"));
    WireServer llama;
    llama.willPlay(json(R"({"status":"ok"})", 200, {"Server: llama.cpp"}));
    llama.willPlay(json(R"({"object":"list","data":[{"id":"stories.gguf","owned_by":"llamacpp"}]})", 200, {"Server: llama.cpp"}));
    WireServer locked;
    locked.willPlay(json(R"({"error":{"message":"Loading model"}})", 503, {"Server: llama.cpp"}));
    locked.willPlay(json("{}", 401, {"Server: llama.cpp"}));
    WireServer studio;
    studio.willPlay(json("not found", 404));
    studio.willPlay(json(R"({"data":[{"id":"phi"}]})"));
    const auto door = [](Product product, const WireServer &server) { return ServerProbe::Door{product, quint16(server.url().port())}; };
    const QList<FoundServer> expected = {
        {Product::Ollama, u"ollama"_s, ollama.url(), {u"gemma4:e4b"_s, u"qwen3.5:2b"_s}, false},
        {Product::LlamaServer, u"custom"_s, llama.url(), {u"stories.gguf"_s}, false},
        {Product::LlamaServer, u"custom"_s, locked.url(), {}, true},
        {Product::LmStudio, u"lm-studio"_s, studio.url(), {u"phi"_s}, false},
    };
    QCOMPARE(look({door(Product::Ollama, ollama), door(Product::LlamaServer, llama), door(Product::LlamaServer, locked),
                   door(Product::LmStudio, studio)}),
             expected);
}

void ServerProbeTest::asksForNothingElse()
{
    WireServer server;
    server.alwaysPlay(json(R"({"version":"1","models":[]})"));
    look({{Product::Ollama, quint16(server.url().port())}});
    QCOMPARE(server.requests().size(), 2);
    for (const auto &request : server.requests()) {
        QVERIFY(request.firstLine.startsWith("GET /api/"));
        QVERIFY(request.body.isEmpty());
        QVERIFY(!request.headers.contains("authorization"));
        QVERIFY(!request.headers.contains("cookie"));
    }
}

void ServerProbeTest::isNotFooled_data()
{
    QTest::addColumn<WireServer::Script>("script");
    using S = WireServer;
    QTest::newRow("silence") << S::Script{};
    QTest::newRow("closes") << S::Script{S::close()};
    QTest::newRow("an SSH banner") << S::Script{S::send("SSH-2.0-OpenSSH_9.9\r\n"), S::close()};
    QTest::newRow("HTML") << S::Script{S::send(S::answer(200, "<html></html>", {"Content-Type: text/html"}))};
    QTest::newRow("404") << json("{}", 404);
    QTest::newRow("another server") << json(R"({"status":"ok"})", 200, {"Server: LocalAI"});
    QTest::newRow("a redirect") << S::Script{S::send(S::answer(302, "", {"Location: https://example.org/"}))};
    QTest::newRow("endless") << S::Script{S::send(S::head(200, {"Content-Type: application/json"})),
                                          S::sendForEver(QByteArray(65536, ' '))};
    QTest::newRow("deep") << json(QByteArray(100'000, '['));
}

void ServerProbeTest::isNotFooled()
{
    QFETCH(WireServer::Script, script);
    for (const auto product : {Product::Ollama, Product::LlamaServer, Product::LmStudio}) {
        WireServer server;
        server.alwaysPlay(script);
        QCOMPARE(look({{product, quint16(server.url().port())}}), {});
    }
}

void ServerProbeTest::usualDoors()
{
    QList<quint16> ports;
    for (const auto &door : ServerProbe::usualDoors())
        ports.append(door.port);
    QCOMPARE(ports, (QList<quint16>{11434, 9931, 8080, 1234}));
    QCOMPARE(look({}), {});
}

AGATE_TEST(ServerProbeTest)
#include "test_server_probe.moc"
