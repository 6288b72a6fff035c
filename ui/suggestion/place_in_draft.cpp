// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/place_in_draft.h"

#include "editor/draft_editor.h"
#include "markup/inline_marks.h"
#include "markup/outline.h"

#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace agate
{

namespace
{

constexpr qsizetype nearBefore = 1200;
constexpr qsizetype nearAfter = 300;
constexpr qsizetype wholeBefore = 16 * 1024;
constexpr qsizetype wholeAfter = 2 * 1024;
/// How far back headings are looked for, and how many are told at most.
constexpr int linesForHeadings = 2000;
constexpr int mostHeadings = 24;

/// Is the caret in what Markdown takes as it stands, or in the address of a link? Looks at the caret's line only.
bool isVerbatimInLine(QStringView line, qsizetype place)
{
    if (isVerbatimAt(line, place))
        return true;
    // Of a link, too, that is still without its end.
    const QStringView before = line.first(place);
    const qsizetype address = before.lastIndexOf(QLatin1StringView("]("));
    return address >= 0 && before.indexOf(u')', address) < 0;
}

QStringList headingsAbove(const DraftEditor &editor)
{
    QStringList headings;
    QTextBlock block = editor.textCursor().block().previous();
    for (int lines = 0; block.isValid() && lines < linesForHeadings && headings.size() < mostHeadings; ++lines, block = block.previous()) {
        // One look at a letter tells nearly all lines.
        if (editor.document()->characterAt(block.position()) != u'#')
            continue;
        const QString line = block.text();
        const QList<Heading> found = outlineOf(line);
        if (!found.isEmpty() && !found.first().title.isEmpty())
            headings.prepend(found.first().title);
    }
    return headings;
}

} // namespace

SuggestionPlace placeInDraft(const DraftEditor &editor, quint64 revision, PlaceReach reach)
{
    const bool whole = reach == PlaceReach::Whole;
    const qsizetype caret = editor.caret();
    const qsizetype before = std::min(caret, whole ? wholeBefore : nearBefore);
    const qsizetype after = std::min(editor.length() - caret, whole ? wholeAfter : nearAfter);
    const QTextCursor cursor = editor.textCursor();
    SuggestionPlace place;
    place.around.before = editor.text({caret - before, before});
    place.around.after = editor.text({caret, after});
    place.around.position = caret;
    place.around.revision = revision;
    place.hasSelection = cursor.hasSelection();
    place.isComposing = !cursor.block().layout()->preeditAreaText().isEmpty();
    const qsizetype lineStart = place.around.before.lastIndexOf(u'\n') + 1;
    const qsizetype lineEnd = place.around.after.indexOf(u'\n');
    const QString line = place.around.before.sliced(lineStart) + (lineEnd < 0 ? place.around.after : place.around.after.first(lineEnd));
    place.isVerbatim = editor.isVerbatimAt(caret) || isVerbatimInLine(line, place.around.before.size() - lineStart);
    if (whole)
        place.outline = headingsAbove(editor);
    return place;
}

} // namespace agate
