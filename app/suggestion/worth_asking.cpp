// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/worth_asking.h"

#include "text/clause.h"
#include "text/markdown_lines.h"
#include "text/segmentation.h"

#include <algorithm>

namespace agate
{

namespace
{

/// How far words are looked at to both sides, in UTF-16 units.
constexpr qsizetype nearby = 64;
/// Fewer letters are no text to go on with; of scripts whose letters are words, half as many.
constexpr int fewestLetters = 8;

bool isOfAWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isInsideWord(QStringView before, QStringView after)
{
    const char32_t left = lastCharacter(before);
    const char32_t right = firstCharacter(after);
    // Where no spaces are set it takes a dictionary to see words, and dictionaries are wrong about names: between two letters it is
    // the middle of something, at the end of the text or behind a mark it is not.
    if (setsNoSpaces(left) && setsNoSpaces(right))
        return true;
    const qsizetype caret = qMin(before.size(), nearby);
    const QString window = before.last(caret).toString() + after.first(qMin(after.size(), nearby)).toString();
    SegmentWalk walk(SegmentWalk::Unit::Word, window);
    while (const auto word = walk.next()) {
        if (word->start < caret && word->end() > caret)
            return true;
    }
    return false;
}

bool isAtTheEndOfALine(QStringView after)
{
    const auto end = std::ranges::find_if(after, [](QChar c) { return c == u'\n' || !c.isSpace(); });
    return end == after.end() || *end == u'\n';
}

bool isTooLittle(QStringView before, bool askedByWriter, const SuggestionPlace &place)
{
    if (place.around.position == before.size() && opensFrontMatter(before.first(qMin<qsizetype>(before.size(), 3))))
        before = before.sliced(frontMatterLength(before));
    int letters = 0;
    for (const QChar c : before.last(qMin(before.size(), 4 * nearby))) {
        if (c.isSurrogate() || c.isLetter())
            letters += setsNoSpaces(c.unicode()) ? 2 : 1;
    }
    if (askedByWriter)
        return letters == 0 && place.title.isEmpty() && place.outline.isEmpty();
    return letters < fewestLetters;
}

} // namespace

std::optional<Quiet> worthAsking(const SuggestionPlace &place, const SuggestionHabits &habits, bool askedByWriter)
{
    using Eagerness = SuggestionHabits::Eagerness;
    const QStringView before = place.around.before;
    const QStringView after = place.around.after;
    if (!habits.on && !askedByWriter)
        return Quiet::Off;
    if (place.isComposing)
        return Quiet::Composing;
    if (place.hasSelection)
        return Quiet::Selection;
    if (place.isVerbatim)
        return Quiet::Verbatim;
    if (isTooLittle(before, askedByWriter, place))
        return Quiet::EmptyDraft;
    if (askedByWriter)
        return {};
    const bool isCalm = habits.eagerness == Eagerness::Calm;
    const char32_t last = lastCharacter(before);
    if (isInsideWord(before, after) || (isCalm && isOfAWord(last) && !setsNoSpaces(last)))
        return Quiet::InsideWord;
    if (isCalm && !isAtTheEndOfALine(after))
        return Quiet::InsideLine;
    if (habits.waitForClause && !endsClause(before) && !before.endsWith(u'\n'))
        return Quiet::WaitingForClause;
    return {};
}

} // namespace agate
