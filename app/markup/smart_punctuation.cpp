// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/smart_punctuation.h"

#include "markup/block_mark.h"
#include "markup/inline_marks.h"

#include <algorithm>

namespace agate
{

namespace
{

// Is a quotation open that the next quote would close? Where both quotes look the same, every other one is open.
bool isOpen(QStringView before, const QString &open, const QString &close)
{
    if (open == close)
        return before.count(open) % 2 == 1;
    return before.lastIndexOf(open) > before.lastIndexOf(close);
}

// Before an opening quote: nothing, space, an opening bracket or quote, a dash, or Markdown's marks behind one of those.
bool opens(QStringView before, const Typography &typography)
{
    for (const auto &[open, close] :
         {std::pair(typography.open, typography.close), std::pair(typography.singleOpen, typography.singleClose)}) {
        if (open != close && !open.isEmpty() && before.endsWith(open))
            return true;
        if (open != close && !close.isEmpty() && before.endsWith(close))
            return false;
    }
    qsizetype end = before.size();
    // "word*" ends emphasis, " *" begins it.
    while (end > 0 && (before[end - 1] == u'*' || before[end - 1] == u'_' || before[end - 1] == u'~'))
        --end;
    if (end == 0)
        return true;
    const QChar c = before[end - 1];
    // Behind a tag: as if it were not there, as far as one can see.
    if (c == u'>')
        return !isOpen(before, typography.open, typography.close);
    switch (c.category()) {
    case QChar::Punctuation_Open:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_Dash:
        return true;
    default:
        return c.isSpace() || c == u'/' || c == u'=';
    }
}

std::optional<TextEdit> quote(QStringView before, qsizetype at, const Typography &typography)
{
    if (typography.open.isEmpty())
        return {};
    const bool letter = !before.isEmpty() && before.back().isLetterOrNumber();
    if (letter && !typography.inWord.isEmpty() && !isOpen(before, typography.open, typography.close))
        return TextEdit{{at, 1}, typography.inWord};
    const QString &within = typography.within;
    const bool spaceInside = !within.isEmpty() && !before.isEmpty() && before.back().isSpace();
    // With spaces inside quotes a space before says little: then what is open is closed, when there are words in it.
    if (spaceInside && isOpen(before, typography.open, typography.close)
        && !before.sliced(before.lastIndexOf(typography.open) + 1).trimmed().isEmpty()) {
        return TextEdit{{at - 1, 2}, within + typography.close};
    }
    if (opens(before, typography))
        return TextEdit{{at, 1}, typography.open + within};
    return TextEdit{{at, 1}, within + typography.close};
}

std::optional<TextEdit> apostrophe(QStringView before, qsizetype at, const Typography &typography)
{
    const bool letter = !before.isEmpty() && before.back().isLetterOrNumber();
    if (typography.singleOpen.isEmpty() || (letter && !isOpen(before, typography.singleOpen, typography.singleClose)))
        return typography.apostrophe.isEmpty() ? std::nullopt : std::optional(TextEdit{{at, 1}, typography.apostrophe});
    return TextEdit{{at, 1}, opens(before, typography) ? typography.singleOpen : typography.singleClose};
}

bool isRuleSoFar(QStringView before)
{
    return std::ranges::all_of(before, [](QChar c) { return c.isSpace() || c == u'-' || c == u'|' || c == u':' || c == u'>'; });
}

std::optional<TextEdit> dash(QStringView before, qsizetype at, const Typography &typography)
{
    if (typography.dash.isEmpty() || before.isEmpty() || isRuleSoFar(before))
        return {};
    const QChar last = before.back();
    if (last == u'–' && before.size() > 1)
        return TextEdit{{at - 1, 2}, QStringLiteral("—")};
    // Three hyphens are the long dash, also where two are.
    if (last == u'—' && typography.dash == u"—")
        return TextEdit{{at, 1}, {}};
    if (last != u'-')
        return {};
    const QStringView words = before.chopped(1);
    if (words.endsWith(u'-') || words.endsWith(u'!') || words.lastIndexOf(u"<!--") > words.lastIndexOf(u"-->"))
        return {};
    const bool range = !words.isEmpty() && words.back().isDigit();
    return TextEdit{{at - 1, 2}, range ? QStringLiteral("–") : typography.dash};
}

std::optional<TextEdit> dots(QStringView before, qsizetype at, const Typography &typography)
{
    if (!typography.dots || !before.endsWith(u"..") || before.chopped(2).endsWith(u'.'))
        return {};
    return TextEdit{{at - 2, 3}, QStringLiteral("…")};
}

} // namespace

std::optional<TextEdit> smartPunctuation(QStringView line, qsizetype caret, const Typography &typography)
{
    if (caret < 1 || caret > line.size())
        return {};
    const qsizetype at = caret - 1;
    const QChar typed = line[at];
    const QStringView before = line.first(at);
    std::optional<TextEdit> edit;
    switch (typed.unicode()) {
    case u'"':
        edit = quote(before, at, typography);
        break;
    case u'\'':
        edit = apostrophe(before, at, typography);
        break;
    case u'-':
        edit = dash(before, at, typography);
        break;
    case u'.':
        edit = dots(before, at, typography);
        break;
    default:
        if (const auto space = typography.spaced.constFind(typed); space != typography.spaced.cend() && before.size() > 1
            && before.back() == u' ' && !before[before.size() - 2].isSpace() && blockMark(line).content <= at - 1)
            edit = TextEdit{{at - 1, 2}, *space + typed};
    }
    // Asked last: it reads all of the line.
    if (edit && isVerbatimAt(line, caret))
        return {};
    return edit;
}

} // namespace agate
