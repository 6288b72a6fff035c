// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network_engine.h"
#include "support/wire_server.h"

#include <functional>
#include <memory>

class QEventLoop;

namespace agate::tests
{

/// A network engine whose one provider, "wire", is a WireServer; with no chance in its waits.
class WireTrial
{
public:
    WireTrial();

    NetworkEngine &engine();

    /// What the server gets to read is found by this in failures: the key, and the text that is asked about.
    static QByteArray key() { return "sk-canary-7f3a"; }

    static QString draft() { return QStringLiteral("The old lighthouse keeper had a daughter who never slept."); }

    static GenerationRequest request();

    /// Chosen before the first use of engine().
    Provider provider;
    NetworkEngine::Setup setup;
    WireServer server;

private:
    std::unique_ptr<NetworkEngine> m_engine;
};

/// One generation and all that it says.
class Listener
{
public:
    Listener(NetworkEngine &engine, const GenerationRequest &request);

    /// Waits for the end; false if none came within 20 s.
    bool wait();

    bool isFinished() const { return m_finished > 0; }

    int finishedTimes() const { return m_finished; }

    void drop() { m_handle.reset(); }

    QString text() const;
    QString reasoning() const;
    /// The only candidate's, if it stopped.
    std::optional<Stopped::Reason> stopped() const;
    /// The error's kind; none: it was done.
    std::optional<GenerationError::Kind> failure() const;
    /// How long each retry waits.
    QList<qint64> retries() const;
    bool saw(Progress::Stage stage) const;

    /// Called once, from inside the first signal with text.
    std::function<void()> onText;

    QList<GenerationEvent> events;
    std::optional<GenerationError> error;

private:
    GenerationHandle m_handle;
    int m_finished = 0;
    QEventLoop *m_loop = nullptr;
};

} // namespace agate::tests
