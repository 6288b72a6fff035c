// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// What is to be done with a selection.
struct RewriteTask {
    enum class Kind : quint8 {
        Improve,
        /// Spelling, grammar and punctuation, and nothing else: held to a budget (see edit_budget.h).
        FixGrammar,
        Shorten,
        Expand,
        Simplify,
        ChangeTone,
        ChangePerson,
        ChangeTense,
        Translate,
        /// Goes on behind the selection, which stays.
        Continue,
        Summarise,
        ToList,
        ToTable,
        ToHeadings,
        /// What the writer asks for.
        OwnWords,
    };

    Kind kind = Kind::Improve;
    /// As the prompt says it: the tone, person or tense that is wanted, the English name of the language to translate into, or the
    /// writer's own words.
    QString argument;
    /// Translate: BCP 47 tag of that language.
    QString language;

    bool operator==(const RewriteTask &) const = default;
};

/// Whether a task is nothing without its argument.
bool takesArgument(RewriteTask::Kind kind);

/// Whether the result says the same in the same language and the same order, so that the two are compared word by word.
bool isRewording(RewriteTask::Kind kind);

} // namespace agate
