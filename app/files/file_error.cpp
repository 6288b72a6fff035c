// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/file_error.h"

#include <cerrno>
#include <system_error>

namespace agate
{

FileError FileError::fromErrno(int number, const QString &path)
{
    auto kind = Kind::Other;
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        kind = Kind::NoSpace;
        break;
    case EACCES:
    case EPERM:
        kind = Kind::NotAllowed;
        break;
    case EROFS:
        kind = Kind::ReadOnly;
        break;
    case ENOENT:
    case ENOTDIR:
        kind = Kind::NotFound;
        break;
    default:
        break;
    }
    return {kind, path, QString::fromStdString(std::generic_category().message(number))};
}

} // namespace agate
