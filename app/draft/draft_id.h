// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace agate
{

/// Names a draft for good, also across libraries (a rescued library keeps its ids). As text: 32 hexadecimal digits.
struct DraftId {
    QUuid uuid;

    static DraftId fresh() { return {QUuid::createUuid()}; }

    /// Null when `text` is not an id.
    static DraftId fromString(const QString &text)
    {
        // QUuid::fromString() wants the dashes that toString() leaves out.
        if (text.size() != 32)
            return {};
        const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
        return bytes.size() == 16 ? DraftId{QUuid::fromRfc4122(bytes)} : DraftId{};
    }

    QString toString() const { return uuid.toString(QUuid::Id128); }

    bool isNull() const { return uuid.isNull(); }

    bool operator==(const DraftId &) const = default;
};

inline size_t qHash(const DraftId &id, size_t seed = 0) noexcept
{
    return qHash(id.uuid, seed);
}

} // namespace agate
