// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agate
{

/// How a paragraph fares with a dictionary.
struct ParagraphFit {
    int words = 0;
    int unknown = 0;

    bool operator==(const ParagraphFit &) const = default;
};

// When a paragraph is taken to be in another language than its draft. Whoever errs here underlines a whole paragraph, so the draft's
// language has the benefit of the doubt: it needs some words, most of them strange, and another dictionary that knows nearly all.

/// Worth asking what language it is.
constexpr bool looksForeign(ParagraphFit own)
{
    return own.unknown >= 4 && own.unknown * 5 >= own.words * 2;
}

/// Enough of the words are known for the paragraph to be in that language: a writer's slips and names are not more than a quarter.
constexpr bool looksRight(ParagraphFit other)
{
    return other.words > 0 && other.unknown * 4 <= other.words;
}

/// Clearly in the other language, not in the draft's.
constexpr bool isClearlyOther(ParagraphFit own, ParagraphFit other)
{
    return looksForeign(own) && looksRight(other) && other.unknown * 3 <= own.unknown;
}

/// So many strange words that it is no language at all to a dictionary: underlining them would say nothing.
constexpr bool isNonsense(ParagraphFit own)
{
    return own.unknown >= 8 && own.unknown * 10 >= own.words * 7;
}

/// A short paragraph beside one in another language (talk in a story) is in that language when it has words that only this one knows.
constexpr bool followsNeighbour(ParagraphFit own, ParagraphFit neighbour)
{
    return neighbour.unknown < own.unknown && looksRight(neighbour);
}

} // namespace agate
