// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/kept_segment.h"
#include "generation/engine.h"
#include "generation/model_in_use.h"
#include "translate/check_translation.h"
#include "translate/read_translation.h"
#include "translate/segment.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace agate
{

/// A segment and what became of it.
struct TranslatedSegment {
    enum class State : quint8 {
        /// Not translated yet.
        Open,
        Running,
        /// A model's translation, checked: see `marks`.
        Draft,
        /// The translator said that it is right.
        Approved,
        /// No translation came: see `fault` and `error`.
        Failed,
    };
    Segment source;
    State state = State::Open;
    /// The translation; of a failed one what came instead.
    QString text;
    QList<TranslationMark> marks;
    std::optional<ReplyFault> fault;
    std::optional<GenerationError> error;

    bool hasTranslation() const { return state == State::Draft || state == State::Approved; }

    bool operator==(const TranslatedSegment &) const = default;
};

/// A text on its way into another language, segment by segment, several at once. It never changes the source; its owner keeps
/// what is told by `changed` (kept()), and gives it to open() to go on another day.
///
/// Life: open() once; then start(), and again after `finished`, as often as wanted. In each run `changed` comes any number of
/// times, `settled` in the order of the text and at most once for each segment, `finished` exactly once (also after stop()); none of
/// them from inside start() or stop(). approve(), edit() and retry() tell `changed` before they return. Destroying it cancels.
class Translating : public QObject
{
    Q_OBJECT
public:
    using State = TranslatedSegment::State;

    struct Manner {
        /// How many segments are asked for at once; fewer while the provider has too much to do.
        int inFlight = 4;
        std::optional<quint32> seed;
        /// After the provider said that it has too much to do and not how long to wait; doubled with each time in a row.
        std::chrono::milliseconds pause{1000};
    };

    explicit Translating(Engine &engine, QObject *parent = nullptr);
    ~Translating() override;

    void open(const QString &source, const TranslationTask &task, const QList<KeptSegment> &kept = {});
    /// Asks for all that is open or failed.
    void start(const ModelInUse &model, const Manner &manner);
    /// What is under way is open again; `finished` follows with Stopped::Reason::Cancelled.
    void stop();

    bool isRunning() const { return m_isRunning; }

    const QList<TranslatedSegment> &segments() const { return m_segments; }

    /// How many requests may be under way now.
    int inFlightNow() const { return m_limit; }

    /// The source with all translations that there are.
    QString text() const;
    /// A segment that has a translation, for the library.
    KeptSegment kept(qsizetype index) const;

    /// The translator's words: checked anew, not approved yet.
    void edit(qsizetype index, const QString &text);
    /// Only what has a translation can be approved.
    void approve(qsizetype index);
    /// Throws the translation away, approved or not. It is asked for again at once where a run goes on, else with the next.
    void retry(qsizetype index);

    /// How a run ended. With an error what is not translated is open; start() goes on.
    struct End {
        Stopped::Reason reason = Stopped::Reason::Ended;
        std::optional<GenerationError> error;
        bool operator==(const End &) const = default;
    };

signals:
    void changed(qsizetype index);
    /// The segment, and all before it, are translated or failed.
    void settled(qsizetype index);
    /// Of the request that was made first, while no answer has begun.
    void progressed(const agate::Progress &progress);
    void finished(const agate::Translating::End &end);

private:
    struct Run;

    void pump();
    void begin(qsizetype index);
    void take(Run &run, const GenerationEvent &event);
    void ended(Run &run, const GenerationOutcome &outcome);
    void answered(qsizetype index, const QString &reply, Stopped::Reason reason);
    void refused(qsizetype index, const GenerationError &error);
    void set(qsizetype index, State state);
    void settle();
    void finishSoon(const End &end);

    Engine &m_engine;
    QString m_source;
    TranslationTask m_task;
    QList<Segment> m_cut;
    QList<TranslatedSegment> m_segments;
    /// Of each segment: the hash of its source, and how many before it have the same.
    QList<std::pair<QByteArray, int>> m_places;
    ModelInUse m_model;
    Manner m_manner;
    std::vector<std::unique_ptr<Run>> m_runs;
    /// Of each segment: how often an answer was no good in this run.
    QList<int> m_failures;
    QTimer m_pause;
    int m_limit = 0;
    /// In a row: refusals for having too much to do, and answers.
    int m_refusals = 0;
    int m_answers = 0;
    qsizetype m_nextToSettle = 0;
    bool m_isRunning = false;
    bool m_isEnding = false;
    bool m_hasBegun = false;
};

} // namespace agate
