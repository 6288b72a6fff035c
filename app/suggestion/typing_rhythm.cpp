// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/typing_rhythm.h"

#include <algorithm>

namespace agate
{

namespace
{

using std::chrono::milliseconds;
using namespace std::chrono_literals;

/// Longer is thinking, and tells nothing of typing.
constexpr milliseconds longestGap = 1500ms;
/// Before that many gaps are known, a writer is taken for one of 200 ms (five keys a second).
constexpr std::size_t fewestGaps = 4;
constexpr milliseconds usualGap = 200ms;

struct Patience {
    double gaps;
    milliseconds least;
    milliseconds most;
};

constexpr Patience patienceOf(SuggestionHabits::Eagerness eagerness)
{
    switch (eagerness) {
    case SuggestionHabits::Eagerness::Calm:
        return {4.0, 400ms, 900ms};
    case SuggestionHabits::Eagerness::Usual:
        return {2.0, 250ms, 700ms};
    case SuggestionHabits::Eagerness::Eager:
        return {1.4, 150ms, 500ms};
    }
    return {2.0, 250ms, 700ms};
}

} // namespace

void TypingRhythm::key(milliseconds at)
{
    if (m_last >= 0ms && at - m_last <= longestGap && at >= m_last)
        m_gaps.at(m_count++ % remembered) = at - m_last;
    m_last = at;
}

milliseconds TypingRhythm::pause(SuggestionHabits::Eagerness eagerness) const
{
    milliseconds gap = usualGap;
    if (m_count >= fewestGaps) {
        auto gaps = m_gaps;
        const auto end = gaps.begin() + std::ptrdiff_t(std::min(m_count, remembered));
        const auto middle = gaps.begin() + (end - gaps.begin()) / 2;
        std::nth_element(gaps.begin(), middle, end);
        gap = *middle;
    }
    const Patience patience = patienceOf(eagerness);
    return std::clamp(milliseconds(qint64(double(gap.count()) * patience.gaps)), patience.least, patience.most);
}

} // namespace agate
