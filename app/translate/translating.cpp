// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/translating.h"

#include "translate/translation_request.h"

#include <QHash>
#include <QPointer>

#include <algorithm>

namespace agate
{

namespace
{

constexpr int mostRefusals = 5;
constexpr std::chrono::milliseconds longestPause{60'000};
/// An answer that is no good is asked for once more.
constexpr int mostFailures = 2;

using Place = std::pair<QByteArray, int>;

QList<Place> placesOf(const QList<Segment> &segments)
{
    QHash<QByteArray, int> seen;
    QList<Place> places;
    for (const Segment &segment : segments) {
        const QByteArray hash = hashOf(segment);
        places.append({hash, seen[hash]++});
    }
    return places;
}

} // namespace

struct Translating::Run {
    qsizetype index = 0;
    GenerationHandle generation;
    QString reply;
    Stopped::Reason reason = Stopped::Reason::Ended;
};

Translating::Translating(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Translating::pump);
}

Translating::~Translating() = default;

void Translating::open(const QString &source, const TranslationTask &task, const QList<KeptSegment> &kept)
{
    Q_ASSERT(!m_isRunning);
    m_source = source;
    m_task = task;
    m_cut = segmentText(source);
    m_segments.clear();
    m_segments.reserve(m_cut.size());
    QHash<Place, KeptSegment> byPlace;
    for (const KeptSegment &segment : kept)
        byPlace.insert({segment.source, segment.nth}, segment);
    m_places = placesOf(m_cut);
    for (qsizetype index = 0; index < m_cut.size(); ++index) {
        TranslatedSegment segment;
        segment.source = m_cut.at(index);
        if (const auto found = byPlace.constFind(m_places.at(index)); found != byPlace.cend()) {
            segment.state = found->state == KeptSegment::State::Approved ? State::Approved : State::Draft;
            segment.text = found->text;
            segment.marks = checkTranslation(segment.source.text, segment.text, m_task);
        }
        m_segments.append(segment);
    }
}

void Translating::start(const ModelInUse &model, const Manner &manner)
{
    Q_ASSERT(!m_isRunning);
    m_model = model;
    m_manner = manner;
    m_limit = qMax(1, manner.inFlight);
    m_refusals = 0;
    m_answers = 0;
    m_nextToSettle = 0;
    m_hasBegun = false;
    m_failures = QList<int>(m_segments.size(), 0);
    for (TranslatedSegment &segment : m_segments) {
        if (segment.state == State::Failed)
            segment.state = State::Open;
    }
    m_isRunning = true;
    m_isEnding = false;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_isRunning || m_isEnding)
                return;
            const QPointer<Translating> still(this);
            settle();
            if (still)
                pump();
        },
        Qt::QueuedConnection);
}

void Translating::stop()
{
    if (m_isRunning && !m_isEnding)
        finishSoon({Stopped::Reason::Cancelled, {}});
}

QString Translating::text() const
{
    QStringList translations;
    for (const TranslatedSegment &segment : m_segments)
        // An empty translation is one too.
        translations.append(!segment.hasTranslation() ? QString() : segment.text.isNull() ? QStringLiteral("") : segment.text);
    return textWith(m_source, m_cut, translations);
}

KeptSegment Translating::kept(qsizetype index) const
{
    const TranslatedSegment &segment = m_segments.at(index);
    return {.source = m_places.at(index).first,
            .nth = m_places.at(index).second,
            .state = segment.state == State::Approved ? KeptSegment::State::Approved : KeptSegment::State::Draft,
            .text = segment.text};
}

void Translating::edit(qsizetype index, const QString &text)
{
    std::erase_if(m_runs, [index](const auto &run) { return run->index == index; });
    TranslatedSegment &segment = m_segments[index];
    segment.text = text;
    segment.fault.reset();
    segment.error.reset();
    segment.marks = checkTranslation(segment.source.text, text, m_task);
    set(index, State::Draft);
}

void Translating::approve(qsizetype index)
{
    if (m_segments.at(index).state == State::Draft)
        set(index, State::Approved);
}

void Translating::retry(qsizetype index)
{
    std::erase_if(m_runs, [index](const auto &run) { return run->index == index; });
    TranslatedSegment &segment = m_segments[index];
    segment = TranslatedSegment{.source = segment.source, .state = State::Open, .text = {}, .marks = {}, .fault = {}, .error = {}};
    if (m_isRunning)
        m_failures[index] = 0;
    set(index, State::Open);
}

void Translating::pump()
{
    if (!m_isRunning || m_isEnding || m_pause.isActive())
        return;
    qsizetype next = 0;
    while (int(m_runs.size()) < m_limit) {
        while (next < m_segments.size() && m_segments.at(next).state != State::Open)
            ++next;
        if (next == m_segments.size())
            break;
        const QPointer<Translating> still(this);
        begin(next);
        if (!still || !m_isRunning || m_isEnding)
            return;
    }
    if (m_runs.empty() && std::ranges::none_of(m_segments, [](const auto &segment) { return segment.state == State::Open; }))
        finishSoon({Stopped::Reason::Ended, {}});
}

