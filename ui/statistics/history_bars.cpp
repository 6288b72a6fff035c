// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/history_bars.h"

#include <algorithm>

namespace agate
{

namespace
{

QList<HistoryBar> bars(const QList<DayWords> &days, QDate first, int count, int width)
{
    QList<HistoryBar> all;
    for (int i = 0; i < count; ++i)
        all.append({first.addDays(qint64(i) * width), first.addDays(qint64(i + 1) * width - 1), 0});
    for (const DayWords &day : days) {
        const qint64 index = first.daysTo(day.day) / width;
        if (day.day >= first && index < count)
            all[index].words += day.words;
    }
    for (HistoryBar &bar : all)
        bar.words = std::max<qint64>(0, bar.words);
    return all;
}

} // namespace

QList<HistoryBar> barsByDay(const QList<DayWords> &days, QDate today, int count)
{
    return bars(days, today.addDays(1 - count), count, 1);
}

QList<HistoryBar> barsByWeek(const QList<DayWords> &days, QDate today, int count, Qt::DayOfWeek firstDay)
{
    const int into = (today.dayOfWeek() - int(firstDay) + 7) % 7;
    return bars(days, today.addDays(-into - 7 * (count - 1)), count, 7);
}

} // namespace agate
