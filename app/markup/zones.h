// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace agate
{

/// The YAML front matter of a text: from its "---" at the very beginning to the line that ends it ("---" or "..."), with that line's
/// "\n". Nothing when there is none, or none that ends within 64 Ki characters.
std::optional<TextSpan> frontMatter(QStringView text);

/// Lines that are not prose: front matter and fenced code, each with the lines that open and close it.
struct VerbatimZone {
    /// Whole lines, with the last one's "\n" if it has one.
    TextSpan span;
    bool isFrontMatter = false;
    /// The fence's own last line is there.
    bool closed = true;
};

/// Those that begin before `until`, in order.
QList<VerbatimZone> verbatimZones(QStringView text, qsizetype until);

/// The one with a position, if any.
std::optional<VerbatimZone> zoneAt(const QList<VerbatimZone> &zones, qsizetype position);

} // namespace agate
