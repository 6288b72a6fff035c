// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_request.h"
#include "provider/answer.h"
#include "provider/frame_reader.h"
#include "provider/provider.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace agate
{

/// A POST as a value: what is said, not yet to whom. Holds no key.
struct HttpCall {
    /// Below the provider's base URL, with a leading slash.
    QByteArray path;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /// Names of the parameters in the body that may be left out if the server refuses them.
    QSet<QString> optional;

    bool operator==(const HttpCall &) const = default;
};

/// How bytes are spoken: two pure functions over values, no I/O (the framing, server-sent events, is FrameReader's).
/// Adding one: a dialect_<x>.cpp, a value of Provider::Dialect, a row in dialect.cpp, samples in tests/provider/samples/<x>/.
struct Dialect {
    Provider::Dialect id;
    /// As written in a provider's file, and the folder of its samples.
    QLatin1StringView name;
    /// Always asks for a stream: llama-server runs an abandoned non-streaming request to its end.
    /// `refused`: parameters that this model at this provider is known not to take.
    HttpCall (*call)(const GenerationRequest &request, const Provider &provider, const QString &model, const QSet<QString> &refused);
    /// The reader's state before the first byte. `startsThinking`: known of this model, see ThinkingFilter.
    Answer (*begin)(bool startsThinking);
    /// Appends what one event of the stream means.
    void (*readEvent)(Answer &answer, const ServerSentEvent &event, GenerationEvents &events);
    /// Appends what a whole JSON body means, where a server answers a request for a stream by one message.
    void (*readWhole)(Answer &answer, QByteArrayView body, GenerationEvents &events);
};

const QList<Dialect> &dialects();
const Dialect &dialect(Provider::Dialect id);

/// OpenAI-compatible servers speak both dialects: a prompt with turns is a chat, one with only an opening or a gap is continued.
/// A provider whose dialect is OpenAiCompletions only ever continues.
const Dialect &dialectFor(const GenerationRequest &request, const Provider &provider);

} // namespace agate
