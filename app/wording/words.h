// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// What a writer is told when something failed: whole sentences, translated.
struct Words {
    QString happened;
    /// What is safe; empty when nothing was at stake.
    QString kept;
    /// What to do about it.
    QString mend;

    bool operator==(const Words &) const = default;
};

} // namespace agate
