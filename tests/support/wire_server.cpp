// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wire_server.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace agate::tests
{

class WireServer::Connection : public QObject
{
public:
    Connection(WireServer *server, QTcpSocket *socket) : QObject(server), m_server(server), m_socket(socket)
    {
        m_socket->setParent(this);
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        ++m_server->m_connections;
        ++m_server->m_open;
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(m_socket, &QTcpSocket::disconnected, this, [this] {
            --m_server->m_open;
            deleteLater();
        });
        connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
            if (!m_forEver.isEmpty() && m_socket->bytesToWrite() < 1024 * 1024)
                m_socket->write(m_forEver);
        });
        read();
    }

private:
    void read()
    {
        m_in += m_socket->readAll();
        const qsizetype headEnd = m_in.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        Request request;
        QList<QByteArray> lines = m_in.first(headEnd).split('\n');
        request.firstLine = lines.takeFirst().trimmed();
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (m_in.size() < headEnd + 4 + length)
            return;
        request.body = m_in.sliced(headEnd + 4, length);
        request.raw = m_in.first(headEnd + 4 + length);
        m_in.remove(0, request.raw.size());
        m_server->m_requests.append(request);
        m_script = m_server->nextScript();
        play();
    }

    void play()
    {
        while (!m_script.isEmpty() && m_socket->state() == QAbstractSocket::ConnectedState) {
            const Step step = m_script.takeFirst();
            switch (step.what) {
            case Step::What::Send:
                m_socket->write(step.bytes);
                break;
            case Step::What::SendBytewise:
                for (const char byte : step.bytes) {
                    m_socket->write(&byte, 1);
                    m_socket->flush();
                }
                break;
            case Step::What::SendForEver:
                m_forEver = step.bytes;
                m_socket->write(step.bytes);
                return;
            case Step::What::SendEvery:
                m_socket->write(step.bytes);
                m_script.prepend(step);
                QTimer::singleShot(step.milliseconds, this, [this] { play(); });
                return;
            case Step::What::Pause:
                QTimer::singleShot(step.milliseconds, this, [this] { play(); });
                return;
            case Step::What::Close:
                m_socket->disconnectFromHost();
                return;
            case Step::What::Reset: {
                while (m_socket->bytesToWrite() > 0 && m_socket->flush()) { }
                const linger atOnce{1, 0};
                ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
                m_socket->abort();
                return;
            }
            }
        }
    }

    WireServer *m_server;
    QTcpSocket *m_socket;
    QByteArray m_in;
    QByteArray m_forEver;
    Script m_script;
};

WireServer::WireServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            new Connection(this, socket);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on 127.0.0.1: %s", qPrintable(m_server.errorString()));
}

QUrl WireServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
}

QByteArray WireServer::head(int status, const QList<QByteArray> &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n";
    for (const QByteArray &header : headers)
        head += header + "\r\n";
    return head + "\r\n";
}

QByteArray WireServer::answer(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    return head(status, headers + QList<QByteArray>{"Content-Length: " + QByteArray::number(body.size())}) + body;
}

WireServer::Script WireServer::nextScript()
{
    return m_scripts.isEmpty() ? m_always : m_scripts.takeFirst();
}

} // namespace agate::tests
