// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/ghost_text.h"
#include "editor/prose_setting.h"

#include <QHash>
#include <QPlainTextDocumentLayout>
#include <QTextBlock>

#include <functional>

namespace agate
{

/// Sets a draft for reading while QPlainTextEdit edits it: only what is looked at is laid out, by hand, block for block.
/// The base class is kept for its place in QPlainTextEdit; its private layoutBlock() is never reached, because the
/// functions that call it are overridden here.
///
/// It can also keep rows free below a block, for what stands in the draft's place but not in its text. The view scrolls by
/// text lines, so these rows are real lines: line separators in the block's preedit area, which is in neither text, undo nor
/// copy. That area is the input method's in the block with the caret, so the rows' host must never be that block: the owner
/// chooses it, see DraftEditor.
class ProseLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    struct Rows {
        /// The block that carries the rows: below its text, or above it.
        QTextBlock host;
        bool above = false;
        int count = 0;
        /// Of all rows together, in pixels.
        qreal height = 0;
    };

    explicit ProseLayout(QTextDocument *document);

    void setStyle(const EditorStyle &style, int pixelSize);
    const ProseSetting &setting() const;
    /// Is the block right-to-left, by its own text or by what it follows?
    bool isRightToLeft(const QTextBlock &block) const;

    /// Moves or resizes the free rows; count 0 takes them away.
    void setRows(const Rows &rows);

    const Rows &rows() const { return m_rows; }

    /// The same from within QTextDocument::contentsChange(): puts the rows back where an edit or an input method has disturbed
    /// them. To be called before a highlighter sees the change, or it mistakes the stale preedit position for text.
    void followChange(const Rows &rows);

    /// Shows a continuation in its block, or with one that is not shown takes it away. The block must not carry free rows.
    void setGhost(GhostText ghost);

    const GhostText &ghost() const { return m_ghost; }

    /// The same from within QTextDocument::contentsChange(): what follows lays the block out anyway.
    void followGhost(GhostText ghost);
    /// Where a place in a block's layout is shown; that is the layout itself unless there is a ghost in the block.
    GhostText::Place shown(const QTextBlock &block, int place) const;
    /// The same for a stretch of a block's text, which a ghost in its middle tears apart.
    QList<GhostText::Part> shown(const QTextBlock &block, int from, int to) const;

    /// Takes whole blocks out of sight, without a row of their own, or shows them again. The text knows nothing of it. Never the
    /// first block of a document, nor one that carries free rows.
    void setHidden(const QTextBlock &first, const QTextBlock &last, bool hidden);

    /// Top of the free rows inside their host block.
    qreal rowsTop() const { return m_rowsTop; }

    bool isFreeRow(const QTextBlock &block, const QTextLine &line) const;
    /// UTF-16 units in the block's layout that stand before its text and belong to free rows.
    int rowsBeforeText(const QTextBlock &block) const;

    /// Blocks laid out so far; tests hold the cost of an edit to it.
    qint64 blocksLaidOut() const { return m_blocksLaidOut; }

    QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    struct Shape {
        qreal height = 0;
        ProseSetting::Kind kind = ProseSetting::Kind::Prose;
        bool rightToLeft = false;
    };

    void layOut(const QTextBlock &block);
    void reportSize();
    void forgetPendingChange();
    qreal layOutGhost(const QTextBlock &block, bool rightToLeft);
    void placeFiller(const QTextBlock &block);
    void clearFiller(const QTextBlock &block);

    bool hosts(const QTextBlock &block) const { return m_rows.count > 0 && block == m_rows.host; }

    void updateAll();

    EditorStyle m_style;
    int m_pixelSize = 17;
    mutable ProseSetting m_setting;
    Rows m_rows;
    qreal m_rowsTop = 0;
    GhostText m_ghost;
    /// Since the last change was reported, and not within its own block.
    bool m_ghostMoved = false;
    /// What blocks looked like when they were last set, by QTextBlock::fragmentIndex(); a block not in here was never shown.
    QHash<int, Shape> m_shapes;
    int m_blockCount = 1;
    bool m_reporting = false;
    bool m_quiet = false;
    qint64 m_blocksLaidOut = 0;
};

} // namespace agate
