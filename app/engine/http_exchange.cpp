// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/http_exchange.h"

#include "provider/place.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>
#include <cstring>

namespace agate
{

namespace
{

constexpr int mostRedirects = 3;
/// What may wait unread. Small, so that a flood is parsed in slices that the screen does not feel.
constexpr qint64 readBuffer = 64 * 1024;
/// How long a server may take to end a reply whose answer is whole, before its connection is closed.
constexpr int lingering = 250;

/// A body that cannot be rewound: that is what keeps Qt from sending it a second time when a connection dies.
class Upload final : public QIODevice
{
public:
    Upload(QByteArray body, QObject *parent) : QIODevice(parent), m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }

    bool atEnd() const override { return m_at >= m_body.size(); }

    bool seek(qint64) override { return false; }

    qint64 bytesAvailable() const override { return m_body.size() - m_at + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min<qint64>(most, m_body.size() - m_at);
        if (size <= 0)
            return most == 0 ? 0 : -1;
        std::memcpy(data, m_body.constData() + m_at, size_t(size));
        m_at += size;
        return size;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_at = 0;
};

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, const Endpoint &endpoint, HttpCall call, const Provider &provider,
                           QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_endpoint(endpoint)
    , m_call(std::move(call))
    , m_provider(provider)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpExchange::deadlinePassed);
}

HttpExchange::~HttpExchange()
{
    abort();
}

void HttpExchange::start()
{
    post(firstUrl());
}

QUrl HttpExchange::firstUrl() const
{
    QUrl url = m_endpoint.baseUrl;
    url.setPath(url.path() + QString::fromLatin1(m_call.path));
    if (!m_endpoint.socket.isEmpty())
        url.setScheme(QStringLiteral("unix+http"));
    return url;
}

void HttpExchange::post(const QUrl &url)
{
    QNetworkRequest request(url);
    if (!m_endpoint.socket.isEmpty())
        request.setAttribute(QNetworkRequest::FullLocalServerNameAttribute, m_endpoint.socket);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_endpoint.socket.isEmpty() && !isLoopback(url));
    // Says nothing of the writer's language and system, and asks for bytes that need no decompression.
    request.setRawHeader("User-Agent", "Agate");
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : m_call.headers)
        request.setRawHeader(name, value);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_call.body.size());
    if (!m_endpoint.key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_endpoint.key.reveal());

    auto *upload = new Upload(m_call.body, nullptr);
    m_reply = m_network.post(request, upload);
    upload->setParent(m_reply);
    // Said after Qt's own queued start: its HTTP thread forgets a limit that it is told before the request is there (Qt 6.8), and
    // then reads whatever comes for as long as it comes, deaf to everything else.
    QMetaObject::invokeMethod(m_reply, [reply = m_reply] { reply->setReadBufferSize(readBuffer); }, Qt::QueuedConnection);
    m_phase = End::ConnectTimeout;
    m_deadline.start(m_provider.connectTimeout);
    const auto connected = [this] {
        if (m_phase == End::IdleTimeout)
            return;
        m_phase = End::FirstByteTimeout;
        m_deadline.start(m_provider.firstByteTimeout);
    };
    connect(m_reply, &QNetworkReply::requestSent, this, connected);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [connected](qint64 sent, qint64) {
        if (sent > 0)
            connected();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        m_phase = End::IdleTimeout;
        m_deadline.start(m_provider.idleTimeout);
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    // Queued: a refusal is known inside post() for some errors, and nothing is told from inside start().
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished, Qt::QueuedConnection);
}

void HttpExchange::abort()
{
    m_over = true;
    m_deadline.stop();
    if (QNetworkReply *reply = m_reply) {
        m_reply = nullptr;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void HttpExchange::letGo()
{
    m_over = true;
    m_deadline.stop();
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    if (!reply)
        return;
    reply->disconnect(this);
    if (reply->isFinished()) {
        reply->deleteLater();
        return;
    }
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QTimer::singleShot(lingering, reply, [reply] { reply->abort(); });
}

int HttpExchange::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

QByteArray HttpExchange::header(QByteArrayView name) const
{
    return m_reply ? m_reply->headers().value(name).toByteArray() : QByteArray();
}

void HttpExchange::read()
{
    if (m_over || !m_reply)
        return;
    m_phase = End::IdleTimeout;
    m_deadline.start(m_provider.idleTimeout);
    const QByteArray bytes = m_reply->readAll();
    // What a redirect says for people is not an answer.
    if (!bytes.isEmpty() && (status() < 300 || status() >= 400))
        emit received(bytes);
}

void HttpExchange::replyFinished()
{
    if (m_over || !m_reply)
        return;
    while (!m_over && m_reply && m_reply->bytesAvailable() > 0)
        read();
    if (m_over || !m_reply)
        return;
    m_deadline.stop();
    const int code = status();
    if (code >= 300 && code < 400) {
        const QByteArray location = header("location");
        const QUrl to = m_reply->url().resolved(QUrl::fromEncoded(location));
        if (!follow(to))
            end(End::Redirected, QStringLiteral("HTTP %1: redirected to %2").arg(code).arg(to.host()));
        return;
    }
    switch (m_reply->error()) {
    case QNetworkReply::NoError:
        end(End::Complete, {});
        break;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProtocolFailure:
        // Also when nothing was sent yet: a connection kept from an earlier request was closed by the other side meanwhile.
        end(End::Cut, m_reply->errorString());
        break;
    default:
        // A status of 400 and more is an error to Qt, and an answer to us.
        end(code >= 400 ? End::Complete : code > 0 ? End::Cut : End::Unreachable, m_reply->errorString());
    }
}

/// 303 means "fetch something else"; the others ask for the same request at another place.
bool HttpExchange::follow(const QUrl &to)
{
    if (status() == 303 || status() == 304 || ++m_redirects > mostRedirects || !sameOrigin(to, m_reply->url()))
        return false;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    post(to);
    return true;
}

void HttpExchange::deadlinePassed()
{
    static const QHash<End, QString> details = {
        {End::ConnectTimeout, QStringLiteral("no connection within %1 s")},
        {End::FirstByteTimeout, QStringLiteral("no answer within %1 s")},
        {End::IdleTimeout, QStringLiteral("silence for %1 s")},
    };
    end(m_phase, details.value(m_phase).arg(m_deadline.interval() / 1000.0));
}

/// Whoever hears it may still ask for status and headers.
void HttpExchange::end(End end, const QString &detail)
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    const QPointer<HttpExchange> alive(this);
    emit ended(end, detail);
    if (alive)
        abort();
}

} // namespace agate
