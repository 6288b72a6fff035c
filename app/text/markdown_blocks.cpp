// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/markdown_blocks.h"

#include "text/markdown_lines.h"
#include "text/segmentation.h"

#include <algorithm>
#include <utility>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

// A paragraph is laid out as one: its cost grows faster than its length.
constexpr qsizetype longestParagraph = 8192;
constexpr qsizetype longestOther = 16384;
// Of a table: reading it in costs Qt more with each row.
constexpr qsizetype mostRows = 250;
constexpr qsizetype longestLine = 8192;
constexpr qsizetype mostDefinitions = 2000;
constexpr int deepestIndent = 2 * deepestNesting;

/// Columns of white space a line begins with.
int indentOf(QStringView line)
{
    int columns = 0;
    for (const QChar c : line) {
        if (c == u' ')
            ++columns;
        else if (c == u'\t')
            columns += 4 - columns % 4;
        else
            break;
    }
    return columns;
}

/// "| --- | :-: |", below the head of a table.
bool isTableRule(QStringView line)
{
    return line.contains(u'-') && line.contains(u'|')
        && std::ranges::all_of(line, [](QChar c) { return c == u'-' || c == u'|' || c == u':' || c.isSpace(); });
}

class Cutter
{
public:
    explicit Cutter(QStringView text) : m_text(text) { }

    MarkdownBlocks cut()
    {
        qsizetype start = frontMatterLength(m_text);
        while (start < m_text.size()) {
            const qsizetype found = m_text.indexOf(u'\n', start);
            const qsizetype end = found < 0 ? m_text.size() : found;
            take(start, end);
            start = end + 1;
        }
        close({});
        return std::move(m_found);
    }

private:
    enum class Kind : quint8 { Paragraph, Heading, List, Table, Fence };

    void take(qsizetype start, qsizetype end)
    {
        const QStringView line = m_text.sliced(start, end - start);
        const MarkdownState before = m_state;
        const MarkdownLine read = readMarkdownLine(line, m_state, m_room);
        const bool inside = before.in != MarkdownState::In::Text;
        const bool blank = read.kind == MarkdownLine::Kind::Hidden || read.text.trimmed().isEmpty();
        if (m_open && inside && before.in == MarkdownState::In::Fence) {
            takeCode(start, end, read.kind == MarkdownLine::Kind::FenceMark);
            return;
        }
        if (blank && read.kind != MarkdownLine::Kind::FenceMark) {
            // A comment that goes on keeps its lines together with the block it began in.
            if (m_open && (inside || m_state.in == MarkdownState::In::Comment))
                m_end = end;
            m_sawBlank = true;
            return;
        }
        if (!inside && isLinkDefinition(read.text.trimmed()) && m_found.linkDefinitions.size() < mostDefinitions)
            m_found.linkDefinitions.append({start, end - start});
        const int indent = indentOf(read.text);
        const QStringView text = read.text.trimmed();
        const bool heading = indent == 0 && isHeading(text);
        const bool fence = read.kind == MarkdownLine::Kind::FenceMark;
        if (!m_open || (!inside && beginsAnew(indent, text, heading, fence))) {
            close({});
            begin(start,
                  heading                        ? Kind::Heading
                      : fence && indent < 4      ? Kind::Fence
                      : listMarkLength(text) > 0 ? Kind::List
                                                 : Kind::Paragraph);
            if (fence)
                m_fence = line.trimmed().toString();
        } else if (m_lines == 1 && m_kind == Kind::Paragraph && isTableRule(text)) {
            m_kind = Kind::Table;
            m_head = m_text.sliced(m_start, end - m_start).toString() + u'\n';
        } else if (m_state.in == MarkdownState::In::Text && isTooLong(end)) {
            const bool table = m_kind == Kind::Table;
            close({});
            begin(start, table ? Kind::Table : listMarkLength(text) > 0 ? Kind::List : Kind::Paragraph);
            if (table)
                m_opening = m_head;
        }
        ++m_lines;
        m_end = end;
        m_sawBlank = false;
    }

    bool isTooLong(qsizetype end) const
    {
        if (m_kind == Kind::Table && m_lines > mostRows)
            return true;
        return end - m_start > (m_kind == Kind::Paragraph ? longestParagraph : longestOther);
    }

    bool beginsAnew(int indent, QStringView text, bool heading, bool fence) const
    {
        if (heading || (fence && indent == 0) || m_kind == Kind::Heading || m_kind == Kind::Fence)
            return true;
        if (!m_sawBlank)
            return false;
        if (m_kind == Kind::List)
            return indent < 2 && listMarkLength(text) == 0;
        return indent < 4;
    }

