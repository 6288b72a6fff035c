// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestion/suggestion_place.h"

namespace agate
{

class DraftEditor;

enum class PlaceReach : quint8 {
    /// What each key needs: takes no longer in a long draft than in a short one.
    Near,
    /// All that a request may show, headings too: some thousand letters and lines.
    Whole,
};

/// The caret's place in a draft. Title, language and tone are left empty: the editor knows of none. `revision` counts the changes
/// of the text.
SuggestionPlace placeInDraft(const DraftEditor &editor, quint64 revision, PlaceReach reach);

} // namespace agate
