// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// What an editor does by itself while one types.
struct TypingHabits {
    /// Quotes, dashes and dots as the language has them.
    bool smartPunctuation = true;
    /// Enter, Tab and Backspace know lists, quotes and tables.
    bool smartLists = true;
    /// BCP 47 tag of what is written.
    QString language;

    bool operator==(const TypingHabits &) const = default;
};

} // namespace agate
