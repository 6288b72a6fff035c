// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace agate
{

/// The title that the draft's front matter gives it, else its first line with words in it behind that, without the marks of a
/// heading; empty when there is none among the first lines.
QString draftHeading(const QTextDocument &document, int mostLetters);

} // namespace agate
