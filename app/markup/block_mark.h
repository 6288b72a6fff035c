// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace agate
{

/// What a line begins with: quote marks, then a list item's or a heading's mark. Positions are within the line.
struct BlockMark {
    enum class Kind : quint8 { None, Heading, Bullet, Numbered, Task };

    Kind kind = Kind::None;
    /// Length of the quote marks with the space after them: "> > " is 4.
    qsizetype quote = 0;
    /// How many quote marks.
    int quoteDepth = 0;
    /// Where the mark itself begins, behind quote and indentation.
    qsizetype start = 0;
    /// Where the words begin, behind the mark and the space after it.
    qsizetype content = 0;
    /// Of a heading, 1 to 6.
    int level = 0;
    /// Of a numbered item.
    int number = 0;
    /// Of a list item: '-', '*', '+'; of a numbered one '.' or ')'.
    QChar sign;
    bool checked = false;

    bool isItem() const { return kind == Kind::Bullet || kind == Kind::Numbered || kind == Kind::Task; }

    /// Columns of white space before the mark.
    qsizetype indent() const { return start - quote; }

    bool operator==(const BlockMark &) const = default;
};

BlockMark blockMark(QStringView line);

/// A rule ("---", "* * *"), which is no list item.
bool isRule(QStringView line);
/// What makes the line above it a heading: "===" is 1, "---" is 2; 0 for every other line.
int underlineLevel(QStringView line);

} // namespace agate
