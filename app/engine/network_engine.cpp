// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network_engine.h"

#include "engine/engine_state.h"
#include "engine/network_generation.h"

namespace agate
{

NetworkEngine::NetworkEngine(Setup setup) : m_state(std::make_shared<EngineState>(std::move(setup))) { }

NetworkEngine::~NetworkEngine()
{
    m_state->end();
}

GenerationHandle NetworkEngine::start(const GenerationRequest &request)
{
    return GenerationHandle(new NetworkGeneration(m_state, request));
}

void NetworkEngine::setModel(const std::optional<ModelChoice> &model)
{
    m_state->setup.model = model;
}

void NetworkEngine::setOffline(bool offline)
{
    m_state->setOffline(offline);
}

bool NetworkEngine::isOffline() const
{
    return m_state->setup.offline;
}

} // namespace agate
