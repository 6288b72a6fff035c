// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/thinning.h"

#include <optional>

namespace agate
{

namespace
{

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 wholeDay = 24 * hour;
constexpr qint64 allKeptFor = 10 * minute;
constexpr qint64 lengthKeptWhole = 32 << 20;

/// Of the revisions in one such stretch of time one stays; 0 while all do.
qint64 stretchAt(qint64 age)
{
    if (age < wholeDay)
        return 5 * minute;
    return age < 7 * wholeDay ? hour : wholeDay;
}

} // namespace

QList<qint64> thinnedOut(const QList<RevisionAge> &all, qint64 now)
{
    QList<qint64> out;
    qint64 lengths = 0;
    // The stretch (its length and which one) that has its revision already.
    std::optional<std::pair<qint64, qint64>> filled;
    qint64 lengthAfter = 0;
    bool newest = true;
    for (const auto &revision : all) {
        if (revision.aside)
            continue;
        const bool precious = newest || revision.origin != Origin::Typed || revision.hasBrief || lengthAfter < revision.length / 2;
        newest = false;
        lengths += revision.length;
        const qint64 age = now - revision.made;
        const bool young = age < allKeptFor && lengths <= lengthKeptWhole;
        const qint64 stretch = stretchAt(age);
        const std::pair place(stretch, revision.made / stretch);
        if (young || precious || filled != place) {
            lengthAfter = revision.length;
            if (!young)
                filled = place;
        } else {
            out.append(revision.number);
        }
    }
    return out;
}

} // namespace agate
