// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the draft editor shows: style, selection, caret, and the rows that are kept free for a guest.
#include "editor/draft_editor.h"

#include "editor/editor_guest.h"
#include "editor/line_stretches.h"
#include "editor/markdown_highlighter.h"
#include "editor/prose_layout.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace agate
{

namespace
{

constexpr int caretWidth = 2;
constexpr int zoomSteps[] = {50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400};

} // namespace

int DraftEditor::pixelSize() const
{
    return qMax(6, qRound(m_style.pixelSize * m_zoom / 100.0));
}

void DraftEditor::setStyle(const EditorStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    applyStyle();
}

void DraftEditor::setZoom(int percent)
{
    percent = qBound(smallestZoom, percent, largestZoom);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    applyStyle();
    emit zoomChanged(percent);
}

void DraftEditor::zoomIn()
{
    const auto *next = std::upper_bound(std::begin(zoomSteps), std::end(zoomSteps), m_zoom);
    if (next != std::end(zoomSteps))
        setZoom(*next);
}

void DraftEditor::zoomOut()
{
    const auto *next = std::lower_bound(std::begin(zoomSteps), std::end(zoomSteps), m_zoom);
    if (next != std::begin(zoomSteps))
        setZoom(*std::prev(next));
}

void DraftEditor::applyStyle()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, m_style.paper);
    colours.setColor(QPalette::Window, m_style.paper);
    colours.setColor(QPalette::Text, m_style.ink);
    colours.setColor(QPalette::PlaceholderText, m_style.muted);
    colours.setColor(QPalette::Highlight, m_style.selection);
    colours.setColor(QPalette::HighlightedText, m_style.ink);
    setPalette(colours);
    m_highlighter->setStyle(m_style, pixelSize());
    m_layout->setStyle(m_style, pixelSize());
    if (m_guest)
        m_guest->restyle();
    updateMicroFocus();
    viewport()->update();
}

void DraftEditor::changeEvent(QEvent *event)
{
    // The base would set the draft in the user interface's font.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        QAbstractScrollArea::changeEvent(event); // NOLINT(bugprone-parent-virtual-call) clazy:exclude=skipped-base-method
    else
        QPlainTextEdit::changeEvent(event);
    // A new style sheet of the application puts back the palette that was there before its first one.
    if (event->type() == QEvent::PaletteChange && palette().color(QPalette::Base) != m_style.paper)
        applyStyle();
}

void DraftEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (m_guest)
        m_guest->restyle();
}

void DraftEditor::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (m_guest)
        m_guest->moved();
}

// Painted here and not by the base, which inverts colours for the caret and paints a selection in stripes.
void DraftEditor::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    // The palette's ground may be another one's: what an application's style sheet does to palettes is its own affair.
    painter.fillRect(event->rect(), m_style.paper);
    const QRectF area = guestArea();
    if (m_guest)
        m_guest->paintUnder(painter, area);
    paintMarks(painter, event->rect(), TextMark::Look::Ground);
    paintSelection(painter, event->rect());
    painter.setPen(m_style.ink);
    paintText(painter, event->rect());
    paintMarks(painter, event->rect(), TextMark::Look::Wave);
    if (m_guest)
        m_guest->paintOver(painter, area);
    paintPlaceholder(painter);
    paintCaret(painter);
}

void DraftEditor::paintText(QPainter &painter, const QRectF &exposed) const
{
    const auto marks = extraSelections();
    QPointF offset = contentOffset();
    // Where wavy underlines begin.
    painter.setBrushOrigin(offset);
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && offset.y() <= exposed.bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        // A tall script may reach out of its row.
        const qreal reach = m_layout->setting().row();
        if (offset.y() + height + reach >= exposed.top()) {
            const int start = block.position();
            const int shift = m_layout->rowsBeforeText(block);
            QList<QTextLayout::FormatRange> ranges;
            for (const QTextEdit::ExtraSelection &mark : marks) {
                const int from = qMax(mark.cursor.selectionStart() - start, 0);
                const int to = qMin(mark.cursor.selectionEnd() - start, block.length() - 1);
                if (from < to)
                    ranges.append({from + shift, to - from, mark.format});
            }
            addInk(ranges, block);
            const QRectF clip = exposed.adjusted(0, -reach, 0, reach);
            if (isFoldRow(block))
                paintFold(painter, offset);
            else if (m_layout->ghost().standsIn(block))
                m_layout->ghost().paint(painter, offset, ranges, clip, m_style.ghost);
            else if (block.isVisible())
                block.layout()->draw(&painter, offset, ranges, clip);
        }
        offset.ry() += height;
    }
}

void DraftEditor::paintPlaceholder(QPainter &painter) const
{
    // The base's is shown in a document without blocks; ours always has its tail.
    const QTextBlock first = document()->firstBlock();
    if (length() > 0 || placeholderText().isEmpty() || !first.layout()->preeditAreaText().isEmpty() || m_guest
        || m_layout->ghost().isShown())
        return;
    const ProseSetting &set = m_layout->setting();
    painter.setPen(m_style.muted);
    painter.setFont(ProseSetting::font(m_style, pixelSize()));
    const QRectF row(set.left(), blockBoundingGeometry(first).translated(contentOffset()).top(), set.column(), set.row());
    const auto side = m_layout->isRightToLeft(first) ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(row, int(Qt::AlignVCenter | side), placeholderText());
}

