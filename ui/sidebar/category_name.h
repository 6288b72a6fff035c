// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// What a template's category is called here. One that we do not know (a writer's own) is shown as it is written.
QString categoryName(const QString &category);

} // namespace agate
