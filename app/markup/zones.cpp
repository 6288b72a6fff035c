// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/zones.h"

#include "markup/heading_line.h"
#include "markup/lines.h"

#include <algorithm>

namespace agate
{

namespace
{

struct Fence {
    QChar sign;
    qsizetype length = 0;
    bool bare = false;
};

// Fences stand in lists and quotes too, so whatever white space and quote marks come first are passed over.
std::optional<Fence> fenceIn(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t' || line[at] == u'>'))
        ++at;
    if (at >= line.size() || (line[at] != u'`' && line[at] != u'~'))
        return {};
    Fence fence{line[at], 0, false};
    while (at < line.size() && line[at] == fence.sign) {
        ++at;
        ++fence.length;
    }
    const QStringView info = line.sliced(at);
    if (fence.length < 3 || (fence.sign == u'`' && info.contains(u'`')))
        return {};
    fence.bare = isBlank(info);
    return fence;
}

qsizetype pastLine(QStringView text, const TextSpan &line)
{
    return qMin(line.end() + 1, text.size());
}

} // namespace

std::optional<TextSpan> frontMatter(QStringView text)
{
    const QStringView window = text.first(qMin(text.size(), longestFrontMatter));
    TextSpan line = lineAt(window, 0);
    const auto is = [&](QStringView marks) { return piece(window, line).trimmed() == marks && window[line.start] == marks.front(); };
    if (line.length < 3 || !is(u"---"))
        return {};
    while (line.end() < window.size()) {
        line = lineAt(window, line.end() + 1);
        if (line.length >= 3 && (is(u"---") || is(u"...")))
            return TextSpan{0, pastLine(text, line)};
    }
    return {};
}

QList<VerbatimZone> verbatimZones(QStringView text, qsizetype until)
{
    QList<VerbatimZone> zones;
    qsizetype at = 0;
    if (const auto matter = frontMatter(text)) {
        zones.append({*matter, true, true});
        at = matter->end();
    }
    std::optional<Fence> open;
    qsizetype start = 0;
    while (at < text.size() && (open || at <= until)) {
        const TextSpan line = lineAt(text, at);
        const qsizetype next = pastLine(text, line);
        if (const auto fence = fenceIn(piece(text, line))) {
            if (!open) {
                open = fence;
                start = at;
            } else if (fence->sign == open->sign && fence->length >= open->length && fence->bare) {
                zones.append({{start, next - start}, false, true});
                open.reset();
            }
        }
        if (line.end() >= text.size())
            break;
        at = next;
    }
    if (open)
        zones.append({{start, text.size() - start}, false, false});
    return zones;
}

std::optional<VerbatimZone> zoneAt(const QList<VerbatimZone> &zones, qsizetype position)
{
    for (const VerbatimZone &zone : zones) {
        // An open fence has the end of the text too.
        if (position >= zone.span.start && (position < zone.span.end() || (!zone.closed && position == zone.span.end())))
            return zone;
    }
    return {};
}

} // namespace agate
