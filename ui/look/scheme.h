// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate
{

/// Light paper or dark.
enum class Scheme : quint8 { Light, Dark };

/// What the writer chose: as the system does, or always one of them.
enum class SchemeChoice : quint8 { System, Light, Dark };

} // namespace agate
