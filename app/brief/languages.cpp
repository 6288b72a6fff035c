// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/languages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace agate
{

namespace
{

QList<Language> readLanguages()
{
    QFile file(QStringLiteral(":/agate/languages.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Language> list;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue row : rows) {
        list.append({.tag = row[QLatin1String("tag")].toString(),
                     .englishName = row[QLatin1String("english")].toString(),
                     .ownName = row[QLatin1String("own")].toString(),
                     .tokensPerWord = row[QLatin1String("tokensPerWord")].toDouble(1.5),
                     .rightToLeft = row[QLatin1String("rightToLeft")].toBool()});
    }
    std::ranges::sort(list, {}, &Language::englishName);
    return list;
}

// "fr_CA", "FR-ca" and "fr-CA.UTF-8" are one.
QString tidied(const QString &tag)
{
    return tag.section(u'.', 0, 0).section(u'@', 0, 0).replace(u'_', u'-').trimmed();
}

const Language *listed(const QString &tag)
{
    const auto at =
        std::ranges::find_if(languages(), [&tag](const Language &language) { return language.tag.compare(tag, Qt::CaseInsensitive) == 0; });
    return at == languages().end() ? nullptr : &*at;
}

const Language *nearest(const QString &tag)
{
    // A tag loses its last part until something is listed; then a listed variety of the language serves ("zh": zh-Hans).
    for (QString rest = tidied(tag); !rest.isEmpty(); rest.truncate(qMax<qsizetype>(rest.lastIndexOf(u'-'), 0))) {
        // What Chinese is written with in these places is not in their tags.
        const bool traditional =
            QStringList{QStringLiteral("zh-tw"), QStringLiteral("zh-hk"), QStringLiteral("zh-mo")}.contains(rest.toLower());
        if (const Language *found = listed(traditional ? QStringLiteral("zh-Hant") : rest))
            return found;
        if (!rest.contains(u'-')) {
            const auto variety = std::ranges::find_if(
                languages(), [&rest](const Language &language) { return language.tag.startsWith(rest + u'-', Qt::CaseInsensitive); });
            if (variety != languages().end())
                return &*variety;
        }
    }
    return nullptr;
}

} // namespace

const QList<Language> &languages()
{
    static const QList<Language> list = readLanguages();
    return list;
}

Language languageOf(const QString &tag)
{
    if (const Language *found = nearest(tag.isEmpty() ? QStringLiteral("en") : tag))
        return *found;
    return {.tag = tag, .englishName = tag, .ownName = tag};
}

bool isKnownLanguage(const QString &tag)
{
    return tag.isEmpty() || nearest(tag);
}

} // namespace agate
