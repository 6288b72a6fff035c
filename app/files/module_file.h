// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// Where one of Agate's own modules is: libraries that are opened on first use, because they bring others along that a start
/// would pay for. `name` as in CMake ("agate_template_engine").
QString moduleFile(const QString &name);

} // namespace agate
