// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/suggesting.h"

#include "suggestion/suggestion_request.h"
#include "suggestion/worth_asking.h"

#include <algorithm>
#include <utility>

namespace agate
{

namespace
{

using std::chrono::milliseconds;
using namespace std::chrono_literals;

/// A model that failed is not asked again for so long, unless the writer asks.
constexpr milliseconds peace = 30s;
/// Text that arrives is shown at once, and then so seldom.
constexpr milliseconds betweenLooks = 33ms;
constexpr int mostVariants = 5;
constexpr double lively = 0.9;
constexpr qsizetype mostDismissed = 32;
constexpr qsizetype fewestShown = 256;
/// So much of what stands around a caret tells one place from another.
constexpr qsizetype tellingBefore = 64;
/// A model that says more than this is not at what it was asked.
constexpr qsizetype mostRaw = 16 * 1024;

template <typename... Ts>
struct OverloadedCall : Ts... {
    using Ts::operator()...;
};

} // namespace

Suggesting::Suggesting(Engine &engine, QObject *parent, Clock clock)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(std::move(clock))
    , m_most(mostShownBefore)
{
    if (!m_clock)
        m_clock = [] { return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()); };
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, [this] { ask(false); });
    m_coalesce.setSingleShot(true);
    connect(&m_coalesce, &QTimer::timeout, this, [this] { look(ArrivedSuggestion::Stage::Arriving); });
}

Suggesting::~Suggesting() = default;

void Suggesting::setHabits(const SuggestionHabits &habits)
{
    if (habits == m_habits)
        return;
    m_habits = habits;
    m_cache.clear();
    stop();
}

void Suggesting::setModel(const std::optional<ModelInUse> &model)
{
    if (model == m_model)
        return;
    m_model = model;
    m_cache.clear();
    m_peaceUntil = 0ms;
    m_error.reset();
    m_most = mostShownBefore;
    stop();
}

void Suggesting::moved(const SuggestionPlace &place, const WholePlace &whole)
{
    if (place.around.revision != m_place.around.revision)
        m_rhythm.key(m_clock());
    takePlace(place, whole);
    // What nobody may ask at: not even what is shown goes on there.
    const bool forbidden = !m_habits.on || worthAsking(place, m_habits, true);
    if (!forbidden && keepsRunning(place.around)) {
        if (const auto rest = remainderOf(m_seen, m_asked.around, place.around))
            show(*rest);
        return;
    }
    drop();
    if (!forbidden && showSame())
        return;
    if (const auto reason = worthAsking(place, m_habits, false)) {
        beQuiet(*reason);
    } else if (!m_model) {
        beQuiet(Quiet::NoModel);
    } else if (std::ranges::any_of(m_dismissed, [&place](const TextAround &there) { return isSamePlace(there, place.around); })) {
        beQuiet(Quiet::DismissedHere);
    } else if (!showKept()) {
        if (isLeftInPeace()) {
            beQuiet(Quiet::ModelFailed);
            return;
        }
        m_quiet.reset();
        m_pause.start(m_rhythm.pause(m_habits.eagerness));
    }
}

void Suggesting::askNow(const SuggestionPlace &place, const WholePlace &whole)
{
    takePlace(place, whole);
    m_dismissed.removeIf([&place](const TextAround &there) { return isSamePlace(there, place.around); });
    ask(true);
}

void Suggesting::accepted(const SuggestionPlace &place, const WholePlace &whole)
{
    takePlace(place, whole);
    if (keepsRunning(place.around)) {
        if (const auto rest = remainderOf(m_seen, m_asked.around, place.around))
            show(*rest);
        return;
    }
    drop();
    if (!showSame())
        ask(false);
}

