// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/counting.h"

#include <QString>

#include <optional>

namespace agate
{

/// What the status line can show of a draft's length; a click goes on to the next.
enum class CountMeasure : quint8 { Words, Characters, Sentences, Time };
inline constexpr int countMeasures = 4;

/// A short line, as in "214 words · 1 min read"; with a selection "12 of 214 words · …".
QString countText(CountMeasure measure, const TextCounts &draft, const std::optional<TextCounts> &selection = {});

/// All of it, a line each.
QString allCountsText(const TextCounts &counts);

/// As in "3 min"; of less than half a minute "under 1 min".
QString minutesText(std::chrono::seconds time);

} // namespace agate
