// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/dialect.h"
#include "provider/endpoint.h"
#include "provider/provider.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;

namespace agate
{

/// One POST to a provider, under rules that Qt does not have by itself (what Qt 6.8.2 does instead was measured): it reaches the
/// wire exactly once; neither key nor body follow a redirect to another origin; nothing is decompressed, cached, remembered or
/// authenticated behind our back; and each phase has a deadline.
///
/// Life: start() once; then `received` any number of times, `ended` exactly once, never from inside start(). Destroying it, or
/// abort(), closes the connection at once and silences it.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    enum class End : quint8 {
        /// As far as HTTP can tell; only the protocol above it knows whether the answer is whole.
        Complete,
        /// The connection broke after it had been made.
        Cut,
        Unreachable,
        ConnectTimeout,
        FirstByteTimeout,
        IdleTimeout,
        /// To another origin, or too often.
        Redirected,
    };
    Q_ENUM(End)

    /// Waits at most the provider's connect, first-byte and idle times.
    HttpExchange(QNetworkAccessManager &network, const Endpoint &endpoint, HttpCall call, const Provider &provider,
                 QObject *parent = nullptr);
    ~HttpExchange() override;

    void start();
    void abort();
    /// The answer is whole: the connection may be used again if the server ends the reply at once, and is closed if it does not.
    void letGo();

    /// Of the reply, from the first `received` on; 0 and empty before.
    int status() const;
    QByteArray header(QByteArrayView name) const;

signals:
    void received(const QByteArray &bytes);
    /// `detail` is not translated and not yet cleaned.
    void ended(agate::HttpExchange::End end, const QString &detail);

private:
    void post(const QUrl &url);
    void read();
    void replyFinished();
    void deadlinePassed();
    bool follow(const QUrl &to);
    void end(End end, const QString &detail);
    QUrl firstUrl() const;

    QNetworkAccessManager &m_network;
    const Endpoint m_endpoint;
    const HttpCall m_call;
    const Provider m_provider;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    End m_phase = End::ConnectTimeout;
    int m_redirects = 0;
    bool m_over = false;
};

} // namespace agate
