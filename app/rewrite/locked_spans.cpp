// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/locked_spans.h"

#include <algorithm>

namespace agate
{

bool mayChange(const TextSpan &span, const QList<TextSpan> &locked)
{
    return std::ranges::none_of(locked, [&span](const TextSpan &other) {
        return other.length > 0 && span.start < other.end() && other.start < qMax(span.end(), span.start + 1)
            && (span.length > 0 || span.start > other.start);
    });
}

std::expected<TextSpan, RewriteError> unlockedPart(const TextSpan &selection, const QList<TextSpan> &locked)
{
    qsizetype start = selection.start;
    qsizetype end = selection.end();
    for (bool cut = true; cut && start < end;) {
        cut = false;
        for (const TextSpan &other : locked) {
            if (other.start <= start && start < other.end()) {
                start = other.end();
                cut = true;
            }
            if (other.start < end && end <= other.end()) {
                end = other.start;
                cut = true;
            }
        }
    }
    const TextSpan rest{start, end - start};
    if (rest.length <= 0 || !mayChange(rest, locked))
        return std::unexpected(RewriteError{RewriteError::Kind::Locked});
    return rest;
}

} // namespace agate
