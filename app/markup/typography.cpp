// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/typography.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace agate
{

namespace
{

using Typographies = QHash<QString, Typography>;

std::pair<QString, QString> pairIn(const QJsonObject &row, QLatin1StringView key)
{
    const QString both = row.value(key).toString();
    return {both.section(u' ', 0, 0), both.section(u' ', 1)};
}

Typographies readTable()
{
    Typographies table;
    QFile file(QStringLiteral(":/agate/typography.json"));
    if (!file.open(QIODevice::ReadOnly))
        return table;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        Typography typography;
        std::tie(typography.open, typography.close) = pairIn(row, QLatin1StringView("double"));
        std::tie(typography.singleOpen, typography.singleClose) = pairIn(row, QLatin1StringView("single"));
        const bool quotes = !typography.open.isEmpty();
        typography.apostrophe = row.value(QLatin1StringView("apostrophe")).toString(quotes ? QStringLiteral("’") : QString());
        typography.inWord = row.value(QLatin1StringView("inWord")).toString();
        typography.within = row.value(QLatin1StringView("within")).toString();
        const QJsonObject spaced = row.value(QLatin1StringView("spaced")).toObject();
        for (auto sign = spaced.begin(); sign != spaced.end(); ++sign)
            typography.spaced.insert(sign.key().front(), sign.value().toString());
        typography.dash = row.value(QLatin1StringView("dash")).toString(quotes ? QStringLiteral("–") : QString());
        typography.dots = row.value(QLatin1StringView("dots")).toBool(true);
        const auto tags = row.value(QLatin1StringView("languages")).toString().split(u' ');
        for (const QString &tag : tags)
            table.insert(tag, typography);
    }
    return table;
}

} // namespace

const Typography &typographyOf(const QString &language)
{
    static const Typographies table = readTable();
    static const Typography asTyped;
    QString tag = language;
    while (!tag.isEmpty()) {
        if (const auto row = table.constFind(tag); row != table.cend())
            return *row;
        tag = tag.contains(u'-') ? tag.section(u'-', 0, -2) : QString();
    }
    return asTyped;
}

} // namespace agate
