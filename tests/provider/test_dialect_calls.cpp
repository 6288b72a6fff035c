// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/dialect.h"
#include "support/room_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

GenerationRequest chat()
{
    GenerationRequest request;
    request.prompt.system = u"Be brief."_s;
    request.prompt.turns = {
        {Prompt::Turn::Speaker::Writer, u"hi"_s}, {Prompt::Turn::Speaker::Model, u"ho"_s}, {Prompt::Turn::Speaker::Writer, u"on"_s}};
    request.prompt.opening = u"Once"_s;
    return request;
}

QJsonObject bodyOf(const GenerationRequest &request, const Provider &provider, const QSet<QString> &refused = {})
{
    return QJsonDocument::fromJson(dialectFor(request, provider).call(request, provider, u"m"_s, refused).body).object();
}

} // namespace

class DialectCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void chatIsAChat();
    void anOpeningAloneIsContinued();
    void aContinuerOnlyContinues();
    void sendsWhatIsAskedForAndNoMore();
    void leavesOutWhatIsRefused();
    void ownEngineKeepsWhatItHasRead();
};

void DialectCallsTest::chatIsAChat()
{
    Provider provider;
    provider.systemRole = u"developer"_s;
    const HttpCall call = dialectFor(chat(), provider).call(chat(), provider, u"m"_s, {});
    QCOMPARE(call.path, "/chat/completions");
    const QJsonObject body = QJsonDocument::fromJson(call.body).object();
    const auto says = [](const QString &role, const QString &content) { return QJsonObject{{u"role"_s, role}, {u"content"_s, content}}; };
    QCOMPARE(body["messages"_L1].toArray(),
             (QJsonArray{says(u"developer"_s, u"Be brief."_s), says(u"user"_s, u"hi"_s), says(u"assistant"_s, u"ho"_s),
                         says(u"user"_s, u"on"_s)}));
    QCOMPARE(body["stream"_L1].toBool(), true);
    QCOMPARE(body["model"_L1].toString(), u"m"_s);
}

void DialectCallsTest::anOpeningAloneIsContinued()
{
    GenerationRequest request;
    request.prompt.opening = u"Once upon"_s;
    const HttpCall call = dialectFor(request, {}).call(request, {}, u"m"_s, {});
    QCOMPARE(call.path, "/completions");
    QCOMPARE(bodyOf(request, {})["prompt"_L1].toString(), u"Once upon"_s);
    request.prompt.gap = Prompt::Gap{u"a"_s, u"b"_s};
    QCOMPARE(bodyOf(request, {})["prompt"_L1].toString(), u"a"_s);
    QCOMPARE(bodyOf(request, {})["suffix"_L1].toString(), u"b"_s);
}

void DialectCallsTest::aContinuerOnlyContinues()
{
    Provider provider;
    provider.dialect = Provider::Dialect::OpenAiCompletions;
    QCOMPARE(bodyOf(chat(), provider)["prompt"_L1].toString(), u"Once"_s);
}

void DialectCallsTest::sendsWhatIsAskedForAndNoMore()
{
    Provider provider;
    QCOMPARE(bodyOf(chat(), provider).keys(), (QStringList{u"messages"_s, u"model"_s, u"stream"_s, u"stream_options"_s}));
    GenerationRequest request = chat();
    request.maxTokens = 7;
    request.seed = 4294967295u;
    request.stop = {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s};
    request.candidates = 3;
    request.temperature = 0.25;
    const QJsonObject body = bodyOf(request, provider);
    QCOMPARE(body["max_tokens"_L1].toInt(), 7);
    QVERIFY(!body.contains("max_completion_tokens"_L1));
    QCOMPARE(body["seed"_L1].toInteger(), 4294967295);
    QCOMPARE(body["stop"_L1].toArray().size(), 4);
    QCOMPARE(body["n"_L1].toInt(), 3);
    QCOMPARE(body["temperature"_L1].toDouble(), 0.25);
    provider.tokenLimitField = Provider::TokenLimitField::MaxCompletionTokens;
    QCOMPARE(bodyOf(request, provider)["max_completion_tokens"_L1].toInt(), 7);
    QVERIFY(!bodyOf(request, provider).contains("max_tokens"_L1));
}

void DialectCallsTest::leavesOutWhatIsRefused()
{
    GenerationRequest request = chat();
    request.maxTokens = 7;
    request.seed = 1;
    const QJsonObject body = bodyOf(request, {}, {u"seed"_s, u"stream_options"_s, u"max_tokens"_s});
    QVERIFY(!body.contains("seed"_L1));
    QVERIFY(!body.contains("stream_options"_L1));
    QVERIFY(!body.contains("max_tokens"_L1));
    QCOMPARE(body["max_completion_tokens"_L1].toInt(), 7);
    QVERIFY(!bodyOf(request, {}, {u"max_tokens"_s, u"max_completion_tokens"_s}).contains("max_completion_tokens"_L1));
    // Some models think at one temperature only.
    request.temperature = 0.2;
    QVERIFY(bodyOf(request, {}).contains("temperature"_L1));
    QVERIFY(!bodyOf(request, {}, {u"temperature"_s}).contains("temperature"_L1));
}

/// What llama-server knows and others do not, for a text that is asked about again and again while it grows.
void DialectCallsTest::ownEngineKeepsWhatItHasRead()
{
    GenerationRequest request;
    request.purpose = GenerationRequest::Purpose::Suggest;
    request.prompt.opening = u"Once upon"_s;
    request.stop = {u"\n"_s};
    request.temperature = 0.2;
    request.maxTokens = 24;
    Provider own;
    own.managed = true;
    const QJsonObject body = bodyOf(request, own);
    QCOMPARE(body["prompt"_L1].toString(), u"Once upon"_s);
    QCOMPARE(body["cache_prompt"_L1].toBool(), true);
    QCOMPARE(body["stop"_L1].toArray(), QJsonArray{u"\n"_s});
    QCOMPARE(body["temperature"_L1].toDouble(), 0.2);
    QCOMPARE(body["max_tokens"_L1].toInt(), 24);
    QCOMPARE(body["stream"_L1].toBool(), true);
    QVERIFY(!bodyOf(request, {}).contains("cache_prompt"_L1));
}

AGATE_TEST(DialectCallsTest)
#include "test_dialect_calls.moc"
