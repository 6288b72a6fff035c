// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/read_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace agate
{

namespace
{

constexpr int deepest = 64;

bool isTooDeep(QByteArrayView bytes)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

std::expected<QJsonValue, JsonFault> readJson(QByteArrayView bytes)
{
    if (isTooDeep(bytes))
        return std::unexpected(JsonFault::TooDeep);
    // QJsonDocument refuses a whole text for one bad byte.
    const QByteArray text =
        QUtf8StringView(bytes).isValidUtf8() ? QByteArray::fromRawData(bytes.data(), bytes.size()) : QString::fromUtf8(bytes).toUtf8();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError)
        return std::unexpected(fault.error == QJsonParseError::DeepNesting ? JsonFault::TooDeep : JsonFault::Malformed);
    if (document.isArray())
        return document.array();
    return document.object();
}

} // namespace agate