void DraftEditor::paintSelection(QPainter &painter, const QRectF &exposed) const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return;
    const ProseSetting &set = m_layout->setting();
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    const qreal right = set.left() + set.column();
    QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && offset.y() < exposed.bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        const int start = block.position();
        if (start >= to)
            break;
        if (block.isVisible() && start + block.length() > from && offset.y() + height >= exposed.top() && start < m_splits.end() + 1) {
            const QTextLayout *layout = block.layout();
            const int shift = m_layout->rowsBeforeText(block);
            const bool rightToLeft = layout->textOption().textDirection() == Qt::RightToLeft;
            const qreal enlargement = set.enlargement(*layout);
            qreal painted = -1;
            for (int i = 0; i < layout->lineCount(); ++i) {
                const QTextLine line = layout->lineAt(i);
                if (m_layout->isFreeRow(block, line))
                    continue;
                const int first = line.textStart() - shift;
                const int last = qMin(first + line.textLength(), block.length() - 1);
                const int selectedFrom = qMax(first, from - start);
                const int selectedTo = qMin(last, to - start);
                const bool goesOn = i + 1 < layout->lineCount() ? to - start > last : to - start >= block.length();
                if (selectedFrom > selectedTo || (selectedFrom == selectedTo && !goesOn))
                    continue;
                const bool fromBefore = from - start < first || (i > 0 && from - start == first);
                // The row above it ends where this one begins, gaps between paragraphs too.
                const qreal rowTop =
                    fromBefore && painted >= 0 ? painted : (fromBefore && from < start ? 0 : set.rowTop(line, enlargement));
                const qreal rowBottom =
                    goesOn && i + 1 == layout->lineCount() ? height : set.rowTop(line, enlargement) + set.rowHeight(enlargement);
                painted = rowBottom;
                auto parts = selectedFrom == first && selectedTo == last && goesOn
                    ? QList<std::pair<qreal, qreal>>{{set.left(), right}}
                    : lineStretches(line, selectedFrom + shift, selectedTo + shift);
                if (goesOn && selectedTo == last && !(parts.size() == 1 && parts[0].first == set.left() && parts[0].second == right)) {
                    const qreal end = line.cursorToX(last + shift);
                    parts.append(rightToLeft ? std::pair{set.left(), end} : std::pair{end, right});
                }
                for (const auto &[a, b] : std::as_const(parts)) {
                    const QRectF part(QPointF(a, rowTop), QPointF(b, rowBottom));
                    painter.fillRect(part.translated(0, offset.y()).toAlignedRect(), m_style.selection);
                }
            }
        }
        offset.ry() += height;
    }
}

QRectF DraftEditor::caretRectIn(const QTextBlock &block, int place) const
{
    if (!block.isValid())
        return {};
    // Lays the block out where that is needed.
    const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
    const GhostText::Place shown = m_layout->shown(block, place);
    const QTextLine &line = shown.line;
    if (!line.isValid())
        return {};
    const qreal x = geometry.left() + std::round(line.cursorToX(shown.place));
    // Fonts of other scripts may be taller than the row.
    const qreal rowTop = m_layout->setting().rowTop(line, shown.enlargement);
    const qreal top = qMax(line.y(), rowTop);
    const qreal bottom = qMin(line.y() + line.ascent() + line.descent(), rowTop + m_layout->setting().rowHeight(shown.enlargement));
    return {x, geometry.top() + top, caretWidth, bottom - top};
}

QRectF DraftEditor::documentCaretRect(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    return caretRectIn(block, position - block.position() + m_layout->rowsBeforeText(block));
}

QRectF DraftEditor::caretRect(qsizetype position) const
{
    return documentCaretRect(m_splits.behind(position));
}

void DraftEditor::paintCaret(QPainter &painter) const
{
    const int position = getPaintContext().cursorPosition;
    if (position == -1 || isReadOnly())
        return;
    // Below -1 it counts within what an input method composes.
    const QTextBlock block = position < -1 ? textCursor().block() : document()->findBlock(position);
    const QTextLayout *layout = block.layout();
    const int place =
        position < -1 ? layout->preeditAreaPosition() - (position + 2) : position - block.position() + m_layout->rowsBeforeText(block);
    const QRectF rect = caretRectIn(block, place);
    painter.fillRect(rect, m_style.accent);

    // In bidirectional text a small flag tells which way typing goes.
    const GhostText::Place shown = m_layout->shown(block, place);
    const QTextLine &line = shown.line;
    const QString text = block.text();
    const bool mixed =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
    if (!line.isValid() || !mixed)
        return;
    auto runs = line.glyphRuns(shown.place, 1);
    if (runs.isEmpty())
        runs = line.glyphRuns(qMax(0, shown.place - 1), 1);
    const bool rightToLeft = runs.isEmpty() ? shown.rightToLeft : runs.first().isRightToLeft();
    const qreal reach = rightToLeft ? -3 : 3 + caretWidth - 1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.accent, 1));
    painter.setBrush(m_style.accent);
    painter.drawPolygon(QPolygonF({rect.topLeft(), rect.topLeft() + QPointF(reach, 2.5), rect.topLeft() + QPointF(0, 5)}));
}

