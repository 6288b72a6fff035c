// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/day_words.h"

#include <QList>

namespace agate
{

/// One bar of the history: a day, or the week that begins with it.
struct HistoryBar {
    QDate from;
    QDate to;
    /// Never less than 0.
    qint64 words = 0;

    bool operator==(const HistoryBar &) const = default;
};

/// The last `count` days up to `today`, those without words too.
QList<HistoryBar> barsByDay(const QList<DayWords> &days, QDate today, int count);
/// The last `count` weeks, the one with `today` as the last.
QList<HistoryBar> barsByWeek(const QList<DayWords> &days, QDate today, int count, Qt::DayOfWeek firstDay);

} // namespace agate
