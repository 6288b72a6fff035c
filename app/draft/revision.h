// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "draft/origin.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace agate
{

/// A saved state of a draft.
struct Revision {
    qint64 number = 0;
    DraftId draft;
    QString text;
    Origin origin = Origin::Typed;
    QDateTime made;
    /// SHA-256 of the text's UTF-8, checked whenever a revision is read.
    QByteArray hash;
    /// The brief that made it as JSON (see briefToJson), empty when typed.
    QByteArray brief;
    /// The text differs from its hash: the disk or a stray hand changed it.
    bool damaged = false;

    bool operator==(const Revision &) const = default;
};

} // namespace agate
