// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/lines.h"

#include <algorithm>

namespace agate
{

TextSpan lineAt(QStringView text, qsizetype position)
{
    const qsizetype before = position > 0 ? text.lastIndexOf(u'\n', position - 1) : -1;
    const qsizetype behind = text.indexOf(u'\n', position);
    const qsizetype end = behind < 0 ? text.size() : behind;
    return {before + 1, end - before - 1};
}

QList<TextSpan> linesOf(QStringView text, const TextSpan &selection)
{
    QList<TextSpan> lines = {lineAt(text, selection.start)};
    while (lines.last().end() + 1 < selection.end())
        lines.append(lineAt(text, lines.last().end() + 1));
    return lines;
}

TextSpan trimmed(QStringView text, TextSpan span)
{
    while (span.length > 0 && text[span.start].isSpace()) {
        ++span.start;
        --span.length;
    }
    while (span.length > 0 && text[span.end() - 1].isSpace())
        --span.length;
    return span;
}

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

} // namespace agate
