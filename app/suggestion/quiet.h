// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate
{

/// Why there is no suggestion.
enum class Quiet : quint8 {
    /// Switched off.
    Off,
    /// No model is chosen.
    NoModel,
    /// An input method is at work.
    Composing,
    Selection,
    /// In code, front matter, a comment or the address of a link.
    Verbatim,
    /// The caret stands inside a word.
    InsideWord,
    /// Calm suggestions come at the end of a line only.
    InsideLine,
    /// There is too little text to go on with.
    EmptyDraft,
    /// The habit is to wait for the end of a clause.
    WaitingForClause,
    /// The writer wanted none here.
    DismissedHere,
    /// What the model said was no continuation: repeats, a wrong script, a remark about the text.
    NothingFit,
    /// The model failed; it is left in peace for half a minute.
    ModelFailed,
};

} // namespace agate
