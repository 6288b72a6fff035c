// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate
{

/// A stretch of text: start and length in UTF-16 code units, as everywhere in Agate.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }

    bool operator==(const TextSpan &) const = default;
};

} // namespace agate
