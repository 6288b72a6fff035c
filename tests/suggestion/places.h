// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/model_in_use.h"
#include "suggestion/suggestion_place.h"

namespace agate::tests
{

/// A caret in a text that is all there: "before|after".
SuggestionPlace placeIn(const QString &before, const QString &after = {}, const QString &language = {});

ModelInUse modelThat(bool followsInstructions, int contextTokens = 0);

} // namespace agate::tests
