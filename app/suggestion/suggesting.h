// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/engine.h"
#include "generation/model_in_use.h"
#include "suggestion/quiet.h"
#include "suggestion/suggestion_cache.h"
#include "suggestion/suggestion_habits.h"
#include "suggestion/suggestion_place.h"
#include "suggestion/trim_suggestion.h"
#include "suggestion/typing_rhythm.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace agate
{

/// Suggestions for one text while it is written: when to ask, what, and what is shown of the answers. It is told of each key and
/// each move of the caret; it knows no editor, changes no text and draws nothing.
///
/// At most one request is under way, and none is sent again. The writer's next key drops it at once, unless it typed what the answer
/// says. A request is asked when the writer pauses (TypingRhythm), and at once by askNow(), next() and accepted().
///
/// Life of the signals, all from the event loop or from inside the call that causes them:
///  - suggested: the text to be shown at `position` of the text of `revision`, at the last place that was told. May come again with
///    more text for the same place while it arrives, about 30 times a second; an empty one takes back what was shown.
///    Whoever shows it takes it away by himself when the text or the caret changes; moved() answers with what is left of it.
///  - quiet: why there is none. Once, until the reason changes or something was suggested.
///  - busyChanged: a request was started, or is over.
/// After stop() and after its destruction nothing is heard. Any of its functions may be called from its signals; to destroy it there,
/// deleteLater().
class Suggesting : public QObject
{
    Q_OBJECT
public:
    /// Of steady time; replaced in tests.
    using Clock = std::function<std::chrono::milliseconds()>;

    explicit Suggesting(Engine &engine, QObject *parent = nullptr, Clock clock = {});
    ~Suggesting() override;

    /// Both forget what runs and what is kept, if they change anything.
    void setHabits(const SuggestionHabits &habits);
    void setModel(const std::optional<ModelInUse> &model);

    const SuggestionHabits &habits() const { return m_habits; }

    /// Makes the place anew with all of the text that a request may show.
    using WholePlace = std::function<SuggestionPlace()>;

    /// After each change of the text and each move of the caret. It looks at a few hundred units of `place` and copies none, so with
    /// `whole`, which is asked when a request is due and `place` is still the last one, `place` need hold only 1,200 units before the
    /// caret and 300 after it.
    void moved(const SuggestionPlace &place, const WholePlace &whole = {});
    /// The writer wants one here and now, whatever the habits.
    void askNow(const SuggestionPlace &place, const WholePlace &whole = {});
    /// Another one for what is shown; round again after a few.
    void next();
    /// The writer took a suggestion or the beginning of one; `place` is behind it.
    void accepted(const SuggestionPlace &place, const WholePlace &whole = {});
    /// None, and not again at this place.
    void dismissed(const SuggestionPlace &place);
    /// The caret went elsewhere: nothing runs, nothing is due. The next moved() begins anew.
    void stop();

    bool isBusy() const { return m_generation != nullptr; }

    /// Why there is none now; nothing: there is one, or one may come.
    std::optional<Quiet> lastQuiet() const { return m_quiet; }

    /// What made it ModelFailed.
    std::optional<GenerationError> lastError() const { return m_error; }

    /// Of the last request that told: for figures and tests.
    UsageReported usage() const { return m_usage; }

signals:
    void suggested(const QString &text, qsizetype position, quint64 revision);
    void quiet(agate::Quiet reason);
    void busyChanged(bool busy);

private:
    void takePlace(const SuggestionPlace &place, const WholePlace &whole);
    bool keepsRunning(const TextAround &now) const;
    bool showSame();
    bool showKept();
    void ask(bool askedByWriter);
    void start(int variant);
    void drop();
    void take(const GenerationEvent &event);
    void finish(const GenerationOutcome &outcome);
    void look(ArrivedSuggestion::Stage stage);
    void settle(const QString &answer);
    void show(const QString &text);
    void beQuiet(Quiet reason);
    bool isLeftInPeace() const;

    Engine &m_engine;
    Clock m_clock;
    SuggestionHabits m_habits;
    std::optional<ModelInUse> m_model;

    /// The last one that was told, and how to see all of it.
    SuggestionPlace m_place;
    WholePlace m_whole;
    TypingRhythm m_rhythm;
    QTimer m_pause;

    GenerationHandle m_generation;
    /// What runs, or ran last, was asked for this place.
    SuggestionPlace m_asked;
    int m_variant = 0;
    QString m_raw;
    Stopped::Reason m_reason = Stopped::Reason::Ended;
    /// What is seen of it so far, at the place that was asked for.
    QString m_seen;
    QTimer m_coalesce;

    /// What is shown: an answer of the place in `around`.
    SuggestionCache::Found m_shown;
    SuggestionCache m_cache;
    QList<TextAround> m_dismissed;
    std::optional<Quiet> m_quiet;
    std::optional<GenerationError> m_error;
    std::chrono::milliseconds m_peaceUntil{0};
    UsageReported m_usage;
    /// Less once the model said that it cannot hold so much.
    qsizetype m_most;
};

} // namespace agate
