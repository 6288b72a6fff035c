// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate
{

/// How many words a writer wants to write; 0: no such goal.
struct WritingGoals {
    int daily = 0;
    int session = 0;

    bool operator==(const WritingGoals &) const = default;
};

struct WrittenWords {
    qint64 today = 0;
    /// Since the window was opened.
    qint64 session = 0;

    bool operator==(const WrittenWords &) const = default;
};

} // namespace agate
