// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QString>

namespace agate
{

/// One change of a text: what stood at `span` (before the change) gives way to `insert`.
struct TextEdit {
    TextSpan span;
    QString insert;

    bool operator==(const TextEdit &) const = default;
};

} // namespace agate
