// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestion/trim_suggestion.h"

#include <optional>

namespace agate
{

/// What a chat model said without what it says about it: "Sure, here is the continuation:", a listing or quotation marks around it,
/// dots before it. Nothing: it cannot be told yet.
std::optional<QString> withoutPreface(QString text, ArrivedSuggestion::Stage stage, QStringView before);

} // namespace agate
