// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_search.h"

namespace agate
{

/// What is wrong with an expression, for its writer.
QString wordsFor(const ExpressionFault &fault);

} // namespace agate
