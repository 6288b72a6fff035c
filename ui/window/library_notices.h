// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <functional>

namespace agate
{

class Notices;

/// Says what opening the library came to, where that is not simply well. `again` opens it once more.
void tellOpened(Notices &notices, const LibraryResult<Library::Opened> &opened, std::function<void()> again);

/// A write was refused. The draft is still whole in the window; it is tried again by itself.
void tellRefused(Notices &notices, const LibraryError &error, std::function<void()> saveToFile);
void withdrawRefused(Notices &notices);

} // namespace agate
