// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace agate
{

/// Why a generation failed. Tests match the kind; only wording/ makes sentences of it.
struct GenerationError {
    enum class Kind : quint8 {
        Auth,
        Quota,
        Rate,
        Overloaded,
        Context,
        BadRequest,
        NotFound,
        Network,
        Protocol,
        Timeout,
        ModelLoading,
        /// A remote provider was asked while Agate is set to stay offline; nothing was sent.
        Offline,
        /// No model is chosen or found, or the chosen one's file is not there.
        NoModel,
        /// The model's file is cut short, or is no model at all.
        BrokenModel,
        /// This computer's own engine (llama-server) is not installed, or cannot start.
        NoEngine,
        OutOfMemory,
    };

    Kind kind = Kind::Network;
    /// For a curious reader and for `agate … --json`: one cleaned line, with no key, prompt or draft text in it. Not translated.
    QString detail;
    /// HTTP status, 0 when there was none.
    int status = 0;
    /// What the server asked us to wait.
    std::optional<std::chrono::milliseconds> retryAfter;

    bool operator==(const GenerationError &) const = default;
};

} // namespace agate
