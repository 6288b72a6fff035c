// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"

#include <QDateTime>
#include <QString>

namespace agate
{

/// Where a writer was in a draft, in UTF-16 units.
struct DraftPlace {
    qsizetype caret = 0;
    /// The beginning of the first row that was seen.
    qsizetype top = 0;

    bool operator==(const DraftPlace &) const = default;
};

/// A text in the library, whole.
struct Draft {
    DraftId id;
    /// As the writer named it; empty: the text's first line serves (see DraftSummary::title).
    QString name;
    QString text;
    /// BCP 47 tag, empty when unknown.
    QString language;
    /// Id of the template that began it, empty when typed.
    QString templateId;
    QDateTime updated;
    DraftPlace place;

    bool operator==(const Draft &) const = default;
};

} // namespace agate
