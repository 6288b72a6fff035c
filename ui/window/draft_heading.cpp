// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/draft_heading.h"

#include "markup/front_matter_title.h"
#include "text/markdown_lines.h"

#include <QTextBlock>
#include <QTextDocument>

namespace agate
{

namespace
{

constexpr int linesLookedAt = 50;
/// More than that of it is not read for its title.
constexpr qsizetype matterLookedAt = 8000;

/// `matter` becomes what of it is before that.
QTextBlock behindFrontMatter(const QTextDocument &document, QString &matter)
{
    QTextBlock line = document.begin();
    if (line.length() > 8 || !opensFrontMatter(line.text()))
        return line;
    line = line.next();
    for (int i = 1; i < mostFrontMatterLines && line.isValid(); ++i, line = line.next()) {
        const QString words = line.text();
        if (closesFrontMatter(words))
            return line.next();
        if (matter.size() < matterLookedAt)
            matter += words.left(matterLookedAt) + u'\n';
    }
    matter.clear();
    return document.begin();
}

} // namespace

QString draftHeading(const QTextDocument &document, int mostLetters)
{
    QString matter;
    QTextBlock block = behindFrontMatter(document, matter);
    if (const QString title = titleInFrontMatter(matter); !title.isEmpty())
        return title.left(mostLetters);
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
