// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// The text at both sides of a caret, as it was at one moment.
struct TextAround {
    /// Up to the caret. Whoever makes it bounds it: 16 Ki units at most.
    QString before;
    /// From the caret on: 2 Ki units at most.
    QString after;
    /// Of the caret, in UTF-16 units from the beginning of the text, of which `before` may be the end only.
    qsizetype position = 0;
    /// Rises with each change of the text.
    quint64 revision = 0;

    bool operator==(const TextAround &) const = default;
};

} // namespace agate
