// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace agate
{

// What of a Markdown text its readers are meant to see, line by line: so that whoever counts or shows a long draft can begin
// in the middle and stop when nothing changes any more.

/// What the lines before a line make of it.
struct MarkdownState {
    enum class In : quint8 { Text, FrontMatter, Comment, Fence };
    In in = In::Text;
    /// Of the fence that is open: its length and its character.
    quint8 fenceLength = 0;
    char16_t fence = 0;

    bool operator==(const MarkdownState &) const = default;
};

struct MarkdownLine {
    enum class Kind : quint8 {
        Text,
        /// Front matter, or nothing but a comment: readers never see it.
        Hidden,
        /// Opens or closes a block of code.
        FenceMark,
        Code,
    };
    Kind kind = Kind::Text;
    /// The line without comments; of a hidden line nothing.
    QStringView text;
};

/// Reads one line (without its end) and moves `state` on to the next. `room` holds the text where it is not all of the line.
MarkdownLine readMarkdownLine(QStringView line, MarkdownState &state, QString &room);

/// Where a comment ("<!--") begins at or after `from` that stands in no code span; -1: nowhere.
qsizetype findComment(QStringView line, qsizetype from);
/// Where the text of a line begins behind its leading spaces and the marks of quotes.
qsizetype behindQuoteMarks(QStringView line);
/// "# " to "###### " at the beginning of `text`, which has no spaces before it.
bool isHeading(QStringView text);
/// "- ", "* ", "+ ", "1. " or "1) " at the beginning of `text`; its length without the space, or 0.
qsizetype listMarkLength(QStringView text);
/// "[name]: address": where a link leads to, which nobody reads. (A footnote's text is read.)
bool isLinkDefinition(QStringView text);

/// How many lines front matter can have. A rule at the very beginning that no second one follows within these is only a rule.
inline constexpr int mostFrontMatterLines = 500;

/// Whether a line opens front matter (when it is the first of a text), or closes it.
bool opensFrontMatter(QStringView line);
bool closesFrontMatter(QStringView line);

/// Length of the front matter at the beginning of a text, the line that closes it and its end included; 0: there is none.
qsizetype frontMatterLength(QStringView text);

} // namespace agate
