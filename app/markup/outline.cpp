// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/outline.h"

#include "markup/heading_line.h"
#include "markup/plain_line.h"

#include <QRegularExpression>

#include <algorithm>

namespace agate
{

namespace
{

constexpr qsizetype longestTitle = 200;
// Marks can make a line longer than what is left of it.
constexpr qsizetype longestRead = 2000;

} // namespace

QString titleOf(QStringView lines)
{
    static const QRegularExpression hashes(QStringLiteral("^ {0,3}#{1,6}(?:[ \\t]+|$)"));
    static const QRegularExpression closing(QStringLiteral("(?:^|[ \\t]+)#+[ \\t]*$"));
    QString title = withoutComments(lines.first(std::min(lines.size(), longestRead)));
    if (title.contains(hashes)) {
        title.remove(hashes);
        title.remove(closing);
    }
    title.replace(u'\n', u' ');
    title = withoutInnerMarks(title);
    if (title.size() > longestTitle) {
        title.truncate(title.at(longestTitle - 1).isHighSurrogate() ? longestTitle - 1 : longestTitle);
        title = title.trimmed();
    }
    return title;
}

namespace
{

bool beginsWithFrontMatter(QStringView text)
{
    qsizetype end = text.indexOf(u'\n');
    const int mark = end < 0 ? 0 : frontMatterMark(text.first(end));
    while (mark > 0 && end >= 0 && end < longestFrontMatter) {
        const qsizetype start = end + 1;
        end = text.indexOf(u'\n', start);
        if (endsFrontMatter(text.sliced(start, (end < 0 ? text.size() : end) - start), mark))
            return true;
    }
    return false;
}

} // namespace

QList<Heading> outlineOf(QStringView text)
{
    QList<Heading> outline;
    LineState state = firstState(beginsWithFrontMatter(text));
    qsizetype paragraph = 0;
    for (qsizetype start = 0; start <= text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QStringView line = text.sliced(start, end - start);
        if (state.paragraph != LineState::Paragraph::Draft)
            paragraph = start;
        const auto [after, level, underlines] = readLine(line, state);
        if (level > 0) {
            const qsizetype from = underlines ? paragraph : start;
            const qsizetype words = underlines ? start - 1 : end;
            outline.append({level, {from, end - from}, titleOf(text.sliced(from, words - from))});
        }
        state = after;
        start = end + 1;
    }
    return outline;
}

QList<int> levelsOf(const QList<Heading> &outline)
{
    QList<int> levels;
    levels.reserve(outline.size());
    for (const Heading &heading : outline)
        levels.append(heading.level);
    return levels;
}

qsizetype sectionEnd(const QList<int> &levels, qsizetype index)
{
    const auto behind = std::find_if(levels.cbegin() + index + 1, levels.cend(), [&](int level) { return level <= levels.at(index); });
    return behind - levels.cbegin();
}

QList<qsizetype> sectionTotals(const QList<int> &levels, const QList<qsizetype> &own)
{
    QList<qsizetype> totals = own;
    QList<qsizetype> ends(levels.size());
    // From behind: what stands below a heading is added up already, and is stepped over as a whole.
    for (qsizetype at = levels.size() - 1; at >= 0; --at) {
        qsizetype next = at + 1;
        while (next < levels.size() && levels.at(next) > levels.at(at)) {
            totals[at] += totals.at(next);
            next = ends.at(next);
        }
        ends[at] = next;
    }
    return totals;
}

bool mayStandBefore(const QList<int> &levels, qsizetype section, qsizetype before)
{
    if (section < 0 || section >= levels.size() || before < 0 || before > levels.size())
        return false;
    if (before >= section && before <= sectionEnd(levels, section))
        return false;
    return before == levels.size() || levels.at(before) <= levels.at(section);
}

std::optional<qsizetype> nearestPlace(const QList<int> &levels, qsizetype section, qsizetype before)
{
    if (section < 0 || section >= levels.size() || (before >= section && before <= sectionEnd(levels, section)))
        return std::nullopt;
    for (qsizetype away = 0; away <= levels.size(); ++away) {
        for (const qsizetype place : {before - away, before + away}) {
            // Not past the section itself to its other side.
            if ((place < section) == (before < section) && mayStandBefore(levels, section, place))
                return place;
        }
    }
    return std::nullopt;
}

std::optional<qsizetype> placeAbove(const QList<int> &levels, qsizetype section)
{
    for (qsizetype at = section - 1; at >= 0; --at) {
        if (levels.at(at) == levels.at(section))
            return at;
        // In front of the first of all there is no section that it could go into.
        if (levels.at(at) < levels.at(section))
            return at > 0 ? std::optional(at) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<qsizetype> placeBelow(const QList<int> &levels, qsizetype section)
{
    const qsizetype next = sectionEnd(levels, section);
    if (next == levels.size())
        return std::nullopt;
    for (qsizetype at = next + 1; at < levels.size(); ++at) {
        if (levels.at(at) <= levels.at(section))
            return at;
    }
    return levels.size();
}

} // namespace agate
