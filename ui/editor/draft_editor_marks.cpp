// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the draft editor shows of marks: grounds below the selection, waves above the text, ink in its place.
#include "editor/draft_editor.h"

#include "editor/line_stretches.h"
#include "editor/text_marks.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextLayout>

namespace agate
{

namespace
{

void paintWave(QPainter &painter, qreal left, qreal right, qreal y, qreal height)
{
    // Begun on a grid of its own, so that a wave does not dance while its word grows.
    const qreal step = height * 1.5;
    QPainterPath wave({left, y + height / 2});
    for (auto turn = qint64(std::floor(left / step)) + 1; qreal(turn) * step < right + step; ++turn)
        wave.lineTo(qMin(qreal(turn) * step, right), turn % 2 != 0 ? y : y + height);
    painter.drawPath(wave);
}

} // namespace

TextMarks::~TextMarks()
{
    if (m_shownBy)
        m_shownBy->removeMarks(this);
}

void DraftEditor::addMarks(TextMarks *marks)
{
    if (marks->m_shownBy)
        marks->m_shownBy->removeMarks(marks);
    marks->m_shownBy = this;
    m_marks.append(marks);
    updateMarks();
}

void DraftEditor::removeMarks(TextMarks *marks)
{
    if (m_marks.removeAll(marks) == 0)
        return;
    marks->m_shownBy = nullptr;
    updateMarks();
}

void DraftEditor::forgetMarks()
{
    for (TextMarks *marks : std::as_const(m_marks))
        marks->m_shownBy = nullptr;
    m_marks.clear();
}

void DraftEditor::updateMarks()
{
    viewport()->update();
}

QList<TextMark> DraftEditor::marksOf(const QTextBlock &block) const
{
    QList<TextMark> result;
    const int start = block.position();
    if (m_marks.isEmpty() || start > m_splits.end())
        return result;
    const TextSpan piece{m_splits.textPosition(start), block.length() - 1};
    for (const TextMarks *marks : m_marks) {
        const auto found = marks->marksIn(piece);
        for (TextMark mark : found) {
            const qsizetype from = qMax(mark.span.start, piece.start);
            const qsizetype to = qMin(mark.span.end(), piece.end());
            if (from >= to)
                continue;
            mark.span = {from - piece.start, to - from};
            result.append(mark);
        }
    }
    return result;
}

void DraftEditor::addInk(QList<QTextLayout::FormatRange> &ranges, const QTextBlock &block) const
{
    const int shift = m_layout->rowsBeforeText(block);
    const auto marks = marksOf(block);
    for (const TextMark &mark : marks) {
        if (mark.look != TextMark::Look::Ink)
            continue;
        QTextCharFormat format;
        format.setForeground(mark.colour);
        ranges.append({int(mark.span.start) + shift, int(mark.span.length), format});
    }
}

void DraftEditor::paintMark(QPainter &painter, const QRectF &exposed, qreal blockTop, const GhostText::Part &part,
                            const TextMark &mark) const
{
    const ProseSetting &set = m_layout->setting();
    const QTextLayout &layout = *part.layout;
    for (int i = layout.lineForTextPosition(part.from).lineNumber(); i >= 0 && i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (line.textStart() >= part.to)
            break;
        const qreal top = blockTop + set.rowTop(line, part.enlargement);
        const qreal row = set.rowHeight(part.enlargement);
        if (top > exposed.bottom() || top + row < exposed.top())
            continue;
        const auto stretches = lineStretches(line, qMax(part.from, line.textStart()), qMin(part.to, line.textStart() + line.textLength()));
        for (const auto &[left, right] : stretches) {
            if (mark.look == TextMark::Look::Ground) {
                painter.fillRect(QRectF(QPointF(left, top), QPointF(right, top + row)).toAlignedRect(), mark.colour);
                continue;
            }
            const qreal size = qMax(2.0, pixelSize() / 8.0);
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(mark.colour, qMax(1.0, pixelSize() / 15.0)));
            painter.setBrush(Qt::NoBrush);
            paintWave(painter, left, right, qMin(blockTop + line.y() + line.ascent() + size, top + row - size - 1), size);
            painter.restore();
        }
    }
}

void DraftEditor::paintMarks(QPainter &painter, const QRectF &exposed, TextMark::Look look) const
{
    if (m_marks.isEmpty())
        return;
    QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && offset.y() <= exposed.bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        if (block.isVisible() && !isFoldRow(block) && offset.y() + height >= exposed.top()) {
            const auto marks = marksOf(block);
            for (const TextMark &mark : marks) {
                if (mark.look != look)
                    continue;
                const auto parts = m_layout->shown(block, int(mark.span.start), int(mark.span.end()));
                for (const GhostText::Part &part : parts)
                    paintMark(painter, exposed, offset.y(), part, mark);
            }
        }
        offset.ry() += height;
    }
}

} // namespace agate
