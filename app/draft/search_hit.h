// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_summary.h"
#include "text/text_span.h"

#include <QList>

namespace agate
{

/// A draft that a search found, and where in it.
struct SearchHit {
    DraftSummary draft;
    /// In the title.
    QList<TextSpan> inTitle;
    /// A line of the text around the first find, with the finds in it. Empty when only the title has it, or it stands very far
    /// within a long text.
    QString excerpt;
    QList<TextSpan> inExcerpt;
    /// Where in the text the excerpt's first find begins, in UTF-16 units; -1: unknown.
    qsizetype at = -1;

    bool operator==(const SearchHit &) const = default;
};

} // namespace agate
