// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"
#include "generation/generation_event.h"
#include "provider/clean_text.h"
#include "provider/thinking_filter.h"

#include <QList>

#include <map>
#include <optional>

namespace agate
{

/// What has been understood of one answer so far: the state of a dialect's reader. A plain value; the functions below are what
/// the dialects' readers are built from, and how the engine tells them that the stream is over.
struct Answer {
    /// UTF-16 units of visible text: more is no longer an answer.
    static constexpr qint64 longestText = qint64(4) * 1024 * 1024;
    /// Candidates with a higher index are ignored.
    static constexpr int mostCandidates = 16;

    struct Candidate {
        TextCleaner text;
        TextCleaner reasoning;
        ThinkingFilter thinking;
        bool refused = false;
        bool stopped = false;
    };

    /// Set before the first byte. Whether visible text may hold thinking in tags, and is presumed to start inside it.
    bool mayThink = false;
    bool startsThinking = false;

    std::map<int, Candidate> candidates;
    UsageReported usage;
    qint64 length = 0;
    /// Text or reasoning was passed on: asking again would show it twice.
    bool begun = false;
    /// The protocol's own end came; whatever follows is not for us.
    bool ended = false;
    /// A closing tag of thinking came without its opening one, see ThinkingFilter.
    bool closedUnopened = false;
    /// What the server reported, or what makes the stream not worth reading on.
    std::optional<GenerationError> error;
};

using GenerationEvents = QList<GenerationEvent>;

void addText(Answer &answer, int candidate, const QString &text, GenerationEvents &events);
void addReasoning(Answer &answer, int candidate, const QString &text, GenerationEvents &events);
void addUsage(Answer &answer, const UsageReported &usage, GenerationEvents &events);
/// The candidate will not write; seen when it stops.
void refuse(Answer &answer, int candidate);
void stop(Answer &answer, int candidate, Stopped::Reason reason, GenerationEvents &events);
void fail(Answer &answer, GenerationError::Kind kind, const QString &detail);

/// Every candidate that was heard of came to its end (and there was one).
bool isWhole(const Answer &answer);

/// The protocol's end: candidates that did not say how they stopped have ended.
void endAnswer(Answer &answer, GenerationEvents &events);

/// The stream broke off or failed: what is held back is passed on, and candidates that had begun are interrupted.
void interruptAnswer(Answer &answer, GenerationEvents &events);

} // namespace agate
