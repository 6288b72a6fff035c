// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace agate
{

/// A program on this computer that answers with models.
struct FoundServer {
    enum class Product : quint8 { Ollama, LlamaServer, LmStudio };

    Product product = Product::Ollama;
    /// The profile to use it with: "ollama", "lm-studio", else "custom" with this base URL.
    QString providerId;
    QUrl baseUrl;
    /// Models that run here; what it would itself pass on to somebody else's computer is left out. May be empty.
    QStringList models;
    /// It answered that it wants a key, so its models are not known.
    bool needsKey = false;

    bool operator==(const FoundServer &) const = default;
};

/// Asks once who is there on this computer: Ollama (11434), llama-server (9931, 8080), LM Studio (1234), at 127.0.0.1 and ::1, all at
/// the same time, without a key and without a word of anybody's text. A place counts only if it proves what it is.
///
/// Life: start() once; `finished` once, later, within the limit. Any user of this computer may listen at these places: being found is
/// no reason yet to send a draft there.
class ServerProbe : public QObject
{
    Q_OBJECT
public:
    struct Door {
        FoundServer::Product product = FoundServer::Product::Ollama;
        quint16 port = 0;
    };

    struct Limits {
        std::chrono::milliseconds connect{150};
        std::chrono::milliseconds all{500};
        /// Bytes of one answer.
        qint64 answer = 256 * 1024;
    };

    static QList<Door> usualDoors();

    explicit ServerProbe(QList<Door> doors = usualDoors(), QObject *parent = nullptr);
    ServerProbe(QList<Door> doors, const Limits &limits, QObject *parent = nullptr);

    void start();

signals:
    /// In the order of the doors; each door at most once.
    void finished(const QList<agate::FoundServer> &servers);

private:
    class Look;

    void lookEnded();
    void end();

    const QList<Door> m_doors;
    const Limits m_limits;
    QNetworkAccessManager m_network;
    QList<Look *> m_looks;
    QTimer m_limit;
    bool m_over = false;
};

} // namespace agate
