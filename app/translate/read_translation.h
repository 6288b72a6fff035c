// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_event.h"
#include "translate/segment.h"
#include "translate/translation_task.h"

#include <optional>

namespace agate
{

/// Why an answer is no translation.
enum class ReplyFault : quint8 {
    Empty,
    /// The source again, where it should have changed.
    Unchanged,
    WrongScript,
    WrongLanguage,
    /// The model says that it will not.
    Refusal,
    /// It ran into the limit of tokens, or far less came than the source has.
    CutOff,
    /// Far more than the source has: an explanation, or the neighbours too.
    TooLong,
};

struct TranslationReply {
    /// What is left of the answer; also where it is at fault, for whoever wants to see it.
    QString text;
    std::optional<ReplyFault> fault;

    bool operator==(const TranslationReply &) const = default;
};

/// Takes off what models put around a translation: prefaces ("Here is the translation:"), the name of the language, quotes and code
/// fences that the source has not, the source itself before it, notes after it. Says what is wrong with the rest. `ended` is how the
/// answer stopped.
TranslationReply readTranslation(const Segment &segment, const QString &reply, const TranslationTask &task,
                                 Stopped::Reason ended = Stopped::Reason::Ended);

} // namespace agate
