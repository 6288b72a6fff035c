// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Translations on their way: what makes it possible to go on another day.
#include "library/library.h"
#include "library/library_parts.h"

#include <QSqlQuery>

namespace agate
{

using namespace Qt::StringLiterals;

LibraryResult<QList<KeptSegment>> Library::translation(const TranslationKey &key) const
{
    QList<KeptSegment> segments;
    if (!m_parts->hasTranslations)
        return segments;
    auto read =
        m_parts->connection->each(u"SELECT source, nth, state, s.text FROM segments s JOIN translations t ON t.number = s.translation "
                                  "WHERE subject = ? AND language = ? AND address = ?"_s,
                                  {key.subject, key.language, key.address}, [&segments](const QSqlQuery &row) {
                                      const bool approved = row.value(2).toInt() == int(KeptSegment::State::Approved);
                                      segments.append({.source = row.value(0).toByteArray(),
                                                       .nth = row.value(1).toInt(),
                                                       .state = approved ? KeptSegment::State::Approved : KeptSegment::State::Draft,
                                                       .text = row.value(3).toString()});
                                      return true;
                                  });
    if (!read)
        return std::unexpected(m_parts->seen(read.error()));
    return segments;
}

LibraryResult<void> Library::keepSegments(const TranslationKey &key, const QList<KeptSegment> &segments)
{
    return m_parts->write([&]() -> LibraryResult<void> {
        Connection &connection = *m_parts->connection;
        auto noted = connection.run(u"INSERT INTO translations(subject, language, address, updated) VALUES(?, ?, ?, ?) "
                                    "ON CONFLICT(subject, language, address) DO UPDATE SET updated = excluded.updated"_s,
                                    {key.subject, key.language, key.address, QDateTime::currentMSecsSinceEpoch()});
        if (!noted)
            return std::unexpected(noted.error());
        const auto number = connection.value(u"SELECT number FROM translations WHERE subject = ? AND language = ? AND address = ?"_s,
                                             {key.subject, key.language, key.address});
        if (!number)
            return std::unexpected(number.error());
        for (const KeptSegment &segment : segments) {
            auto kept = connection.run(u"INSERT INTO segments(translation, source, nth, state, text) VALUES(?, ?, ?, ?, ?) "
                                       "ON CONFLICT(translation, source, nth) DO UPDATE SET state = excluded.state, text = excluded.text"_s,
                                       {*number, segment.source, segment.nth, int(segment.state), storable(segment.text)});
            if (!kept)
                return std::unexpected(kept.error());
        }
        return {};
    });
}

LibraryResult<void> Library::forgetTranslation(const TranslationKey &key)
{
    return m_parts->write([&]() -> LibraryResult<void> {
        return m_parts->connection
            ->run(u"DELETE FROM translations WHERE subject = ? AND language = ? AND address = ?"_s,
                  {key.subject, key.language, key.address})
            .transform([](int) { });
    });
}

} // namespace agate
