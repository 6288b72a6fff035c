// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/heading_line.h"

#include "markup/block_mark.h"

#include <QString>

#include <algorithm>

namespace agate
{

namespace
{

using Inside = LineState::Inside;
using Paragraph = LineState::Paragraph;

constexpr qsizetype longestMark = 100;

bool isGap(QChar c)
{
    return c == u' ' || c == u'\t';
}

qsizetype run(QStringView text, QChar c)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] == c)
        ++length;
    return length;
}

QStringView withoutBlankEnd(QStringView text)
{
    while (!text.isEmpty() && isGap(text.back()))
        text.chop(1);
    return text;
}

/// Columns before the first letter; a tab goes to the next multiple of four.
qsizetype indentOf(QStringView line)
{
    qsizetype column = 0;
    for (const QChar c : line) {
        if (c == u' ')
            ++column;
        else if (c == u'\t')
            column += 4 - column % 4;
        else
            break;
    }
    return column;
}

/// Where a comment is opened from `from` on; -1 if none is.
qsizetype commentAt(QStringView line, qsizetype from)
{
    if (line.indexOf(u"<!--", from) < 0)
        return -1;
    for (qsizetype at = from; at < line.size();) {
        if (line[at] == u'\\') {
            at += 2;
        } else if (line[at] == u'`') {
            // What stands between marks of code is no comment, if the code ends in this line.
            const qsizetype mark = run(line.sliced(at), u'`');
            qsizetype end = at + mark;
            while (end < line.size()) {
                const qsizetype other = run(line.sliced(end), u'`');
                if (other == mark)
                    break;
                end += std::max<qsizetype>(1, other);
            }
            at = end < line.size() ? end + mark : at + mark;
        } else if (line.sliced(at).startsWith(u"<!--")) {
            return at;
        } else {
            ++at;
        }
    }
    return -1;
}

/// Whether a comment is open at the end of the line.
bool endsInComment(QStringView line, bool inComment)
{
    qsizetype at = 0;
    while (true) {
        if (inComment) {
            at = line.indexOf(u"-->", at);
            if (at < 0)
                return true;
            at += 3;
        } else {
            at = commentAt(line, at);
            if (at < 0)
                return false;
            at += 4;
        }
        inComment = !inComment;
    }
}

/// The fence that a line opens, as LineState::mark; 0 if none.
qint8 fenceOf(QStringView text)
{
    if (text.isEmpty() || (text[0] != u'`' && text[0] != u'~'))
        return 0;
    const qsizetype length = run(text, text[0]);
    if (length < 3 || (text[0] == u'`' && text.sliced(length).contains(u'`')))
        return 0;
    const auto mark = static_cast<qint8>(std::min(length, longestMark));
    return text[0] == u'~' ? static_cast<qint8>(-mark) : mark;
}

bool closesFence(QStringView text, qint8 mark)
{
    const QStringView bare = withoutBlankEnd(text);
    const QChar letter = mark < 0 ? u'~' : u'`';
    return bare.size() >= qAbs(mark) && run(bare, letter) == bare.size();
}

int headingLevel(QStringView text)
{
    const qsizetype level = run(text, u'#');
    return level >= 1 && level <= 6 && (level == text.size() || isGap(text[level])) ? static_cast<int>(level) : 0;
}

/// 1 for "===", 2 for "---", 0 for anything else.
int underlineLevel(QStringView text)
{
    const QStringView bare = withoutBlankEnd(text);
    if (bare.isEmpty() || (bare[0] != u'=' && bare[0] != u'-') || run(bare, bare[0]) != bare.size())
        return 0;
    return bare[0] == u'=' ? 1 : 2;
}

/// Whether a list's item begins. In the middle of a paragraph only one with words does, and only the number 1.
bool beginsItem(QStringView text, bool inParagraph)
{
    qsizetype length = 0;
    if (text[0] == u'-' || text[0] == u'+' || text[0] == u'*') {
        length = 1;
    } else {
        while (length < text.size() && length < 9 && text[length] >= u'0' && text[length] <= u'9')
            ++length;
        if (length == 0 || length == text.size() || (text[length] != u'.' && text[length] != u')'))
            return false;
        if (inParagraph && text.first(length) != u"1")
            return false;
        ++length;
    }
    if (length < text.size() && !isGap(text[length]))
        return false;
    return !inParagraph || !withoutBlankEnd(text.sliced(length)).isEmpty();
}

