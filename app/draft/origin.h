// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate
{

/// How a revision's text came to be. The numbers are stored in the library: never renumber.
enum class Origin : quint8 {
    Typed = 0,
    Generated = 1,
    Translated = 2,
    Recovered = 3,
    Imported = 4,
    /// Generated text that was not accepted; kept as a revision, never the draft's current text.
    Discarded = 5,
};

} // namespace agate
