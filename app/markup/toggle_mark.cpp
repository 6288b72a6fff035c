// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/toggle_mark.h"

#include "markup/block_mark.h"
#include "markup/lines.h"
#include "markup/marked_line.h"
#include "markup/zones.h"

#include <algorithm>
#include <optional>

namespace agate
{

namespace
{

using Kind = InlineMark::Kind;

Kind kindOf(Emphasis mark)
{
    switch (mark) {
    case Emphasis::Bold:
        return Kind::Bold;
    case Emphasis::Italic:
        return Kind::Italic;
    case Emphasis::Strike:
        return Kind::Strike;
    case Emphasis::Code:
        return Kind::Code;
    }
    Q_UNREACHABLE_RETURN(Kind::Bold);
}

bool isTableRule(QStringView line)
{
    bool dash = false;
    for (const QChar c : line) {
        if (c != u'|' && c != u'-' && c != u':' && !c.isSpace())
            return false;
        dash = dash || c == u'-';
    }
    return dash;
}

struct Target {
    MarkedLine line;
    QList<TextSpan> stretches;
};

/// What a selection (or the caret's word) has for a mark to be put on.
QList<Target> targetsOf(QStringView text, const TextSpan &selection, Kind kind)
{
    QList<Target> targets;
    const auto zones = verbatimZones(text, selection.end());
    const auto lines = linesOf(text, selection);
    for (const TextSpan &line : lines) {
        const QStringView words = piece(text, line);
        if (zoneAt(zones, line.start) || isRule(words) || isTableRule(words))
            continue;
        Target target{MarkedLine(words, line.start, blockMark(words).content), {}};
        const qsizetype from = qMax<qsizetype>(0, selection.start - line.start);
        TextSpan part{from, qMin(line.length, selection.end() - line.start) - from};
        if (selection.length == 0)
            part = target.line.wordAt(part.start);
        target.stretches = target.line.stretches(part, kind);
        if (!target.stretches.isEmpty())
            targets.append(std::move(target));
    }
    return targets;
}

qsizetype homeOf(const QList<Target> &targets)
{
    return targets.isEmpty() || targets.constFirst().stretches.isEmpty()
        ? -1
        : targets.constFirst().line.start() + targets.constFirst().stretches.constFirst().start;
}

bool isBetween(QStringView text, qsizetype at, QStringView open, QStringView close)
{
    const TextSpan line = lineAt(text, at);
    const qsizetype start = at - open.size();
    return start >= line.start && at + close.size() <= line.end() && text.sliced(start, open.size()) == open
        && text.sliced(at, close.size()) == close;
}

/// Nothing is there to mark: an empty pair with the caret in it, or such a pair goes.
MarkupChange toggleEmpty(QStringView text, const TextSpan &selection, const QString &open, const QString &close)
{
    MarkupChange result;
    const qsizetype at = selection.end();
    if (isBetween(text, at, open, close)) {
        const qsizetype start = at - open.size();
        result.edits = {{{start, open.size() + close.size()}, {}}};
        result.selection = {start, 0};
        return result;
    }
    result.edits = {{{at, 0}, open + close}};
    result.selection = {at + open.size(), 0};
    return result;
}

QString signsOf(Kind kind)
{
    return kind == Kind::Bold  ? QStringLiteral("**")
        : kind == Kind::Italic ? QStringLiteral("*")
        : kind == Kind::Strike ? QStringLiteral("~~")
                               : QStringLiteral("`");
}

/// Several of them are put into a fence.
QList<TextSpan> linesToFence(QStringView text, const TextSpan &selection)
{
    QList<TextSpan> lines = linesOf(text, selection);
    while (lines.size() > 1 && isBlank(piece(text, lines.last())))
        lines.removeLast();
    while (lines.size() > 1 && isBlank(piece(text, lines.first())))
        lines.removeFirst();
    return lines;
}

bool allHave(const QList<Target> &targets, Kind kind)
{
    bool all = true;
    for (const Target &target : targets) {
        for (const TextSpan &stretch : target.stretches)
            all = all && target.line.has(stretch, kind);
    }
    return all;
}

MarkupChange unchanged(const TextSpan &selection)
{
    return {{}, selection};
}

MarkupChange removeFence(QStringView text, const VerbatimZone &zone, const TextSpan &selection)
{
    ChangeMaker change;
    const TextSpan first = lineAt(text, zone.span.start);
    const qsizetype inside = qMin(first.end() + 1, text.size());
    qsizetype end = zone.span.end();
    if (zone.closed && end > 0 && text[end - 1] == u'\n')
        --end;
    const TextSpan last = lineAt(text, end);
    change.remove({first.start, inside - first.start});
    if (zone.closed && last.start >= inside) {
        // At the end of the text it takes the line break before it along, if there is a line before it.
        const qsizetype from = last.end() < text.size() || last.start == inside ? last.start : last.start - 1;
        change.remove({from, qMin(last.end() + 1, text.size()) - from});
    }
    return {change.edits(text), change.follow(selection)};
}

MarkupChange addFence(QStringView text, const TextSpan &selection, const QList<TextSpan> &lines)
{
    const TextSpan all{lines.first().start, lines.last().end() - lines.first().start};
    QString fence = QStringLiteral("```");
    while (piece(text, all).contains(fence))
        fence += u'`';
    ChangeMaker change;
    change.insert(all.start, fence + u'\n');
    change.insert(all.end(), u'\n' + fence);
    return {change.edits(text), change.follow(selection, all.start)};
}

} // namespace

MarkupChange toggleMark(QStringView text, const TextSpan &selection, Emphasis mark)
{
    const Kind kind = kindOf(mark);
    const auto zone = zoneAt(verbatimZones(text, selection.start), selection.start);
    if (zone)
        return kind == Kind::Code && !zone->isFrontMatter ? removeFence(text, *zone, selection) : unchanged(selection);
    if (kind == Kind::Code) {
        const QList<TextSpan> lines = linesToFence(text, selection);
        if (lines.size() > 1)
            return addFence(text, selection, lines);
    }
    const QList<Target> targets = targetsOf(text, selection, kind);
    if (targets.isEmpty()) {
        const TextSpan line = lineAt(text, selection.start);
        if (selection.length > 0 || isRule(piece(text, line)))
            return unchanged(selection);
        const QString signs = signsOf(kind);
        return toggleEmpty(text, selection, signs, signs);
    }
    const bool all = allHave(targets, kind);
    ChangeMaker change;
    for (const Target &target : targets) {
        // Two stretches of a row may be in one mark.
        for (const TextSpan &stretch : target.stretches) {
            if (all)
                target.line.takeOff(stretch, kind, change);
            else
                target.line.putOn(stretch, kind, change);
        }
    }
    return {change.edits(text), change.follow(selection, homeOf(targets))};
}

bool hasMark(QStringView text, const TextSpan &selection, Emphasis mark)
{
    const Kind kind = kindOf(mark);
    if (const auto zone = zoneAt(verbatimZones(text, selection.start), selection.start))
        return kind == Kind::Code && !zone->isFrontMatter;
    if (kind == Kind::Code && linesToFence(text, selection).size() > 1)
        return false;
    const QList<Target> targets = targetsOf(text, selection, kind);
    if (!targets.isEmpty())
        return allHave(targets, kind);
    if (selection.length > 0)
        return false;
    const QString signs = signsOf(kind);
    if (isBetween(text, selection.start, signs, signs))
        return true;
    const TextSpan line = lineAt(text, selection.start);
    const QStringView words = piece(text, line);
    const MarkedLine marked(words, line.start, blockMark(words).content);
    return std::ranges::any_of(marked.marks(), [kind, at = selection.start - line.start](const InlineMark &one) {
        return one.kind == kind && one.content().start <= at && at <= one.content().end();
    });
}

bool isInLink(QStringView text, const TextSpan &selection)
{
    const TextSpan line = lineAt(text, selection.start);
    if (selection.end() > line.end() || zoneAt(verbatimZones(text, selection.start), selection.start))
        return false;
    const QStringView words = piece(text, line);
    const MarkedLine marked(words, line.start, blockMark(words).content);
    return marked.markAt({selection.start - line.start, selection.length}, Kind::Link) != nullptr;
}

MarkupChange toggleComment(QStringView text, const TextSpan &selection)
{
    const QString open = QStringLiteral("<!--");
    const QString close = QStringLiteral("-->");
    if (zoneAt(verbatimZones(text, selection.start), selection.start))
        return unchanged(selection);
    ChangeMaker change;
    const auto uncover = [&](qsizetype start, qsizetype end) {
        const bool spaceAfter = start + 4 < end && text[start + 4] == u' ';
        const bool spaceBefore = end - 1 > start + (spaceAfter ? 4 : 3) && text[end - 1] == u' ';
        change.remove({start, spaceAfter ? 5 : 4});
        change.remove({end - (spaceBefore ? 1 : 0), spaceBefore ? 4 : 3});
    };
    const TextSpan inner = trimmed(text, selection);
    const qsizetype before = text.lastIndexOf(open, inner.start);
    const qsizetype end = before < 0 ? -1 : text.indexOf(close, before + 4);
    if (end >= 0 && end + 3 >= inner.end() && (end + 3 > inner.start || inner.length == 0) && end + 3 >= inner.start) {
        uncover(before, end);
        return {change.edits(text), change.follow(selection)};
    }
    const TextSpan part = inner.length > 0 ? inner : trimmed(text, lineAt(text, selection.start));
    if (part.length == 0)
        return toggleEmpty(text, {selection.end(), 0}, open + u' ', u' ' + close);
    // There is no comment in a comment.
    qsizetype at = part.start;
    while ((at = text.indexOf(open, at)) >= 0 && at < part.end()) {
        const qsizetype stop = text.indexOf(close, at + 4);
        if (stop < 0 || stop + 3 > part.end())
            return unchanged(selection);
        uncover(at, stop);
        at = stop + 3;
    }
    change.insert(part.start, open + u' ');
    change.insert(part.end(), u' ' + close);
    return {change.edits(text), change.follow(selection, part.start)};
}

MarkupChange toggleLink(QStringView text, const TextSpan &selection, const QString &address)
{
    if (zoneAt(verbatimZones(text, selection.start), selection.start))
        return unchanged(selection);
    const auto lines = linesOf(text, selection);
    const TextSpan line = lines.first();
    const QStringView words = piece(text, line);
    const MarkedLine marked(words, line.start, blockMark(words).content);
    const TextSpan place{selection.start - line.start, qMin(line.end(), selection.end()) - selection.start};
    if (lines.size() == 1) {
        if (const InlineMark *link = marked.markAt(place, Kind::Link)) {
            ChangeMaker change;
            change.remove({line.start + link->open.start, link->open.length});
            change.remove({line.start + link->close.start, link->close.length});
            return {change.edits(text), change.follow(selection)};
        }
    }
    const QList<Target> targets = targetsOf(text, selection, Kind::Link);
    if (targets.isEmpty()) {
        if (selection.length > 0)
            return unchanged(selection);
        MarkupChange result = toggleEmpty(text, selection, QStringLiteral("["), QStringLiteral("](%1)").arg(address));
        return result;
    }
    ChangeMaker change;
    qsizetype waiting = -1;
    for (const Target &target : targets) {
        for (const TextSpan &stretch : target.stretches) {
            const auto marks = target.line.marks();
            TextSpan part = stretch;
            for (const InlineMark &mark : marks) {
                if (mark.kind != Kind::Link || mark.whole().start >= part.end() || mark.whole().end() <= part.start)
                    continue;
                // A link that is only begun in the stretch is taken in whole.
                change.remove({target.line.start() + mark.open.start, mark.open.length});
                change.remove({target.line.start() + mark.close.start, mark.close.length});
                const qsizetype start = qMin(part.start, mark.whole().start);
                part = {start, qMax(part.end(), mark.whole().end()) - start};
            }
            const QStringView label = piece(text, {target.line.start() + part.start, part.length});
            const bool isAddress = label.startsWith(u"https://") || label.startsWith(u"http://");
            if (isAddress && address.isEmpty()) {
                // The words for it are what is missing.
                change.insert(target.line.start() + part.start, QStringLiteral("[]("));
                change.insert(target.line.start() + part.end(), QStringLiteral(")"));
                const qsizetype start = change.follow(target.line.start() + part.start, ChangeMaker::Side::Before);
                return {change.edits(text), {start + 1, 0}};
            }
            change.insert(target.line.start() + part.start, QStringLiteral("["));
            change.insert(target.line.start() + part.end(), QStringLiteral("](%1)").arg(address));
            if (waiting < 0)
                waiting = target.line.start() + part.end();
        }
    }
    MarkupChange result{change.edits(text), change.follow(selection, homeOf(targets))};
    if (address.isEmpty())
        result.selection = {change.follow(waiting, ChangeMaker::Side::Before) + 2, 0};
    return result;
}

} // namespace agate
