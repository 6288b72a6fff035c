// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/file_error.h"

#include <expected>

namespace agate
{

/// Makes `path` and what is missing above it, each folder for its owner only (0700). A folder that is there is left as it is.
[[nodiscard]] std::expected<void, FileError> makeOwnerFolder(const QString &path);

} // namespace agate