void Translating::begin(qsizetype index)
{
    const std::optional<ReplyFault> before = m_failures.at(index) > 0 ? m_segments.at(index).fault : std::nullopt;
    GenerationRequest request = translationRequest(m_cut.at(index), neighboursOf(m_cut, index), m_task, m_model, before);
    request.seed = m_manner.seed;
    // The same question with the same seed would have the same answer.
    if (request.seed)
        *request.seed += quint32(m_failures.at(index));
    Run *run = m_runs.emplace_back(std::make_unique<Run>()).get();
    run->index = index;
    run->generation = m_engine.start(request);
    connect(run->generation.get(), &Generation::arrived, this, [this, run](const GenerationEvent &event) { take(*run, event); });
    connect(run->generation.get(), &Generation::finished, this, [this, run](const GenerationOutcome &outcome) { ended(*run, outcome); });
    set(index, State::Running);
}

void Translating::take(Run &run, const GenerationEvent &event)
{
    if (const auto *text = std::get_if<TextArrived>(&event); text && text->candidate == 0) {
        m_hasBegun = true;
        run.reply += text->text;
    } else if (const auto *stopped = std::get_if<Stopped>(&event); stopped && stopped->candidate == 0) {
        run.reason = stopped->reason;
    } else if (const auto *progress = std::get_if<Progress>(&event); progress && !m_hasBegun && &run == m_runs.front().get()) {
        emit progressed(*progress);
    }
}

void Translating::ended(Run &run, const GenerationOutcome &outcome)
{
    const qsizetype index = run.index;
    QString reply = run.reply;
    const Stopped::Reason reason = run.reason;
    // Of a model that only continues the first line is the translation; it may not know that it was to stop there.
    if (!m_model.followsInstructions)
        reply = reply.trimmed().section(u'\n', 0, 0);
    std::erase_if(m_runs, [&run](const auto &other) { return other.get() == &run; });
    const QPointer<Translating> still(this);
    if (outcome)
        answered(index, reply, reason);
    else
        refused(index, outcome.error());
    if (!still)
        return;
    settle();
    if (still)
        pump();
}

void Translating::answered(qsizetype index, const QString &reply, Stopped::Reason reason)
{
    m_refusals = 0;
    if (++m_answers >= 2 * m_limit && m_limit < m_manner.inFlight) {
        ++m_limit;
        m_answers = 0;
    }
    TranslatedSegment &segment = m_segments[index];
    const TranslationReply read = readTranslation(segment.source, reply, m_task, reason);
    segment.text = read.text;
    segment.fault = read.fault;
    segment.error.reset();
    segment.marks.clear();
    if (!read.fault) {
        segment.marks = checkTranslation(segment.source.text, segment.text, m_task);
        set(index, State::Draft);
        return;
    }
    // Who will not is not asked again.
    const bool again = ++m_failures[index] < mostFailures && *read.fault != ReplyFault::Refusal;
    set(index, again ? State::Open : State::Failed);
}

void Translating::refused(qsizetype index, const GenerationError &error)
{
    using Kind = GenerationError::Kind;
    m_answers = 0;
    switch (error.kind) {
    case Kind::Rate:
    case Kind::Overloaded: {
        // Those that were on their way at the same time say the same thing: counted once.
        if (!m_pause.isActive()) {
            ++m_refusals;
            m_limit = qMax(1, m_limit / 2);
        }
        if (m_refusals > mostRefusals)
            break;
        const auto doubled = m_manner.pause * (1 << (m_refusals - 1));
        const auto wait = qMin(error.retryAfter.value_or(doubled), longestPause);
        if (!m_pause.isActive() || m_pause.remainingTimeAsDuration() < wait)
            m_pause.start(wait);
        set(index, State::Open);
        return;
    }
    case Kind::Context:
        m_segments[index].error = error;
        set(index, State::Failed);
        return;
    case Kind::Timeout:
    case Kind::Protocol:
        if (++m_failures[index] < mostFailures) {
            set(index, State::Open);
            return;
        }
        break;
    default:
        break;
    }
    const QPointer<Translating> still(this);
    set(index, State::Open);
    if (still && !m_isEnding)
        finishSoon({Stopped::Reason::Interrupted, error});
}

// Also for whoever hears it: what they do with it may end the run.
void Translating::set(qsizetype index, State state)
{
    m_segments[index].state = state;
    const QPointer<Translating> still(this);
    emit changed(index);
    if (still && m_isRunning && !m_isEnding && state != State::Running)
        QMetaObject::invokeMethod(
            this,
            [this] {
                const QPointer<Translating> here(this);
                if (m_isRunning && !m_isEnding)
                    settle();
                if (here)
                    pump();
            },
            Qt::QueuedConnection);
}

void Translating::settle()
{
    const QPointer<Translating> still(this);
    while (m_isRunning && !m_isEnding && m_nextToSettle < m_segments.size()) {
        const TranslatedSegment &segment = m_segments.at(m_nextToSettle);
        if (!segment.hasTranslation() && segment.state != State::Failed)
            return;
        emit settled(m_nextToSettle++);
        if (!still)
            return;
    }
}

void Translating::finishSoon(const End &end)
{
    m_isEnding = true;
    m_pause.stop();
    m_runs.clear();
    QMetaObject::invokeMethod(
        this,
        [this, end] {
            const QPointer<Translating> still(this);
            for (qsizetype index = 0; index < m_segments.size(); ++index) {
                if (m_segments.at(index).state != State::Running)
                    continue;
                set(index, State::Open);
                if (!still)
                    return;
            }
            m_isRunning = false;
            m_isEnding = false;
            emit finished(end);
        },
        Qt::QueuedConnection);
}

} // namespace agate
