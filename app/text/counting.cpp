// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/counting.h"

#include "text/segmentation.h"

#include <algorithm>

namespace agate
{

namespace
{

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator;
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

// "3. " or "3) " at the beginning of a line.
bool isListNumber(QStringView text, TextSpan word)
{
    const QStringView digits = text.sliced(word.start, word.length);
    if (digits.size() > 9 || !std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return false;
    qsizetype after = word.end();
    if (after >= text.size() || (text.at(after) != u'.' && text.at(after) != u')'))
        return false;
    if (++after < text.size() && !text.at(after).isSpace())
        return false;
    qsizetype before = word.start;
    while (before > 0 && (text.at(before - 1) == u' ' || text.at(before - 1) == u'\t' || text.at(before - 1) == u'>'))
        --before;
    return before == 0 || isLineBreak(text.at(before - 1));
}

// Where the address of a link ends that begins between two words, as "](" does; 0 when none does. Within one line.
qsizetype endOfAddress(QStringView text, qsizetype from, qsizetype to)
{
    const qsizetype opening = text.sliced(from, to - from).indexOf(u"](");
    if (opening < 0)
        return 0;
    int depth = 0;
    for (qsizetype at = from + opening + 1; at < text.size() && !isLineBreak(text.at(at)); ++at) {
        if (text.at(at) == u'(')
            ++depth;
        else if (text.at(at) == u')' && --depth == 0)
            return at;
    }
    return 0;
}

} // namespace

qsizetype countWords(QStringView text)
{
    qsizetype count = 0;
    qsizetype lastEnd = 0;
    qsizetype skipTo = 0;
    bool joinable = false;
    SegmentWalk walk(SegmentWalk::Unit::Word, text);
    while (const auto word = walk.next()) {
        if (word->start < skipTo)
            continue;
        if (const qsizetype end = endOfAddress(text, lastEnd, word->start)) {
            skipTo = end;
            lastEnd = end;
            joinable = false;
            continue;
        }
        if (isListNumber(text, *word)) {
            lastEnd = word->end();
            joinable = false;
            continue;
        }
        const bool joined = joinable && word->start == lastEnd + 1 && isHyphen(text.at(lastEnd));
        if (!joined)
            ++count;
        joinable = true;
        lastEnd = word->end();
    }
    return count;
}

TextCounts countText(QStringView text)
{
    // A break of two units (CR LF) is one character, each other one too.
    qsizetype breaks = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isLineBreak(text.at(at)) && !(text.at(at) == u'\n' && at > 0 && text.at(at - 1) == u'\r'))
            ++breaks;
    }
    return {countWords(text), countGraphemes(text) - breaks};
}

qsizetype countGraphemes(QStringView text)
{
    // Below the combining marks nothing joins but CR LF.
    if (std::ranges::all_of(text, [](QChar c) { return c < u'\u0300' && c != u'\r'; }))
        return text.size();
    qsizetype count = 0;
    SegmentWalk walk(SegmentWalk::Unit::Grapheme, text);
    while (walk.next())
        ++count;
    return count;
}

} // namespace agate
