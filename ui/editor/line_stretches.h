// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTextLine>

#include <utility>

namespace agate
{

/// Stretches of one line that a span covers, left to right edges; several where directions mix. Positions are the layout's.
QList<std::pair<qreal, qreal>> lineStretches(const QTextLine &line, int from, int to);

} // namespace agate
