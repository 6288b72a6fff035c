// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/markup_change.h"

#include <optional>

namespace agate
{

// What keys do in lists and quotes. Nothing: the key is not special there. The text may be a part of a draft, of whole lines: they look
// at few lines around the caret and at no code fences, which is for the caller to know.

/// How many lines above and below the caret are worth handing over.
constexpr int listReach = 200;

/// Enter: the next item (its number one higher, its box empty), or the quote goes on; on an empty item the list ends, or an indented
/// one moves out. Numbers that followed one another below still do.
std::optional<MarkupChange> enterInList(QStringView text, const TextSpan &selection);
/// Tab and Shift+Tab: items move under the one above them and out again.
std::optional<MarkupChange> indentItems(QStringView text, const TextSpan &selection);
std::optional<MarkupChange> outdentItems(QStringView text, const TextSpan &selection);
/// Backspace between an item's mark and its words takes the mark off.
std::optional<MarkupChange> backspaceInList(QStringView text, qsizetype caret);

} // namespace agate
