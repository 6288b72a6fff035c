// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation.h"
#include "generation/generation_request.h"

namespace agate
{

/// Runs requests. Askers hold an Engine& and know nothing of providers, dialects or processes.
class Engine
{
public:
    Engine() = default;
    virtual ~Engine() = default;
    Q_DISABLE_COPY_MOVE(Engine)

    /// Never null; what goes wrong is told by Generation::finished.
    [[nodiscard]] virtual GenerationHandle start(const GenerationRequest &request) = 0;
};

} // namespace agate
