// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing/writing.h"

#include "brief/brief_check.h"
#include "brief/prompt_from_brief.h"
#include "writing/token_estimate.h"

#include <QPointer>

namespace agate
{

namespace
{

WritingError errorOf(const BriefFault &fault)
{
    using From = BriefFault::Kind;
    using To = WritingError::Kind;
    const auto kind = [&fault] {
        switch (fault.kind) {
        case From::MissingField:
            return To::MissingField;
        case From::FieldTooLong:
            return To::FieldTooLong;
        case From::NotAChoice:
            return To::NotAChoice;
        case From::NotANumber:
            return To::NotANumber;
        case From::UnknownField:
            return To::UnknownField;
        }
        Q_UNREACHABLE_RETURN(To::MissingField);
    }();
    return {.kind = kind, .detail = fault.key, .limit = fault.limit, .length = fault.length};
}

/// The wish stands behind what was written, where a model heeds it most; what was written is the model's own turn, so that it goes
/// on with its own voice.
void addSteer(Prompt &prompt, const Steer &steer)
{
    using Speaker = Prompt::Turn::Speaker;
    const QString wish = steer.wish.trimmed();
    if (steer.soFar.trimmed().isEmpty()) {
        prompt.turns.last().text += QStringLiteral("\n\nAbove all: ") + wish;
        return;
    }
    prompt.turns.append({Speaker::Model, steer.soFar});
    prompt.turns.append({Speaker::Writer,
                         QStringLiteral("Go on with this text exactly where it stops. From here on: %1\n"
                                        "Answer with the words that follow, and nothing else. Do not repeat what is there.")
                             .arg(wish)});
}

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

} // namespace

Writing::Writing(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

Writing::~Writing() = default;

std::expected<GenerationRequest, WritingError> Writing::request(const Template &form, const Brief &brief, const ModelInUse &model,
                                                                const std::optional<Steer> &steer)
{
    if (const auto faults = checkBrief(form, brief); !faults.isEmpty())
        return std::unexpected(errorOf(faults.first()));
    if (steer && !model.followsInstructions)
        return std::unexpected(WritingError{.kind = WritingError::Kind::NeedsInstructions, .detail = {}});
    const auto shape = model.followsInstructions ? PromptShape::Instructions : PromptShape::Opening;
    auto prompt = promptFromBrief(form, brief, shape);
    if (!prompt) {
        const bool noOpening = prompt.error().kind == PromptError::Kind::NoOpening;
        return std::unexpected(WritingError{.kind = noOpening ? WritingError::Kind::NeedsInstructions : WritingError::Kind::BrokenTemplate,
                                            .detail = prompt.error().detail});
    }
    if (steer)
        addSteer(*prompt, *steer);
    GenerationRequest request;
    request.purpose = GenerationRequest::Purpose::Compose;
    request.stop = stopWordsFor(prompt->opening);
    request.maxTokens = tokensForAnswer(form, brief, *prompt, model.contextTokens);
    request.prompt = *std::move(prompt);
    request.model = model.choice;
    return request;
}

std::expected<void, WritingError> Writing::start(const Template &form, const Brief &brief, const ModelInUse &model,
                                                 std::optional<quint32> seed, int maxTokens)
{
    Q_ASSERT(m_state == State::Fresh);
    auto request = Writing::request(form, brief, model);
    if (!request)
        return std::unexpected(request.error());
    request->seed = seed;
    if (maxTokens > 0)
        request->maxTokens = maxTokens;
    run(*request);
    return {};
}

std::expected<void, WritingError> Writing::goOn(const Template &form, const Brief &brief, const ModelInUse &model, const Steer &steer)
{
    Q_ASSERT(m_state == State::Fresh);
    auto request = Writing::request(form, brief, model, steer);
    if (!request)
        return std::unexpected(request.error());
    m_joining = JoiningText(steer.soFar);
    run(*request);
    return {};
}

void Writing::run(const GenerationRequest &request)
{
    m_arriving = ArrivingText(request.prompt.opening, request.stop);
    m_state = State::Running;
    m_generation = m_engine.start(request);
    connect(m_generation.get(), &Generation::arrived, this, &Writing::take);
    connect(m_generation.get(), &Generation::finished, this, [this](const GenerationOutcome &outcome) {
        if (!outcome)
            finish({Stopped::Reason::Interrupted, outcome.error()});
        else
            finish({m_reason, {}});
    });
}

void Writing::stop()
{
    if (m_state == State::Running)
        finishSoon(Stopped::Reason::Cancelled);
}

bool Writing::isRunning() const
{
    return m_state == State::Running || m_state == State::Ending;
}

void Writing::take(const GenerationEvent &event)
{
    std::visit(Overloaded{
                   [this](const Progress &progress) { emit progressed(progress); },
                   [this](const TextArrived &arrived) {
                       if (arrived.candidate != 0)
                           return;
                       const QString added = m_joining.take(m_arriving.take(arrived.text));
                       if (m_arriving.isOver())
                           finishSoon(Stopped::Reason::Ended);
                       grow(added);
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

void Writing::grow(const QString &added)
{
    if (added.isEmpty())
        return;
    m_text += added;
    emit grew(added);
}

// Nothing more is heard of the engine; the end is told with the next turn of the event loop, for whoever asks for it is not yet
// ready to hear of it.
void Writing::finishSoon(Stopped::Reason reason)
{
    m_generation.reset();
    m_state = State::Ending;
    QMetaObject::invokeMethod(this, [this, reason] { finish({reason, {}}); }, Qt::QueuedConnection);
}

void Writing::finish(const End &end)
{
    m_generation.reset();
    // Set first: whoever hears the last words may ask to stop.
    m_state = State::Ending;
    const QPointer<Writing> still(this);
    grow(m_joining.take(m_arriving.finish(!end.error && end.reason == Stopped::Reason::Length)) + m_joining.finish());
    if (!still)
        return;
    m_state = State::Finished;
    emit finished(end);
}

} // namespace agate
