// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editor_style.h"

#include <QFont>
#include <QStringView>
#include <QTextLayout>

#include <optional>

namespace agate
{

/// How one paragraph is set: a column in the middle of the view, rows on a grid, headings on taller rows, right-to-left
/// paragraphs at the right edge. The editor's layout and the proposal share it, so that kept text stays where it stood.
class ProseSetting
{
public:
    /// What a paragraph is, as far as the space around it goes.
    enum class Kind : quint8 { Empty, Prose, Item, Heading };

    ProseSetting() = default;
    /// `pixelSize` is the zoomed size; `width` that of the view.
    ProseSetting(const EditorStyle &style, int pixelSize, qreal width);

    static QFont font(const EditorStyle &style, int pixelSize);
    /// By the text and its formats.
    static Kind kindOf(QStringView text, const QList<QTextLayout::FormatRange> &formats);
    /// By the first strong character; nothing when there is none.
    static std::optional<bool> rightToLeft(QStringView text);

    /// Space above a paragraph that follows another.
    qreal gap(Kind before, Kind kind) const;

    /// Makes a layout ready for its lines: direction, alignment, wrapping.
    void prepare(QTextLayout &layout, bool rightToLeft) const;
    /// How much larger than body text a paragraph is set, by its formats: more than 1 for a heading.
    qreal enlargement(const QTextLayout &layout) const;
    /// Gives a fresh line its width and its place in the row at `top`; returns where the row ends.
    qreal setLine(QTextLine &line, qreal top, qreal enlargement) const;
    /// All rows of a paragraph have one height, whatever fonts other scripts bring in.
    qreal rowTop(const QTextLine &line, qreal enlargement) const;
    qreal rowHeight(qreal enlargement) const;

    qreal width() const { return m_width; }

    /// Left edge and width of the column.
    qreal left() const { return m_left; }

    qreal column() const { return m_column; }

    qreal row() const { return m_row; }

    /// Height of an empty paragraph: half a row, so that blank lines set paragraphs apart without tearing the text.
    qreal emptyRow() const { return m_emptyRow; }

    /// The writing font's own, for a caret where no text stands yet.
    qreal ascent() const { return m_ascent; }

    qreal descent() const { return m_descent; }

private:
    qreal baseline(qreal enlargement) const;

    int m_pixelSize = 17;
    qreal m_width = 0;
    qreal m_left = 0;
    qreal m_column = 0;
    qreal m_row = 28;
    qreal m_emptyRow = 14;
    qreal m_ascent = 18;
    qreal m_descent = 5;
};

} // namespace agate
