// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/typing_habits.h"
#include "markup/markup_change.h"

#include <QObject>
#include <QTextCursor>

#include <functional>
#include <optional>

class QKeyEvent;

namespace agate
{

class DraftEditor;

/// What a draft editor does by itself while one types: quotes and dashes, lists, tables. It reads a few hundred lines around the
/// caret at most, and only where a paragraph's first character says that there may be something to do.
class SmartTyping : public QObject
{
    Q_OBJECT
public:
    explicit SmartTyping(DraftEditor &editor);

    void setHabits(const TypingHabits &habits) { m_habits = habits; }

    const TypingHabits &habits() const { return m_habits; }

    /// A key before the editor has it; true if that was all.
    bool takeKey(const QKeyEvent &event);
    /// Another text is shown.
    void forget();
    /// Text was just typed before the caret.
    void typed(const QString &text);

private:
    /// Whole lines around the caret, and where they begin in the draft.
    struct Window {
        QString text;
        qsizetype start = 0;
    };

    Window window() const;
    QString paragraphBeginning() const;
    bool inTable() const;
    bool applyThere(const std::function<std::optional<MarkupChange>(QStringView text, const TextSpan &selection)> &change);
    bool takeBack();
    void watchTable();
    void alignLeftTable();

    DraftEditor &m_editor;
    TypingHabits m_habits;
    /// Where the caret was, and in what state of the document, after a character was set by itself.
    qsizetype m_setAt = -1;
    int m_setRevision = -1;
    /// In the table that was typed in and not left yet.
    QTextCursor m_table;
};

} // namespace agate
