// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_engine.h"

#include <QMetaObject>

#include <algorithm>

namespace agate::tests
{

class ScriptedEngine::Play final : public Generation
{
public:
    explicit Play(std::shared_ptr<int> cancelled) : m_cancelled(std::move(cancelled)) { }

    bool isOver() const { return m_over; }

    void push(const GenerationEvent &event)
    {
        if (!m_over)
            emit arrived(event);
    }

    void finish(const GenerationOutcome &outcome)
    {
        if (std::exchange(m_over, true))
            return;
        emit finished(outcome);
    }

    void perform(Answer answer)
    {
        m_answer = std::move(answer);
        next();
    }

protected:
    void abort() noexcept override
    {
        if (!std::exchange(m_over, true))
            ++*m_cancelled;
    }

private:
    void next()
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_over)
                    return;
                if (m_answer.events.isEmpty()) {
                    finish(m_answer.outcome);
                    return;
                }
                // The next turn is asked for first: whoever hears the event may drop this generation.
                const GenerationEvent event = m_answer.events.takeFirst();
                next();
                push(event);
            },
            Qt::QueuedConnection);
    }

    Answer m_answer;
    bool m_over = false;
    std::shared_ptr<int> m_cancelled;
};

ScriptedEngine::ScriptedEngine() : m_cancelled(std::make_shared<int>(0)) { }

ScriptedEngine::~ScriptedEngine() = default;

GenerationHandle ScriptedEngine::start(const GenerationRequest &request)
{
    auto *play = new Play(m_cancelled);
    m_requests.append(request);
    m_plays.append(play);
    if (!m_ahead.isEmpty())
        play->perform(m_ahead.takeFirst());
    return GenerationHandle(play);
}

void ScriptedEngine::willAnswer(const QStringList &texts, Stopped::Reason reason)
{
    Answer answer;
    for (const QString &text : texts)
        answer.events.append(TextArrived{0, text});
    answer.events.append(Stopped{0, reason});
    m_ahead.append(answer);
}

void ScriptedEngine::willAnswer(Answer answer)
{
    m_ahead.append(std::move(answer));
}

void ScriptedEngine::willFail(const GenerationError &error, const QStringList &texts)
{
    Answer answer;
    for (const QString &text : texts)
        answer.events.append(TextArrived{0, text});
    answer.outcome = std::unexpected(error);
    m_ahead.append(answer);
}

int ScriptedEngine::running() const
{
    return int(std::ranges::count_if(m_plays, [](const QPointer<Play> &play) { return play && !play->isOver(); }));
}

int ScriptedEngine::cancelled() const
{
    return *m_cancelled;
}

bool ScriptedEngine::isRunning(int number) const
{
    const Play *found = play(number);
    return found && !found->isOver();
}

void ScriptedEngine::push(const GenerationEvent &event, int number)
{
    if (Play *found = play(number))
        found->push(event);
}

void ScriptedEngine::say(const QString &text, int number)
{
    push(TextArrived{0, text}, number);
}

void ScriptedEngine::end(Stopped::Reason reason, int number)
{
    push(Stopped{0, reason}, number);
    if (Play *found = play(number))
        found->finish({});
}

void ScriptedEngine::fail(const GenerationError &error, int number)
{
    if (Play *found = play(number))
        found->finish(std::unexpected(error));
}

ScriptedEngine::Play *ScriptedEngine::play(int number) const
{
    const qsizetype at = number < 0 ? m_plays.size() - 1 : number;
    return at >= 0 && at < m_plays.size() ? m_plays.at(at).data() : nullptr;
}

} // namespace agate::tests
