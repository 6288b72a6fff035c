// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/dialect.h"

#include <QJsonObject>

namespace agate
{

/// Rows of the dialects' table. What is common to both lives in dialect_openai.cpp.
Dialect openAiChat();
Dialect openAiCompletions();

/// The fields that both requests have; `call` gets the names of those that may be left out.
QJsonObject openAiBody(const GenerationRequest &request, const Provider &provider, const QString &model, const QSet<QString> &refused,
                       HttpCall &call);

/// Finishes the call.
HttpCall openAiCall(HttpCall call, const QByteArray &path, const QJsonObject &body);

/// Reads what one entry of `choices` says, except how it stopped.
using ReadChoice = void (*)(Answer &answer, int candidate, const QJsonObject &choice, GenerationEvents &events);

void readOpenAiEvent(Answer &answer, const ServerSentEvent &event, GenerationEvents &events, ReadChoice readChoice);
void readOpenAiWhole(Answer &answer, QByteArrayView body, GenerationEvents &events, ReadChoice readChoice);

} // namespace agate
