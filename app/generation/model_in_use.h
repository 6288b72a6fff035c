// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_request.h"

#include <QString>

namespace agate
{

/// What the writer and a prompt must know of the model that will answer.
struct ModelInUse {
    ModelChoice choice;
    /// As shown: "Starter: English children's stories", "gpt-x".
    QString name;
    /// Empty: stays on this computer. Else the host it leaves for.
    QString leavesFor;
    /// false: it only continues a text (no chat template, or the plain completions dialect).
    bool followsInstructions = true;
    /// Tokens it can hold, 0 when not known.
    int contextTokens = 0;

    bool operator==(const ModelInUse &) const = default;
};

} // namespace agate
