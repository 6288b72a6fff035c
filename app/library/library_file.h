// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/connection.h"

#include <QTemporaryDir>

namespace agate
{

/// Why a file was not opened for writing.
struct OpenRefused {
    LibraryError error;
    /// It is somebody else's database: to be left where and as it is.
    bool foreign = false;
};

/// Makes `file` where there is none, brings it to this version and puts what a crash left in the -wal into it. The caller
/// holds the WriteLock. `searching`: every page is looked at first.
std::expected<std::unique_ptr<Connection>, OpenRefused> openToWrite(const QString &file, bool searching);

struct Reading {
    std::unique_ptr<Connection> connection;
    /// A read-only disk with a -wal cannot be read in place: then a copy is, and goes with this.
    std::unique_ptr<QTemporaryDir> copy;
};

LibraryResult<Reading> openToRead(const QString &file);

/// Brings the -wal into the file. True when nothing is left in it (readers can hold something back).
LibraryResult<bool> checkpoint(Connection &connection);

} // namespace agate
