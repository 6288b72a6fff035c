// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace agate
{

/// How many words more a writer had at the end of a day than at its beginning; less than 0 when more went than came.
struct DayWords {
    QDate day;
    qint64 words = 0;

    bool operator==(const DayWords &) const = default;
};

} // namespace agate
