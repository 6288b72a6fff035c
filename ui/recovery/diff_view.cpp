// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/diff_view.h"

#include "look/colours.h"

#include <QEvent>

namespace agate
{

namespace
{

/// What is left of a stretch that is the same, at each side of a change: enough to find the place.
constexpr qsizetype contextLength = 240;

QString shortened(const QString &same, bool first, bool last)
{
    if (same.size() <= 2 * contextLength + 40)
        return same;
    const QString gap = QStringLiteral("\n…\n");
    return (first ? QString() : same.first(contextLength)) + gap + (last ? QString() : same.last(contextLength));
}

} // namespace

DiffView::DiffView(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("What changed since the last version"));
    setTabChangesFocus(true);
}

void DiffView::setTexts(const QString &before, const QString &after)
{
    m_parts = diffWords(before, after);
    m_proposal.clear();
    fill();
}

void DiffView::setProposal(const QString &proposal)
{
    m_proposal = proposal;
    fill();
}

void DiffView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void DiffView::fill()
{
    const Colours colours = coloursFor(palette());
    QTextCharFormat same;
    same.setForeground(colours.ink);
    QTextCharFormat added = same;
    added.setBackground(colours.accentSoft);
    added.setFontUnderline(true);
    QTextCharFormat removed;
    removed.setForeground(colours.muted);
    removed.setFontStrikeOut(true);
    QTextCharFormat heading;
    heading.setForeground(colours.muted);
    heading.setFontWeight(QFont::Bold);

    clear();
    QTextCursor cursor(document());
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const DiffPart &part = m_parts.at(i);
        switch (part.kind) {
        case DiffPart::Kind::Same:
            cursor.insertText(shortened(part.text, i == 0, i == m_parts.size() - 1), same);
            break;
        case DiffPart::Kind::Added:
            cursor.insertText(part.text, added);
            break;
        case DiffPart::Kind::Removed:
            cursor.insertText(part.text, removed);
            break;
        }
    }
    if (!m_proposal.isEmpty()) {
        cursor.insertBlock();
        cursor.insertText(tr("Proposed, and not yet kept:"), heading);
        cursor.insertBlock();
        cursor.insertText(m_proposal, added);
    }
    // Begin where something differs.
    const bool startsSame = !m_parts.isEmpty() && m_parts.constFirst().kind == DiffPart::Kind::Same;
    cursor.setPosition(startsSame ? int(shortened(m_parts.constFirst().text, true, m_parts.size() == 1).size()) : 0);
    setTextCursor(cursor);
}

} // namespace agate
