// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/markdown_lines.h"

#include <limits>

namespace agate
{

namespace
{

constexpr QStringView commentBegin = u"<!--";
constexpr QStringView commentEnd = u"-->";

/// The run of ` or ~ that opens or closes a fence; empty when the line does neither.
QStringView fenceRun(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && at < 4 && line.at(at) == u' ')
        ++at;
    if (at > 3 || at == line.size() || (line.at(at) != u'`' && line.at(at) != u'~'))
        return {};
    const qsizetype begin = at;
    while (at < line.size() && line.at(at) == line.at(begin))
        ++at;
    return at - begin >= 3 ? line.sliced(begin, at - begin) : QStringView();
}

bool closesFence(QStringView line, const MarkdownState &state)
{
    const QStringView run = fenceRun(line);
    return !run.isEmpty() && run.front() == QChar(state.fence) && run.size() >= state.fenceLength && line.trimmed().size() == run.size();
}

bool opensFence(QStringView line, MarkdownState &state)
{
    const QStringView run = fenceRun(line);
    if (run.isEmpty())
        return false;
    const QStringView info = line.sliced(run.end() - line.begin());
    if (run.front() == u'`' && info.contains(u'`'))
        return false;
    state.in = MarkdownState::In::Fence;
    state.fence = run.front().unicode();
    state.fenceLength = quint8(qMin<qsizetype>(run.size(), std::numeric_limits<quint8>::max()));
    return true;
}

qsizetype leadingSpaces(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line.at(at) == u' ' || line.at(at) == u'\t'))
        ++at;
    return at;
}

} // namespace

qsizetype findComment(QStringView line, qsizetype from)
{
    qsizetype at = from;
    while (at < line.size()) {
        if (line.at(at) == u'`') {
            qsizetype end = at;
            while (end < line.size() && line.at(end) == u'`')
                ++end;
            const qsizetype length = end - at;
            // The span ends with a run of the same length; without one these are only backticks.
            qsizetype close = end;
            while (close < line.size()) {
                close = line.indexOf(u'`', close);
                if (close < 0)
                    break;
                qsizetype closeEnd = close;
                while (closeEnd < line.size() && line.at(closeEnd) == u'`')
                    ++closeEnd;
                if (closeEnd - close == length) {
                    end = closeEnd;
                    break;
                }
                close = closeEnd;
            }
            at = end;
        } else if (line.at(at) == u'\\') {
            at += 2;
        } else if (line.sliced(at).startsWith(commentBegin)) {
            return at;
        } else {
            ++at;
        }
    }
    return -1;
}

qsizetype behindQuoteMarks(QStringView line)
{
    qsizetype at = leadingSpaces(line);
    while (at < line.size() && line.at(at) == u'>')
        at += 1 + leadingSpaces(line.sliced(at + 1));
    return at;
}

bool isHeading(QStringView text)
{
    qsizetype level = 0;
    while (level < text.size() && text.at(level) == u'#')
        ++level;
    return level >= 1 && level <= 6 && (level == text.size() || text.at(level).isSpace());
}

qsizetype listMarkLength(QStringView text)
{
    qsizetype at = 0;
    if (!text.isEmpty() && (text.front() == u'-' || text.front() == u'*' || text.front() == u'+')) {
        at = 1;
    } else {
        while (at < text.size() && at < 9 && text.at(at) >= u'0' && text.at(at) <= u'9')
            ++at;
        if (at == 0 || at == text.size() || (text.at(at) != u'.' && text.at(at) != u')'))
            return 0;
        ++at;
    }
    return at == text.size() || text.at(at).isSpace() ? at : 0;
}

bool isLinkDefinition(QStringView text)
{
    if (!text.startsWith(u'[') || text.startsWith(u"[^"))
        return false;
    const qsizetype close = text.indexOf(u"]:");
    return close > 1 && !text.first(close).contains(u']') && close + 2 < text.size() && text.at(close + 2).isSpace();
}

bool opensFrontMatter(QStringView line)
{
    return line.startsWith(u"---") && line.trimmed().size() == 3;
}

bool closesFrontMatter(QStringView line)
{
    return (line.startsWith(u"---") || line.startsWith(u"...")) && line.trimmed().size() == 3;
}

qsizetype frontMatterLength(QStringView text)
{
    qsizetype start = text.indexOf(u'\n') + 1;
    if (start == 0 || !opensFrontMatter(text.first(start - 1)))
        return 0;
    for (int line = 1; line < mostFrontMatterLines && start < text.size(); ++line) {
        const qsizetype found = text.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? text.size() : found;
        if (closesFrontMatter(text.sliced(start, end - start)))
            return qMin(end + 1, text.size());
        start = end + 1;
    }
    return 0;
}

MarkdownLine readMarkdownLine(QStringView line, MarkdownState &state, QString &room)
{
    using In = MarkdownState::In;
    using Kind = MarkdownLine::Kind;
    if (state.in == In::FrontMatter) {
        if (closesFrontMatter(line))
            state = {};
        return {Kind::Hidden, {}};
    }
    if (state.in == In::Fence) {
        if (!closesFence(line, state))
            return {Kind::Code, line};
        state = {};
        return {Kind::FenceMark, line};
    }
    if (state.in == In::Text && opensFence(line, state))
        return {Kind::FenceMark, line};
    if (state.in == In::Text && !line.contains(commentBegin))
        return {Kind::Text, line};

    room.clear();
    qsizetype at = 0;
    bool hidden = false;
    while (at < line.size()) {
        if (state.in == In::Comment) {
            hidden = true;
            const qsizetype end = line.indexOf(commentEnd, at);
            at = end < 0 ? line.size() : end + commentEnd.size();
            if (end >= 0)
                state = {};
            continue;
        }
        const qsizetype begin = findComment(line, at);
        room += line.sliced(at, (begin < 0 ? line.size() : begin) - at);
        at = line.size();
        if (begin >= 0) {
            state.in = In::Comment;
            at = begin + commentBegin.size();
            hidden = true;
        }
    }
    if ((hidden || state.in == In::Comment) && QStringView(room).trimmed().isEmpty())
        return {Kind::Hidden, {}};
    return {Kind::Text, room};
}

} // namespace agate
