// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/prompt.h"

#include <QStringList>

#include <optional>

namespace agate
{

/// Which provider and which of its models is to answer.
struct ModelChoice {
    /// A provider's id (resources/providers/<id>.json).
    QString provider;
    /// The model's name at the provider, or the path of a GGUF file for the provider of this computer's own engine.
    QString model;

    bool operator==(const ModelChoice &) const = default;
};

/// One question to an engine.
struct GenerationRequest {
    enum class Purpose : quint8 { Suggest, Compose, Rewrite, Translate, Check, Chat };

    Purpose purpose = Purpose::Compose;
    Prompt prompt;
    int candidates = 1;
    /// Tokens; 0 leaves the limit to the engine.
    int maxTokens = 0;
    QStringList stop;
    std::optional<quint32> seed;
    /// 0: the likeliest words; 1: as the model was trained. Absent: the server's own.
    std::optional<double> temperature;
    /// Absent: the engine's default for the purpose.
    std::optional<ModelChoice> model;

    bool operator==(const GenerationRequest &) const = default;
};

} // namespace agate
