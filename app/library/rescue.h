// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

namespace agate
{

/// Reads what can be read of the damaged library `file` (texts and titles, revisions, journal; of every version ever released)
/// into the new library `target`, and how many drafts that made. `file` stays untouched. Nobody may have either open.
LibraryResult<int> rescueLibrary(const QString &file, const QString &target);

} // namespace agate
