// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draft_title.h"

#include "markup/front_matter_title.h"
#include "markup/plain_line.h"
#include "text/markdown_lines.h"

#include <algorithm>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype titleLength = 120;
// Marks can make a line longer than what is left of it; a line of this length is read as far as it goes.
constexpr qsizetype lineLength = 2000;
constexpr int linesLookedAt = 200;

bool hasWords(const QString &line)
{
    return std::ranges::any_of(line, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

QString shortened(QString title)
{
    if (title.size() > titleLength) {
        title.truncate(title.at(titleLength - 1).isHighSurrogate() ? titleLength - 1 : titleLength);
        title = title.trimmed();
    }
    return title;
}

} // namespace

QString draftTitle(const QString &text)
{
    const qsizetype matter = frontMatterLength(text);
    if (const QString given = titleInFrontMatter(QStringView(text).first(matter)); hasWords(given))
        return shortened(given);
    QStringView rest = QStringView(text).sliced(matter);
    for (int lines = 0; lines < linesLookedAt && !rest.isEmpty(); ++lines) {
        const qsizetype end = rest.indexOf(u'\n');
        const QStringView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
        const QStringView bare = line.trimmed();
        // A fence's language is not the text.
        if (bare.startsWith("```"_L1) || bare.startsWith("~~~"_L1))
            continue;
        const QString title = withoutMarks(line.first(std::min(line.size(), lineLength)).toString());
        if (!hasWords(title))
            continue;
        return shortened(title);
    }
    return {};
}

} // namespace agate
