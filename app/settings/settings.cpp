// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <algorithm>

namespace agate
{

void Settings::rememberTone(const QString &tone)
{
    const QString kept = tone.simplified();
    if (kept.isEmpty())
        return;
    tones.removeIf([&kept](const QString &other) { return other.compare(kept, Qt::CaseInsensitive) == 0; });
    tones.prepend(kept);
    while (tones.size() > 12)
        tones.removeLast();
}

void Settings::setQuiet(const QString &draft, bool quiet)
{
    constexpr qsizetype most = 500;
    quietDrafts.removeAll(draft);
    if (quiet && !draft.isEmpty())
        quietDrafts.prepend(draft);
    quietDrafts = quietDrafts.first(std::min(quietDrafts.size(), most));
}

} // namespace agate
