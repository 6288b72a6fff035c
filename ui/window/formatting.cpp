// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/formatting.h"

#include "editor/draft_editor.h"
#include "markup/inline_runs.h"
#include "markup/tables.h"
#include "markup/toggle_block.h"
#include "markup/toggle_mark.h"
#include "window/draft_page.h"
#include "window/format_state.h"
#include "window/window_actions.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethod>
#include <QLineEdit>
#include <QLocale>

namespace agate
{

namespace
{

/// The keys of a command belong to the draft, also from a button or a list; but not while another text is being written.
bool writesElsewhere(const DraftEditor &editor)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus != &editor && focus->window() == editor.window()
        && (qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QPlainTextEdit *>(focus));
}

template <typename Change>
void connectChange(const QAction *action, DraftEditor &editor, Change change)
{
    QObject::connect(action, &QAction::triggered, &editor, [&editor, change] {
        if (editor.isReadOnly() || writesElsewhere(editor))
            return;
        // What an input method is composing becomes text first.
        QGuiApplication::inputMethod()->commit();
        const QString text = editor.text();
        editor.apply(change(text, editor.selectedSpan()));
    });
}

/// The address that was copied, if it is one.
QString copiedAddress()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    return text.contains(u' ') || text.contains(u'\n') ? QString() : safeAddress(text);
}

} // namespace

Formatting::Formatting(const WindowActions &actions, DraftPage &page, QObject *parent) : QObject(parent), m_page(page)
{
    DraftEditor &editor = page.editor();
    for (const auto &[action, mark] : {std::pair(actions.bold, Emphasis::Bold), std::pair(actions.italic, Emphasis::Italic),
                                       std::pair(actions.strike, Emphasis::Strike), std::pair(actions.code, Emphasis::Code)})
        connectChange(action, editor, [mark](QStringView text, const TextSpan &at) { return toggleMark(text, at, mark); });
    connectChange(actions.comment, editor, [](QStringView text, const TextSpan &at) { return toggleComment(text, at); });
    connectChange(actions.link, editor, [](QStringView text, const TextSpan &at) { return toggleLink(text, at, copiedAddress()); });
    for (size_t i = 0; i < actions.headings.size(); ++i)
        connectChange(actions.headings[i], editor,
                      [i](QStringView text, const TextSpan &at) { return toggleHeading(text, at, int(i) + 1); });
    connectChange(actions.paragraph, editor, [](QStringView text, const TextSpan &at) { return toggleHeading(text, at, 0); });
    for (const auto &[action, kind] : {std::pair(actions.bullets, ListKind::Bullets), std::pair(actions.numbers, ListKind::Numbers),
                                       std::pair(actions.tasks, ListKind::Tasks)})
        connectChange(action, editor, [kind](QStringView text, const TextSpan &at) { return toggleList(text, at, kind); });
    connectChange(actions.quote, editor, [](QStringView text, const TextSpan &at) { return toggleQuote(text, at); });
    connectChange(actions.alignTable, editor,
                  [](QStringView text, const TextSpan &at) { return alignTable(text, at).value_or(MarkupChange{{}, at}); });
    new FormatState(actions, editor, this);
    connect(&page, &DraftPage::shown, this, &Formatting::follow);
    follow();
}

void Formatting::setHabits(const TypingHabits &habits)
{
    m_habits = habits;
    follow();
}

void Formatting::follow()
{
    TypingHabits habits = m_habits;
    if (!m_page.language().isEmpty())
        habits.language = m_page.language();
    else if (habits.language.isEmpty())
        habits.language = QLocale().bcp47Name();
    m_page.editor().setHabits(habits);
}

} // namespace agate
