// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QString>

#include <optional>

namespace agate
{

struct Heading {
    /// 1 to 6.
    int level = 1;
    /// Its lines, without the last one's "\n": one for "# Title", more for a title with a line of "=" or "-" below.
    TextSpan span;
    /// Without marks, on one line, at most 200 UTF-16 units; empty when it has no words.
    QString title;

    bool operator==(const Heading &) const = default;
};

/// A heading's title as it is told to the writer, from its lines without the underline.
QString titleOf(QStringView lines);

/// The headings of a Markdown draft, in order. A section is a heading and everything up to the next one of its level or above.
QList<Heading> outlineOf(QStringView text);

// What can be said of sections by the levels of a draft's headings alone.

QList<int> levelsOf(const QList<Heading> &outline);

/// Which heading follows the section of `index`: the first behind it that does not stand below it; levels.size() at the end.
qsizetype sectionEnd(const QList<int> &levels, qsizetype index);

/// What each section has in all, from what each heading has by itself up to the next one.
QList<qsizetype> sectionTotals(const QList<int> &levels, const QList<qsizetype> &own);

/// Whether a section may be put before the heading `before` (levels.size(): at the end) so that no other section loses anything
/// to it: not into itself, not where it stands, and not before a heading that would then stand below it.
bool mayStandBefore(const QList<int> &levels, qsizetype section, qsizetype before);

/// The place nearest to `before` where it may. Nothing from within the section itself, and where there is none.
std::optional<qsizetype> nearestPlace(const QList<int> &levels, qsizetype section, qsizetype before);

/// Where one step up or down takes a section: past its neighbour, or into the section before or after the one it stands in.
std::optional<qsizetype> placeAbove(const QList<int> &levels, qsizetype section);
std::optional<qsizetype> placeBelow(const QList<int> &levels, qsizetype section);

} // namespace agate
