// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/llama_place.h"

#include <QFile>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QStringList>
#include <QTcpServer>

#include <array>
#include <utility>

namespace agate
{

namespace
{

QByteArray randomKey()
{
    std::array<quint32, 8> words = {};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof(words))).toHex();
}

bool writeKey(const QString &path, const QByteArray &key)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        && file.write(key + '\n') == key.size() + 1 && file.flush();
}

/// A port that was free a moment ago. Whoever takes it first makes our server end, and another one is tried.
quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

} // namespace

std::expected<LlamaPlace, QString> chooseLlamaPlace(const QString &runtimeFolder, const QString &temporaryFolder, bool sockets)
{
    QStringList parents;
    for (const QString &parent : {runtimeFolder, temporaryFolder}) {
        if (!parent.isEmpty() && !parents.contains(parent))
            parents.append(parent);
    }
    for (const QString &parent : std::as_const(parents))
        SocketFolder::removeStale(parent);

    Endpoint endpoint;
    if (sockets) {
        auto folder = SocketFolder::make(parents);
        if (folder && folder->takesSockets()) {
            endpoint.socket = folder->socketPath();
            // Qt keeps connections by host name, blind to the socket (6.8.2): with one name for all, what is meant for a
            // restarted server would go to the dead one's socket.
            endpoint.baseUrl = QUrl(QStringLiteral("http://%1/v1").arg(folder->name()));
            return LlamaPlace{std::move(*folder), endpoint};
        }
    }
    constexpr int anyLength = 4096;
    auto folder = SocketFolder::make(parents, anyLength);
    if (!folder)
        return std::unexpected(folder.error());
    const QByteArray key = randomKey();
    const quint16 port = freePort();
    if (port == 0 || !writeKey(folder->keyPath(), key))
        return std::unexpected(QStringLiteral("neither a socket nor a loopback port could be had"));
    endpoint.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(port));
    endpoint.key = Secret(key);
    return LlamaPlace{std::move(*folder), endpoint};
}

} // namespace agate
