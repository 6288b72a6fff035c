// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QStringView>

namespace agate
{

/// The line (in prose: the paragraph) with a position, without its "\n".
TextSpan lineAt(QStringView text, qsizetype position);

/// The lines that a selection touches, whole; at least one. One that ends where a line begins does not touch that line.
QList<TextSpan> linesOf(QStringView text, const TextSpan &selection);

inline QStringView piece(QStringView text, const TextSpan &span)
{
    return text.sliced(span.start, span.length);
}

/// A span without white space at its ends.
TextSpan trimmed(QStringView text, TextSpan span);

bool isBlank(QStringView text);

} // namespace agate
