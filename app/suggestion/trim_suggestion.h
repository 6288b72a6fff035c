// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestion/suggestion_habits.h"
#include "suggestion/suggestion_place.h"

#include <QString>

namespace agate
{

/// What a model has said so far.
struct ArrivedSuggestion {
    enum class Stage : quint8 {
        /// More may come.
        Arriving,
        /// The limit of tokens, or a failure, cut it off.
        CutOff,
        Ended,
    };

    QString text;
    Stage stage = Stage::Arriving;
    /// Of a model that follows instructions: it may say what it is about to do, and does not know of the space before its first word.
    bool isFromChat = false;

    bool operator==(const ArrivedSuggestion &) const = default;
};

/// What of it a writer is shown.
struct TrimmedSuggestion {
    /// To be inserted at the caret as it is; empty: there is nothing to show (yet).
    QString text;
    /// Whatever else arrives will not change it.
    bool isWhole = false;

    bool operator==(const TrimmedSuggestion &) const = default;
};

/// Makes a model's words into what could stand at the caret: without a preface, without what stands before or after the caret already,
/// in the script and language of the text, of the length wished for, in whole sentences where it is long, with the space before it
/// that its script wants. One line; only with Length::Paragraph behind a whole one it may begin with a blank line. Never ends with a
/// word that the text goes on with, nor with half a character.
TrimmedSuggestion trimSuggestion(const ArrivedSuggestion &arrived, const SuggestionPlace &place, const SuggestionHabits &habits);

} // namespace agate
