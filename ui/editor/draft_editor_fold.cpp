// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the draft editor does with front matter: one row, unless somebody is in it.
#include "editor/draft_editor.h"

#include "editor/prose_layout.h"
#include "markup/heading_line.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>

namespace agate
{

namespace
{

/// A first line longer than this opens nothing.
constexpr int longestMarkLine = 100;

int markOf(const QTextBlock &first)
{
    return first.length() > longestMarkLine ? 0 : frontMatterMark(first.text());
}

} // namespace

void DraftEditor::setFrontMatterShown(bool shown)
{
    m_frontMatterShown = shown;
    foldFrontMatter();
}

void DraftEditor::findFrontMatter()
{
    m_findLater.stop();
    m_knowsFrontMatter = true;
    m_hasFrontMatter = false;
    const QTextBlock first = document()->firstBlock();
    const int mark = markOf(first);
    if (mark == 0)
        return;
    for (QTextBlock line = first.next(); line.isValid() && line.position() <= longestFrontMatter; line = line.next()) {
        if (SoftSplits::continues(line) || !endsFrontMatter(line.text(), mark))
            continue;
        // Two marks with nothing in between are not worth a row of their own.
        m_hasFrontMatter = line != first.next();
        if (m_hasFrontMatter) {
            m_frontMatterEnd = QTextCursor(line);
            m_frontMatterEnd.movePosition(QTextCursor::EndOfBlock);
        }
        return;
    }
}

void DraftEditor::followFrontMatter(int from)
{
    if (m_hasFrontMatter)
        m_knowsFrontMatter = m_knowsFrontMatter && from > m_frontMatterEnd.position() + 1;
    else if (from <= longestFrontMatter && markOf(document()->firstBlock()) != 0)
        m_knowsFrontMatter = false;
}

void DraftEditor::settleFrontMatter()
{
    if (m_knowsFrontMatter)
        return;
    if (!m_folded) {
        m_findLater.start();
        return;
    }
    // What is out of sight may have become other text.
    openFrontMatter();
    findFrontMatter();
    foldFrontMatter();
}

bool DraftEditor::isInFrontMatter(int documentPosition) const
{
    return documentPosition > 0 && documentPosition <= m_frontMatterEnd.position();
}

void DraftEditor::openFrontMatter()
{
    if (std::exchange(m_folded, false))
        m_layout->setHidden(document()->firstBlock(), m_frontMatterEnd.block(), false);
}

void DraftEditor::foldFrontMatter()
{
    if (m_folding || !m_knowsFrontMatter)
        return;
    const QScopedValueRollback folding(m_folding, true);
    const QTextCursor cursor = textCursor();
    const QTextBlock first = document()->firstBlock();
    const bool open = !m_hasFrontMatter || m_frontMatterShown || isInFrontMatter(cursor.position()) || isInFrontMatter(cursor.anchor())
        || (m_guest && guestBlock().position() <= m_frontMatterEnd.position()) || !first.layout()->preeditAreaText().isEmpty();
    if (open == !m_folded)
        return;
    if (open) {
        openFrontMatter();
        ensureCursorVisible();
    } else if (!m_mousePressed && !m_foldLater.isActive()) {
        m_folded = true;
        if (m_layout->ghost().standsIn(first))
            loseGhost();
        m_layout->setHidden(first.next(), m_frontMatterEnd.block(), true);
    }
    viewport()->update();
}

bool DraftEditor::isFoldRow(const QTextBlock &block) const
{
    return m_folded && block == document()->firstBlock();
}

bool DraftEditor::clickFold(const QMouseEvent &event)
{
    if (!m_folded || event.button() != Qt::LeftButton || event.modifiers().testFlag(Qt::ShiftModifier))
        return false;
    const auto row = nearestRow(event.position().y());
    if (!row || !isFoldRow(row->block))
        return false;
    m_mousePressed = false;
    moveCaret(row->block.next().position(), QTextCursor::MoveAnchor, -1);
    viewport()->setCursor(Qt::IBeamCursor);
    return true;
}

void DraftEditor::paintFold(QPainter &painter, const QPointF &offset) const
{
    const QTextBlock first = document()->firstBlock();
    const QTextLine line = first.layout()->lineAt(0);
    if (!line.isValid())
        return;
    const ProseSetting &set = m_layout->setting();
    QRectF row(set.left(), offset.y() + set.rowTop(line, 1), set.column(), set.rowHeight(1));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QFont font = ProseSetting::font(m_style, pixelSize());
    font.setPixelSize(qMax(8, font.pixelSize() * 7 / 8));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.muted);
    const qreal size = font.pixelSize() / 3.0;
    const qreal step = mirrored ? -size : size;
    // Away from the edge, where the caret may stand.
    const QPointF tip(mirrored ? row.right() - 3 * size : row.left() + 3 * size, row.center().y());
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-step, -size), tip + QPointF(-step, size)}));
    row.adjust(mirrored ? 0 : 5 * size, 0, mirrored ? -5 * size : 0, 0);
    painter.setPen(m_style.muted);
    painter.setFont(font);
    // Between the lines that open and end it.
    const int lines = m_frontMatterEnd.block().blockNumber() - 1;
    //: The lines about a text at its very beginning (its title, date, tags), folded to one row
    const QString words = tr("Front matter · %n line(s)", nullptr, lines);
    painter.drawText(row, Qt::AlignVCenter | Qt::TextSingleLine | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     QFontMetricsF(font).elidedText(words, Qt::ElideRight, row.width()));
    painter.restore();
}

} // namespace agate
