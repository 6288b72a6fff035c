// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation.h"

#include <QtAssert>

#include <array>
#include <limits>
#include <vector>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

namespace agate
{

namespace
{

using Unit = SegmentWalk::Unit;

// Opening an ICU iterator parses its rules' tables (tens of microseconds, more with dictionaries); pointing it at another text
// costs next to nothing. Several may be out at once: a walk over sentences looks at the words of each.
class Shelf
{
public:
    Shelf() = default;
    Q_DISABLE_COPY_MOVE(Shelf)

    ~Shelf()
    {
        for (const auto &iterators : m_idle) {
            for (UBreakIterator *iterator : iterators)
                ubrk_close(iterator);
        }
    }

    static Shelf &ofThisThread()
    {
        thread_local Shelf shelf;
        return shelf;
    }

    UBreakIterator *take(UBreakIteratorType type)
    {
        auto &idle = m_idle.at(std::size_t(type));
        if (!idle.empty()) {
            UBreakIterator *iterator = idle.back();
            idle.pop_back();
            return iterator;
        }
        UErrorCode error = U_ZERO_ERROR;
        UBreakIterator *iterator = ubrk_open(type, "", nullptr, 0, &error);
        // The root rules are compiled into ICU's data library: they can be missing in a broken installation only.
        return U_SUCCESS(error) ? iterator : nullptr;
    }

    void giveBack(UBreakIteratorType type, UBreakIterator *iterator) { m_idle.at(std::size_t(type)).push_back(iterator); }

private:
    std::array<std::vector<UBreakIterator *>, UBRK_SENTENCE + 1> m_idle;
};

UBreakIteratorType icuType(Unit unit)
{
    switch (unit) {
    case Unit::Grapheme:
        return UBRK_CHARACTER;
    case Unit::Word:
    case Unit::WordOrGap:
        return UBRK_WORD;
    case Unit::Sentence:
        return UBRK_SENTENCE;
    case Unit::Line:
        return UBRK_LINE;
    }
    Q_UNREACHABLE_RETURN(UBRK_CHARACTER);
}

// ICU calls a run of underscores a word and keeps them at its ends ("_so_"); in Markdown they are marks.
TextSpan withoutUnderscores(QStringView text, TextSpan span)
{
    while (span.length > 0 && text.at(span.start) == u'_') {
        ++span.start;
        --span.length;
    }
    while (span.length > 0 && text.at(span.end() - 1) == u'_')
        --span.length;
    return span;
}

QList<TextSpan> all(Unit unit, QStringView text)
{
    QList<TextSpan> found;
    SegmentWalk walk(unit, text);
    while (const auto span = walk.next())
        found.append(*span);
    return found;
}

// The last boundary in (from, wanted], looking no further than a little past `wanted`.
qsizetype lastBoundary(Unit unit, QStringView text, qsizetype from, qsizetype wanted)
{
    constexpr qsizetype context = 256;
    if (from > 0 && text.at(from).isLowSurrogate())
        --from;
    const QStringView window = text.sliced(from, qMin(text.size(), wanted + context) - from);
    SegmentWalk walk(unit, window);
    qsizetype last = 0;
    while (const auto span = walk.next()) {
        if (from + span->end() > wanted)
            break;
        last = from + span->end();
    }
    return last;
}

} // namespace

SegmentWalk::SegmentWalk(Unit unit, QStringView text)
    : // ICU counts in 32 bits.
    m_unit(unit)
    , m_text(text.first(qMin(text.size(), qsizetype(std::numeric_limits<qint32>::max()))))
{
    if (m_text.isEmpty())
        return;
    m_iterator = Shelf::ofThisThread().take(icuType(unit));
    UErrorCode error = U_ZERO_ERROR;
    if (m_iterator)
        ubrk_setText(m_iterator, m_text.utf16(), qint32(m_text.size()), &error);
}

SegmentWalk::~SegmentWalk()
{
    if (m_iterator)
        Shelf::ofThisThread().giveBack(icuType(m_unit), m_iterator);
}

std::optional<TextSpan> SegmentWalk::next()
{
    while (m_iterator) {
        const qint32 boundary = ubrk_next(m_iterator);
        if (boundary == UBRK_DONE)
            return {};
        const TextSpan span{m_at, boundary - m_at};
        m_at = boundary;
        if (m_unit != Unit::Word)
            return span;
        if (ubrk_getRuleStatus(m_iterator) < UBRK_WORD_NONE_LIMIT)
            continue;
        if (const TextSpan word = withoutUnderscores(m_text, span); word.length > 0)
            return word;
    }
    return {};
}

QList<TextSpan> words(QStringView text)
{
    return all(Unit::Word, text);
}

QList<TextSpan> sentences(QStringView text)
{
    return all(Unit::Sentence, text);
}

QList<TextSpan> graphemes(QStringView text)
{
    return all(Unit::Grapheme, text);
}

TextSpan sentenceAt(QStringView text, qsizetype place)
{
    TextSpan sentence;
    SegmentWalk walk(Unit::Sentence, text);
    while (const auto span = walk.next()) {
        sentence = *span;
        if (span->end() > place)
            break;
    }
    return sentence;
}

qsizetype softBreak(QStringView text, qsizetype wanted)
{
    if (wanted >= text.size())
        return text.size();
    const qsizetype from = qMax<qsizetype>(wanted / 2, 0);
    for (const Unit unit : {Unit::Sentence, Unit::Line}) {
        if (const qsizetype place = lastBoundary(unit, text, from, wanted))
            return place;
    }
    if (const qsizetype place = lastBoundary(Unit::Grapheme, text, from, wanted))
        return place;
    SegmentWalk walk(Unit::Grapheme, text);
    while (const auto span = walk.next()) {
        if (span->end() >= wanted)
            return span->end();
    }
    return text.size();
}

} // namespace agate
