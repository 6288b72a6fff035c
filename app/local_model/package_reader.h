// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <functional>

namespace agate
{

/// Why an entry of a package could not be had.
struct PackageError {
    enum class Kind : quint8 {
        NotFound,
        /// No gzip, no tar, or cut short.
        Broken,
        NoSuchEntry,
        /// The entry is larger than anybody expects, or the package never ends.
        TooLarge,
        Cancelled,
    };

    Kind kind = Kind::Broken;
    /// Untranslated.
    QString detail;

    bool operator==(const PackageError &) const = default;
};

/// Bytes of the one entry called `entry` (an exact name, a plain file) in a .tgz. The package is read as a stream: nothing is
/// unpacked to disk, so no name in it can lead anywhere, and only the entry itself is held in memory, at most `largest` bytes.
/// `heard(done)` is told how many bytes of the stream were read, now and then; false from it ends the reading.
[[nodiscard]] std::expected<QByteArray, PackageError> readPackageEntry(const QString &path, const QString &entry, qint64 largest,
                                                                       const std::function<bool(qint64)> &heard = {});

} // namespace agate
