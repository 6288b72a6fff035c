// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/dialect_openai.h"

namespace agate
{

// OpenAI's older POST /completions: raw continuation of a text, for models that follow no instructions. Nothing in the text
// means anything but itself, so tags of thinking are not looked for.

namespace
{

HttpCall call(const GenerationRequest &request, const Provider &provider, const QString &model, const QSet<QString> &refused)
{
    HttpCall call;
    QJsonObject body = openAiBody(request, provider, model, refused, call);
    if (const auto &gap = request.prompt.gap) {
        body.insert(QStringLiteral("prompt"), gap->before);
        body.insert(QStringLiteral("suffix"), gap->after);
    } else {
        body.insert(QStringLiteral("prompt"), request.prompt.opening);
    }
    return openAiCall(call, "/completions", body);
}

void readChoice(Answer &answer, int candidate, const QJsonObject &choice, GenerationEvents &events)
{
    addText(answer, candidate, choice[QLatin1String("text")].toString(), events);
}

Answer begin(bool)
{
    return {};
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

Dialect openAiCompletions()
{
    return {Provider::Dialect::OpenAiCompletions, QLatin1StringView("openai_completions"), call, begin, readEvent, readWhole};
}

} // namespace agate
