// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/markup_change.h"

#include <optional>

namespace agate
{

enum class ListKind : quint8 { Bullets, Numbers, Tasks };

// Each works on the paragraphs that a selection touches, or on the one with the caret; empty ones in between stay empty. What all of
// them are already is taken off again. Nothing happens to code and front matter. A paragraph is a heading or a list item, not both;
// a quote may hold either.

/// Level 1 to 6; 0 takes headings, list marks and quote marks off.
MarkupChange toggleHeading(QStringView text, const TextSpan &selection, int level);
/// Numbers go on from an item just above.
MarkupChange toggleList(QStringView text, const TextSpan &selection, ListKind kind);
MarkupChange toggleQuote(QStringView text, const TextSpan &selection);

/// What all of those paragraphs are already.
struct BlockFormats {
    /// 1 to 6; 0: none, or not the same.
    int heading = 0;
    std::optional<ListKind> list;
    bool quote = false;
    /// None of these.
    bool paragraph = false;

    bool operator==(const BlockFormats &) const = default;
};

BlockFormats blockFormats(QStringView text, const TextSpan &selection);

} // namespace agate
