// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/typography.h"
#include "text/text_edit.h"

#include <optional>

namespace agate
{

/// What a character that was just typed should become, as a change of its line: `line` has it before `caret`. Quotes open or close by
/// what is before them, "--" and "..." become one character, and where the language has it a space before a sign becomes narrow.
/// Nothing in code, addresses and tags, in rules and in tables' second rows. Fences and front matter are for the caller to know.
std::optional<TextEdit> smartPunctuation(QStringView line, qsizetype caret, const Typography &typography);

} // namespace agate
