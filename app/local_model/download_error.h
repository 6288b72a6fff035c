// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// Why a model could not be fetched and installed. Nothing else is harmed by any of these.
struct DownloadError {
    enum class Kind : quint8 {
        /// The disk is too full.
        NoSpace,
        /// The models folder cannot be written to.
        NotAllowed,
        /// Another Agate is fetching it just now.
        Busy,
        Network,
        /// The server has no such file (any more).
        NotFound,
        /// The server refuses (401, 403), fails (5xx), asks for patience (429), or leads to a place that is not expected.
        Server,
        /// What came is not what was promised: it is thrown away.
        Mismatch,
        /// npm is not installed.
        NoClient,
        ClientFailed,
        /// The package is broken, or another one.
        BadPackage,
        Cancelled,
    };

    Kind kind = Kind::Network;
    /// Untranslated; with several sources what each of them answered.
    QString detail;

    bool operator==(const DownloadError &) const = default;
};

/// How far a download is.
struct DownloadProgress {
    enum class Stage : quint8 { Connecting, Downloading, Checking, Converting };
    Stage stage = Stage::Connecting;
    /// Bytes; total 0 when the extent is not known (the npm client does not tell).
    qint64 done = 0;
    qint64 total = 0;

    bool operator==(const DownloadProgress &) const = default;
};

} // namespace agate
