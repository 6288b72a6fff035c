// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_trial.h"

#include <QEventLoop>
#include <QTimer>

namespace agate::tests
{

WireTrial::WireTrial()
{
    provider.id = QStringLiteral("wire");
    provider.name = QStringLiteral("Wire");
    provider.baseUrl = server.url();
    provider.local = true;
    provider.connectTimeout = 5'000;
    provider.firstByteTimeout = 10'000;
    provider.idleTimeout = 10'000;
    provider.totalTimeout = 20'000;
    setup.provider = [this](const QString &id) { return id == provider.id ? std::optional(provider) : std::nullopt; };
    setup.key = [](const QString &) { return QtFuture::makeReadyValueFuture(Secret(key())); };
    setup.model = ModelChoice{provider.id, QStringLiteral("m")};
    setup.chance = [] { return 0.0; };
    setup.loadingPoll = std::chrono::milliseconds(1);
}

NetworkEngine &WireTrial::engine()
{
    if (!m_engine)
        m_engine = std::make_unique<NetworkEngine>(setup);
    return *m_engine;
}

GenerationRequest WireTrial::request()
{
    GenerationRequest request;
    request.prompt.turns = {{Prompt::Turn::Speaker::Writer, draft()}};
    return request;
}

Listener::Listener(NetworkEngine &engine, const GenerationRequest &request) : m_handle(engine.start(request))
{
    QObject::connect(m_handle.get(), &Generation::arrived, [this](const GenerationEvent &event) {
        events.append(event);
        if (onText && std::holds_alternative<TextArrived>(event))
            std::exchange(onText, {})();
    });
    QObject::connect(m_handle.get(), &Generation::finished, [this](const GenerationOutcome &outcome) {
        ++m_finished;
        if (!outcome)
            error = outcome.error();
        if (m_loop)
            m_loop->quit();
    });
}

bool Listener::wait()
{
    // An event loop of its own: QTest's sleeps between looks, which adds up over hundreds of rows.
    QEventLoop loop;
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    m_loop = &loop;
    if (m_finished == 0)
        loop.exec();
    m_loop = nullptr;
    return m_finished > 0;
}

QString Listener::text() const
{
    QString all;
    for (const GenerationEvent &event : events) {
        if (const auto *text = std::get_if<TextArrived>(&event))
            all += text->text;
    }
    return all;
}

QString Listener::reasoning() const
{
    QString all;
    for (const GenerationEvent &event : events) {
        if (const auto *text = std::get_if<ReasoningArrived>(&event))
            all += text->text;
    }
    return all;
}

std::optional<Stopped::Reason> Listener::stopped() const
{
    for (const GenerationEvent &event : events) {
        if (const auto *stopped = std::get_if<Stopped>(&event))
            return stopped->reason;
    }
    return {};
}

std::optional<GenerationError::Kind> Listener::failure() const
{
    return error ? std::optional(error->kind) : std::nullopt;
}

QList<qint64> Listener::retries() const
{
    QList<qint64> waits;
    for (const GenerationEvent &event : events) {
        if (const auto *progress = std::get_if<Progress>(&event); progress && progress->stage == Progress::Stage::Retrying)
            waits.append(progress->total);
    }
    return waits;
}

bool Listener::saw(Progress::Stage stage) const
{
    return std::ranges::any_of(events, [stage](const GenerationEvent &event) {
        const auto *progress = std::get_if<Progress>(&event);
        return progress && progress->stage == stage;
    });
}

} // namespace agate::tests
