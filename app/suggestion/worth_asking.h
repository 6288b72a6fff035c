// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestion/quiet.h"
#include "suggestion/suggestion_habits.h"
#include "suggestion/suggestion_place.h"

#include <optional>

namespace agate
{

/// Why nothing is to be asked at this place; nothing: a suggestion may come. Looks at a few dozen letters, so it may be called with
/// every key. A writer who asks (`askedByWriter`) is heard inside a word or a line, too, and with suggestions switched off.
std::optional<Quiet> worthAsking(const SuggestionPlace &place, const SuggestionHabits &habits, bool askedByWriter);

} // namespace agate
