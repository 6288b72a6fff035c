// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/window_message.h"

#include <QString>

#include <chrono>

namespace agate
{

struct HandOverError {
    enum class Kind : quint8 {
        /// No window holds the library.
        NobodyThere,
        /// One does, and did not answer in time or not in our words.
        NoAnswer,
        /// It answered that it could not: see `why`.
        Refused,
    };
    Kind kind = Kind::NobodyThere;
    LibraryError why;

    bool operator==(const HandOverError &) const = default;
};

/// Says `request` to the window that holds `libraryFile` and waits for its answer, at most `patience`. Needs no event loop.
std::expected<DraftId, HandOverError> handOver(const QString &libraryFile, const window_message::Request &request,
                                               std::chrono::milliseconds patience = std::chrono::seconds(5));

} // namespace agate
