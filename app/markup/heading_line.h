// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace agate
{

/// What the lines above a line make of it. Four bytes, so that it can be kept for each line of a draft: after a change the lines
/// are read again from there only until the state is what it was.
struct LineState {
    enum class Inside : quint8 {
        /// Above the first line, the only one that can open front matter.
        Beginning,
        Text,
        FrontMatter,
        Fence,
        Comment,
    };
    /// Whose paragraph is open.
    enum class Paragraph : quint8 {
        None,
        /// A line of "=" or "-" below makes it a heading.
        Draft,
        /// A list's or a quote's: such a line is a rule there.
        Container,
    };

    Inside inside = Inside::Beginning;
    Paragraph paragraph = Paragraph::None;
    /// What lines that are indented go on with.
    bool inList = false;
    /// Of a fence the length of its mark, negative when it is of tildes; of front matter 1 where "---" ends it, 2 where "+++" does.
    qint8 mark = 0;

    bool operator==(const LineState &) const = default;
};

struct LineReading {
    LineState after;
    /// 1 to 6; 0: no heading.
    int level = 0;
    /// The heading is the paragraph above, and this its underline.
    bool underlines = false;
};

/// Above the first line of a text: `opensFrontMatter` when that line does and a later one ends it, at most this many UTF-16 units
/// on. A first line of "---" with no end is a rule like any other.
constexpr qsizetype longestFrontMatter = 64 * 1024;
/// 1 for "---", 2 for "+++" (TOML), 0 for anything else.
int frontMatterMark(QStringView firstLine);
bool endsFrontMatter(QStringView line, int mark);

/// The state to begin with.
constexpr LineState firstState(bool opensFrontMatter)
{
    return {.inside = opensFrontMatter ? LineState::Inside::Beginning : LineState::Inside::Text};
}

/// Reads one line (no "\n") of a Markdown draft. `continued`: it only goes on with the line before it, which was cut.
///
/// Headings are CommonMark's, those in quotes and lists left out; a comment goes from "<!--" to "-->" wherever it begins, as the
/// editor shows it, and front matter from a first line "---" (or "+++") to the next.
LineReading readLine(QStringView line, LineState before, bool continued = false);

/// The line without its comments, as far as they begin or end in it.
QString withoutComments(QStringView line);

} // namespace agate
