// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

struct LibraryError {
    enum class Kind : quint8 {
        /// The disk is full: nothing was changed.
        NoSpace,
        /// No right to write there, or a read-only disk.
        ReadOnly,
        /// Another Agate holds the library.
        InUse,
        /// The file is damaged or no library.
        Damaged,
        /// Made by a newer Agate: opened for reading only.
        Newer,
        NotFound,
        Other,
    };
    Kind kind = Kind::Other;
    /// For logs and the curious: never a writer's text. Not translated.
    QString detail;

    bool operator==(const LibraryError &) const = default;
};

} // namespace agate
