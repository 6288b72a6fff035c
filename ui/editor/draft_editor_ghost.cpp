// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the draft editor does with a continuation that is offered at the caret.
#include "editor/draft_editor.h"

#include "editor/ghost_parts.h"
#include "editor/prose_layout.h"
#include "look/announce.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <utility>

namespace agate
{

namespace
{

/// While it grows nobody wants to hear it.
constexpr int stableMs = 600;

/// Does a key do nothing before the next one?
bool isOnlyHeld(int key)
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || (key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R) || key == Qt::Key_AltGr
        || key == Qt::Key_Multi_key || key == Qt::Key_Mode_switch || (key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay);
}

} // namespace

bool DraftEditor::showGhost(const QString &text)
{
    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    // Free rows and what is being composed stand in the same place of a layout.
    if (text.isEmpty() || isReadOnly() || cursor.hasSelection() || isFoldRow(block) || !block.layout()->preeditAreaText().isEmpty()) {
        hideGhost();
        return false;
    }
    const QString canonical = SoftSplits::canonical(text);
    m_ghostAt = m_splits.textPosition(cursor.position());
    m_ghostLost = false;
    placeGhost(canonical);
    scrollToGhost();
    // The first sentence, once it has not changed for a moment.
    const QString sentence = canonical.first(firstSentenceOf(canonical)).simplified();
    if (sentence != m_ghostToSay) {
        m_ghostToSay = sentence;
        m_sayGhostLater.start(stableMs);
    }
    return ghost() == canonical;
}

QString DraftEditor::ghost() const
{
    return m_layout->ghost().text();
}

void DraftEditor::hideGhost()
{
    m_ghostLost = false;
    if (!m_layout->ghost().isShown())
        return;
    m_sayGhostLater.stop();
    m_ghostToSay.clear();
    m_layout->setGhost({});
    viewport()->update();
}

void DraftEditor::loseGhost()
{
    if (!m_layout->ghost().isShown())
        return;
    hideGhost();
    emit ghostHidden();
}

QRectF DraftEditor::ghostRect() const
{
    const GhostText &ghost = m_layout->ghost();
    if (!ghost.isShown())
        return {};
    // Lays the block out where that is needed.
    const QPointF top = blockBoundingGeometry(ghost.block()).translated(contentOffset()).topLeft();
    QRectF all;
    const auto rows = ghost.rows(m_layout->setting());
    for (const QRectF &row : rows)
        all |= row;
    return all.translated(top);
}

void DraftEditor::placeGhost(const QString &text)
{
    const QTextCursor cursor = textCursor();
    m_layout->setGhost(GhostText(cursor.block(), cursor.positionInBlock(), text));
}

// A step at a time, as long as the row with the caret stays: what is offered should be seen before it is taken.
void DraftEditor::scrollToGhost()
{
    QScrollBar *bar = verticalScrollBar();
    for (int value = -1; value != bar->value() && ghostRect().bottom() > viewport()->height();) {
        value = bar->value();
        const QRectF here = caretRect(caret());
        if (here.top() < 2 * m_layout->setting().row() || here.bottom() > viewport()->height())
            return;
        bar->setValue(value + 1);
    }
}

void DraftEditor::keyPressEvent(QKeyEvent *event)
{
    if (!m_layout->ghost().isShown()) {
        pressKey(event);
    } else if (takeGhostKey(*event, true)) {
        event->accept();
    } else if (isOnlyHeld(event->key())) {
        pressKey(event);
    } else {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        const bool command = event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        typeAlong(command ? QString() : enter ? QStringLiteral("\n") : event->text(), [&] { pressKey(event); });
    }
}

void DraftEditor::focusOutEvent(QFocusEvent *event)
{
    loseGhost();
    QPlainTextEdit::focusOutEvent(event);
}

bool DraftEditor::takeGhostKey(const QKeyEvent &event, bool press)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QString text = ghost();
    const int onward = m_layout->ghost().isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    qsizetype length = -1;
    if (event.key() == Qt::Key_Tab && modifiers == Qt::NoModifier)
        length = text.size();
    else if (event.key() == onward && modifiers == Qt::ControlModifier)
        length = firstWordOf(text);
    else if (event.key() == onward && modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        length = firstSentenceOf(text);
    else if (event.key() != Qt::Key_Escape || modifiers != Qt::NoModifier)
        return false;
    if (!press)
        return true;
    if (length >= 0) {
        takeGhost(length);
    } else {
        hideGhost();
        emit ghostDismissed();
    }
    return true;
}

