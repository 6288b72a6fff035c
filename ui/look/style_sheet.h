// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/colours.h"

#include <QPalette>
#include <QString>

namespace agate
{

QPalette paletteFrom(const Colours &colours);

/// `em`: pixels of the interface's font; every length grows with it.
QString styleSheetFrom(const Colours &colours, int em);

} // namespace agate
