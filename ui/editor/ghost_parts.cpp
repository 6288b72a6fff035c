// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/ghost_parts.h"

#include "text/segmentation.h"

namespace agate
{

namespace
{

bool opens(QChar c)
{
    return c.category() == QChar::Punctuation_Open || c.category() == QChar::Punctuation_InitialQuote;
}

} // namespace

qsizetype firstWordOf(QStringView text)
{
    SegmentWalk walk(SegmentWalk::Unit::Word, text);
    const auto word = walk.next();
    if (!word)
        return text.size();
    const auto following = walk.next();
    const qsizetype limit = following ? following->start : text.size();
    qsizetype end = word->end();
    while (end < limit && !text[end].isSpace())
        ++end;
    if (following && end == limit) {
        while (end > word->end() && opens(text[end - 1]))
            --end;
    }
    return end;
}

qsizetype firstSentenceOf(QStringView text)
{
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace())
        ++start;
    SegmentWalk walk(SegmentWalk::Unit::Sentence, text.sliced(start));
    const auto sentence = walk.next();
    if (!sentence)
        return text.size();
    qsizetype end = start + sentence->end();
    while (end > start && text[end - 1].isSpace())
        --end;
    return end;
}

} // namespace agate
