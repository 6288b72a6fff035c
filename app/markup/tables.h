// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/markup_change.h"

#include <optional>

namespace agate
{

// Tables in GitHub's Markdown: a row of cells between "|", a second row of "---", more rows. Columns are as wide as their widest cell
// on a screen of fixed width, where Chinese, Japanese and Korean letters take two places and combining marks none.

/// More rows or columns than these are left as they are.
constexpr int mostTableRows = 2000;
constexpr int mostTableColumns = 100;

/// Columns that a text takes on such a screen.
qsizetype displayWidth(QStringView text);

/// The whole lines of the table with a position, if it is in one.
std::optional<TextSpan> tableAt(QStringView text, qsizetype position);

/// Sets the table with the selection's beginning in columns; the selection stays with its cell. Nothing: there is none.
std::optional<MarkupChange> alignTable(QStringView text, const TextSpan &selection);

/// Tab and Shift+Tab: aligns the table and selects the next cell's words, or the one before; behind the last one a row is added.
std::optional<MarkupChange> nextCell(QStringView text, qsizetype caret, bool back);

} // namespace agate
