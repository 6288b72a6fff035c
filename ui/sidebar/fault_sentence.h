// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief_check.h"

#include <QString>

namespace agate
{

/// What is wrong with an answer, said at its field.
QString faultSentence(const BriefFault &fault);

} // namespace agate
