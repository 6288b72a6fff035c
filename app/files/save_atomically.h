// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <expected>

namespace agate
{

/// Why a file was not written. `detail` is the system's own sentence, untranslated.
struct FileError {
    enum class Kind : quint8 { NoSpace, NotAllowed, ReadOnly, NotFound, Other };
    Kind kind = Kind::Other;
    QString path;
    QString detail;

    bool operator==(const FileError &) const = default;
};

/// Writes `bytes` to `path` so that afterwards the file is either whole and new or untouched, also when the disk is full,
/// a device fails or the machine stops. The only way in which Agate replaces a file (QSaveFile alone reports success after a
/// short write: Qt 6.8.2). Owner-only mode when `ownerOnly`.
[[nodiscard]] std::expected<void, FileError> saveAtomically(const QString &path, QByteArrayView bytes, bool ownerOnly = false);

} // namespace agate
