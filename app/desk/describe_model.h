// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"
#include "generation/model_in_use.h"
#include "provider/provider.h"

#include <expected>

namespace agate
{

struct ModelFileError;

/// The id of the provider that is this computer's own engine.
inline const QString &ownEngine()
{
    static const QString id = QStringLiteral("llama-server");
    return id;
}

/// What is to be known of `choice` before it is asked anything: for a model file from its header, else from the provider.
/// NoModel: the file is not there, or the provider has no default model and none is named. BrokenModel: it is no model.
std::expected<ModelInUse, GenerationError> describeModel(const ModelChoice &choice, const Provider &provider);

/// The same refusal in an engine's terms.
GenerationError generationErrorOf(const ModelFileError &error);

} // namespace agate
