// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/brief_json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace agate
{

QByteArray briefToJson(const Brief &brief)
{
    QJsonObject answers;
    for (const auto &[key, answer] : brief.answers.asKeyValueRange())
        answers.insert(key, answer);
    return QJsonDocument(QJsonObject{{QStringLiteral("template"), brief.templateId},
                                     {QStringLiteral("version"), brief.templateVersion},
                                     {QStringLiteral("answers"), answers},
                                     {QStringLiteral("tone"), brief.tone},
                                     {QStringLiteral("audience"), brief.audience},
                                     {QStringLiteral("language"), brief.language},
                                     {QStringLiteral("variants"), brief.variants}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Brief> briefFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Brief brief;
    bool good = object.value(QLatin1String("template")).isString();
    const auto text = [&](QLatin1String key) {
        const QJsonValue value = object.value(key);
        good = good && (value.isString() || value.isUndefined());
        return value.toString();
    };
    const auto number = [&](QLatin1String key) {
        const QJsonValue value = object.value(key);
        // toInt() gives the default for what is no whole number within an int.
        good = good && (value.isUndefined() || value.toInt(0) > 0);
        return value.toInt(1);
    };
    brief.templateId = text(QLatin1String("template"));
    brief.templateVersion = number(QLatin1String("version"));
    brief.tone = text(QLatin1String("tone"));
    brief.audience = text(QLatin1String("audience"));
    brief.language = text(QLatin1String("language"));
    brief.variants = number(QLatin1String("variants"));
    const QJsonValue answers = object.value(QLatin1String("answers"));
    good = good && (answers.isObject() || answers.isUndefined());
    const QJsonObject pairs = answers.toObject();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
        good = good && pair.value().isString();
        brief.answers.insert(pair.key(), pair.value().toString());
    }
    return good ? std::optional(brief) : std::nullopt;
}

} // namespace agate
