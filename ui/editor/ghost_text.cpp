// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/ghost_text.h"

#include "editor/line_stretches.h"

#include <algorithm>

namespace agate
{

namespace
{

using Ranges = QList<QTextLayout::FormatRange>;

/// Adds what of the ranges lies in [from, to), moved by `shift`.
void addMoved(Ranges &result, const Ranges &ranges, int from, int to, int shift)
{
    for (const QTextLayout::FormatRange &range : ranges) {
        const int start = qMax(range.start, from);
        const int end = qMin(range.start + range.length, to);
        if (start < end)
            result.append({start + shift, end - start, range.format});
    }
}

} // namespace

void GhostText::compose()
{
    m_paragraphs.clear();
    const QString whole = m_block.text();
    const QStringList lines = m_text.split(u'\n');
    for (const QString &line : lines) {
        auto paragraph = std::make_unique<Paragraph>();
        paragraph->text = m_paragraphs.empty() ? whole.first(m_place) : QString();
        paragraph->from = int(paragraph->text.size());
        paragraph->text += line;
        paragraph->to = int(paragraph->text.size());
        m_paragraphs.push_back(std::move(paragraph));
    }
    m_paragraphs.back()->text += QStringView(whole).sliced(m_place);
}

// A heading's size and a code block's letters go on in the ghost; a word's emphasis does not.
bool GhostText::goesOn(const QTextLayout::FormatRange &range, int pixelSize) const
{
    const int end = range.start + range.length;
    if ((range.start >= m_place && m_place > 0) || end < m_place)
        return false;
    const bool wholeBlock = range.start == 0 && range.length >= m_block.length() - 1;
    return range.format.intProperty(QTextFormat::FontPixelSize) > pixelSize || (wholeBlock && range.format.fontFixedPitch());
}

// Its colour is no format: where formats meet, letters would not join.
Ranges GhostText::formatsOf(const Paragraph &paragraph, int pixelSize) const
{
    const bool first = &paragraph == m_paragraphs.front().get();
    const bool last = &paragraph == m_paragraphs.back().get();
    const int shift = paragraph.to - m_place;
    const Ranges formats = m_block.layout()->formats();
    Ranges result;
    for (const QTextLayout::FormatRange &range : formats) {
        const int end = range.start + range.length;
        const bool on = goesOn(range, pixelSize);
        const int before = first && (on || range.start < m_place) ? range.start : -1;
        const int behind = last && end > m_place ? end + shift : -1;
        if (before >= 0 && behind >= 0 && on) {
            result.append({before, behind - before, range.format});
            continue;
        }
        if (before >= 0)
            result.append({before, (on ? paragraph.to : qMin(end, m_place)) - before, range.format});
        if (behind >= 0) {
            const int from = qMax(range.start, m_place) + shift;
            result.append({from, behind - from, range.format});
        }
    }
    return result;
}

qreal GhostText::set(Paragraph &paragraph, const Setting &setting, const Ranges &formats, qreal top) const
{
    QTextLayout &layout = paragraph.layout;
    layout.setCacheEnabled(true);
    layout.setFont(setting.font);
    layout.setText(paragraph.text);
    layout.setFormats(formats);
    setting.prose.prepare(layout, paragraph.rightToLeft);
    paragraph.enlargement = setting.prose.enlargement(layout);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        top = setting.prose.setLine(line, top, paragraph.enlargement);
    layout.endLayout();
    return paragraph.kind == ProseSetting::Kind::Empty ? top - setting.prose.row() + setting.prose.emptyRow() : top;
}

qreal GhostText::layOut(const Setting &setting)
{
    compose();
    qreal top = 0;
    bool rightToLeft = setting.rightToLeft;
    std::optional<ProseSetting::Kind> before = setting.before;
    for (const auto &paragraph : m_paragraphs) {
        const bool continues = setting.continues && paragraph == m_paragraphs.front();
        const Ranges formats = formatsOf(*paragraph, setting.font.pixelSize());
        paragraph->kind = continues ? ProseSetting::Kind::Prose : ProseSetting::kindOf(paragraph->text, formats);
        if (!continues)
            rightToLeft = ProseSetting::rightToLeft(paragraph->text).value_or(rightToLeft);
        paragraph->rightToLeft = rightToLeft;
        if (before)
            top += setting.prose.gap(*before, paragraph->kind);
        top = set(*paragraph, setting, formats, top);
        before = paragraph->kind;
    }
    m_kindBelow = *before;
    return top;
}

void GhostText::paint(QPainter &painter, const QPointF &offset, const Ranges &ranges, const QRectF &clip, const QColor &colour) const
{
    QTextCharFormat own;
    own.setForeground(colour);
    for (const auto &paragraph : m_paragraphs) {
        Ranges moved;
        if (paragraph == m_paragraphs.front())
            addMoved(moved, ranges, 0, m_place, 0);
        if (paragraph == m_paragraphs.back())
            addMoved(moved, ranges, m_place, m_block.length() - 1, paragraph->to - m_place);
        if (paragraph->from < paragraph->to)
            moved.append({paragraph->from, paragraph->to - paragraph->from, own});
        paragraph->layout.draw(&painter, offset, moved, clip);
    }
}

GhostText::Place GhostText::shown(int place) const
{
    if (m_paragraphs.empty())
        return {};
    const Paragraph &paragraph = place <= m_place ? *m_paragraphs.front() : *m_paragraphs.back();
    const int there = place <= m_place ? place : place - m_place + paragraph.to;
    QTextLine line = paragraph.layout.lineForTextPosition(there);
    // A caret behind a row's last space stays there when the ghost begins the next row.
    if (place == m_place && line.isValid() && line.lineNumber() > 0 && line.textStart() == there
        && m_block.layout()->lineForTextPosition(m_place).textStart() != m_place)
        line = paragraph.layout.lineAt(line.lineNumber() - 1);
    return {line, there, paragraph.enlargement, paragraph.rightToLeft};
}

QList<GhostText::Part> GhostText::shown(int from, int to) const
{
    QList<Part> parts;
    if (m_paragraphs.empty())
        return parts;
    const Paragraph &first = *m_paragraphs.front();
    const Paragraph &last = *m_paragraphs.back();
    if (from < m_place)
        parts.append({&first.layout, from, qMin(to, m_place), first.enlargement});
    if (to > m_place)
        parts.append({&last.layout, qMax(from, m_place) - m_place + last.to, to - m_place + last.to, last.enlargement});
    return parts;
}

QList<QRectF> GhostText::rows(const ProseSetting &prose) const
{
    QList<QRectF> result;
    for (const auto &paragraph : m_paragraphs) {
        for (int i = 0; i < paragraph->layout.lineCount(); ++i) {
            const QTextLine line = paragraph->layout.lineAt(i);
            const int from = qMax(paragraph->from, line.textStart());
            const int to = qMin(paragraph->to, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal top = prose.rowTop(line, paragraph->enlargement);
            QRectF row;
            const auto stretches = lineStretches(line, from, to);
            for (const auto &[left, right] : stretches)
                row |= QRectF(left, top, right - left, prose.rowHeight(paragraph->enlargement));
            if (!row.isEmpty())
                result.append(row);
        }
    }
    return result;
}

bool GhostText::isRightToLeft() const
{
    return !m_paragraphs.empty() && m_paragraphs.front()->rightToLeft;
}

} // namespace agate
