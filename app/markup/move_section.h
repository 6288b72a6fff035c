// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_edit.h"

#include <QList>

#include <optional>

namespace agate
{

/// How a text changes when sections of it change places or rank.
struct SectionChange {
    /// Ascending, each against the text before all of them.
    QList<TextEdit> edits;
    /// Where the section's heading begins afterwards.
    qsizetype start = 0;
};

/// Puts the section of heading `section` (see outlineOf) with everything below it before the heading `before`; the number of
/// headings: at the end. The empty lines between sections stay where they are, so that moving it back gives the text back; one is
/// added only where two sections would run into one another.
///
/// Nothing when it already stands there, or when the headings would not be the same ones afterwards (a block of code or a
/// comment in it never ends, and would swallow what follows).
std::optional<SectionChange> moveSection(const QString &text, qsizetype section, qsizetype before);

/// Makes the headings of a section smaller by `steps` ranks (larger when negative). Nothing when one would leave 1 to 6.
std::optional<SectionChange> shiftSection(const QString &text, qsizetype section, int steps);

} // namespace agate
