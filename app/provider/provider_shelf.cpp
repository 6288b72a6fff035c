// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/provider_shelf.h"

#include "provider/dialect.h"
#include "provider/place.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace agate
{

namespace
{

/// Largest file that is still a provider's description.
constexpr qint64 largestFile = 256 * 1024;

// How long the network is waited for. A server on this computer answers at once that it is there, but may have to load a model
// and to read a long prompt on a slow processor before its first byte.
constexpr int localConnect = 1'000;
constexpr int localFirstByte = 300'000;
constexpr int localIdle = 120'000;
constexpr int localTotal = 1'800'000;

void bePatient(Provider &provider)
{
    const Provider far;
    provider.connectTimeout = provider.local ? localConnect : far.connectTimeout;
    provider.firstByteTimeout = provider.local ? localFirstByte : far.firstByteTimeout;
    provider.idleTimeout = provider.local ? localIdle : far.idleTimeout;
    provider.totalTimeout = provider.local ? localTotal : far.totalTimeout;
}

/// Reads the entries of one object and remembers the first thing that is wrong.
class Entries
{
public:
    Entries(const QJsonObject &object, const QString &where) : m_object(object), m_where(where)
    {
        const QStringList keys = object.keys();
        m_unread = QSet<QString>(keys.begin(), keys.end());
    }

    QString text(const QString &key, const QString &otherwise = {})
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            complain(QStringLiteral("“%1” must be a text").arg(key));
        return value.toString(otherwise);
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(QStringLiteral("“%1” must be true or false").arg(key));
        return value.toBool();
    }

    /// Seconds in the file, milliseconds as the result.
    void seconds(const QString &key, int &milliseconds)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return;
        if (!(value.toDouble(-1) > 0 && value.toDouble() <= 86'400))
            complain(QStringLiteral("“%1” must be seconds, more than 0 and at most a day").arg(key));
        else
            milliseconds = int(value.toDouble() * 1000);
    }

    QJsonObject object(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isObject())
            complain(QStringLiteral("“%1” must be an object").arg(key));
        return value.toObject();
    }

    void complain(const QString &about)
    {
        if (m_fault.isEmpty())
            m_fault = m_where.isEmpty() ? about : m_where + QStringLiteral(": ") + about;
    }

    /// Empty when all was well. An entry that nobody asked for is most likely a slip of the pen.
    QString fault()
    {
        QStringList unread(m_unread.begin(), m_unread.end());
        unread.sort();
        if (!unread.isEmpty())
            complain(QStringLiteral("“%1” is not known").arg(unread.first()));
        return m_fault;
    }

private:
    QJsonValue take(const QString &key)
    {
        m_unread.remove(key);
        return m_object.value(key);
    }

    QJsonObject m_object;
    QString m_where;
    QSet<QString> m_unread;
    QString m_fault;
};

} // namespace

