// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace agate
{

// How much of an offered continuation is accepted at once, in UTF-16 units from its beginning. All of it is reached in the end,
// whatever it holds.

/// The first word with the space before it and the punctuation that hangs on it; what opens the next word stays with that.
qsizetype firstWordOf(QStringView text);
/// The first sentence with the space before it, without the space behind it.
qsizetype firstSentenceOf(QStringView text);

} // namespace agate