void DraftEditor::takeGhost(qsizetype length)
{
    const QString taken = ghost().first(length);
    {
        // What is left of it is carried along within the change, so there is never a moment without.
        const QScopedValueRollback follows(m_ghostFollows, true);
        QTextCursor cursor = textCursor();
        SoftSplits::insert(cursor, taken);
        // What is typed next is a step of its own, see apply().
        document()->setModified(false);
        setTextCursor(cursor);
        ensureCursorVisible();
    }
    m_ghostLost = false;
    emit ghostTaken(taken, ghost());
}

void DraftEditor::typeAlong(const QString &typed, const std::function<void()> &type)
{
    const QString before = ghost();
    const qsizetype at = m_ghostAt;
    const qsizetype lengthBefore = length();
    const bool says = !typed.isEmpty() && before.startsWith(typed);
    // A quote or dash may be set as another character, which may be what the ghost says.
    const bool smart = habits().smartPunctuation && typed.size() == 1 && typed.front().isPunct();
    if (!says && !smart) {
        loseGhost();
        type();
        return;
    }
    {
        const QScopedValueRollback follows(m_ghostFollows, true);
        m_ghostFollowed = false;
        type();
    }
    const bool lost = std::exchange(m_ghostLost, false);
    if (!lost && !m_ghostFollowed)
        return; // nothing was typed
    if (!lost) {
        emit ghostTypedAlong(ghost());
        return;
    }
    const qsizetype moved = caret() - at;
    QString left;
    bool along = false;
    if (smart && moved >= 0 && moved == length() - lengthBefore && !textCursor().hasSelection()) {
        const qsizetype same = says ? typed.size() : moved;
        along = says || (moved > 0 && before.startsWith(text({at, moved})));
        left = along ? before.sliced(same) : QString();
    }
    if (!along) {
        emit ghostHidden();
        return;
    }
    m_ghostAt = caret();
    placeGhost(left);
    emit ghostTypedAlong(left);
}

// Called for each change of the document, before it is laid out.
void DraftEditor::carryGhost(const std::optional<TextEdit> &edit)
{
    QString left = ghost();
    const QTextCursor cursor = textCursor();
    if (edit) {
        const bool says = m_ghostFollows && edit->span.length == 0 && edit->span.start == m_ghostAt && left.startsWith(edit->insert);
        m_ghostAt += says ? edit->insert.size() : 0;
        left = says ? left.sliced(edit->insert.size()) : QString();
        m_ghostFollowed = m_ghostFollowed || says;
        m_ghostLost = !says;
    }
    if (!left.isEmpty() && m_splits.textPosition(cursor.position()) != m_ghostAt) {
        left.clear();
        m_ghostLost = true;
    }
    m_sayGhostLater.stop();
    m_ghostToSay = left.first(firstSentenceOf(left)).simplified();
    m_layout->followGhost(GhostText(cursor.block(), cursor.positionInBlock(), left));
}

// The caret or the selection has changed, by whatever means.
void DraftEditor::followGhostCaret()
{
    const QTextCursor cursor = textCursor();
    const GhostText &ghost = m_layout->ghost();
    if (cursor.hasSelection() || m_splits.textPosition(cursor.position()) != m_ghostAt) {
        hideGhost();
        if (m_ghostFollows)
            m_ghostLost = true;
        else
            emit ghostHidden();
    } else if (cursor.block() != ghost.block() || cursor.positionInBlock() != ghost.place()) {
        placeGhost(QString(ghost.text()));
    }
}

void DraftEditor::sayGhost()
{
    if (!m_layout->ghost().isShown())
        return;
    //: Said by a screen reader: a continuation of the text that the writer may accept; %1 is its first sentence
    announce(*this, tr("Suggestion: %1").arg(m_ghostToSay));
}

} // namespace agate