std::expected<Provider, QString> ProviderShelf::readProvider(const QByteArray &json, const QString &id)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (!document.isObject()) {
        const qsizetype line = json.first(std::clamp<qsizetype>(syntax.offset, 0, json.size())).count('\n') + 1;
        return std::unexpected(syntax.error == QJsonParseError::NoError
                                   ? QStringLiteral("not a JSON object")
                                   : QStringLiteral("line %1: %2").arg(line).arg(syntax.errorString()));
    }
    Entries entries(document.object(), {});
    Provider provider;
    provider.id = entries.text(QStringLiteral("id"));
    static const QRegularExpression idForm(QStringLiteral("^[a-z0-9][a-z0-9-]*$"));
    if (!idForm.match(provider.id).hasMatch())
        entries.complain(QStringLiteral("“id” must be made of a-z, 0-9 and hyphens"));
    else if (provider.id != id)
        entries.complain(QStringLiteral("“id” is “%1”, but the file is named “%2”").arg(provider.id, id));
    provider.name = entries.text(QStringLiteral("name"));
    if (provider.name.trimmed().isEmpty())
        entries.complain(QStringLiteral("“name” is missing"));

    const QString spoken = entries.text(QStringLiteral("dialect"));
    const auto speaks = std::ranges::find_if(dialects(), [&spoken](const Dialect &row) { return row.name == spoken; });
    if (speaks == dialects().end())
        entries.complain(QStringLiteral("“dialect” “%1” is not known").arg(spoken));
    else
        provider.dialect = speaks->id;

    provider.managed = entries.flag(QStringLiteral("managed"));
    const QString address = entries.text(QStringLiteral("baseUrl"));
    provider = at(provider, QUrl(address, QUrl::StrictMode));
    if (!address.isEmpty() && !isAllowedPlace(provider.baseUrl))
        entries.complain(QStringLiteral("“baseUrl” must be https, or http on this computer or in its own network"));

    provider.needsKey = entries.flag(QStringLiteral("needsKey"));
    provider.defaultModel = entries.text(QStringLiteral("defaultModel"));
    const QString limit = entries.text(QStringLiteral("tokenLimit"), QStringLiteral("max_tokens"));
    if (limit == QLatin1String("max_completion_tokens"))
        provider.tokenLimitField = Provider::TokenLimitField::MaxCompletionTokens;
    else if (limit != QLatin1String("max_tokens"))
        entries.complain(QStringLiteral("“tokenLimit” must be “max_tokens” or “max_completion_tokens”"));
    provider.systemRole = entries.text(QStringLiteral("systemRole"), provider.systemRole);
    if (provider.systemRole != QLatin1String("system") && provider.systemRole != QLatin1String("developer"))
        entries.complain(QStringLiteral("“systemRole” must be “system” or “developer”"));

    Entries timeouts(entries.object(QStringLiteral("timeouts")), QStringLiteral("timeouts"));
    timeouts.seconds(QStringLiteral("connect"), provider.connectTimeout);
    timeouts.seconds(QStringLiteral("firstByte"), provider.firstByteTimeout);
    timeouts.seconds(QStringLiteral("idle"), provider.idleTimeout);
    timeouts.seconds(QStringLiteral("total"), provider.totalTimeout);

    for (const QString &fault : {entries.fault(), timeouts.fault()}) {
        if (!fault.isEmpty())
            return std::unexpected(fault);
    }
    return provider;
}

Provider ProviderShelf::at(Provider provider, const QUrl &baseUrl)
{
    provider.baseUrl = baseUrl;
    if (const QString path = baseUrl.path(); path.endsWith(u'/'))
        provider.baseUrl.setPath(path.chopped(1));
    provider.local = provider.managed || isLoopback(provider.baseUrl);
    bePatient(provider);
    return provider;
}

ProviderShelf ProviderShelf::read(const QStringList &folders)
{
    ProviderShelf shelf;
    for (const QString &folder : folders) {
        for (const QFileInfo &entry : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(entry.filePath());
            if (!file.open(QIODevice::ReadOnly)) {
                shelf.m_broken.append({entry.filePath(), file.errorString()});
                continue;
            }
            const QByteArray json = file.read(largestFile + 1);
            const auto provider = json.size() > largestFile
                ? std::expected<Provider, QString>(std::unexpected(QStringLiteral("larger than 256 KiB")))
                : readProvider(json, entry.completeBaseName());
            if (!provider) {
                shelf.m_broken.append({entry.filePath(), provider.error()});
                continue;
            }
            const auto same = std::ranges::find(shelf.m_providers, provider->id, &Provider::id);
            if (same != shelf.m_providers.end())
                *same = *provider;
            else
                shelf.m_providers.append(*provider);
        }
    }
    std::ranges::sort(shelf.m_providers,
                      [](const Provider &a, const Provider &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    return shelf;
}

std::optional<Provider> ProviderShelf::find(const QString &id) const
{
    const auto at = std::ranges::find(m_providers, id, &Provider::id);
    return at != m_providers.end() ? std::optional(*at) : std::nullopt;
}

} // namespace agate
