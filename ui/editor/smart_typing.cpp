// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/smart_typing.h"

#include "editor/draft_editor.h"
#include "editor/markdown_highlighter.h"
#include "markup/list_typing.h"
#include "markup/smart_punctuation.h"
#include "markup/tables.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

namespace agate
{

namespace
{

// Of a window on each side of the caret.
constexpr qsizetype reach = 64 * 1024;

QTextBlock paragraphOf(QTextBlock block)
{
    while (SoftSplits::continues(block))
        block = block.previous();
    return block;
}

bool isRow(const QTextBlock &block)
{
    const QString text = paragraphOf(block).text();
    const auto first = std::ranges::find_if(text, [](QChar c) { return !c.isSpace() && c != u'>'; });
    return first != text.end() && *first == u'|';
}

} // namespace

SmartTyping::SmartTyping(DraftEditor &editor) : QObject(&editor), m_editor(editor)
{
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &SmartTyping::watchTable);
    connect(&editor, &DraftEditor::edited, this, [this] {
        // A step back is no typing: it may have come for the very alignment.
        if (!inTable() || m_editor.document()->isRedoAvailable())
            return;
        // It stays in its row when the row is ended.
        m_table = m_editor.textCursor();
        m_table.setPosition(m_table.block().position());
        m_table.setKeepPositionOnInsert(true);
    });
}

bool SmartTyping::inTable() const
{
    const QTextBlock block = m_editor.textCursor().block();
    return isRow(block) && !MarkdownHighlighter::isVerbatim(block);
}

QString SmartTyping::paragraphBeginning() const
{
    return paragraphOf(m_editor.textCursor().block()).text();
}

SmartTyping::Window SmartTyping::window() const
{
    const SoftSplits &splits = m_editor.splits();
    const QTextCursor cursor = m_editor.textCursor();
    QTextBlock first = paragraphOf(m_editor.document()->findBlock(cursor.selectionStart()));
    QTextBlock last = m_editor.document()->findBlock(cursor.selectionEnd());
    const int top = first.position();
    for (int i = 0; i < listReach && first.previous().isValid() && top - first.position() < reach; ++i)
        first = paragraphOf(first.previous());
    const int bottom = last.position();
    for (int i = 0; i < listReach && last.next().isValid() && last.position() - bottom < reach; ++i)
        last = last.next();
    while (SoftSplits::continues(last.next()))
        last = last.next();
    const int end = qMin(last.position() + last.length() - 1, splits.end());
    return {splits.text(first.position(), end), splits.textPosition(first.position())};
}

bool SmartTyping::applyThere(const std::function<std::optional<MarkupChange>(QStringView, const TextSpan &)> &change)
{
    const Window around = window();
    const TextSpan selection = m_editor.selectedSpan();
    auto result = change(around.text, {selection.start - around.start, selection.length});
    if (!result)
        return false;
    for (TextEdit &edit : result->edits)
        edit.span.start += around.start;
    result->selection.start += around.start;
    m_editor.apply(*result);
    return true;
}

bool SmartTyping::takeKey(const QKeyEvent &event)
{
    if (m_editor.isReadOnly())
        return false;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const bool enter = plain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
    const bool tab = plain && event.key() == Qt::Key_Tab;
    const bool back = event.key() == Qt::Key_Backtab || (modifiers == Qt::ShiftModifier && event.key() == Qt::Key_Tab);
    const bool backspace = plain && event.key() == Qt::Key_Backspace;
    if (backspace && takeBack())
        return true;
    if (!m_habits.smartLists || !(enter || tab || back || backspace))
        return false;
    const QTextCursor cursor = m_editor.textCursor();
    if (MarkdownHighlighter::isVerbatim(cursor.block()))
        return false;
    const bool oneParagraph = m_editor.document()->findBlock(cursor.anchor()) == cursor.block();
    if ((tab || back) && inTable() && oneParagraph)
        return applyThere([back](QStringView text, const TextSpan &selection) { return nextCell(text, selection.start, back); });
    const QString beginning = paragraphBeginning();
    const auto first = std::ranges::find_if(beginning, [](QChar c) { return !c.isSpace(); });
    const bool special = first != beginning.end() && (QStringLiteral("-*+>").contains(*first) || first->isDigit());
    if (!special && !(cursor.hasSelection() && (tab || back)))
        return false;
    return applyThere([&](QStringView text, const TextSpan &selection) -> std::optional<MarkupChange> {
        if (enter)
            return enterInList(text, selection);
        if (tab)
            return indentItems(text, selection);
        if (back)
            return outdentItems(text, selection);
        return selection.length == 0 ? backspaceInList(text, selection.start) : std::nullopt;
    });
}

void SmartTyping::forget()
{
    m_setAt = -1;
    m_table = QTextCursor();
}

void SmartTyping::typed(const QString &text)
{
    if (!m_habits.smartPunctuation || text.size() != 1 || m_editor.isReadOnly() || !QStringLiteral("\"'-.;:!?").contains(text.front()))
        return;
    const QTextCursor cursor = m_editor.textCursor();
    const QTextBlock block = cursor.block();
    const int caret = cursor.positionInBlock();
    const QString line = block.text();
    if (cursor.hasSelection() || caret < 1 || line[caret - 1] != text.front() || MarkdownHighlighter::isVerbatim(block))
        return;
    auto edit = smartPunctuation(line, caret, typographyOf(m_habits.language));
    if (!edit)
        return;
    const qsizetype start = m_editor.splits().textPosition(block.position());
    edit->span.start += start;
    const qsizetype after = start + caret + edit->insert.size() - edit->span.length;
    m_editor.apply(MarkupChange{{*edit}, {after, 0}});
    m_setAt = after;
    m_setRevision = m_editor.document()->revision();
}

// Backspace directly after a character was set by itself gives the typed one back.
bool SmartTyping::takeBack()
{
    const bool fresh = m_setAt >= 0 && m_setRevision == m_editor.document()->revision() && m_editor.caret() == m_setAt
        && !m_editor.textCursor().hasSelection();
    m_setAt = -1;
    if (fresh)
        m_editor.undo();
    return fresh;
}

void SmartTyping::watchTable()
{
    if (m_table.isNull() || inTable())
        return;
    // Not from within what moved the caret.
    QTimer::singleShot(0, this, &SmartTyping::alignLeftTable);
}

void SmartTyping::alignLeftTable()
{
    if (m_table.isNull() || inTable() || m_editor.isReadOnly())
        return;
    const QTextCursor place = std::exchange(m_table, QTextCursor());
    const SoftSplits &splits = m_editor.splits();
    QTextBlock first = place.block();
    QTextBlock last = first;
    const auto goesOn = [](const QTextBlock &block) { return block.isValid() && isRow(block); };
    while (goesOn(first.previous()) && place.position() - first.position() < reach)
        first = first.previous();
    while (goesOn(last.next()) && last.position() - place.position() < reach)
        last = last.next();
    const qsizetype start = splits.textPosition(first.position());
    const QString rows = splits.text(first.position(), qMin(last.position() + last.length() - 1, splits.end()));
    const auto aligned = alignTable(rows, {splits.textPosition(place.position()) - start, 0});
    if (!aligned)
        return;
    QList<TextEdit> edits = aligned->edits;
    for (TextEdit &edit : edits)
        edit.span.start += start;
    m_editor.apply(edits);
}

} // namespace agate
