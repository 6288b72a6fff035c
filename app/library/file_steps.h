// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/file_error.h"
#include "library/library.h"

namespace agate
{

LibraryError libraryError(const FileError &error);

/// What was written to `file` is on the disk when it returns. Never for a database that is open: closing any descriptor of it would
/// drop SQLite's locks.
LibraryResult<void> syncFile(const QString &file);

/// Renames, and the new name is on the disk when it returns. An existing `to` gives way.
LibraryResult<void> renameSynced(const QString &from, const QString &to);

/// The name of the file system below `path`, as the system writes it ("ext4", "nfs4", "fuse.sshfs").
QByteArray fileSystemOf(const QString &path);

/// A write-ahead log needs memory shared by all who open the file, which no network file system has (sqlite.org/wal.html).
bool fileSystemCarriesWal(const QByteArray &fileSystem);

} // namespace agate
