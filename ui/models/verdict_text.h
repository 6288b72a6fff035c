// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/model_test.h"

#include <QString>

namespace agate
{

/// What a test came to, in a sentence or two.
QString verdictText(const ModelTest::Verdict &verdict);

} // namespace agate
