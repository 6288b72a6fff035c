// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QStringList>
#include <QStringView>

namespace agate
{

/// A number as it stands in a text, in the digits of any script.
struct WrittenNumber {
    TextSpan span;
    /// What it can mean, in ASCII digits and with a dot before decimals: "1.234" is 1234 or 1.234, as its language has it.
    QStringList meanings;

    bool operator==(const WrittenNumber &) const = default;
};

/// Numbers that are written in digits, with the separators of any language (1,234.5; 1.234,5; 1 234,5; ١٬٢٣٤٫٥), and with what
/// Chinese, Japanese and Korean count in (2万 is 20000). Dates, times and versions are several numbers.
QList<WrittenNumber> numbersIn(QStringView text);

/// Whether both can mean the same.
bool sameNumber(const WrittenNumber &one, const WrittenNumber &other);

/// Small enough to be written as a word: 12 and less.
bool mayBeWord(const WrittenNumber &number);

} // namespace agate
