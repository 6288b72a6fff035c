// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network_engine.h"
#include "engine/waiting_line.h"
#include "provider/endpoint.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <expected>
#include <memory>

namespace agate
{

/// What the generations of one engine have in common: its setup, its connections, the line to wait in, and what it has learned of
/// models. Generations share it, because one may outlive the engine by its handle.
class EngineState : public QObject
{
    Q_OBJECT
public:
    /// What a model at a provider has taught us, for as long as Agate runs.
    struct Learned {
        /// Parameters that it does not take.
        QSet<QString> refused;
        /// Its answers begin inside its thinking.
        bool startsThinking = false;
    };

    explicit EngineState(NetworkEngine::Setup setup);
    ~EngineState() override;

    /// The one gate: every connection goes through a manager that this hands out, and it hands out none to another computer while
    /// Agate is offline.
    std::expected<QNetworkAccessManager *, GenerationError> networkTo(const Endpoint &endpoint);
    /// After a failure: the next connection to a Unix socket is a new one. Qt 6.8.2 keeps those that a socket refused and waits for
    /// ever once it has six of them.
    void forgetConnections(const Endpoint &endpoint);
    static bool isOnThisComputer(const Endpoint &endpoint);

    Learned &learned(const QUrl &baseUrl, const QString &model) { return m_learned[baseUrl.toString() + u'\n' + model]; }

    void setOffline(bool offline);
    void end();

    NetworkEngine::Setup setup;
    QPointer<LlamaServer> llamaServer;
    WaitingLine line;

signals:
    void wentOffline();
    void engineGone();

private:
    /// No proxy ever sees what is said to this computer.
    std::unique_ptr<QNetworkAccessManager> m_here;
    std::unique_ptr<QNetworkAccessManager> m_far;
    std::unique_ptr<QNetworkAccessManager> m_child;
    QHash<QString, Learned> m_learned;
};

} // namespace agate
