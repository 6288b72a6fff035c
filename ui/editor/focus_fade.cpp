// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/focus_fade.h"

#include "editor/draft_editor.h"
#include "text/segmentation.h"

#include <QTextBlock>

namespace agate
{

FocusFade::FocusFade(DraftEditor &editor) : QObject(&editor), m_editor(editor)
{
    connect(&editor, &DraftEditor::edited, this, &FocusFade::follow);
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &FocusFade::follow);
    connect(&editor, &QPlainTextEdit::selectionChanged, this, &FocusFade::follow);
    connect(&editor, &DraftEditor::loaded, this, &FocusFade::follow);
}

void FocusFade::setMode(FocusMode mode)
{
    if (mode == m_mode)
        return;
    const bool wasOff = std::exchange(m_mode, mode) == FocusMode::Off;
    m_focus = focus();
    m_length = m_editor.length();
    if (mode == FocusMode::Off)
        m_editor.removeMarks(this);
    else if (wasOff)
        m_editor.addMarks(this);
    else
        m_editor.updateMarks();
}

TextSpan FocusFade::focus() const
{
    if (m_mode == FocusMode::Off)
        return {0, m_editor.length()};
    const QTextCursor cursor = m_editor.textCursor();
    const TextSpan first = around(cursor.selectionStart());
    if (!cursor.hasSelection())
        return first;
    const TextSpan last = around(cursor.selectionEnd());
    return {first.start, qMax(first.end(), last.end()) - first.start};
}

TextSpan FocusFade::around(int position) const
{
    const SoftSplits &splits = m_editor.splits();
    position = qMin(position, splits.end());
    QTextBlock first = m_editor.document()->findBlock(position);
    QTextBlock last = first;
    if (m_mode == FocusMode::Sentence) {
        const TextSpan sentence = sentenceAt(first.text(), position - first.position());
        const bool reachesBack = sentence.start == 0 && SoftSplits::continues(first);
        const bool reachesOn = sentence.end() == first.length() - 1 && SoftSplits::continues(first.next());
        if (!reachesBack && !reachesOn)
            return {splits.textPosition(first.position()) + sentence.start, sentence.length};
        // A long paragraph is cut where a sentence ends, if there is such a place; one piece either way is as far as a sentence goes.
        first = reachesBack ? first.previous() : first;
        last = reachesOn ? last.next() : last;
        const qsizetype start = splits.textPosition(first.position());
        const qsizetype end = splits.textPosition(last.position() + last.length() - 1);
        const TextSpan whole = sentenceAt(m_editor.text({start, end - start}), splits.textPosition(position) - start);
        return {start + whole.start, whole.length};
    }
    while (SoftSplits::continues(first))
        first = first.previous();
    while (SoftSplits::continues(last.next()))
        last = last.next();
    const qsizetype start = splits.textPosition(first.position());
    return {start, splits.textPosition(last.position() + last.length() - 1) - start};
}

QList<TextMark> FocusFade::marksIn(const TextSpan &span) const
{
    const QColor ghost = m_editor.style().ghost;
    if (span.end() <= m_focus.start || span.start >= m_focus.end())
        return {{span, TextMark::Look::Ink, ghost}};
    QList<TextMark> marks;
    if (span.start < m_focus.start)
        marks.append({{span.start, m_focus.start - span.start}, TextMark::Look::Ink, ghost});
    if (span.end() > m_focus.end())
        marks.append({{m_focus.end(), span.end() - m_focus.end()}, TextMark::Look::Ink, ghost});
    return marks;
}

void FocusFade::follow()
{
    if (m_mode == FocusMode::Off)
        return;
    const TextSpan now = focus();
    // Typing makes the focus longer, or moves it: its own paragraph is painted anyway, and all others stay as they are.
    const qsizetype more = m_editor.length() - std::exchange(m_length, m_editor.length());
    const TextSpan before = std::exchange(m_focus, now);
    const bool grew = now.start == before.start && now.length == before.length + more;
    const bool moved = now.start == before.start + more && now.length == before.length;
    if (!grew && !moved)
        m_editor.updateMarks();
}

} // namespace agate
