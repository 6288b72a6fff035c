// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/engine.h"
#include "provider/provider.h"
#include "provider/secret.h"

#include <QDateTime>
#include <QFuture>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace agate
{

class EngineState;
class LlamaServer;

/// Asks providers over the network, and the child process on this computer through its socket. Works on the GUI thread's event
/// loop; no thread of its own beside Qt's.
///
/// What its generations promise beyond Generation:
///  - A request is sent once; it is sent again only before the first piece of the answer was passed on: at most twice when the
///    server says that it is busy, once when the connection broke, once for each optional parameter that it refuses. A wait is told
///    as Progress{Retrying, 0, milliseconds}. A server that wants us to wait for more than two minutes fails the generation instead,
///    with the time in GenerationError::retryAfter.
///  - An answer is whole only when its protocol says so. One that breaks off keeps its text: Stopped{Interrupted}, then an error.
///  - While offline, no connection to another computer is even attempted (GenerationError::Offline).
class NetworkEngine final : public Engine
{
public:
    struct Setup {
        /// The provider's description by its id; nothing: not known.
        std::function<std::optional<Provider>(const QString &providerId)> provider;
        /// The key for a provider; empty when there is none. It may take a while: a keychain is asked.
        std::function<QFuture<Secret>(const QString &providerId)> key;
        /// Not owned. Null: a managed provider fails with NoEngine.
        LlamaServer *llamaServer = nullptr;
        /// Who answers a request that does not say.
        std::optional<ModelChoice> model;
        bool offline = false;

        // Replaced in tests.
        /// In [0, 1): how much of the longest wait a retry takes.
        std::function<double()> chance;
        std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
        /// Between two questions to a server that is loading its model.
        std::chrono::milliseconds loadingPoll{500};
    };

    explicit NetworkEngine(Setup setup);
    /// Generations that still run fail with Network.
    ~NetworkEngine() override;

    [[nodiscard]] GenerationHandle start(const GenerationRequest &request) override;

    void setModel(const std::optional<ModelChoice> &model);
    /// Generations that are talking to another computer fail with Offline; their text stays good.
    void setOffline(bool offline);
    bool isOffline() const;

private:
    const std::shared_ptr<EngineState> m_state;
};

} // namespace agate
