// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing/writing.h"

#include "brief/brief_check.h"
#include "brief/prompt_from_brief.h"
#include "writing/answer_length.h"

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

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

} // namespace

Writing::Writing(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

Writing::~Writing() = default;

std::expected<GenerationRequest, WritingError> Writing::request(const Template &form, const Brief &brief, const ModelInUse &model)
{
    if (const auto faults = checkBrief(form, brief); !faults.isEmpty())
        return std::unexpected(errorOf(faults.first()));
    const auto shape = model.followsInstructions ? PromptShape::Instructions : PromptShape::Opening;
    auto prompt = promptFromBrief(form, brief, shape);
    if (!prompt) {
        const bool noOpening = prompt.error().kind == PromptError::Kind::NoOpening;
        return std::unexpected(WritingError{.kind = noOpening ? WritingError::Kind::NeedsInstructions : WritingError::Kind::BrokenTemplate,
                                            .detail = prompt.error().detail});
    }
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
    m_arriving = ArrivingText(request->prompt.opening, request->stop);
    m_state = State::Running;
    m_generation = m_engine.start(*request);
    connect(m_generation.get(), &Generation::arrived, this, &Writing::take);
    connect(m_generation.get(), &Generation::finished, this, [this](const GenerationOutcome &outcome) {
        if (!outcome)
            finish({Stopped::Reason::Interrupted, outcome.error()});
        else
            finish({m_reason, {}});
    });
    return {};
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
                       const QString added = m_arriving.take(arrived.text);
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
    grow(m_arriving.finish(!end.error && end.reason == Stopped::Reason::Length));
    if (!still)
        return;
    m_state = State::Finished;
    emit finished(end);
}

} // namespace agate
