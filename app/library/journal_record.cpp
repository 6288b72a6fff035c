// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/journal_record.h"

#include <QDataStream>
#include <QIODevice>

namespace agate
{

namespace
{

// The form of QDataStream is part of the file's format: never another version.
constexpr auto streamVersion = QDataStream::Qt_6_0;

} // namespace

JournalRecord JournalRecord::gap()
{
    JournalRecord record;
    record.kind = Kind::Gap;
    return record;
}

QByteArray JournalRecord::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << static_cast<quint8>(kind) << draft.uuid << sequence << when;
    switch (kind) {
    case Kind::Gap:
        break;
    case Kind::Snapshot:
        stream << text;
        break;
    case Kind::Edits:
        stream << length << static_cast<quint32>(edits.size());
        for (const auto &edit : edits)
            stream << static_cast<qint64>(edit.span.start) << static_cast<qint64>(edit.span.length) << edit.insert;
        break;
    case Kind::Saved:
        stream << hash;
        break;
    case Kind::Proposal:
        stream << length << at << text;
        break;
    }
    return bytes;
}

std::optional<JournalRecord> JournalRecord::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(streamVersion);
    JournalRecord record;
    quint8 kind = 0;
    stream >> kind >> record.draft.uuid >> record.sequence >> record.when;
    record.kind = static_cast<Kind>(kind);
    switch (record.kind) {
    case Kind::Snapshot:
        stream >> record.text;
        break;
    case Kind::Edits: {
        quint32 count = 0;
        stream >> record.length >> count;
        for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
            qint64 start = 0;
            qint64 length = 0;
            QString insert;
            stream >> start >> length >> insert;
            record.edits.append({{start, length}, insert});
        }
        break;
    }
    case Kind::Saved:
        stream >> record.hash;
        break;
    case Kind::Proposal:
        stream >> record.length >> record.at >> record.text;
        break;
    case Kind::Gap:
    default:
        return {};
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return {};
    return record;
}

} // namespace agate
