// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/symbol.h"

#include <QIcon>
#include <QPalette>

namespace agate
{

/// An icon that reads its picture when it is first painted and takes its colour from the application's palette each time,
/// so it costs nothing at start and is right in light, dark, disabled and selected. Icons that point somewhere are mirrored
/// where the layout is right to left.
QIcon iconOf(Symbol symbol, QPalette::ColorRole role = QPalette::WindowText);

} // namespace agate
