// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/block_mark.h"

namespace agate
{

namespace
{

bool isSpaceOrTab(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isEndOrSpace(QStringView line, qsizetype at)
{
    return at >= line.size() || isSpaceOrTab(line[at]);
}

qsizetype skipSpaces(QStringView line, qsizetype at)
{
    while (at < line.size() && isSpaceOrTab(line[at]))
        ++at;
    return at;
}

} // namespace

bool isRule(QStringView line)
{
    QChar sign;
    int count = 0;
    for (const QChar c : line) {
        if (isSpaceOrTab(c))
            continue;
        if (c != u'-' && c != u'*' && c != u'_')
            return false;
        if (count > 0 && c != sign)
            return false;
        sign = c;
        ++count;
    }
    return count >= 3;
}

int underlineLevel(QStringView line)
{
    const QStringView marks = line.trimmed();
    if (marks.isEmpty() || line.size() - skipSpaces(line, 0) < marks.size())
        return 0;
    const QChar sign = marks.front();
    for (const QChar c : marks) {
        if (c != sign)
            return 0;
    }
    return sign == u'=' ? 1 : (sign == u'-' && marks.size() > 1 ? 2 : 0);
}

BlockMark blockMark(QStringView line)
{
    BlockMark mark;
    qsizetype at = 0;
    while (true) {
        const qsizetype sign = skipSpaces(line, at);
        if (sign >= line.size() || line[sign] != u'>' || sign - at > 3)
            break;
        ++mark.quoteDepth;
        at = sign + 1;
        if (at < line.size() && line[at] == u' ')
            ++at;
    }
    mark.quote = at;
    mark.start = skipSpaces(line, at);
    mark.content = mark.start;
    if (mark.start >= line.size()) {
        mark.start = mark.content = mark.quote;
        return mark;
    }
    at = mark.start;
    const QChar first = line[at];
    if (first == u'#') {
        while (at < line.size() && line[at] == u'#')
            ++at;
        const qsizetype level = at - mark.start;
        if (level <= 6 && isEndOrSpace(line, at) && mark.indent() <= 3) {
            mark.kind = BlockMark::Kind::Heading;
            mark.level = int(level);
            mark.content = skipSpaces(line, at);
        }
        return mark;
    }
    if (first == u'-' || first == u'*' || first == u'+') {
        if (!isEndOrSpace(line, at + 1) || isRule(line.sliced(mark.start)))
            return mark;
        mark.kind = BlockMark::Kind::Bullet;
        mark.sign = first;
        ++at;
    } else if (first >= u'0' && first <= u'9') {
        while (at < line.size() && line[at] >= u'0' && line[at] <= u'9')
            ++at;
        if (at - mark.start > 9 || at >= line.size() || (line[at] != u'.' && line[at] != u')') || !isEndOrSpace(line, at + 1))
            return mark;
        mark.kind = BlockMark::Kind::Numbered;
        mark.number = line.sliced(mark.start, at - mark.start).toInt();
        mark.sign = line[at];
        ++at;
    } else {
        return mark;
    }
    // A space belongs to the mark; more of them to what is written.
    mark.content = at < line.size() ? at + 1 : at;
    const QStringView rest = line.sliced(mark.content);
    if (mark.kind == BlockMark::Kind::Bullet && rest.size() >= 3 && rest[0] == u'[' && rest[2] == u']' && isEndOrSpace(rest, 3)
        && (rest[1] == u' ' || rest[1] == u'x' || rest[1] == u'X')) {
        mark.kind = BlockMark::Kind::Task;
        mark.checked = rest[1] != u' ';
        mark.content += rest.size() > 3 ? 4 : 3;
    }
    return mark;
}

} // namespace agate
