// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the draft editor does with keys and clicks.
#include "editor/draft_editor.h"

#include "editor/editor_guest.h"
#include "editor/prose_layout.h"
#include "editor/smart_typing.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace agate
{

bool DraftEditor::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (m_layout->ghost().isShown() && takeGhostKey(static_cast<const QKeyEvent &>(*event), false)) {
            event->accept();
            return true;
        }
        if (m_guest && m_guest->takeKey(static_cast<const QKeyEvent &>(*event), false)) {
            event->accept();
            return true;
        }
        break;
    case QEvent::ReadOnlyChange:
        loseGhost();
        break;
    case QEvent::ToolTip:
        // The base looks for one below the pointer, also in rows that hold no text.
        return QAbstractScrollArea::event(event); // NOLINT(bugprone-parent-virtual-call) clazy:exclude=skipped-base-method
    default:
        break;
    }
    return QPlainTextEdit::event(event);
}

void DraftEditor::pressKey(QKeyEvent *event)
{
    if (m_guest && m_guest->takeKey(*event, true)) {
        event->accept();
        return;
    }
    // A menu that opened may have swallowed the release.
    m_mousePressed = false;
    // The Menu key's twin on keyboards that have none; Qt knows only the one.
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        const QPoint place = caretRect(caret()).center().toPoint();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, place, viewport()->mapToGlobal(place), event->modifiers());
        contextMenuEvent(&asked);
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Undo)) {
        undo();
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Redo)) {
        redo();
        event->accept();
        return;
    }
    if (m_typing->takeKey(*event) || crossSplit(*event) || moveAcrossRows(*event)) {
        event->accept();
        return;
    }
    const QTextCursor before = textCursor();
    QPlainTextEdit::keyPressEvent(event);
    m_typing->typed(event->text());
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        crossBlocks(*event, before);
}

void DraftEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const QString committed = event->commitString();
    const auto compose = [&] {
        QPlainTextEdit::inputMethodEvent(event);
        // What is composed on the folded row would not be seen.
        foldFrontMatter();
        if (event->preeditString().isEmpty())
            m_typing->typed(committed);
    };
    // Input methods send empty events as well, for instance when they get the focus.
    const bool empty = event->preeditString().isEmpty() && committed.isEmpty() && event->replacementLength() == 0;
    if (!m_layout->ghost().isShown() || empty)
        compose();
    else
        typeAlong(event->preeditString().isEmpty() && event->replacementLength() == 0 ? committed : QString(), compose);
}

// Visual movement ends at the edge of its block, in Qt; and both sides of a soft split are the same place in the text.
void DraftEditor::crossBlocks(const QKeyEvent &event, const QTextCursor &before)
{
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (modifiers != Qt::NoModifier)
        return;
    QTextCursor cursor = textCursor();
    const bool stuck = cursor.position() == before.position() && cursor.anchor() == before.anchor();
    if (!stuck)
        return;
    const bool forward = (event.key() == Qt::Key_Right) != m_layout->isRightToLeft(cursor.block());
    const auto mode = event.modifiers().testFlag(Qt::ShiftModifier) ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor;
    const auto step = forward ? QTextCursor::NextCharacter : QTextCursor::PreviousCharacter;
    const qsizetype place = m_splits.textPosition(cursor.position());
    while (m_splits.textPosition(cursor.position()) == place && cursor.movePosition(step, mode)) { }
    setTextCursor(cursor);
    ensureCursorVisible();
}

// Deleting over a soft split deletes text, not the split. True if there is nothing left to do.
bool DraftEditor::crossSplit(const QKeyEvent &event)
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return false;
    const bool backward = event.key() == Qt::Key_Backspace || event.matches(QKeySequence::DeleteStartOfWord);
    const bool forward =
        event.key() == Qt::Key_Delete || event.matches(QKeySequence::DeleteEndOfWord) || event.matches(QKeySequence::DeleteEndOfLine);
    if (forward && cursor.position() >= m_splits.end())
        return true;
    if (backward && cursor.atBlockStart() && SoftSplits::continues(cursor.block())) {
        cursor.setPosition(cursor.position() - 1);
        setTextCursor(cursor);
    } else if (forward && cursor.atBlockEnd() && SoftSplits::continues(cursor.block().next())) {
        cursor.setPosition(cursor.position() + 1);
        setTextCursor(cursor);
    }
    return false;
}

void DraftEditor::moveCaret(int position, QTextCursor::MoveMode mode, int x)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(qBound(0, position, m_splits.end()), mode);
    if (x >= 0)
        cursor.setVerticalMovementX(x);
    setTextCursor(cursor);
    ensureCursorVisible();
}

