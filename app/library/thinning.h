// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/origin.h"

#include <QList>

namespace agate
{

/// What a revision's fate depends on.
struct RevisionAge {
    qint64 number = 0;
    /// Milliseconds since 1970, UTC.
    qint64 made = 0;
    Origin origin = Origin::Typed;
    bool hasBrief = false;
    bool aside = false;
    /// UTF-16 units of its text.
    qint64 length = 0;

    bool operator==(const RevisionAge &) const = default;
};

/// The numbers of those revisions of one draft that can go, `all` being newest first. A revision is made with every pause, so a day's
/// typing makes thousands. Kept are: the newest; whatever was not typed, has a brief or was kept aside; whatever is followed by a text of
/// less than half its length; all of the last ten minutes (up to 32 Mi units of text together); then one per five minutes for a day, one an
/// hour for a week, and one a day. A clock that jumps removes nothing: a revision from the future counts as new.
QList<qint64> thinnedOut(const QList<RevisionAge> &all, qint64 now);

} // namespace agate
