// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"
#include "brief/template.h"
#include "generation/prompt.h"

namespace agate
{

/// How many tokens an answer may take, so that a model that does not stop is stopped: half as much again as the contract allows
/// in the brief's language; without a contract about length, twice the prompt and 1,024 at least.
/// `contextTokens` is what the model holds, prompt and answer together; 0: not known.
int tokensForAnswer(const Template &form, const Brief &brief, const Prompt &prompt, int contextTokens);

} // namespace agate
