// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine_state.h"

#include "local_model/llama_server.h"
#include "provider/place.h"

#include <QNetworkProxy>
#include <QRandomGenerator>

namespace agate
{

EngineState::EngineState(NetworkEngine::Setup given) : setup(std::move(given)), llamaServer(setup.llamaServer)
{
    if (!setup.chance)
        setup.chance = [] { return QRandomGenerator::global()->generateDouble(); };
}

EngineState::~EngineState() = default;

bool EngineState::isOnThisComputer(const Endpoint &endpoint)
{
    return !endpoint.socket.isEmpty() || isLoopback(endpoint.baseUrl);
}

std::expected<QNetworkAccessManager *, GenerationError> EngineState::networkTo(const Endpoint &endpoint)
{
    using Kind = GenerationError::Kind;
    const auto refuse = [](Kind kind, const QString &detail) {
        return std::unexpected(GenerationError{.kind = kind, .detail = detail, .status = 0, .retryAfter = {}});
    };
    if (endpoint.socket.isEmpty() && !isAllowedPlace(endpoint.baseUrl))
        return refuse(Kind::BadRequest,
                      QStringLiteral("not asked: the address is neither https, nor on this computer or in its own network"));
    if (isOnThisComputer(endpoint)) {
        auto &manager = endpoint.socket.isEmpty() ? m_here : m_child;
        if (!manager) {
            manager = std::make_unique<QNetworkAccessManager>();
            manager->setProxy(QNetworkProxy::NoProxy);
        }
        return manager.get();
    }
    if (setup.offline)
        return refuse(Kind::Offline, endpoint.baseUrl.host());
    if (!m_far) {
        m_far = std::make_unique<QNetworkAccessManager>();
        m_far->setStrictTransportSecurityEnabled(true);
    }
    return m_far.get();
}

void EngineState::forgetConnections(const Endpoint &endpoint)
{
    if (!endpoint.socket.isEmpty() && m_child)
        m_child.release()->deleteLater(); // later: this may be told by one of its replies
}

void EngineState::setOffline(bool offline)
{
    setup.offline = offline;
    if (offline)
        emit wentOffline();
}

void EngineState::end()
{
    emit engineGone();
}

} // namespace agate
