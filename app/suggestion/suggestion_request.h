// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_request.h"
#include "generation/model_in_use.h"
#include "suggestion/suggestion_habits.h"
#include "suggestion/suggestion_place.h"

#include <QStringView>

namespace agate
{

/// How much of the text before the caret a model is shown at most, in UTF-16 units.
inline constexpr qsizetype mostShownBefore = 8192;

/// What to ask for a suggestion at a place. While a writer types on, each request begins with the bytes of the one before it, so
/// that a server that keeps what it has read reads little more than what is new: what comes first changes seldom, and where the
/// text shown begins moves in large steps only.
///
/// Models that follow instructions are shown the text in turns, with a sentence of the writer's own as the example of an answer;
/// models that only continue are shown the text alone (below the title, once its beginning is out of sight). What stands after the
/// caret is told to the former only: which models fill gaps is not known of any.
///
/// `most`: less than mostShownBefore for a model that turned out to hold less than it was thought to.
GenerationRequest suggestionRequest(const SuggestionPlace &place, const SuggestionHabits &habits, const ModelInUse &model,
                                    qsizetype most = mostShownBefore);

/// The end of place.around.before that is shown when at most `most` units of it may be: it begins at the beginning of the draft
/// (behind its front matter), or with a paragraph or sentence, and with the same one while `most` / 4 units are typed.
QStringView shownBefore(const SuggestionPlace &place, qsizetype most);

} // namespace agate
