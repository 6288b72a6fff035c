// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/file_fetch.h"

#include <QHostAddress>
#include <QMetaObject>
#include <QNetworkRequest>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace agate
{

using Kind = DownloadError::Kind;

namespace
{

constexpr int mostRedirects = 5;
constexpr qint64 readBuffer = 1024 * 1024;
constexpr qint64 readAtOnce = 64 * 1024;

bool isWithin(const QString &host, const QString &domain)
{
    return host == domain || host.endsWith(u'.' + domain);
}

} // namespace

FileFetch::FileFetch(const ModelSource &source, const QString &part, Limits limits, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_limits(limits)
    , m_part(part)
{
}

FileFetch::~FileFetch()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void FileFetch::start()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_part.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
                end(Kind::NotAllowed, m_part.errorString());
                return;
            }
            get(m_source.url);
        },
        Qt::QueuedConnection);
}

bool FileFetch::isAllowed(const QUrl &url) const
{
    if (!url.isValid() || !url.userInfo().isEmpty())
        return false;
    const bool secure = url.scheme() == QLatin1StringView("https");
    const bool trial = m_limits.loopbackHttp && url.scheme() == QLatin1StringView("http") && QHostAddress(url.host()).isLoopback();
    if (!secure && !trial)
        return false;
    return url.authority() == m_source.url.authority()
        || std::ranges::any_of(m_source.redirects, [&url](const QString &domain) { return isWithin(url.host(), domain); });
}

void FileFetch::get(const QUrl &url)
{
    if (!isAllowed(url)) {
        end(Kind::Server, QStringLiteral("it leads to %1://%2, which is not expected").arg(url.scheme(), url.host()));
        return;
    }
    const qint64 have = m_part.size();
    if (have == m_source.downloadBytes) {
        m_over = true;
        emit finished();
        return;
    }
    if (have > m_source.downloadBytes)
        m_part.resize(0);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(m_limits.silence);
    request.setRawHeader("User-Agent", "Agate");
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("Accept-Encoding", "identity");
    if (m_part.size() > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_part.size()) + '-');
    m_takesBytes = false;
    m_reply = m_network.get(request);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &FileFetch::headersCame);
    connect(m_reply, &QNetworkReply::readyRead, this, &FileFetch::bytesCame);
    connect(m_reply, &QNetworkReply::finished, this, &FileFetch::ended);
}

void FileFetch::headersCame()
{
    if (m_takesBytes)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 200) {
        // The server does not know ranges, or was asked for all of it.
        m_takesBytes = m_part.resize(0) && m_part.seek(0);
    } else if (status == 206) {
        static const QRegularExpression range(QStringLiteral("^bytes (\\d+)-(\\d+)/(\\d+|\\*)$"));
        const auto match = range.match(QString::fromLatin1(m_reply->rawHeader("Content-Range")));
        const bool fits = match.hasMatch() && match.captured(1).toLongLong() == m_part.size()
            && (match.captured(3) == u'*' || match.captured(3).toLongLong() == m_source.downloadBytes);
        if (!fits) {
            startOver();
            return;
        }
        m_takesBytes = m_part.seek(m_part.size());
    }
    if (m_takesBytes)
        emit progressed(m_part.size(), m_source.downloadBytes);
}

void FileFetch::bytesCame()
{
    if (!m_takesBytes || m_over)
        return;
    for (;;) {
        const QByteArray bytes = m_reply->read(readAtOnce);
        if (bytes.isEmpty())
            break;
        if (m_part.pos() + bytes.size() > m_source.downloadBytes) {
            m_part.resize(0);
            end(Kind::Mismatch, QStringLiteral("more than %1 bytes came").arg(m_source.downloadBytes));
            return;
        }
        errno = 0;
        if (m_part.write(bytes) != bytes.size()) {
            end(errno == ENOSPC || errno == EDQUOT ? Kind::NoSpace : Kind::NotAllowed, m_part.errorString());
            return;
        }
    }
    emit progressed(m_part.pos(), m_source.downloadBytes);
}

void FileFetch::ended()
{
    if (m_over)
        return;
    QNetworkReply *reply = m_reply;
    reply->deleteLater();
    if (reply->error() == QNetworkReply::NoError && m_takesBytes)
        bytesCame();
    if (m_over)
        return;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (target.isValid() && status >= 300 && status < 400) {
        if (++m_redirects > mostRedirects)
            end(Kind::Server, QStringLiteral("more than five redirects"));
        else
            get(reply->url().resolved(target));
        return;
    }
    if (status == 416) {
        startOver();
        return;
    }
    if (status == 404 || status == 410) {
        end(Kind::NotFound, QStringLiteral("HTTP %1").arg(status));
        return;
    }
    if (status >= 400) {
        end(Kind::Server, QStringLiteral("HTTP %1").arg(status));
        return;
    }
    if (m_part.size() == m_source.downloadBytes) {
        m_over = true;
        emit finished();
        return;
    }
    // A cut under connection-close framing looks like success to Qt: only the number of bytes tells.
    if (++m_tries > m_limits.retries || !m_takesBytes) {
        end(Kind::Network,
            reply->error() == QNetworkReply::NoError ? QStringLiteral("%1 of %2 bytes came").arg(m_part.size()).arg(m_source.downloadBytes)
                                                     : reply->errorString());
        return;
    }
    m_redirects = 0;
    // A fresh address: where it led to may have been signed for a short time only.
    get(m_source.url);
}

void FileFetch::startOver()
{
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    const bool hadPart = m_part.size() > 0;
    if (!hadPart || !m_part.resize(0) || ++m_tries > m_limits.retries) {
        end(Kind::Server, QStringLiteral("it refuses to send the file"));
        return;
    }
    m_redirects = 0;
    get(m_source.url);
}

void FileFetch::end(Kind kind, const QString &detail)
{
    if (std::exchange(m_over, true))
        return;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    emit failed(DownloadError{kind, detail});
}

} // namespace agate
