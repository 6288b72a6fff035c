// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_around.h"

#include <QStringList>

namespace agate
{

/// Where a suggestion would go, and what is known of the draft there.
struct SuggestionPlace {
    TextAround around;
    QString title;
    /// The headings above the caret, without their marks, from the first.
    QStringList outline;
    /// Of the text, BCP 47 ("pt-BR"); empty: not known.
    QString language;
    /// In the writer's words ("warm, for children of four"); may be empty.
    QString tone;
    /// In code, front matter, a comment or the address of a link.
    bool isVerbatim = false;
    bool hasSelection = false;
    /// An input method is at work.
    bool isComposing = false;

    bool operator==(const SuggestionPlace &) const = default;
};

} // namespace agate
