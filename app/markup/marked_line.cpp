// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/marked_line.h"

#include "markup/lines.h"
#include "text/segmentation.h"

#include <algorithm>

namespace agate
{

namespace
{

using Kind = InlineMark::Kind;

bool overlap(const TextSpan &a, const TextSpan &b)
{
    return a.start < b.end() && b.start < a.end();
}

bool isAtom(Kind kind)
{
    return kind == Kind::Code || kind == Kind::Image || kind == Kind::Verbatim;
}

QString signsFor(Kind kind, QStringView content, QChar sign)
{
    switch (kind) {
    case Kind::Bold:
        return QString(2, sign);
    case Kind::Italic:
        return QString(1, sign);
    case Kind::Strike:
        return QStringLiteral("~~");
    default:
        break;
    }
    // Code takes one more than the longest run of backticks in it.
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : content) {
        run = c == u'`' ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    return QString(longest == 1 ? 2 : (longest == 0 ? 1 : longest + 1), u'`');
}

} // namespace

MarkedLine::MarkedLine(QStringView line, qsizetype start, qsizetype content)
    : m_line(line)
    , m_start(start)
    , m_content(content)
    , m_isSign(line.size(), false)
{
    m_marks = inlineMarks(line.sliced(content));
    for (InlineMark &mark : m_marks) {
        for (TextSpan *signs : {&mark.open, &mark.close}) {
            signs->start += content;
            std::fill_n(m_isSign.begin() + signs->start, signs->length, true);
        }
    }
}

bool MarkedLine::isContent(qsizetype position, Kind kind) const
{
    if (m_line[position].isSpace())
        return false;
    if (!m_isSign[position])
        return true;
    // A picture, or code when it is not about code, is marked as a whole.
    return std::ranges::any_of(m_marks, [&](const InlineMark &mark) {
        return mark.kind != kind && isAtom(mark.kind) && position >= mark.open.start && position < mark.close.end();
    });
}

bool MarkedLine::isLetter(qsizetype position) const
{
    const QChar c = m_line[position];
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
}

TextSpan MarkedLine::contentWithin(TextSpan span, Kind kind) const
{
    while (span.length > 0 && !isContent(span.start, kind)) {
        ++span.start;
        --span.length;
    }
    while (span.length > 0 && !isContent(span.end() - 1, kind))
        --span.length;
    return span;
}

TextSpan MarkedLine::closedOver(TextSpan span, Kind kind) const
{
    // A mark that begins in the stretch and has all its words in it ends in it too.
    for (bool grown = true; grown;) {
        grown = false;
        for (const InlineMark &mark : m_marks) {
            if (mark.kind == kind)
                continue;
            const TextSpan whole = mark.whole();
            const bool cut = isAtom(mark.kind) && overlap(whole, span);
            const TextSpan inner = contentWithin(mark.content(), kind);
            const bool begins = whole.start >= span.start && whole.start < span.end() && inner.end() <= span.end();
            const bool ends = whole.end() <= span.end() && whole.end() > span.start && inner.start >= span.start;
            if (!cut && !begins && !ends)
                continue;
            const TextSpan both{qMin(span.start, whole.start), qMax(span.end(), whole.end()) - qMin(span.start, whole.start)};
            grown = grown || both != span;
            span = both;
        }
    }
    return span;
}

QList<TextSpan> MarkedLine::cells() const
{
    const QStringView row = m_line.sliced(m_content);
    const bool isRow = row.trimmed().startsWith(u'|');
    if (!isRow)
        return {{m_content, row.size()}};
    QList<TextSpan> found;
    qsizetype from = m_content;
    for (qsizetype i = m_content; i <= m_line.size(); ++i) {
        const bool bar = i == m_line.size() || (m_line[i] == u'|' && (i == 0 || m_line[i - 1] != u'\\'));
        if (!bar)
            continue;
        found.append({from, i - from});
        from = i + 1;
    }
    return found;
}

QList<TextSpan> MarkedLine::stretches(const TextSpan &selection, Kind kind) const
{
    QList<TextSpan> found;
    const QList<TextSpan> all = cells();
    for (const TextSpan &cell : all) {
        const qsizetype from = qMax(cell.start, selection.start);
        const TextSpan part{from, qMin(cell.end(), selection.end()) - from};
        if (part.length <= 0)
            continue;
        const TextSpan inner = contentWithin(part, kind);
        if (inner.length > 0)
            found.append(closedOver(inner, kind));
    }
    return found;
}

TextSpan MarkedLine::wordAt(qsizetype caret) const
{
    TextSpan before{caret, 0};
    SegmentWalk walk(SegmentWalk::Unit::Word, m_line);
    while (const auto word = walk.next()) {
        if (word->start > caret)
            break;
        if (caret < word->end())
            return word->start >= m_content ? *word : TextSpan{caret, 0};
        if (caret == word->end() && word->start >= m_content)
            before = *word;
    }
    return before;
}

bool MarkedLine::has(const TextSpan &stretch, Kind kind) const
{
    bool anyLetter = false;
    for (qsizetype i = stretch.start; i < stretch.end() && !anyLetter; ++i)
        anyLetter = isContent(i, kind) && isLetter(i);
    // Marks of a kind do not overlap, or are inside one another: one walk along both is enough.
    qsizetype reached = 0;
    auto mark = m_marks.cbegin();
    for (qsizetype i = stretch.start; i < stretch.end(); ++i) {
        for (; mark != m_marks.cend() && mark->open.start <= i; ++mark) {
            if (mark->kind == kind && mark->close.start > i)
                reached = qMax(reached, mark->close.start);
        }
        if (isContent(i, kind) && (!anyLetter || isLetter(i)) && i >= reached)
            return false;
    }
    return true;
}

QList<TextSpan> MarkedLine::pieces(const TextSpan &stretch, Kind kind) const
{
    QList<TextSpan> cuts;
    for (const InlineMark &mark : m_marks) {
        if (mark.kind == kind)
            continue;
        const bool beginsInside = mark.open.start >= stretch.start && mark.open.start < stretch.end();
        const bool endsInside = mark.close.end() > stretch.start && mark.close.end() <= stretch.end();
        if (beginsInside && !endsInside && mark.close.end() > stretch.end())
            cuts.append(mark.open);
        else if (endsInside && !beginsInside)
            cuts.append(mark.close);
    }
    std::ranges::sort(cuts, {}, &TextSpan::start);
    QList<TextSpan> found;
    qsizetype from = stretch.start;
    for (const TextSpan &cut : std::as_const(cuts)) {
        found.append({from, qMax<qsizetype>(0, cut.start - from)});
        from = cut.end();
    }
    found.append({from, qMax<qsizetype>(0, stretch.end() - from)});
    return found;
}

void MarkedLine::wrap(const TextSpan &stretch, Kind kind, QChar sign, ChangeMaker &change) const
{
    const QList<TextSpan> all = pieces(stretch, kind);
    for (const TextSpan &given : all) {
        TextSpan part = trimmed(m_line, given);
        const bool emphasis = kind != Kind::Code;
        // A mark next to punctuation does not take when a letter is on its other side (as in Chinese and Japanese without spaces):
        // then the punctuation stays outside. Other marks at the ends are part of the same run of signs.
        const auto before = [&] { return m_line.first(part.start); };
        const auto behind = [&] { return m_line.sliced(part.end()); };
        const auto words = [&] {
            TextSpan inner = part;
            while (inner.length > 0 && m_isSign[inner.start]) {
                ++inner.start;
                --inner.length;
            }
            while (inner.length > 0 && m_isSign[inner.end() - 1])
                --inner.length;
            return piece(m_line, inner);
        };
        while (emphasis && part.length > 0 && !m_isSign[part.start] && !opensEmphasis(before(), words())) {
            ++part.start;
            --part.length;
        }
        while (emphasis && part.length > 0 && !m_isSign[part.end() - 1] && !closesEmphasis(words(), behind()))
            --part.length;
        if (part.length == 0)
            continue;
        const auto letter = [](QStringView text, bool last) {
            return !text.isEmpty() && (last ? text.back() : text.front()).isLetterOrNumber();
        };
        if (sign == u'_' && (letter(before(), true) || letter(behind(), false)))
            sign = u'*';
        QString content;
        for (qsizetype i = part.start; i < part.end(); ++i) {
            if (!m_isSign[i] || m_line[i] != u'`')
                content += m_line[i];
        }
        const QString signs = signsFor(kind, content, sign);
        QString open = signs;
        QString close = signs;
        if (kind == Kind::Code && (content.startsWith(u'`') || content.endsWith(u'`'))) {
            open += u' ';
            close = u' ' + close;
        }
        change.insert(m_start + part.start, open);
        change.insert(m_start + part.end(), close);
    }
}

void MarkedLine::putOn(const TextSpan &stretch, Kind kind, ChangeMaker &change) const
{
    // What has it already, in the stretch or next to it with only spaces between, becomes one with it.
    TextSpan joined = stretch;
    QChar sign = u'*';
    for (bool grown = true; grown;) {
        grown = false;
        for (const InlineMark &mark : m_marks) {
            if (mark.kind != kind)
                continue;
            const TextSpan whole = mark.whole();
            const bool touches = overlap(whole, joined)
                || (whole.end() <= joined.start && isBlank(m_line.sliced(whole.end(), joined.start - whole.end())) && kind != Kind::Code)
                || (whole.start >= joined.end() && isBlank(m_line.sliced(joined.end(), whole.start - joined.end())) && kind != Kind::Code);
            if (!touches)
                continue;
            const qsizetype start = qMin(joined.start, whole.start);
            const TextSpan both{start, qMax(joined.end(), whole.end()) - start};
            grown = grown || both != joined;
            joined = both;
            if (kind == Kind::Bold || kind == Kind::Italic)
                sign = m_line[mark.open.start];
        }
    }
    for (const InlineMark &mark : m_marks) {
        if (mark.kind == kind && overlap(mark.whole(), joined)) {
            change.remove({m_start + mark.open.start, mark.open.length});
            change.remove({m_start + mark.close.start, mark.close.length});
        }
    }
    // Its own marks at the ends are gone: what is wrapped begins and ends with words.
    for (const InlineMark &mark : m_marks) {
        if (mark.kind != kind)
            continue;
        if (mark.open.start == joined.start)
            joined = {mark.open.end(), joined.end() - mark.open.end()};
        if (mark.close.end() == joined.end())
            joined.length = mark.close.start - joined.start;
    }
    wrap(joined, kind, sign, change);
}

void MarkedLine::takeOff(const TextSpan &stretch, Kind kind, ChangeMaker &change) const
{
    for (const InlineMark &mark : m_marks) {
        const TextSpan inner = mark.content();
        if (mark.kind != kind || !overlap(inner, stretch))
            continue;
        change.remove({m_start + mark.open.start, mark.open.length});
        change.remove({m_start + mark.close.start, mark.close.length});
        const auto lettersIn = [&](const TextSpan &span) {
            for (qsizetype i = span.start; i < span.end(); ++i) {
                if (isContent(i, kind) && isLetter(i))
                    return true;
            }
            return false;
        };
        // The rest of its words keep it.
        const TextSpan left{inner.start, qMax<qsizetype>(0, stretch.start - inner.start)};
        const TextSpan right{stretch.end(), qMax<qsizetype>(0, inner.end() - stretch.end())};
        for (const TextSpan &rest : {left, right}) {
            if (lettersIn(rest))
                wrap(rest, kind, m_line[mark.open.start], change);
        }
    }
}

const InlineMark *MarkedLine::markAt(const TextSpan &place, Kind kind) const
{
    const InlineMark *found = nullptr;
    for (const InlineMark &mark : m_marks) {
        const TextSpan whole = mark.whole();
        if (mark.kind == kind && whole.start <= place.start && place.end() <= whole.end())
            found = &mark;
    }
    return found;
}

} // namespace agate
