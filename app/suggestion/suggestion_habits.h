// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate
{

/// How a writer wants suggestions.
struct SuggestionHabits {
    enum class Length : quint8 { FewWords, Sentence, Paragraph };
    enum class Eagerness : quint8 {
        /// After long pauses, and only behind whole words at the end of a line.
        Calm,
        Usual,
        Eager,
    };

    bool on = true;
    Length length = Length::Sentence;
    Eagerness eagerness = Eagerness::Usual;
    /// Only behind what ends a clause or a sentence.
    bool waitForClause = false;

    bool operator==(const SuggestionHabits &) const = default;
};

} // namespace agate