/// Whether the line begins a block of HTML, which goes on to the next empty line.
bool beginsHtml(QStringView text)
{
    if (text.size() < 2 || text[0] != u'<')
        return false;
    qsizetype at = text[1] == u'/' ? 2 : 1;
    const qsizetype name = at;
    while (at < text.size() && text[at] < u'\u0080' && text[at].isLetterOrNumber())
        ++at;
    return at > name && (at == text.size() || isGap(text[at]) || text[at] == u'>' || text[at] == u'/');
}

LineReading readText(QStringView line, LineState state)
{
    const qsizetype indent = indentOf(line);
    qsizetype first = 0;
    while (first < line.size() && isGap(line[first]))
        ++first;
    const QStringView words = line.sliced(first);
    LineReading reading{state, 0, false};
    LineState &after = reading.after;
    if (words.isEmpty()) {
        after.paragraph = Paragraph::None;
        return reading;
    }
    const bool isOpen = state.paragraph != Paragraph::None;
    if (indent >= 4) {
        // Code, unless a paragraph or a list goes on.
        if (!isOpen && state.inList)
            after.paragraph = Paragraph::Container;
        return reading;
    }
    if (const int level = underlineLevel(words); level > 0 && state.paragraph == Paragraph::Draft) {
        after.paragraph = Paragraph::None;
        return {after, level, true};
    }
    if (const int level = headingLevel(words)) {
        after.paragraph = Paragraph::None;
        // Indented below an item it belongs to that.
        if (state.inList && indent >= 2)
            return reading;
        after.inList = false;
        return {after, level, false};
    }
    if (const qint8 fence = fenceOf(words)) {
        after.inside = Inside::Fence;
        after.mark = fence;
        after.paragraph = Paragraph::None;
    } else if (isRule(words)) {
        after.paragraph = Paragraph::None;
        after.inList = false;
    } else if (words[0] == u'>') {
        after.paragraph = Paragraph::Container;
    } else if (beginsItem(words, state.paragraph == Paragraph::Draft)) {
        after.paragraph = Paragraph::Container;
        after.inList = true;
    } else if (!isOpen && words.startsWith(u"<!--")) {
        after.paragraph = Paragraph::None;
    } else if (!isOpen && beginsHtml(words)) {
        after.paragraph = Paragraph::Container;
    } else if (!isOpen) {
        after.inList = state.inList && indent >= 2;
        after.paragraph = after.inList ? Paragraph::Container : Paragraph::Draft;
    }
    return reading;
}

} // namespace

int frontMatterMark(QStringView firstLine)
{
    const QStringView bare = withoutBlankEnd(firstLine);
    return bare == u"---" ? 1 : bare == u"+++" ? 2 : 0;
}

bool endsFrontMatter(QStringView line, int mark)
{
    const QStringView bare = withoutBlankEnd(line);
    return mark == 2 ? bare == u"+++" : bare == u"---" || bare == u"...";
}

LineReading readLine(QStringView line, LineState before, bool continued)
{
    LineReading reading{before, 0, false};
    LineState &after = reading.after;
    switch (before.inside) {
    case Inside::Beginning:
        before.inside = Inside::Text;
        if (const int mark = frontMatterMark(line)) {
            after.inside = Inside::FrontMatter;
            after.mark = static_cast<qint8>(mark);
            return reading;
        }
        break;
    case Inside::FrontMatter:
        if (!continued && endsFrontMatter(line, before.mark))
            after = {.inside = Inside::Text};
        return reading;
    case Inside::Fence: {
        qsizetype first = 0;
        while (first < line.size() && line[first] == u' ')
            ++first;
        if (!continued && first < 4 && closesFence(line.sliced(first), before.mark)) {
            after.inside = Inside::Text;
            after.mark = 0;
        }
        return reading;
    }
    case Inside::Comment:
        if (!endsInComment(line, true)) {
            after.inside = Inside::Text;
            after.paragraph = Paragraph::None;
        }
        return reading;
    case Inside::Text:
        break;
    }
    if (!continued) {
        before.inside = Inside::Text;
        reading = readText(line, before);
    }
    if (reading.after.inside == Inside::Text && endsInComment(line, false)) {
        reading.after.inside = Inside::Comment;
        reading.after.paragraph = Paragraph::None;
    }
    return reading;
}

QString withoutComments(QStringView line)
{
    QString rest;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = commentAt(line, at);
        rest += begin < 0 ? line.sliced(at) : line.sliced(at, begin - at);
        const qsizetype end = begin < 0 ? -1 : line.indexOf(u"-->", begin + 4);
        if (end < 0)
            return rest;
        at = end + 3;
    }
}

} // namespace agate
