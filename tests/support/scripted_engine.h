// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/engine.h"

#include <QList>
#include <QPointer>

namespace agate::tests
{

/// An engine that answers what a test tells it to. Two ways, freely mixed:
///  - by hand: start() only notes the request; say(), push(), end(), fail() then act at once on the newest generation
///    (or on the one given by its number, counted from 0);
///  - ahead of time: willAnswer()/willFail() queue whole answers, taken by the next start() and played one event per turn
///    of the event loop, never from inside start().
class ScriptedEngine final : public Engine
{
public:
    struct Answer {
        QList<GenerationEvent> events;
        GenerationOutcome outcome;
    };

    ScriptedEngine();
    ~ScriptedEngine() override;

    [[nodiscard]] GenerationHandle start(const GenerationRequest &request) override;

    void willAnswer(const QStringList &texts, Stopped::Reason reason = Stopped::Reason::Ended);
    void willAnswer(Answer answer);
    /// Fails after the texts, which stay good.
    void willFail(const GenerationError &error, const QStringList &texts = {});

    /// Every request so far, in order; its place is the generation's number.
    const QList<GenerationRequest> &requests() const { return m_requests; }

    /// Generations that neither finished nor were dropped.
    int running() const;
    /// Generations dropped before they finished.
    int cancelled() const;
    bool isRunning(int number = -1) const;

    /// Each does nothing once the generation has finished or was dropped, as with a real engine.
    void push(const GenerationEvent &event, int number = -1);
    void say(const QString &text, int number = -1);
    void end(Stopped::Reason reason = Stopped::Reason::Ended, int number = -1);
    void fail(const GenerationError &error, int number = -1);

private:
    class Play;

    Play *play(int number) const;

    QList<GenerationRequest> m_requests;
    QList<QPointer<Play>> m_plays;
    QList<Answer> m_ahead;
    std::shared_ptr<int> m_cancelled;
};

} // namespace agate::tests