void Suggesting::dismissed(const SuggestionPlace &place)
{
    takePlace(place, {});
    drop();
    TextAround here = place.around;
    here.before = here.before.last(std::min(here.before.size(), tellingBefore));
    here.after = here.after.first(std::min(here.after.size(), tellingBefore));
    m_dismissed.prepend(here);
    m_dismissed.resize(std::min(m_dismissed.size(), mostDismissed));
    beQuiet(Quiet::DismissedHere);
}

void Suggesting::stop()
{
    m_pause.stop();
    m_shown = {};
    m_quiet.reset();
    drop();
}

void Suggesting::next()
{
    if (m_shown.text.isEmpty() || !m_model)
        return;
    const QStringList answers = m_cache.answersAt(m_shown.around);
    const bool mayAsk = answers.size() < mostVariants && !isLeftInPeace();
    for (qsizetype i = 1; i <= answers.size(); ++i) {
        const qsizetype at = m_shown.answer + i;
        if (at >= answers.size() && mayAsk)
            break;
        const auto rest = remainderOf(answers.at(at % answers.size()), m_shown.around, m_place.around);
        if (rest && *rest != m_shown.text) {
            drop();
            m_shown.answer = int(at % answers.size());
            show(*rest);
            return;
        }
    }
    if (mayAsk)
        start(std::max(m_variant + 1, int(answers.size())));
}

void Suggesting::takePlace(const SuggestionPlace &place, const WholePlace &whole)
{
    m_pause.stop();
    m_place = place;
    m_whole = whole;
}

// The writer typed nothing, or what the answer says so far.
bool Suggesting::keepsRunning(const TextAround &now) const
{
    if (!m_generation)
        return false;
    return isSamePlace(now, m_asked.around) || remainderOf(m_seen, m_asked.around, now);
}

// What is shown goes on from here: it stays, whichever else would do.
bool Suggesting::showSame()
{
    if (m_shown.text.isEmpty())
        return false;
    const QStringList answers = m_cache.answersAt(m_shown.around);
    if (m_shown.answer >= answers.size())
        return false;
    const auto rest = remainderOf(answers.at(m_shown.answer), m_shown.around, m_place.around);
    if (rest)
        show(*rest);
    return rest.has_value();
}

bool Suggesting::showKept()
{
    const auto found = m_cache.find(m_place.around);
    m_shown = found.value_or(SuggestionCache::Found());
    if (found)
        show(found->text);
    return found.has_value();
}

void Suggesting::ask(bool askedByWriter)
{
    auto reason = worthAsking(m_place, m_habits, askedByWriter);
    if (!reason && !m_model)
        reason = Quiet::NoModel;
    if (!reason && !askedByWriter && isLeftInPeace())
        reason = Quiet::ModelFailed;
    if (reason) {
        drop();
        beQuiet(*reason);
        return;
    }
    if (keepsRunning(m_place.around))
        return;
    drop();
    if (!showKept())
        start(0);
}

void Suggesting::start(int variant)
{
    SuggestionPlace place = m_whole ? m_whole() : m_place;
    // Whoever makes it may be a step ahead; then the next moved() is on its way.
    if (place.around.revision != m_place.around.revision || place.around.position != m_place.around.position)
        return;
    const bool wasBusy = isBusy();
    m_generation.reset();
    m_coalesce.stop();
    m_asked = std::move(place);
    m_variant = variant;
    m_raw.clear();
    m_seen.clear();
    m_reason = Stopped::Reason::Ended;
    m_quiet.reset();
    GenerationRequest request = suggestionRequest(m_asked, m_habits, *m_model, m_most);
    request.seed = quint32(variant + 1);
    if (variant > 0)
        request.temperature = lively;
    m_generation = m_engine.start(request);
    connect(m_generation.get(), &Generation::arrived, this, &Suggesting::take);
    connect(m_generation.get(), &Generation::finished, this, &Suggesting::finish);
    if (!wasBusy)
        emit busyChanged(true);
}

void Suggesting::drop()
{
    m_coalesce.stop();
    m_raw.clear();
    m_seen.clear();
    if (!m_generation)
        return;
    m_generation.reset();
    emit busyChanged(false);
}

