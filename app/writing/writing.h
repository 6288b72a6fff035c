// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"
#include "brief/template.h"
#include "generation/engine.h"
#include "generation/model_in_use.h"
#include "writing/arriving_text.h"
#include "writing/joining_text.h"

#include <QObject>

#include <expected>

namespace agate
{

/// Why a brief cannot be written: found before anything is asked of a model.
struct WritingError {
    enum class Kind : quint8 {
        MissingField,
        FieldTooLong,
        NotAChoice,
        NotANumber,
        UnknownField,
        /// The model only continues texts and the template has no opening.
        NeedsInstructions,
        BrokenTemplate,
    };
    Kind kind = Kind::MissingField;
    /// The key of the field in question, or the template engine's message.
    QString detail;
    int limit = 0;
    int length = 0;

    bool operator==(const WritingError &) const = default;
};

/// What a writer says about a text that is coming: it goes on from what was kept so far.
struct Steer {
    QString soFar;
    /// In the writer's words: "shorter sentences", "he is called Tom".
    QString wish;
};

/// One run of a template. The window and the command line both use it; its owner saves.
///
/// Life: start() once; then `grew` any number of times, `finished` exactly once (also after stop()), never from inside start().
/// Destroying it cancels.
class Writing : public QObject
{
    Q_OBJECT
public:
    explicit Writing(Engine &engine, QObject *parent = nullptr);
    ~Writing() override;

    /// The request that start() would send; also what "see prompt" shows.
    static std::expected<GenerationRequest, WritingError> request(const Template &form, const Brief &brief, const ModelInUse &model,
                                                                  const std::optional<Steer> &steer = {});

    std::expected<void, WritingError> start(const Template &form, const Brief &brief, const ModelInUse &model,
                                            std::optional<quint32> seed = {}, int maxTokens = 0);
    /// The same in place of start(), for a text that has begun: `grew` and text() tell what comes behind `steer.soFar`, with the white
    /// space that belongs between. NeedsInstructions: the model only continues texts, and hears no wish.
    std::expected<void, WritingError> goOn(const Template &form, const Brief &brief, const ModelInUse &model, const Steer &steer);
    /// Ends it and keeps what came; `finished` follows with Stopped::Reason::Cancelled.
    void stop();

    bool isRunning() const;

    /// All visible text so far: no reasoning, no blank lines before it, no white space after it. For models that only continue
    /// it begins with the opening, which comes with their first word: where nothing comes, there is no text.
    QString text() const { return m_text; }

    UsageReported usage() const { return m_usage; }

    /// How it ended. With an error what came before it stays in text().
    struct End {
        Stopped::Reason reason = Stopped::Reason::Ended;
        std::optional<GenerationError> error;
        bool operator==(const End &) const = default;
    };

signals:
    void progressed(const agate::Progress &progress);
    /// `added` is the end of text().
    void grew(const QString &added);
    void finished(const agate::Writing::End &end);

private:
    enum class State : quint8 { Fresh, Running, Ending, Finished };

    void run(const GenerationRequest &request);
    void take(const GenerationEvent &event);
    void grow(const QString &added);
    void finishSoon(Stopped::Reason reason);
    void finish(const End &end);

    Engine &m_engine;
    GenerationHandle m_generation;
    ArrivingText m_arriving;
    JoiningText m_joining;
    QString m_text;
    UsageReported m_usage;
    Stopped::Reason m_reason = Stopped::Reason::Ended;
    State m_state = State::Fresh;
};

} // namespace agate
