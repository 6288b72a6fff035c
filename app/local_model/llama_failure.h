// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"

#include <QByteArray>

namespace agate
{

/// How a llama-server ended.
struct LlamaEnd {
    /// Exit code, or the signal's number when `bySignal`.
    int code = 0;
    bool bySignal = false;
    /// It had answered before. What it logged since may quote what a writer wrote, so none of it is repeated.
    bool hadBeenReady = false;
};

/// Why it ended, from how it ended and from what it said while starting. Pure.
GenerationError explainLlamaEnd(const LlamaEnd &end, const QByteArray &log);

} // namespace agate
