// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"

#include <QDateTime>
#include <QString>

namespace agate
{

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

    bool operator==(const Draft &) const = default;
};

} // namespace agate