    void takeCode(qsizetype start, qsizetype end, bool closes)
    {
        m_sawBlank = false;
        if (m_kind == Kind::Fence && !closes && end - m_start > longestOther) {
            const QString fence = m_fence;
            close(fenceOf(fence));
            begin(start, Kind::Fence);
            m_fence = fence;
            m_opening = fence + u'\n';
        }
        ++m_lines;
        m_end = end;
    }

    static QString fenceOf(const QString &line)
    {
        qsizetype length = 0;
        while (length < line.size() && line.at(length) == line.front())
            ++length;
        return u'\n' + line.first(length);
    }

    void begin(qsizetype start, Kind kind)
    {
        m_open = true;
        m_kind = kind;
        m_start = m_end = start;
        m_lines = 0;
    }

    void close(const QString &closing)
    {
        if (m_open)
            m_found.blocks.append({{m_start, m_end - m_start}, std::exchange(m_opening, {}), closing});
        m_open = false;
        m_sawBlank = false;
    }

    QStringView m_text;
    MarkdownBlocks m_found;
    MarkdownState m_state;
    QString m_room;
    bool m_open = false;
    bool m_sawBlank = false;
    Kind m_kind = Kind::Paragraph;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    qsizetype m_lines = 0;
    QString m_head;
    QString m_fence;
    QString m_opening;
};

/// A line with its marks of quotes and lists, and its indent, in bounds; `prefix` is what lines that go on with it begin with.
QString bounded(QStringView line, QString &prefix)
{
    QString out;
    prefix.clear();
    int depth = 0;
    int columns = 0;
    // The space behind a mark makes it one.
    bool behindMark = false;
    qsizetype at = 0;
    while (at < line.size()) {
        const QChar c = line.at(at);
        if (c == u' ' || c == u'\t') {
            const int width = c == u'\t' ? 4 : 1;
            if (std::exchange(behindMark, false) || columns + width <= deepestIndent) {
                out += c;
                prefix += c;
                columns += width;
            }
            ++at;
            continue;
        }
        const qsizetype item = listMarkLength(line.sliced(at));
        if (c != u'>' && item == 0)
            break;
        const qsizetype mark = c == u'>' ? 1 : item;
        if (++depth > deepestNesting) {
            // The marks that go too far are left out, all of them.
            at += mark;
            continue;
        }
        behindMark = true;
        out += line.sliced(at, mark);
        prefix += c == u'>' ? QStringLiteral(">") : QString(mark, u' ');
        at += mark;
    }
    out += line.sliced(at);
    return out;
}

} // namespace

qsizetype MarkdownBlocks::indexAt(qsizetype position) const
{
    const auto found = std::ranges::lower_bound(
        blocks, position, [](qsizetype end, qsizetype at) { return end < at; },
        [](const MarkdownBlock &block) { return block.span.end(); });
    return found == blocks.end() ? blocks.size() - 1 : found - blocks.begin();
}

MarkdownBlocks markdownBlocks(QStringView text)
{
    return Cutter(text).cut();
}

QString readableMarkdown(QStringView block)
{
    QString out;
    out.reserve(block.size() + 16);
    MarkdownState state;
    QString room;
    QString prefix;
    for (const QStringView line : block.split(u'\n')) {
        const MarkdownLine read = readMarkdownLine(line, state, room);
        if (read.kind == MarkdownLine::Kind::Hidden)
            continue;
        QString shown = read.kind == MarkdownLine::Kind::Text ? bounded(read.text, prefix) : read.text.toString();
        // A picture without a description is otherwise shown by nobody: Qt draws it when its description comes.
        if (read.kind == MarkdownLine::Kind::Text)
            shown.replace(u"![]"_s, u"![\u200b]"_s);
        // What documents use for their own ends, and what marks the beginnings of blocks in the preview.
        shown.removeIf([](QChar c) { return c >= QChar(0xfdd0) && c <= QChar(0xfdef); });
        const QString gap = read.kind == MarkdownLine::Kind::Code ? QStringLiteral("\n") : u'\n' + prefix + u'\n' + prefix;
        QStringView rest = shown;
        while (rest.size() > longestLine) {
            const qsizetype at = softBreak(rest, longestLine);
            out += rest.first(at);
            out += gap;
            rest = rest.sliced(at);
        }
        out += rest;
        out += u'\n';
    }
    if (out.endsWith(u'\n'))
        out.chop(1);
    return out;
}

} // namespace agate
