// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/dialect_openai.h"

#include <QJsonArray>

namespace agate
{

// OpenAI's POST /chat/completions, and what the many servers that speak it make of it.

namespace
{

HttpCall call(const GenerationRequest &request, const Provider &provider, const QString &model, const QSet<QString> &refused)
{
    HttpCall call;
    QJsonObject body = openAiBody(request, provider, model, refused, call);
    QJsonArray messages;
    const auto say = [&messages](const QString &role, const QString &content) {
        messages.append(QJsonObject{{QStringLiteral("role"), role}, {QStringLiteral("content"), content}});
    };
    if (!request.prompt.system.isEmpty())
        say(provider.systemRole, request.prompt.system);
    for (const Prompt::Turn &turn : request.prompt.turns)
        say(turn.speaker == Prompt::Turn::Speaker::Writer ? QStringLiteral("user") : QStringLiteral("assistant"), turn.text);
    body.insert(QStringLiteral("messages"), messages);
    if (provider.managed && !refused.contains(QStringLiteral("chat_template_kwargs"))) {
        // On a writer's own computer, thinking aloud before a short text takes minutes. Templates that do not know it ignore it.
        body.insert(QStringLiteral("chat_template_kwargs"), QJsonObject{{QStringLiteral("enable_thinking"), false}});
        call.optional.insert(QStringLiteral("chat_template_kwargs"));
    }
    return openAiCall(call, "/chat/completions", body);
}

/// A thinking part's text: a string, or parts again (Mistral).
QString joined(const QJsonValue &parts)
{
    if (parts.isString())
        return parts.toString();
    QString text;
    for (const QJsonValue part : parts.toArray())
        text += part[QLatin1String("text")].toString();
    return text;
}

void readChoice(Answer &answer, int candidate, const QJsonObject &choice, GenerationEvents &events)
{
    const QJsonValue said = choice[QLatin1String("delta")].isObject() ? choice[QLatin1String("delta")] : choice[QLatin1String("message")];
    for (const char *name : {"reasoning_content", "reasoning", "thinking"}) {
        const QJsonValue reasoning = said[QLatin1StringView(name)];
        if (reasoning.isString() && !reasoning.toString().isEmpty()) {
            addReasoning(answer, candidate, reasoning.toString(), events);
            break; // servers that send two send the same twice
        }
    }
    const QJsonValue content = said[QLatin1String("content")];
    if (content.isString()) {
        addText(answer, candidate, content.toString(), events);
    } else {
        for (const QJsonValue part : content.toArray()) {
            const QString type = part[QLatin1String("type")].toString();
            if (type == QLatin1String("text"))
                addText(answer, candidate, part[QLatin1String("text")].toString(), events);
            else if (type == QLatin1String("thinking"))
                addReasoning(answer, candidate, joined(part[QLatin1String("thinking")]), events);
        }
    }
    // Why it will not write is no text for a draft.
    if (const auto refusal = said[QLatin1String("refusal")]; refusal.isString() && !refusal.toString().isEmpty())
        refuse(answer, candidate);
}

Answer begin(bool startsThinking)
{
    Answer answer;
    answer.mayThink = true;
    answer.startsThinking = startsThinking;
    return answer;
}

void readEvent(Answer &answer, const ServerSentEvent &event, GenerationEvents &events)
{
    readOpenAiEvent(answer, event, events, readChoice);
}

void readWhole(Answer &answer, QByteArrayView body, GenerationEvents &events)
{
    readOpenAiWhole(answer, body, events, readChoice);
}

} // namespace

Dialect openAiChat()
{
    return {Provider::Dialect::OpenAiChat, QLatin1StringView("openai_chat"), call, begin, readEvent, readWhole};
}

} // namespace agate
