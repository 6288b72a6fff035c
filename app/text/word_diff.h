// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace agate
{

/// A stretch of a comparison of two texts.
struct DiffPart {
    enum class Kind : quint8 { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffPart &) const = default;
};

/// How `after` came from `before`, word by word (ICU's words and what lies between them). The Same and Removed parts in a row
/// are `before`, Same and Added are `after`; no two neighbours are of one kind, and of a change Removed comes first.
/// Time and memory are bounded for texts that have little in common: then the parts are coarser, never wrong.
QList<DiffPart> diffWords(const QString &before, const QString &after);

} // namespace agate