// The guest.

void DraftEditor::host(EditorGuest *guest, qsizetype position)
{
    m_guest = guest;
    m_guestCursor = QTextCursor(document());
    m_guestCursor.setPosition(m_splits.before(position));
    m_guestHeight = 0;
    m_guestPressed = false;
    // Not behind lines that nobody sees.
    foldFrontMatter();
    placeRows();
}

void DraftEditor::release(EditorGuest *guest)
{
    if (m_guest != guest)
        return;
    m_guest = nullptr;
    m_guestCursor = QTextCursor();
    m_guestHeight = 0;
    placeRows();
    foldFrontMatter();
    viewport()->update();
}

void DraftEditor::setGuestHeight(qreal height)
{
    if (!m_guest || height == m_guestHeight)
        return;
    m_guestHeight = height;
    placeRows();
}

QTextBlock DraftEditor::guestBlock() const
{
    QTextBlock block = m_guestCursor.block();
    if (block.position() > m_splits.end())
        block = document()->findBlock(m_splits.end());
    while (SoftSplits::continues(block.next()))
        block = block.next();
    return block;
}

qsizetype DraftEditor::guestPosition() const
{
    if (!m_guest)
        return length();
    const QTextBlock block = guestBlock();
    return m_splits.textPosition(block.position() + block.length() - 1);
}

ProseLayout::Rows DraftEditor::wantedRows() const
{
    ProseLayout::Rows rows;
    if (!m_guest || m_guestHeight <= 0)
        return rows;
    const QTextBlock block = guestBlock();
    const QTextBlock next = block.next();
    // Never in the block with the caret, where the preedit area is the input method's: there the next block carries them. At the
    // end that is the tail, which the caret never enters.
    rows.above = next.isValid() && (!next.next().isValid() || textCursor().block() == block);
    rows.host = rows.above ? next : block;
    rows.count = qMax(1, int(std::ceil(m_guestHeight / m_layout->setting().row())));
    rows.height = m_guestHeight;
    return rows;
}

void DraftEditor::placeRows()
{
    if (m_placing || m_loading)
        return;
    const ProseLayout::Rows wanted = wantedRows();
    const ProseLayout::Rows now = m_layout->rows();
    if (wanted.count == 0 && now.count == 0)
        return;
    const bool intact = wanted.count == 0 || wanted.host.layout()->preeditAreaText().size() == wanted.count;
    if (wanted.host == now.host && wanted.above == now.above && wanted.count == now.count && wanted.height == now.height && intact)
        return;
    const QScopedValueRollback placing(m_placing, true);
    // The view remembers its top as the n-th line of a block: text below rows that grow would be pushed away from under the reader.
    const QTextBlock top = firstVisibleBlock();
    const int topLine = verticalScrollBar()->value() - top.firstLineNumber();
    const bool readsBelow = wanted.count > 0 && wanted.above && top == wanted.host && now.host == wanted.host && topLine >= now.count;
    m_layout->setRows(wanted);
    if (readsBelow)
        verticalScrollBar()->setValue(top.firstLineNumber() + topLine + wanted.count - now.count);
    if (m_guest)
        m_guest->moved();
}

qsizetype DraftEditor::firstInView() const
{
    const QTextBlock top = firstVisibleBlock();
    if (!top.isValid())
        return 0;
    const int row = qBound(0, verticalScrollBar()->value() - top.firstLineNumber(), qMax(0, top.layout()->lineCount() - 1));
    if (top.layout()->lineCount() == 0)
        return m_splits.textPosition(top.position());
    const int place = top.layout()->lineAt(row).textStart() - m_layout->rowsBeforeText(top);
    return m_splits.textPosition(top.position() + qBound(0, place, top.length() - 1));
}

void DraftEditor::scrollTo(qsizetype position)
{
    const QTextCursor cursor = m_splits.select({qBound(qsizetype(0), position, length()), 0});
    const QTextBlock block = cursor.block();
    // Laid out by being asked for its size.
    blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(cursor.positionInBlock() + m_layout->rowsBeforeText(block));
    verticalScrollBar()->setValue(block.firstLineNumber() + (line.isValid() ? line.lineNumber() : 0));
}

QRectF DraftEditor::guestArea() const
{
    const ProseLayout::Rows &rows = m_layout->rows();
    if (!m_guest || rows.count == 0 || !rows.host.isValid())
        return {};
    const ProseSetting &set = m_layout->setting();
    const QRectF block = blockBoundingGeometry(rows.host).translated(contentOffset());
    return {set.left(), block.top() + m_layout->rowsTop(), set.column(), rows.height};
}

} // namespace agate
