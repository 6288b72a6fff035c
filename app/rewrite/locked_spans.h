// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewrite/rewrite_error.h"
#include "text/text_span.h"

#include <QList>

#include <expected>

namespace agate
{

// Spans of a draft that are approved: no generation may change them, nor put anything inside them.

/// Whether the text of `span` may be replaced, or something be put there if it is empty. At the edge of a locked span it may.
bool mayChange(const TextSpan &span, const QList<TextSpan> &locked);

/// What of a selection may be rewritten: what is locked at its ends is cut off. Locked when nothing is left, or when something
/// locked stands in the middle, for two halves make no text.
std::expected<TextSpan, RewriteError> unlockedPart(const TextSpan &selection, const QList<TextSpan> &locked);

} // namespace agate
