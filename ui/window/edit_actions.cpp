// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/edit_actions.h"

#include "editor/draft_editor.h"
#include "window/window_actions.h"

#include <QApplication>
#include <QLineEdit>

namespace agate
{

namespace
{

/// Calls what the focused field, or else the editor, has for it.
template <typename Line, typename Text, typename Draft>
void connectTo(QAction *action, DraftEditor &editor, Line line, Text text, Draft draft)
{
    QObject::connect(action, &QAction::triggered, &editor, [&editor, line, text, draft] {
        QWidget *focus = QApplication::focusWidget();
        if (focus == &editor)
            (editor.*draft)();
        else if (auto *field = qobject_cast<QLineEdit *>(focus))
            (field->*line)();
        else if (auto *area = qobject_cast<QPlainTextEdit *>(focus))
            (area->*text)();
        else
            (editor.*draft)();
    });
}

} // namespace

void connectEditActions(const WindowActions &actions, DraftEditor &editor)
{
    connectTo(actions.undo, editor, &QLineEdit::undo, &QPlainTextEdit::undo, &DraftEditor::undo);
    connectTo(actions.redo, editor, &QLineEdit::redo, &QPlainTextEdit::redo, &DraftEditor::redo);
    connectTo(actions.cut, editor, &QLineEdit::cut, &QPlainTextEdit::cut, &DraftEditor::cut);
    connectTo(actions.copy, editor, &QLineEdit::copy, &QPlainTextEdit::copy, &DraftEditor::copy);
    connectTo(actions.paste, editor, &QLineEdit::paste, &QPlainTextEdit::paste, &DraftEditor::paste);
    connectTo(actions.pastePlain, editor, &QLineEdit::paste, &QPlainTextEdit::paste, &DraftEditor::pastePlain);
    connectTo(actions.selectAll, editor, &QLineEdit::selectAll, &QPlainTextEdit::selectAll, &DraftEditor::selectAll);
}

} // namespace agate
