// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace agate
{

/// Words with their looks, as rich text has them; written out as Markdown.
struct InlineRun {
    bool bold = false;
    bool italic = false;
    bool strike = false;
    bool code = false;
    /// Where a link goes; empty: it is none.
    QString address;
    /// White space has one meaning however much of it there is; "\n" is a line break.
    QString text;

    bool looksLike(const InlineRun &other) const
    {
        return bold == other.bold && italic == other.italic && strike == other.strike && code == other.code && address == other.address;
    }
};

/// Lines of Markdown; empty when there are no words. Marks never cross, never hold white space at their ends, and end with their
/// line. What would be Markdown by accident is escaped.
QString markdownOf(const QList<InlineRun> &runs);

/// An address as it may stand between parentheses: only http, https and mailto; else empty.
QString safeAddress(const QString &address);

} // namespace agate