void Suggesting::take(const GenerationEvent &event)
{
    std::visit(OverloadedCall{
                   [](const Progress &) {},
                   [this](const TextArrived &arrived) {
                       if (arrived.candidate != 0)
                           return;
                       m_raw += arrived.text;
                       // The first words at once.
                       if (m_seen.isEmpty() || m_raw.size() > mostRaw)
                           look(m_raw.size() > mostRaw ? ArrivedSuggestion::Stage::CutOff : ArrivedSuggestion::Stage::Arriving);
                       else if (!m_coalesce.isActive())
                           m_coalesce.start(betweenLooks);
                   },
                   [](const ReasoningArrived &) {},
                   [this](const UsageReported &usage) { m_usage = usage; },
                   [this](const Stopped &stopped) {
                       if (stopped.candidate == 0)
                           m_reason = stopped.reason;
                   },
               },
               event);
}

void Suggesting::finish(const GenerationOutcome &outcome)
{
    using Kind = GenerationError::Kind;
    if (outcome) {
        m_error.reset();
        look(m_reason == Stopped::Reason::Ended ? ArrivedSuggestion::Stage::Ended : ArrivedSuggestion::Stage::CutOff);
        return;
    }
    m_error = outcome.error();
    // A model that holds less than was thought is asked for less the next time.
    if (m_error->kind == Kind::Context && m_most > fewestShown)
        m_most /= 2;
    else
        m_peaceUntil = m_clock() + peace;
    if (m_seen.isEmpty()) {
        drop();
        if (m_shown.text.isEmpty())
            beQuiet(Quiet::ModelFailed);
        return;
    }
    look(ArrivedSuggestion::Stage::CutOff);
}

// Sees what has arrived; when nothing can follow, the request is over, whether it knows or not.
void Suggesting::look(ArrivedSuggestion::Stage stage)
{
    m_coalesce.stop();
    const ArrivedSuggestion arrived{.text = m_raw, .stage = stage, .isFromChat = m_model && m_model->followsInstructions};
    const TrimmedSuggestion trimmed = trimSuggestion(arrived, m_asked, m_habits);
    if (trimmed.isWhole) {
        settle(trimmed.text);
        return;
    }
    if (trimmed.text.isEmpty() || trimmed.text == m_seen)
        return;
    m_seen = trimmed.text;
    const auto rest = remainderOf(m_seen, m_asked.around, m_place.around);
    if (!rest)
        return;
    m_shown.around = m_asked.around;
    m_shown.answer = int(m_cache.answersAt(m_asked.around).size());
    show(*rest);
}

void Suggesting::settle(const QString &answer)
{
    const bool wasSeen = !m_seen.isEmpty();
    const int variant = m_variant;
    const TextAround asked = m_asked.around;
    drop();
    if (answer.isEmpty()) {
        // Another one did not fit: the one that is shown stays.
        if (variant > 0 && !wasSeen)
            return;
        if (wasSeen)
            show({});
        beQuiet(Quiet::NothingFit);
        return;
    }
    m_cache.add(asked, answer);
    const auto rest = remainderOf(answer, asked, m_place.around);
    if (!rest) {
        if (wasSeen)
            show({});
        return;
    }
    m_shown.around = asked;
    m_shown.answer = int(m_cache.answersAt(asked).indexOf(answer));
    show(*rest);
}

void Suggesting::show(const QString &text)
{
    m_shown.text = text;
    m_quiet.reset();
    emit suggested(text, m_place.around.position, m_place.around.revision);
}

void Suggesting::beQuiet(Quiet reason)
{
    m_shown = {};
    if (std::exchange(m_quiet, reason) != reason)
        emit quiet(reason);
}

bool Suggesting::isLeftInPeace() const
{
    return m_clock() < m_peaceUntil;
}

} // namespace agate
