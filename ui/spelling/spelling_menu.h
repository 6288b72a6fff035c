// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spelling/spell_check.h"

#include <functional>

class QMenu;

namespace agate
{

/// What the writer may want of a misspelt word besides a suggestion.
struct MisspellingChoices {
    /// The word goes to the writer's dictionary.
    std::function<void()> add;
    /// The word is right in this draft.
    std::function<void()> ignore;
};

/// Puts suggestions for a misspelt word, and what else can be done about it, at the top of a menu. Looks them up (some 25 ms).
void addSuggestions(QMenu &menu, SpellCheck &check, const SpellCheck::Misspelling &misspelling, const MisspellingChoices &choices);

} // namespace agate
