// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/file_error.h"

#include <QByteArrayView>

#include <expected>

namespace agate
{

/// Writes `bytes` to `path` so that afterwards the file is either whole and new or untouched, also when the disk is full,
/// a device fails or the machine stops. The only way in which Agate replaces a file (QSaveFile alone reports success after a
/// short write: Qt 6.8.2). A link is followed and stays a link; the file keeps its permissions, and one that its owner made
/// read-only is refused (NotAllowed). Owner-only mode when `ownerOnly`.
[[nodiscard]] std::expected<void, FileError> saveAtomically(const QString &path, QByteArrayView bytes, bool ownerOnly = false);

} // namespace agate
