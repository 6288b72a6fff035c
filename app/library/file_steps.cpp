// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/file_steps.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace agate
{

namespace
{

LibraryResult<void> syncPath(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | flags);
    if (descriptor < 0)
        return std::unexpected(libraryError(FileError::fromErrno(errno, path)));
    int number = 0;
    while (::fsync(descriptor) != 0) {
        number = errno;
        if (number != EINTR)
            break;
        number = 0;
    }
    ::close(descriptor);
    if (number != 0 && number != EINVAL && number != ENOTSUP)
        return std::unexpected(libraryError(FileError::fromErrno(number, path)));
    return {};
}

} // namespace

LibraryError libraryError(const FileError &error)
{
    auto kind = LibraryError::Kind::Other;
    switch (error.kind) {
    case FileError::Kind::NoSpace:
        kind = LibraryError::Kind::NoSpace;
        break;
    case FileError::Kind::NotAllowed:
    case FileError::Kind::ReadOnly:
        kind = LibraryError::Kind::ReadOnly;
        break;
    case FileError::Kind::NotFound:
        kind = LibraryError::Kind::NotFound;
        break;
    case FileError::Kind::Other:
        break;
    }
    return {kind, QFileInfo(error.path).fileName() + QStringLiteral(": ") + error.detail};
}

LibraryResult<void> syncFile(const QString &file)
{
    return syncPath(file, 0);
}

LibraryResult<void> renameSynced(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return std::unexpected(libraryError(FileError::fromErrno(errno, to)));
    return syncPath(QFileInfo(to).absolutePath(), O_DIRECTORY);
}

QByteArray fileSystemOf(const QString &path)
{
    return QStorageInfo(path).fileSystemType();
}

bool fileSystemCarriesWal(const QByteArray &fileSystem)
{
    static constexpr std::array shared = {"nfs",       "nfs4",  "cifs",   "smb2",   "smb3",  "smbfs", "9p",     "afs", "ceph",
                                          "glusterfs", "ncpfs", "vboxsf", "prl_fs", "davfs", "coda",  "lustre", "fuse"};
    const QByteArray name = fileSystem.toLower();
    // fuseblk is a local disk (NTFS, exFAT), fuse.<name> mostly is another computer's.
    return !name.startsWith("fuse.") && std::ranges::none_of(shared, [&name](const char *one) { return name == one; });
}

} // namespace agate
