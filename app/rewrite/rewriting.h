// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/engine.h"
#include "rewrite/rewrite_reply.h"

#include <QObject>

#include <expected>

namespace agate
{

/// One rewriting of a selection, from the question to the reply as it may stand in the draft. Its owner keeps the selection and
/// changes the draft.
///
/// Life: start() once; then `grew` any number of times, `finished` exactly once (also after stop()), never from inside start().
/// Destroying it cancels.
class Rewriting : public QObject
{
    Q_OBJECT
public:
    explicit Rewriting(Engine &engine, QObject *parent = nullptr);
    ~Rewriting() override;

    std::expected<void, RewriteError> start(const RewriteTask &task, const RewriteSubject &subject, const ModelInUse &model,
                                            std::optional<quint32> seed = {});
    /// Ends it and keeps what came; `finished` follows with Stopped::Reason::Cancelled.
    void stop();

    bool isRunning() const;

    const RewriteTask &task() const { return m_task; }

    const RewriteSubject &subject() const { return m_subject; }

    /// What has come so far, word for word; no reasoning that the engine knows of.
    QString text() const { return m_text; }

    /// What has come as it may stand in the draft. Of an answer that was not ended it is the beginning.
    RewriteReply reply() const;

    UsageReported usage() const { return m_usage; }

    /// How it ended. With an error what came before it stays in text().
    struct End {
        Stopped::Reason reason = Stopped::Reason::Ended;
        std::optional<GenerationError> error;

        /// The model said all that it had to say.
        bool isWhole() const { return !error && reason == Stopped::Reason::Ended; }

        bool operator==(const End &) const = default;
    };

signals:
    void progressed(const agate::Progress &progress);
    /// `added` is the end of text().
    void grew(const QString &added);
    void finished(const agate::Rewriting::End &end);

private:
    enum class State : quint8 { Fresh, Running, Ending, Finished };

    void take(const GenerationEvent &event);
    void finish(const End &end);

    Engine &m_engine;
    GenerationHandle m_generation;
    RewriteTask m_task;
    RewriteSubject m_subject;
    bool m_onlyContinues = false;
    QString m_text;
    UsageReported m_usage;
    Stopped::Reason m_reason = Stopped::Reason::Ended;
    State m_state = State::Fresh;
};

} // namespace agate
