// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"

#include <QDateTime>
#include <QString>

namespace agate
{

/// What a list shows of a draft.
struct DraftSummary {
    DraftId id;
    /// The given name, else the first heading or line without its Markdown marks, else empty ("Untitled" is the viewer's word).
    QString title;
    QDateTime updated;
    /// Words as counted by countWords().
    qsizetype words = 0;
    QString language;
    QString templateId;
    bool trashed = false;
    /// Stands before the others in lists.
    bool pinned = false;

    bool operator==(const DraftSummary &) const = default;
};

} // namespace agate
