// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/health_probe.h"

#include <QHostAddress>
#include <QLocalSocket>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

HealthProbe::HealthProbe(QObject *parent) : QObject(parent)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(0); });
}

HealthProbe::~HealthProbe()
{
    drop();
}

void HealthProbe::ask(const Endpoint &endpoint)
{
    drop();
    m_heard.clear();
    m_limit.start(1s);
    // Queued: both kinds of socket may fail from within connect.
    if (!endpoint.socket.isEmpty()) {
        auto *socket = new QLocalSocket(this);
        m_socket = socket;
        connect(socket, &QLocalSocket::connected, this, &HealthProbe::say, Qt::QueuedConnection);
        connect(socket, &QLocalSocket::errorOccurred, this, &HealthProbe::fail, Qt::QueuedConnection);
        connect(socket, &QLocalSocket::readyRead, this, &HealthProbe::hear);
        socket->connectToServer(endpoint.socket);
        return;
    }
    auto *socket = new QTcpSocket(this);
    m_socket = socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this, &HealthProbe::say, Qt::QueuedConnection);
    connect(socket, &QTcpSocket::errorOccurred, this, &HealthProbe::fail, Qt::QueuedConnection);
    connect(socket, &QTcpSocket::readyRead, this, &HealthProbe::hear);
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(endpoint.baseUrl.port()));
}

void HealthProbe::drop()
{
    m_limit.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket.clear();
}

void HealthProbe::say()
{
    if (m_socket && sender() == m_socket)
        m_socket->write("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
}

void HealthProbe::fail()
{
    // A question dropped meanwhile may have left its failure on the way.
    if (m_socket && sender() == m_socket)
        end(0);
}

void HealthProbe::hear()
{
    m_heard += m_socket->readAll();
    // "HTTP/1.1 200 OK": the rest does not matter.
    constexpr qsizetype enough = 12;
    if (m_heard.size() < enough)
        return;
    end(m_heard.startsWith("HTTP/1.") ? m_heard.sliced(9, 3).toInt() : 0);
}

void HealthProbe::end(int status)
{
    if (!m_socket)
        return;
    drop();
    emit answered(status);
}

} // namespace agate
