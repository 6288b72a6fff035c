// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestion/suggestion_habits.h"

#include <array>
#include <chrono>

namespace agate
{

/// How fast a writer types, and so what a pause is: a plain value that is told when keys came.
class TypingRhythm
{
public:
    /// `at`: of any clock that does not go back.
    void key(std::chrono::milliseconds at);

    /// How long no key must have come before a suggestion is due: a few times the writer's usual gap, at least 150 and at most 900 ms.
    std::chrono::milliseconds pause(SuggestionHabits::Eagerness eagerness) const;

private:
    static constexpr std::size_t remembered = 16;

    std::array<std::chrono::milliseconds, remembered> m_gaps = {};
    std::size_t m_count = 0;
    std::chrono::milliseconds m_last{-1};
};

} // namespace agate
