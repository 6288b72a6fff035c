// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/dialect_openai.h"

#include "provider/error_answer.h"
#include "provider/read_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace agate
{

namespace
{

using Reason = Stopped::Reason;

/// Many servers' words for how an answer stopped; a word that is not known is an ordinary end. Nothing: it failed.
std::optional<Reason> reasonFrom(const QString &word)
{
    static const QHash<QString, std::optional<Reason>> words = [] {
        QHash<QString, std::optional<Reason>> table;
        for (const char *length : {"length", "max_tokens", "MAX_TOKENS", "limit", "model_length", "model_context_window_exceeded"})
            table.insert(QString::fromLatin1(length), Reason::Length);
        for (const char *filtered :
             {"content_filter", "sensitive", "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE"})
            table.insert(QString::fromLatin1(filtered), Reason::Filtered);
        table.insert(QStringLiteral("refusal"), Reason::Refused);
        for (const char *failed : {"error", "network_error", "insufficient_system_resource"})
            table.insert(QString::fromLatin1(failed), std::nullopt);
        return table;
    }();
    return words.value(word, Reason::Ended);
}

std::optional<qint64> number(const QJsonValue &value)
{
    // A hostile 1e300 must not become an undefined conversion.
    if (!value.isDouble() || !(value.toDouble() >= 0 && value.toDouble() < 1e15))
        return {};
    return qint64(value.toDouble());
}

std::optional<UsageReported> usageIn(const QJsonObject &chunk)
{
    QJsonValue usage = chunk[QLatin1String("usage")];
    if (!usage.isObject())
        usage = chunk[QLatin1String("x_groq")][QLatin1String("usage")];
    if (!usage.isObject())
        usage = chunk[QLatin1String("choices")][0][QLatin1String("usage")]; // Moonshot
    if (!usage.isObject())
        return {};
    UsageReported reported;
    reported.in = number(usage[QLatin1String("prompt_tokens")]);
    reported.out = number(usage[QLatin1String("completion_tokens")]);
    reported.reasoning = number(usage[QLatin1String("completion_tokens_details")][QLatin1String("reasoning_tokens")]);
    for (const auto &cached : {usage[QLatin1String("prompt_tokens_details")][QLatin1String("cached_tokens")],
                               usage[QLatin1String("prompt_cache_hit_tokens")], // DeepSeek
                               chunk[QLatin1String("timings")][QLatin1String("cache_n")]}) { // llama-server
        if (!reported.cached)
            reported.cached = number(cached);
    }
    return reported;
}

bool readErrorIn(Answer &answer, const QJsonObject &chunk, bool named)
{
    QJsonValue error = chunk[QLatin1String("error")];
    if (error.isUndefined() || error.isNull())
        error = chunk[QLatin1String("x_groq")][QLatin1String("error")];
    const bool flat = named || chunk[QLatin1String("object")] == QLatin1String("error");
    if (error.isUndefined() || error.isNull()) {
        if (!flat)
            return false;
        error = chunk;
    }
    if (!answer.error)
        answer.error = readError(QJsonObject{{QStringLiteral("error"), error}});
    return true;
}

void readChunk(Answer &answer, const QJsonObject &chunk, GenerationEvents &events, ReadChoice readChoice)
{
    if (const auto progress = chunk[QLatin1String("prompt_progress")]; progress.isObject()) { // llama-server
        const auto done = number(progress[QLatin1String("processed")]);
        const auto total = number(progress[QLatin1String("total")]);
        events.append(Progress{Progress::Stage::ReadingPrompt, done.value_or(0), total.value_or(0)});
    }
    const QJsonArray choices = chunk[QLatin1String("choices")].toArray();
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const QJsonObject choice = choices.at(i).toObject();
        const QJsonValue index = choice[QLatin1String("index")];
        const int candidate = index.isDouble() ? index.toInt(-1) : int(std::min<qsizetype>(i, Answer::mostCandidates));
        readChoice(answer, candidate, choice, events);
        if (const auto finish = choice[QLatin1String("finish_reason")]; finish.isString() && !finish.toString().isEmpty()) {
            if (const auto reason = reasonFrom(finish.toString()))
                stop(answer, candidate, *reason, events);
            else
                fail(answer, GenerationError::Kind::Overloaded,
                     QStringLiteral("the provider ended the answer with “%1”").arg(finish.toString()));
        }
    }
    if (const auto usage = usageIn(chunk))
        addUsage(answer, *usage, events);
}

/// Null when there is nothing to read on.
QJsonObject objectFrom(Answer &answer, QByteArrayView bytes)
{
    const auto json = readJson(bytes);
    if (!json) {
        fail(answer, GenerationError::Kind::Protocol,
             json.error() == JsonFault::TooDeep ? QStringLiteral("JSON nested too deeply")
                                                : QStringLiteral("not JSON where an answer should be"));
        return {};
    }
    // Some gateways wrap an error in an array of one.
    return json->isArray() ? (*json)[0].toObject() : json->toObject();
}

} // namespace

