// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestion/suggestion_habits.h"

#include <QStringList>

namespace agate
{

/// What the writer chose about suggestions.
struct SuggestionChoice {
    SuggestionHabits habits;
    /// A model that is not on this computer may be asked, too.
    bool fromAfar = false;
    /// DraftId::toString() of drafts without suggestions.
    QStringList quietDrafts;

    bool operator==(const SuggestionChoice &) const = default;
};

} // namespace agate
