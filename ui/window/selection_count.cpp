// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/selection_count.h"

#include "editor/draft_editor.h"

#include <QElapsedTimer>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr auto afterSelecting = 120ms;
constexpr auto slice = 4ms;

} // namespace

SelectionCount::SelectionCount(DraftEditor &editor, QObject *parent) : QObject(parent), m_editor(editor)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SelectionCount::countSlice);
    connect(&editor, &QPlainTextEdit::selectionChanged, this, &SelectionCount::onSelection);
}

void SelectionCount::onSelection()
{
    m_timer.stop();
    m_begun = false;
    m_text.clear();
    if (m_editor.textCursor().hasSelection())
        m_timer.start(afterSelecting);
    if (m_counts) {
        m_counts.reset();
        emit changed();
    }
}

void SelectionCount::countSlice()
{
    if (!m_begun) {
        const QTextCursor cursor = m_editor.textCursor();
        m_text = m_editor.splits().text(cursor.selectionStart(), qMin(cursor.selectionEnd(), m_editor.splits().end()));
        m_begun = true;
        m_state = {};
        m_sum = {};
        // Only what begins with the draft can begin with its front matter.
        m_at = m_editor.selectedSpan().start == 0 ? frontMatterLength(m_text) : 0;
    }
    QElapsedTimer spent;
    spent.start();
    while (m_at < m_text.size() && spent.durationElapsed() < slice) {
        const qsizetype found = m_text.indexOf(u'\n', m_at);
        const qsizetype end = found < 0 ? m_text.size() : found;
        m_sum += countLine(QStringView(m_text).sliced(m_at, end - m_at), m_state);
        m_at = end + 1;
    }
    if (m_at < m_text.size()) {
        m_timer.start(1ms);
        return;
    }
    m_counts = m_sum;
    m_text.clear();
    m_begun = false;
    emit changed();
}

} // namespace agate