// Qt's cursor takes a guest's rows for text of the block they hang on, so where they are in the way it is moved here.
bool DraftEditor::moveAcrossRows(const QKeyEvent &event)
{
    const bool keep = event.modifiers().testFlag(Qt::ShiftModifier);
    const auto mode = keep ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor;
    const auto is = [&](QKeySequence::StandardKey move, QKeySequence::StandardKey selecting) {
        return event.matches(keep ? selecting : move);
    };
    const bool up = is(QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine);
    const bool down = is(QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine);
    const bool pageUp = is(QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage);
    const bool pageDown = is(QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage);
    if (!up && !down && !pageUp && !pageDown)
        return false;

    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    const QTextLine line = block.layout()->lineForTextPosition(cursor.positionInBlock());
    const ProseLayout::Rows &rows = m_layout->rows();
    if (pageUp || pageDown) {
        if (rows.count == 0)
            return false;
        const QPointF here = documentCaretRect(cursor.position()).center();
        QScrollBar *bar = verticalScrollBar();
        const int value = bar->value();
        bar->triggerAction(pageUp ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
        if (bar->value() == value)
            moveCaret(pageUp ? 0 : m_splits.end(), mode, -1);
        else
            moveCaret(documentPositionAt(here), mode, -1);
        return true;
    }
    if (!line.isValid())
        return false;
    const int x = cursor.verticalMovementX() >= 0 ? cursor.verticalMovementX() : qRound(line.cursorToX(cursor.positionInBlock()));
    if (down && line.lineNumber() == block.layout()->lineCount() - 1) {
        const QTextBlock next = block.next();
        if (block.position() + block.length() > m_splits.end()) {
            moveCaret(m_splits.end(), mode, x);
            return true;
        }
        if (rows.count > 0 && rows.above && rows.host == next) {
            m_layout->blockBoundingRect(next);
            const QTextLine target = next.layout()->lineAt(rows.count);
            moveCaret(next.position() + target.xToCursor(x) - rows.count, mode, x);
            return true;
        }
    }
    if (up && line.lineNumber() == 0 && block.previous().isValid() && !block.previous().isVisible()) {
        // Into what is folded, from below: it opens for the caret.
        const QTextBlock previous = block.previous();
        moveCaret(previous.position() + previous.layout()->lineAt(0).xToCursor(x), mode, x);
        return true;
    }
    if (up && line.lineNumber() == 0 && rows.count > 0 && !rows.above && rows.host == block.previous()) {
        const QTextBlock previous = block.previous();
        m_layout->blockBoundingRect(previous);
        const QTextLine target = previous.layout()->lineAt(previous.layout()->lineCount() - 1 - rows.count);
        moveCaret(previous.position() + qMin(target.xToCursor(x), previous.length() - 1), mode, x);
        return true;
    }
    return false;
}

// Clicks.

std::optional<DraftEditor::Row> DraftEditor::nearestRow(qreal y) const
{
    const ProseSetting &set = m_layout->setting();
    std::optional<Row> best;
    qreal distance = 0;
    qreal top = contentOffset().y();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && block.position() <= m_splits.end(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        if (!block.isVisible())
            continue;
        const qreal enlargement = set.enlargement(*block.layout());
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            if (m_layout->isFreeRow(block, line))
                continue;
            const qreal rowTop = top + set.rowTop(line, enlargement);
            const qreal rowBottom = rowTop + set.rowHeight(enlargement);
            const qreal away = y < rowTop ? rowTop - y : (y >= rowBottom ? y - rowBottom + 1 : 0);
            if (!best || away < distance) {
                best = Row{block, i, top + line.y() + (line.ascent() + line.descent()) / 2};
                distance = away;
            }
        }
        top += height;
        if (top > viewport()->height() && best)
            break;
    }
    return best;
}

int DraftEditor::documentPositionAt(const QPointF &point) const
{
    const auto row = nearestRow(point.y());
    if (!row)
        return m_splits.end();
    // A place before what is folded, not within it.
    if (isFoldRow(row->block))
        return row->block.position();
    const QTextLine line = row->block.layout()->lineAt(row->line);
    const int place = line.xToCursor(point.x()) - m_layout->rowsBeforeText(row->block);
    return row->block.position() + qBound(0, place, row->block.length() - 1);
}

qsizetype DraftEditor::positionAt(const QPointF &point) const
{
    return m_splits.textPosition(documentPositionAt(point));
}

bool DraftEditor::toGuest(const QMouseEvent &event)
{
    if (!m_guest)
        return false;
    const QRectF area = guestArea();
    const bool inside = event.position().y() >= area.top() && event.position().y() < area.bottom();
    if (event.type() == QEvent::MouseMove && event.buttons() == Qt::NoButton)
        viewport()->setCursor(inside ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonDblClick)
        m_guestPressed = inside;
    const bool taken = m_guestPressed || (inside && event.type() == QEvent::MouseMove && event.buttons() == Qt::NoButton);
    if (event.type() == QEvent::MouseButtonRelease)
        m_guestPressed = false;
    if (taken)
        m_guest->mouse(event);
    return taken;
}

