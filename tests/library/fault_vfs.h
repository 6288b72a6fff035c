// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate::tests
{

/// A disk that fails below SQLite, in the way in which SQLite itself is tested: it stands between every connection of this
/// process opened since install() and the system, and lets the n-th write, sync or change of length fail.
struct FaultVfs {
    /// Makes it the way by which SQLite reaches files; aborts when it cannot. Once per process.
    static void install();
    /// The `step`-th operation from now on (from 1) answers `code` (SQLITE_FULL, SQLITE_IOERR_WRITE, …); `forGood`: so do all after it.
    static void failAt(qint64 step, int code, bool forGood);
    static void heal();
    /// Whether the fault has struck since failAt().
    static bool hasStruck();
};

} // namespace agate::tests
