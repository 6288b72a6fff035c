// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewriting.h"

namespace agate
{

Rewriting::Rewriting(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

Rewriting::~Rewriting() = default;

std::expected<void, RewriteError> Rewriting::start(const RewriteTask &task, const RewriteSubject &subject, const ModelInUse &model,
                                                   std::optional<quint32> seed)
{
    Q_ASSERT(m_state == State::Fresh);
    auto request = rewriteRequest(task, subject, model);
    if (!request)
        return std::unexpected(request.error());
    request->seed = seed;
    m_task = task;
    m_subject = subject;
    m_onlyContinues = !model.followsInstructions;
    m_state = State::Running;
    m_generation = m_engine.start(*request);
    connect(m_generation.get(), &Generation::arrived, this, &Rewriting::take);
    connect(m_generation.get(), &Generation::finished, this, [this](const GenerationOutcome &outcome) {
        if (outcome)
            finish({m_reason, {}});
        else
            finish({Stopped::Reason::Interrupted, outcome.error()});
    });
    return {};
}

void Rewriting::stop()
{
    if (m_state != State::Running)
        return;
    // The end is told with the next turn of the event loop: whoever asks for it is not yet ready to hear of it.
    m_generation.reset();
    m_state = State::Ending;
    QMetaObject::invokeMethod(this, [this] { finish({Stopped::Reason::Cancelled, {}}); }, Qt::QueuedConnection);
}

bool Rewriting::isRunning() const
{
    return m_state == State::Running || m_state == State::Ending;
}

RewriteReply Rewriting::reply() const
{
    return readReply(m_task, m_subject, m_text, m_onlyContinues);
}

void Rewriting::take(const GenerationEvent &event)
{
    if (const auto *progress = std::get_if<Progress>(&event)) {
        emit progressed(*progress);
    } else if (const auto *arrived = std::get_if<TextArrived>(&event)) {
        if (arrived->candidate != 0 || arrived->text.isEmpty())
            return;
        m_text += arrived->text;
        emit grew(arrived->text);
    } else if (const auto *usage = std::get_if<UsageReported>(&event)) {
        m_usage = *usage;
    } else if (const auto *stopped = std::get_if<Stopped>(&event)) {
        if (stopped->candidate == 0)
            m_reason = stopped->reason;
    }
}

void Rewriting::finish(const End &end)
{
    m_generation.reset();
    m_state = State::Finished;
    emit finished(end);
}

} // namespace agate
