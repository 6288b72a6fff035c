// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace agate
{

/// Agate's own icon in the sizes that window managers ask for, drawn now (a few milliseconds): for after the first paint. Where Agate
/// is installed a desktop takes it from the icon theme; this is for the others, and for a window that was not installed.
QIcon appIcon();

} // namespace agate
