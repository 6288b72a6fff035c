// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/prompt.h"

#include <QStringView>

namespace agate
{

// Tokens before any model was asked: rules of thumb, a little above what most models need, for limits and for "about N tokens".

int estimateTokens(QStringView text);
/// What a model reads; with what chat templates put around each turn.
int estimateTokens(const Prompt &prompt);

} // namespace agate
