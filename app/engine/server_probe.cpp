// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server_probe.h"

#include "provider/clean_text.h"
#include "provider/read_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>

#include <algorithm>
#include <functional>
#include <optional>

namespace agate
{

namespace
{

using Product = FoundServer::Product;

constexpr qsizetype mostModels = 200;

QStringList names(const QJsonValue &entries, QLatin1StringView field)
{
    QStringList found;
    for (const QJsonValue entry : entries.toArray()) {
        // Ollama lists models that it would ask another computer about among its own.
        const QString name = cleanDetail(entry[field].toString());
        if (!name.isEmpty() && entry[QLatin1String("remote_host")].toString().isEmpty() && found.size() < mostModels)
            found.append(name);
    }
    return found;
}

// The profiles of Ollama and LM Studio say 127.0.0.1.
QString profileFor(Product product, const QString &host)
{
    if (product == Product::Ollama)
        return QStringLiteral("ollama");
    return product == Product::LmStudio && host == QLatin1String("127.0.0.1") ? QStringLiteral("lm-studio") : QStringLiteral("custom");
}

} // namespace

/// One host and port.
class ServerProbe::Look : public QObject
{
public:
    Look(ServerProbe *probe, const Door &at, const QString &host) : QObject(probe), door(at), m_probe(probe)
    {
        m_base.setScheme(QStringLiteral("http"));
        m_base.setHost(host);
        m_base.setPort(at.port);
    }

    void start()
    {
        switch (door.product) {
        case Product::Ollama:
            ask("/api/version", [this](int status, const QJsonValue &json) {
                if (status != 200 || !json[QLatin1String("version")].isString())
                    return end();
                find();
                ask("/api/tags", [this](int, const QJsonValue &tags) {
                    found->models = names(tags[QLatin1String("models")], QLatin1String("name"));
                    end();
                });
            });
            break;
        case Product::LlamaServer:
            ask("/health", [this](int status, const QJsonValue &) {
                // 503: it is loading its model. Others answer /health too, so it has to say its name.
                if ((status != 200 && status != 503) || m_server != "llama.cpp")
                    return end();
                find();
                ask("/v1/models", [this](int answered, const QJsonValue &models) {
                    found->needsKey = answered == 401;
                    found->models = names(models[QLatin1String("data")], QLatin1String("id"));
                    end();
                });
            });
            break;
        case Product::LmStudio:
            ask("/api/v1/models", [this](int status, const QJsonValue &json) {
                if (status == 200 && json[QLatin1String("models")][0][QLatin1String("key")].isString()) {
                    find();
                    found->models = names(json[QLatin1String("models")], QLatin1String("key"));
                    return end();
                }
                if (status == 401) {
                    find();
                    found->needsKey = true;
                    return end();
                }
                ask("/api/v0/models", [this](int older, const QJsonValue &models) {
                    if (older == 200 && models[QLatin1String("data")].isArray()) {
                        find();
                        found->models = names(models[QLatin1String("data")], QLatin1String("id"));
                    }
                    end();
                });
            });
            break;
        }
    }

    /// Whatever was found until now counts.
    void end()
    {
        if (std::exchange(over, true))
            return;
        if (QNetworkReply *reply = m_reply) {
            reply->disconnect(this);
            reply->abort();
            reply->deleteLater();
        }
        m_probe->lookEnded();
    }

    const Door door;
    std::optional<FoundServer> found;
    bool over = false;

private:
    void find()
    {
        FoundServer server;
        server.product = door.product;
        server.providerId = profileFor(door.product, m_base.host());
        server.baseUrl = m_base;
        server.baseUrl.setPath(QStringLiteral("/v1"));
        found = server;
    }

    void ask(const char *path, std::function<void(int status, const QJsonValue &json)> then)
    {
        QUrl url = m_base;
        url.setPath(QString::fromLatin1(path));
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setRawHeader("User-Agent", "Agate");
        request.setRawHeader("Accept-Language", "*");
        request.setRawHeader("Accept-Encoding", "identity");
        QNetworkReply *reply = m_probe->m_network.get(request);
        m_reply = reply;
        m_body.clear();
        auto *connecting = new QTimer(reply);
        connecting->setSingleShot(true);
        connect(connecting, &QTimer::timeout, this, &Look::end);
        connect(reply, &QNetworkReply::requestSent, connecting, &QTimer::stop);
        connecting->start(m_probe->m_limits.connect);
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
            m_body += reply->readAll();
            if (m_body.size() > m_probe->m_limits.answer)
                end();
        });
        connect(
            reply, &QNetworkReply::finished, this,
            [this, reply, next = std::move(then)] {
                if (over || m_reply != reply)
                    return;
                m_body += reply->readAll();
                m_server = reply->rawHeader("Server");
                const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
                reply->deleteLater();
                m_reply = nullptr;
                next(status, readJson(m_body).value_or(QJsonValue()));
            },
            Qt::QueuedConnection);
    }

    ServerProbe *m_probe;
    QUrl m_base;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QByteArray m_server;
};

QList<ServerProbe::Door> ServerProbe::usualDoors()
{
    return {{Product::Ollama, 11434}, {Product::LlamaServer, 9931}, {Product::LlamaServer, 8080}, {Product::LmStudio, 1234}};
}

ServerProbe::ServerProbe(QList<Door> doors, QObject *parent) : ServerProbe(std::move(doors), Limits(), parent) { }

ServerProbe::ServerProbe(QList<Door> doors, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_doors(std::move(doors))
    , m_limits(limits)
    , m_network(this)
    , m_limit(this)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &ServerProbe::end);
}

void ServerProbe::start()
{
    // "localhost" alone may mean either of the two, and the server the other.
    for (const Door &door : m_doors) {
        for (const char *host : {"127.0.0.1", "::1"})
            m_looks.append(new Look(this, door, QString::fromLatin1(host)));
    }
    m_limit.start(m_limits.all);
    for (Look *look : std::as_const(m_looks))
        look->start();
    if (m_looks.isEmpty())
        QMetaObject::invokeMethod(this, &ServerProbe::end, Qt::QueuedConnection);
}

void ServerProbe::lookEnded()
{
    if (std::ranges::all_of(m_looks, [](const Look *look) { return look->over; }))
        end();
}

void ServerProbe::end()
{
    if (std::exchange(m_over, true))
        return;
    m_limit.stop();
    QList<FoundServer> servers;
    quint16 port = 0;
    for (Look *look : std::as_const(m_looks)) {
        look->end();
        if (!look->found || look->door.port == port)
            continue; // both hosts answer: one server
        port = look->door.port;
        servers.append(*look->found);
    }
    emit finished(servers);
}

} // namespace agate
