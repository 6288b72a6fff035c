// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_server.h"

#include <QFile>
#include <QTcpSocket>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace agate::tests
{

FileServer::FileServer()
{
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, request = QByteArray()]() mutable {
                request += socket->readAll();
                if (!request.contains("\r\n\r\n"))
                    return;
                m_requests.append(std::exchange(request, {}).toLower());
                if (m_answers.isEmpty()) {
                    socket->abort();
                    return;
                }
                socket->write(m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first());
                socket->disconnectFromHost();
            });
        }
    });
}

QUrl FileServer::url(const QString &path, const QString &host) const
{
    return QUrl(QStringLiteral("http://%1:%2%3").arg(host).arg(m_server.serverPort()).arg(path));
}

QByteArray FileServer::ok(const QByteArray &bytes)
{
    return status("200 OK", {}, bytes);
}

QByteArray FileServer::status(const QByteArray &line, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + line + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n"
        + body;
}

QByteArray tar(const QList<TarEntry> &entries)
{
    QByteArray bytes;
    for (const TarEntry &entry : entries) {
        QByteArray header(512, '\0');
        const auto put = [&header](qsizetype at, const QByteArray &text) { header.replace(at, text.size(), text); };
        put(0, entry.name.first(std::min<qsizetype>(100, entry.name.size())));
        put(100, "0000644");
        put(124, QByteArray::number(entry.bytes.size(), 8).rightJustified(11, '0'));
        put(148, "        ");
        header[156] = entry.type;
        put(257, QByteArray("ustar\00000", 8));
        qint64 sum = 0;
        for (const char c : std::as_const(header))
            sum += uchar(c);
        put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0' + ' ');
        bytes += header + entry.bytes;
        bytes.append((512 - entry.bytes.size() % 512) % 512, '\0');
    }
    return bytes + QByteArray(1024, '\0');
}

// A gzip (RFC 1952) whose blocks are stored, not compressed (RFC 1951, 3.2.4).
bool writeTgz(const QString &path, const QByteArray &tar)
{
    const auto little = [](quint32 number, int bytes) {
        QByteArray raw(4, '\0');
        qToLittleEndian(number, raw.data());
        return raw.first(bytes);
    };
    QByteArray packed = QByteArray::fromHex("1f8b08000000000000ff");
    constexpr qsizetype largestBlock = 65'535;
    qsizetype at = 0;
    do {
        const qsizetype length = std::min(largestBlock, tar.size() - at);
        packed += char(at + length == tar.size() ? 1 : 0);
        packed += little(quint32(length), 2) + little(quint32(~length), 2) + tar.mid(at, length);
        at += length;
    } while (at < tar.size());
    quint32 sum = ~0U;
    for (const char c : tar) {
        sum ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) ? 0xEDB88320U : 0U);
    }
    packed += little(~sum, 4) + little(quint32(tar.size()), 4);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(packed) == packed.size();
}

} // namespace agate::tests
