// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/owner_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

namespace agate
{

std::expected<void, FileError> makeOwnerFolder(const QString &path)
{
    const QString folder = QDir::cleanPath(QDir(path).absolutePath());
    if (QFileInfo(folder).isDir())
        return {};
    const QString above = QFileInfo(folder).path();
    if (above != folder) {
        if (auto made = makeOwnerFolder(above); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0) {
        const int number = errno;
        // Somebody else may have made it meanwhile.
        if (number != EEXIST || !QFileInfo(folder).isDir())
            return std::unexpected(FileError::fromErrno(number, folder));
    }
    return {};
}

} // namespace agate
