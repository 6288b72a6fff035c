// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/draft_heading.h"

#include "text/markdown_lines.h"

#include <QTextBlock>
#include <QTextDocument>

namespace agate
{

namespace
{

constexpr int linesLookedAt = 50;

QTextBlock behindFrontMatter(const QTextDocument &document)
{
    QTextBlock line = document.begin();
    if (line.length() > 8 || !opensFrontMatter(line.text()))
        return line;
    line = line.next();
    for (int i = 1; i < mostFrontMatterLines && line.isValid(); ++i, line = line.next()) {
        if (closesFrontMatter(line.text()))
            return line.next();
    }
    return document.begin();
}

} // namespace

QString draftHeading(const QTextDocument &document, int mostLetters)
{
    QTextBlock block = behindFrontMatter(document);
    for (int i = 0; i < linesLookedAt && block.isValid(); ++i, block = block.next()) {
        if (block.length() <= 1)
            continue;
        const QString line = block.text().left(mostLetters + 100);
        qsizetype begin = 0;
        while (begin < line.size() && (line.at(begin) == u'#' || line.at(begin).isSpace()))
            ++begin;
        if (begin < line.size())
            return line.sliced(begin).trimmed().left(mostLetters);
    }
    return {};
}

} // namespace agate
