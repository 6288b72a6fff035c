// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

namespace agate::tests
{

SuggestionPlace placeIn(const QString &before, const QString &after, const QString &language)
{
    SuggestionPlace place;
    place.around = {.before = before, .after = after, .position = before.size(), .revision = quint64(before.size()) + 1};
    place.language = language;
    return place;
}

ModelInUse modelThat(bool followsInstructions, int contextTokens)
{
    ModelInUse model;
    model.choice = {QStringLiteral("local"), QStringLiteral("x.gguf")};
    model.followsInstructions = followsInstructions;
    model.contextTokens = contextTokens;
    return model;
}

} // namespace agate::tests
