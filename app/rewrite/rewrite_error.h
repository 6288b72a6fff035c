// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate
{

/// Why a selection is not rewritten: found before anything is asked of a model. wording/ makes sentences of it.
struct RewriteError {
    enum class Kind : quint8 {
        /// No word is selected.
        NothingSelected,
        /// More than a model is asked about at once (see longestSelection), or than this one can hold.
        TooLong,
        /// The tone, language, … or the writer's own words are missing.
        NeedsArgument,
        /// The model only continues texts.
        NeedsInstructions,
        /// What is selected is approved, or something within it is.
        Locked,
    };
    Kind kind = Kind::NothingSelected;

    bool operator==(const RewriteError &) const = default;
};

} // namespace agate
