// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace agate
{

/// Data about who answers: one resources/providers/<id>.json. Knows no bytes and does no I/O.
struct Provider {
    enum class Dialect : quint8 { OpenAiChat, OpenAiCompletions };
    enum class TokenLimitField : quint8 { MaxTokens, MaxCompletionTokens };

    QString id;
    QString name;
    Dialect dialect = Dialect::OpenAiChat;
    /// Used as given, one trailing slash stripped. Empty for llama-server, whose place is known once it runs.
    QUrl baseUrl;
    /// Answers on this computer: nothing leaves it.
    bool local = false;
    bool needsKey = false;
    /// Agate starts it itself (llama-server with a GGUF file).
    bool managed = false;
    QString defaultModel;
    TokenLimitField tokenLimitField = TokenLimitField::MaxTokens;
    /// "system" or "developer".
    QString systemRole = QStringLiteral("system");
    /// Milliseconds.
    int connectTimeout = 10'000;
    int firstByteTimeout = 60'000;
    int idleTimeout = 60'000;
    int totalTimeout = 600'000;

    bool operator==(const Provider &) const = default;
};

} // namespace agate
