// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the draft editor scrolls to, beyond what its base does.
#include "editor/draft_editor.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace agate
{

void DraftEditor::scrollCaretTo(qreal y)
{
    if (m_loading)
        return;
    const QTextCursor cursor = textCursor();
    QTextBlock block = cursor.block();
    qreal above = 0;
    {
        // Lays the block out where that is needed.
        blockBoundingRect(block);
        const int place = cursor.positionInBlock() + m_layout->rowsBeforeText(block);
        const QTextLine line = m_layout->shown(block, place).line;
        if (!line.isValid())
            return;
        above = line.y() + line.height() / 2;
    }
    while (above < y && block.previous().isValid()) {
        block = block.previous();
        above += blockBoundingRect(block).height();
    }
    // The view begins with a whole line: the one that brings the caret nearest.
    int top = 0;
    qreal best = qAbs(above - y);
    if (block == document()->begin())
        best = qAbs(above + document()->documentMargin() - y);
    const QTextLayout *layout = block.layout();
    for (int i = 1; i <= layout->lineCount(); ++i) {
        const bool isNextBlock = i == layout->lineCount();
        const qreal offset = isNextBlock ? blockBoundingRect(block).height() : layout->lineAt(i - 1).naturalTextRect().bottom();
        if (qAbs(above - offset - y) >= best)
            break;
        best = qAbs(above - offset - y);
        top = i;
    }
    verticalScrollBar()->setValue(block.firstLineNumber() + top);
}

} // namespace agate
