// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/answer.h"

#include <algorithm>

namespace agate
{

namespace
{

Answer::Candidate *find(Answer &answer, int index)
{
    if (index < 0 || index >= Answer::mostCandidates)
        return nullptr;
    auto [at, added] = answer.candidates.try_emplace(index);
    if (added)
        at->second.thinking = ThinkingFilter(answer.startsThinking);
    return &at->second;
}

void emitText(Answer &answer, int index, const QString &text, GenerationEvents &events)
{
    if (text.isEmpty() || answer.error)
        return;
    answer.length += text.size();
    if (answer.length > Answer::longestText) {
        fail(answer, GenerationError::Kind::Protocol, QStringLiteral("the answer does not end: more than 4 MiB of text"));
        return;
    }
    answer.begun = true;
    // Neighbours are joined: one signal for what came in one read.
    if (auto *last = events.isEmpty() ? nullptr : std::get_if<TextArrived>(&events.last()); last && last->candidate == index)
        last->text += text;
    else
        events.append(TextArrived{index, text});
}

void emitReasoning(Answer &answer, int index, const QString &text, GenerationEvents &events)
{
    if (text.isEmpty() || answer.error)
        return;
    answer.begun = true;
    if (auto *last = events.isEmpty() ? nullptr : std::get_if<ReasoningArrived>(&events.last()); last && last->candidate == index)
        last->text += text;
    else
        events.append(ReasoningArrived{index, text});
}

void flush(Answer &answer, int index, Answer::Candidate &candidate, GenerationEvents &events)
{
    emitReasoning(answer, index, candidate.reasoning.rest(), events);
    const QString last = candidate.text.rest();
    if (!answer.mayThink) {
        emitText(answer, index, last, events);
        return;
    }
    for (const auto &piece : {candidate.thinking.read(last), candidate.thinking.rest()}) {
        emitReasoning(answer, index, piece.reasoning, events);
        emitText(answer, index, piece.text, events);
    }
}

} // namespace

void addText(Answer &answer, int index, const QString &text, GenerationEvents &events)
{
    Answer::Candidate *candidate = text.isEmpty() ? nullptr : find(answer, index);
    if (!candidate || candidate->stopped)
        return;
    const QString clean = candidate->text.clean(text);
    if (!answer.mayThink) {
        emitText(answer, index, clean, events);
        return;
    }
    const auto piece = candidate->thinking.read(clean);
    answer.closedUnopened = answer.closedUnopened || candidate->thinking.closedUnopened();
    emitReasoning(answer, index, piece.reasoning, events);
    emitText(answer, index, piece.text, events);
}

void addReasoning(Answer &answer, int index, const QString &text, GenerationEvents &events)
{
    Answer::Candidate *candidate = text.isEmpty() ? nullptr : find(answer, index);
    if (candidate && !candidate->stopped)
        emitReasoning(answer, index, candidate->reasoning.clean(text), events);
}

void addUsage(Answer &answer, const UsageReported &usage, GenerationEvents &events)
{
    if (usage == answer.usage)
        return;
    answer.usage = usage;
    events.append(usage);
}

void refuse(Answer &answer, int index)
{
    if (Answer::Candidate *candidate = find(answer, index))
        candidate->refused = true;
}

void stop(Answer &answer, int index, Stopped::Reason reason, GenerationEvents &events)
{
    Answer::Candidate *candidate = find(answer, index);
    if (!candidate || candidate->stopped)
        return;
    flush(answer, index, *candidate, events);
    candidate->stopped = true;
    if (reason == Stopped::Reason::Ended && candidate->refused)
        reason = Stopped::Reason::Refused;
    events.append(Stopped{index, reason});
}

void fail(Answer &answer, GenerationError::Kind kind, const QString &detail)
{
    if (!answer.error)
        answer.error = GenerationError{.kind = kind, .detail = detail, .status = 0, .retryAfter = {}};
}

bool isWhole(const Answer &answer)
{
    return !answer.candidates.empty() && std::ranges::all_of(answer.candidates, [](const auto &entry) { return entry.second.stopped; });
}

void endAnswer(Answer &answer, GenerationEvents &events)
{
    answer.ended = true;
    if (answer.candidates.empty())
        find(answer, 0);
    for (auto &[index, candidate] : answer.candidates)
        stop(answer, index, Stopped::Reason::Ended, events);
}

void interruptAnswer(Answer &answer, GenerationEvents &events)
{
    // Text past a limit stays out; what came before the error is still passed on.
    const auto error = std::exchange(answer.error, {});
    for (auto &[index, candidate] : answer.candidates) {
        if (!candidate.stopped)
            flush(answer, index, candidate, events);
    }
    answer.error = error;
    for (auto &[index, candidate] : answer.candidates) {
        if (std::exchange(candidate.stopped, true) || !answer.begun)
            continue;
        events.append(Stopped{index, Stopped::Reason::Interrupted});
    }
}

} // namespace agate
