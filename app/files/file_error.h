// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// Why a file was not written or a folder not made. `detail` is the system's own sentence, untranslated.
struct FileError {
    enum class Kind : quint8 {
        /// The disk, the quota or the limit on a file's size is used up.
        NoSpace,
        NotAllowed,
        /// The disk is mounted read-only.
        ReadOnly,
        NotFound,
        Other,
    };
    Kind kind = Kind::Other;
    QString path;
    QString detail;

    bool operator==(const FileError &) const = default;

    /// What the system's `errno` means for `path`.
    static FileError fromErrno(int number, const QString &path);
};

} // namespace agate
