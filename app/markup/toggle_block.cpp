// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/toggle_block.h"

#include "markup/block_mark.h"
#include "markup/lines.h"
#include "markup/zones.h"

#include <algorithm>

namespace agate
{

namespace
{

struct Line {
    TextSpan span;
    BlockMark mark;
    bool blank = false;
    /// 1 or 2 when the line below underlines it as a heading.
    int underlined = 0;

    int level() const { return mark.kind == BlockMark::Kind::Heading ? mark.level : underlined; }

    TextSpan markSpan() const { return {span.start + mark.start, mark.content - mark.start}; }
};

/// Only blank when all are: a command on an empty line begins something there.
QList<Line> linesToChange(QStringView text, const TextSpan &selection)
{
    const auto zones = verbatimZones(text, selection.end());
    QList<Line> lines;
    const auto spans = linesOf(text, selection);
    for (const TextSpan &span : spans) {
        if (zoneAt(zones, span.start))
            continue;
        const QStringView words = piece(text, span);
        const bool underlines = !lines.isEmpty() && lines.last().underlined > 0 && lines.last().span.end() + 1 == span.start;
        if (underlines || isRule(words))
            continue;
        Line line{span, blockMark(words), isBlank(words.sliced(blockMark(words).quote)), 0};
        if (!line.blank && !line.mark.isItem() && span.end() < text.size())
            line.underlined = underlineLevel(piece(text, lineAt(text, span.end() + 1)));
        lines.append(line);
    }
    return lines;
}

bool allBlank(const QList<Line> &lines)
{
    return std::ranges::all_of(lines, &Line::blank);
}

MarkupChange finish(QStringView text, const ChangeMaker &change, const TextSpan &selection)
{
    // At the beginning of a line the caret goes behind what is put there.
    return {change.edits(text), change.follow(selection, selection.start)};
}

void takeUnderlineOff(QStringView text, const Line &line, ChangeMaker &change)
{
    if (line.underlined == 0)
        return;
    const TextSpan below = lineAt(text, line.span.end() + 1);
    change.remove({below.start - 1, below.length + 1});
}

} // namespace

MarkupChange toggleHeading(QStringView text, const TextSpan &selection, int level)
{
    const auto lines = linesToChange(text, selection);
    const bool begin = allBlank(lines);
    const bool off =
        level == 0 || std::ranges::all_of(lines, [&](const Line &line) { return (line.blank && !begin) || line.level() == level; });
    ChangeMaker change;
    for (const Line &line : lines) {
        if (line.blank && !begin)
            continue;
        if (level == 0 && line.mark.quote > 0)
            change.remove({line.span.start, line.mark.quote});
        if (line.mark.kind != BlockMark::Kind::None) {
            const QString sign = off ? QString() : QString(level, u'#') + u' ';
            // Of a list item the indentation goes too, or the heading would be code.
            const qsizetype from = line.mark.isItem() ? line.mark.quote : line.mark.start;
            change.replace({line.span.start + from, line.mark.content - from}, sign);
        } else if (!off) {
            change.insert(line.span.start + line.mark.start, QString(level, u'#') + u' ');
        }
        takeUnderlineOff(text, line, change);
    }
    return finish(text, change, selection);
}

MarkupChange toggleList(QStringView text, const TextSpan &selection, ListKind kind)
{
    const BlockMark::Kind wanted = kind == ListKind::Bullets ? BlockMark::Kind::Bullet
        : kind == ListKind::Numbers                          ? BlockMark::Kind::Numbered
                                                             : BlockMark::Kind::Task;
    const auto lines = linesToChange(text, selection);
    const bool begin = allBlank(lines);
    const bool off = std::ranges::all_of(lines, [&](const Line &line) { return (line.blank && !begin) || line.mark.kind == wanted; });
    // For each depth of indentation the number of its next item.
    QList<std::pair<qsizetype, int>> next;
    QChar sign = u'.';
    if (!lines.isEmpty() && lines.first().span.start > 0) {
        const BlockMark above = blockMark(piece(text, lineAt(text, lines.first().span.start - 1)));
        if (above.kind == BlockMark::Kind::Numbered) {
            next.append({above.indent(), above.number + 1});
            sign = above.sign;
        }
    }
    ChangeMaker change;
    for (const Line &line : lines) {
        if (line.blank && !begin)
            continue;
        QString mark;
        if (!off) {
            const qsizetype indent = line.mark.indent();
            while (!next.isEmpty() && next.last().first > indent)
                next.removeLast();
            if (next.isEmpty() || next.last().first < indent)
                next.append({indent, 1});
            const int number = next.last().second++;
            mark = kind == ListKind::Bullets ? QStringLiteral("- ")
                : kind == ListKind::Numbers  ? QString::number(number) + sign + u' '
                                             : QStringLiteral("- [ ] ");
        }
        change.replace(line.markSpan(), mark);
        takeUnderlineOff(text, line, change);
    }
    return finish(text, change, selection);
}

MarkupChange toggleQuote(QStringView text, const TextSpan &selection)
{
    const auto lines = linesToChange(text, selection);
    const bool off = !lines.isEmpty() && std::ranges::all_of(lines, [](const Line &line) { return line.mark.quoteDepth > 0; });
    ChangeMaker change;
    for (const Line &line : lines) {
        if (off) {
            const QStringView words = piece(text, line.span);
            const qsizetype sign = words.indexOf(u'>');
            const bool spaced = sign + 1 < words.size() && words[sign + 1] == u' ';
            change.remove({line.span.start, sign + (spaced ? 2 : 1)});
        } else {
            // An empty line keeps the quote together, and has no space at its end.
            change.insert(line.span.start, line.blank && lines.size() > 1 ? QStringLiteral(">") : QStringLiteral("> "));
        }
    }
    return finish(text, change, selection);
}

BlockFormats blockFormats(QStringView text, const TextSpan &selection)
{
    const auto lines = linesToChange(text, selection);
    BlockFormats formats;
    if (lines.isEmpty())
        return formats;
    const bool begin = allBlank(lines);
    const auto all = [&](auto is) {
        return std::ranges::all_of(lines, [&](const Line &line) { return (line.blank && !begin) || is(line); });
    };
    const auto first = std::ranges::find(lines, false, &Line::blank);
    const Line &sample = first == lines.cend() ? lines.constFirst() : *first;
    if (all([&](const Line &line) { return line.level() == sample.level(); }))
        formats.heading = sample.level();
    if (sample.mark.isItem() && all([&](const Line &line) { return line.mark.kind == sample.mark.kind; }))
        formats.list = sample.mark.kind == BlockMark::Kind::Bullet ? ListKind::Bullets
            : sample.mark.kind == BlockMark::Kind::Numbered        ? ListKind::Numbers
                                                                   : ListKind::Tasks;
    formats.quote = std::ranges::all_of(lines, [](const Line &line) { return line.mark.quoteDepth > 0; });
    formats.paragraph =
        all([](const Line &line) { return line.level() == 0 && line.mark.kind == BlockMark::Kind::None && line.mark.quoteDepth == 0; });
    return formats;
}

} // namespace agate