std::unique_ptr<QMouseEvent> DraftEditor::snapped(const QMouseEvent &event)
{
    if (toGuest(event))
        return nullptr;
    const auto row = nearestRow(event.position().y());
    QPointF point = event.position();
    if (row) {
        const bool left = event.buttons().testFlag(Qt::LeftButton);
        if (left && m_layout->rowsBeforeText(row->block) > 0) {
            // The base would count the rows above this text as part of it. Once the caret is here they hang elsewhere.
            const bool keep = event.type() == QEvent::MouseMove || event.modifiers().testFlag(Qt::ShiftModifier);
            QTextCursor cursor = textCursor();
            cursor.setPosition(documentPositionAt(point), keep ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
            setTextCursor(cursor);
        }
        if (isFoldRow(row->block))
            point.setX(m_layout->setting().left());
        // Above and below the view a drag scrolls; that is the base's business and needs the true place.
        if (viewport()->rect().contains(point.toPoint()))
            point.setY(row->y);
    }
    auto copy = std::make_unique<QMouseEvent>(event.type(), point, event.scenePosition(), event.globalPosition(), event.button(),
                                              event.buttons(), event.modifiers(), event.source(), event.pointingDevice());
    copy->setTimestamp(event.timestamp());
    return copy;
}

void DraftEditor::mousePressEvent(QMouseEvent *event)
{
    loseGhost();
    const auto copy = snapped(*event);
    if (!copy)
        return;
    m_mousePressed = event->button() == Qt::LeftButton;
    if (!clickFold(*event))
        QPlainTextEdit::mousePressEvent(copy.get());
}

void DraftEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (const auto copy = snapped(*event))
        QPlainTextEdit::mouseMoveEvent(copy.get());
    if (m_folded && event->buttons() == Qt::NoButton && !m_guestPressed) {
        const auto row = nearestRow(event->position().y());
        viewport()->setCursor(row && isFoldRow(row->block) ? Qt::PointingHandCursor : Qt::IBeamCursor);
    }
}

void DraftEditor::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_mousePressed, false) && m_hasFrontMatter)
        m_foldLater.start(QApplication::doubleClickInterval());
    if (const auto copy = snapped(*event))
        QPlainTextEdit::mouseReleaseEvent(copy.get());
}

void DraftEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto copy = snapped(*event))
        QPlainTextEdit::mouseDoubleClickEvent(copy.get());
}

void DraftEditor::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() > 0)
            zoomIn();
        else if (event->angleDelta().y() < 0)
            zoomOut();
        event->accept();
        return;
    }
    QPlainTextEdit::wheelEvent(event);
}

void DraftEditor::contextMenuEvent(QContextMenuEvent *event)
{
    loseGhost();
    QMenu menu(this);
    // The editor's own palette is paper and ink.
    menu.setPalette(QApplication::palette());
    const auto add = [&](const QString &words, QKeySequence::StandardKey keys, bool enabled, auto slot) {
        QAction *action = menu.addAction(words, this, slot);
        action->setShortcut(keys);
        action->setEnabled(enabled);
    };
    const bool selected = textCursor().hasSelection();
    add(tr("&Undo"), QKeySequence::Undo, document()->isUndoAvailable(), &DraftEditor::undo);
    add(tr("&Redo"), QKeySequence::Redo, document()->isRedoAvailable(), &DraftEditor::redo);
    menu.addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, selected, &QPlainTextEdit::cut);
    add(tr("&Copy"), QKeySequence::Copy, selected, &QPlainTextEdit::copy);
    add(tr("&Paste"), QKeySequence::Paste, canPaste(), &QPlainTextEdit::paste);
    QAction *plain = menu.addAction(tr("Paste as plain te&xt"), this, &DraftEditor::pastePlain);
    plain->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    plain->setEnabled(canPaste());
    menu.addSeparator();
    add(tr("Select &All"), QKeySequence::SelectAll, length() > 0, &QPlainTextEdit::selectAll);
    emit menuAboutToShow(&menu, event->reason() == QContextMenuEvent::Keyboard ? caret() : positionAt(event->pos()));
    menu.exec(event->globalPos());
}

void DraftEditor::dragMoveEvent(QDragMoveEvent *event)
{
    loseGhost();
    const QRectF area = guestArea();
    const qreal y = event->position().y();
    if (m_guest && y >= area.top() && y < area.bottom())
        event->ignore();
    else
        QPlainTextEdit::dragMoveEvent(event);
}

void DraftEditor::dropEvent(QDropEvent *event)
{
    loseGhost();
    // By its own count of positions: the base would count a guest's rows, and hold one edit open around what is not text.
    if (event->source() != this && canInsertFromMimeData(event->mimeData())) {
        setCaret(positionAt(event->position()));
        insertFromMimeData(event->mimeData());
        event->acceptProposedAction();
        return;
    }
    QPlainTextEdit::dropEvent(event);
}

} // namespace agate