QJsonObject openAiBody(const GenerationRequest &request, const Provider &provider, const QString &model, const QSet<QString> &refused,
                       HttpCall &call)
{
    QJsonObject body;
    if (!model.isEmpty())
        body.insert(QStringLiteral("model"), model);
    body.insert(QStringLiteral("stream"), true);
    const auto offer = [&](const QString &name, const QJsonValue &value) {
        if (refused.contains(name))
            return;
        body.insert(name, value);
        call.optional.insert(name);
    };
    offer(QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}});
    if (request.maxTokens > 0) {
        // Never both; the one that is refused gives way to the other.
        QString name = QStringLiteral("max_tokens");
        QString other = QStringLiteral("max_completion_tokens");
        if (provider.tokenLimitField == Provider::TokenLimitField::MaxCompletionTokens)
            std::swap(name, other);
        offer(refused.contains(name) ? other : name, request.maxTokens); // offer() leaves it out if both are refused
    }
    if (!request.stop.isEmpty())
        offer(QStringLiteral("stop"), QJsonArray::fromStringList(request.stop.mid(0, 4))); // OpenAI takes four
    if (request.seed)
        offer(QStringLiteral("seed"), qint64(*request.seed));
    if (request.temperature)
        offer(QStringLiteral("temperature"), *request.temperature);
    if (request.candidates > 1)
        offer(QStringLiteral("n"), request.candidates);
    if (provider.managed) { // llama-server: signs of life while it reads the prompt, of which it keeps what it has read before
        offer(QStringLiteral("return_progress"), true);
        offer(QStringLiteral("cache_prompt"), true);
    }
    return body;
}

HttpCall openAiCall(HttpCall call, const QByteArray &path, const QJsonObject &body)
{
    call.path = path;
    call.headers = {{"Content-Type", "application/json"}, {"Accept", "text/event-stream, application/json"}};
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return call;
}

void readOpenAiEvent(Answer &answer, const ServerSentEvent &event, GenerationEvents &events, ReadChoice readChoice)
{
    if (answer.ended || answer.error)
        return;
    const QByteArray data = event.data.trimmed();
    if (data.isEmpty())
        return;
    if (data == "[DONE]") {
        endAnswer(answer, events);
        return;
    }
    const QJsonObject chunk = objectFrom(answer, data);
    if (!answer.error && !readErrorIn(answer, chunk, event.name == "error"))
        readChunk(answer, chunk, events, readChoice);
}

void readOpenAiWhole(Answer &answer, QByteArrayView body, GenerationEvents &events, ReadChoice readChoice)
{
    const QJsonObject message = objectFrom(answer, body.trimmed());
    if (answer.error || readErrorIn(answer, message, false))
        return;
    if (!message[QLatin1String("choices")].isArray()) {
        fail(answer, GenerationError::Kind::Protocol, QStringLiteral("JSON, but no answer in it"));
        return;
    }
    readChunk(answer, message, events, readChoice);
    if (!answer.error)
        endAnswer(answer, events);
}

} // namespace agate
