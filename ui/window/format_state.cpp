// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/format_state.h"

#include "editor/draft_editor.h"
#include "editor/markdown_highlighter.h"
#include "markup/toggle_block.h"
#include "markup/toggle_mark.h"
#include "window/window_actions.h"

#include <QTextBlock>

#include <chrono>
#include <optional>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr auto afterCaretMoved = 150ms;
/// Of a selection that reaches further nothing is said.
constexpr qsizetype mostLookedAt = 64 * 1024;

struct Surroundings {
    QString text;
    TextSpan selection;
};

/// The selection's paragraphs, and what is around them as far as it decides what they are: a fence, front matter, an underline.
std::optional<Surroundings> surroundings(const DraftEditor &editor)
{
    const TextSpan selection = editor.selectedSpan();
    const SoftSplits &splits = editor.splits();
    if (selection.length > mostLookedAt)
        return {};
    QTextBlock first = editor.document()->findBlock(splits.behind(selection.start));
    QTextBlock last = editor.document()->findBlock(splits.before(selection.end()));
    const int from = first.position();
    const int to = last.position();
    while (first.previous().isValid() && (SoftSplits::continues(first) || MarkdownHighlighter::isVerbatim(first))
           && from - first.position() <= mostLookedAt)
        first = first.previous();
    const auto goesOn = [](const QTextBlock &block) { return SoftSplits::continues(block) || MarkdownHighlighter::isVerbatim(block); };
    while (last.next().isValid() && goesOn(last.next()) && last.position() - to <= mostLookedAt)
        last = last.next();
    if (last.next().isValid())
        last = last.next();
    // From the line break on: a rule at the beginning of what is looked at opens no front matter, unless it is the draft's own.
    const qsizetype start = qMax<qsizetype>(0, splits.textPosition(first.position()) - 1);
    const qsizetype end = splits.textPosition(last.position() + last.length() - 1);
    if (end - start > 3 * mostLookedAt)
        return {};
    return Surroundings{editor.text({start, end - start}), {selection.start - start, selection.length}};
}

} // namespace

FormatState::FormatState(const WindowActions &actions, DraftEditor &editor, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_editor(editor)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(afterCaretMoved);
    connect(&m_timer, &QTimer::timeout, this, &FormatState::show);
    const auto later = [this] { m_timer.start(); };
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, later);
    connect(&editor, &QPlainTextEdit::selectionChanged, this, later);
    connect(&editor, &DraftEditor::edited, this, later);
    connect(&editor, &DraftEditor::loaded, this, later);
    // An action that is chosen checks itself, whatever comes of it.
    for (const QAction *action : {actions.bold, actions.italic, actions.strike, actions.code, actions.link, actions.paragraph,
                                  actions.bullets, actions.numbers, actions.tasks, actions.quote})
        connect(action, &QAction::triggered, this, later);
    for (const QAction *action : actions.headings)
        connect(action, &QAction::triggered, this, later);
    m_timer.start();
}

void FormatState::show()
{
    const auto around = surroundings(m_editor);
    const auto has = [&](Emphasis mark) { return around && hasMark(around->text, around->selection, mark); };
    m_actions.bold->setChecked(has(Emphasis::Bold));
    m_actions.italic->setChecked(has(Emphasis::Italic));
    m_actions.strike->setChecked(has(Emphasis::Strike));
    m_actions.code->setChecked(has(Emphasis::Code));
    m_actions.link->setChecked(around && isInLink(around->text, around->selection));
    const BlockFormats formats = around ? blockFormats(around->text, around->selection) : BlockFormats();
    for (size_t i = 0; i < m_actions.headings.size(); ++i)
        m_actions.headings[i]->setChecked(formats.heading == int(i) + 1);
    m_actions.paragraph->setChecked(formats.paragraph);
    m_actions.bullets->setChecked(formats.list == ListKind::Bullets);
    m_actions.numbers->setChecked(formats.list == ListKind::Numbers);
    m_actions.tasks->setChecked(formats.list == ListKind::Tasks);
    m_actions.quote->setChecked(formats.quote);
}

} // namespace agate
