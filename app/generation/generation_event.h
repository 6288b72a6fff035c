// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>

namespace agate
{

/// Something goes on, and no text yet. Never shown as text.
struct Progress {
    enum class Stage : quint8 { Queued, StartingEngine, LoadingModel, ReadingPrompt, Retrying };
    Stage stage = Stage::Queued;
    /// Both 0 when the extent is not known; ReadingPrompt counts tokens, Retrying milliseconds to wait (`total`).
    qint64 done = 0;
    qint64 total = 0;
    bool operator==(const Progress &) const = default;
};

/// Visible text, to be appended to what came before of this candidate.
struct TextArrived {
    int candidate = 0;
    QString text;
    bool operator==(const TextArrived &) const = default;
};

/// The model thinking aloud: never enters a draft.
struct ReasoningArrived {
    int candidate = 0;
    QString text;
    bool operator==(const ReasoningArrived &) const = default;
};

/// Tokens so far. May repeat: the last one counts, they are not added up. Absent figures are not known (and not zero).
struct UsageReported {
    std::optional<qint64> in;
    std::optional<qint64> cached;
    std::optional<qint64> out;
    std::optional<qint64> reasoning;
    bool operator==(const UsageReported &) const = default;
};

/// A candidate came to an end.
struct Stopped {
    enum class Reason : quint8 { Ended, Length, Filtered, Refused, Cancelled, Interrupted };
    int candidate = 0;
    Reason reason = Reason::Ended;
    bool operator==(const Stopped &) const = default;
};

using GenerationEvent = std::variant<Progress, TextArrived, ReasoningArrived, UsageReported, Stopped>;

} // namespace agate
