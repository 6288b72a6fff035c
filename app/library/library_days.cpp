// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words a day: what a writer's goals and history are made of.
#include "library/library.h"
#include "library/library_parts.h"

#include <QSqlQuery>

namespace agate
{

using namespace Qt::StringLiterals;

LibraryResult<void> Library::addWords(QDate day, qint64 words)
{
    if (!day.isValid() || words == 0)
        return {};
    return m_parts->write([&]() -> LibraryResult<void> {
        return m_parts->connection
            ->run(u"INSERT INTO days(day, words) VALUES(?, ?) ON CONFLICT(day) DO UPDATE SET words = words + excluded.words"_s,
                  {day.toString(Qt::ISODate), words})
            .transform([](int) { });
    });
}

LibraryResult<QList<DayWords>> Library::wordsByDay(QDate from, QDate to) const
{
    QList<DayWords> days;
    auto read = m_parts->connection->each(u"SELECT day, words FROM days WHERE day BETWEEN ? AND ? ORDER BY day"_s,
                                          {from.toString(Qt::ISODate), to.toString(Qt::ISODate)}, [&days](const QSqlQuery &row) {
                                              const QDate day = QDate::fromString(row.value(0).toString(), Qt::ISODate);
                                              if (day.isValid())
                                                  days.append({day, row.value(1).toLongLong()});
                                              return true;
                                          });
    if (!read)
        return std::unexpected(m_parts->seen(read.error()));
    return days;
}

} // namespace agate
