// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/line_stretches.h"

#include <algorithm>

namespace agate
{

QList<std::pair<qreal, qreal>> lineStretches(const QTextLine &line, int from, int to)
{
    QList<std::pair<qreal, qreal>> result;
    for (int i = from; i < to; ++i) {
        const qreal a = line.cursorToX(i, QTextLine::Leading);
        const qreal b = line.cursorToX(i, QTextLine::Trailing);
        const auto [left, right] = std::minmax(a, b);
        if (left == right)
            continue;
        if (!result.isEmpty() && left <= result.last().second + 0.5 && right >= result.last().first - 0.5) {
            result.last().first = qMin(result.last().first, left);
            result.last().second = qMax(result.last().second, right);
        } else {
            result.append({left, right});
        }
    }
    return result;
}

} // namespace agate
