// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/folded_text.h"

#include "text/clause.h"

namespace agate
{

FoldedSuggestion foldSuggestion(QStringView text)
{
    FoldedSuggestion folded;
    for (qsizetype at = 0; at < text.size(); ++at) {
        QChar c = text.at(at);
        if (c.isSpace()) {
            if (folded.text.endsWith(u' '))
                continue;
            c = u' ';
        } else if (QStringView(u"‘’‚‛′").contains(c)) {
            c = u'\'';
        } else if (QStringView(u"“”„‟«»″").contains(c)) {
            c = u'"';
        } else {
            c = c.toLower();
        }
        folded.text.append(c);
        folded.origins.append(at);
    }
    folded.origins.append(text.size());
    return folded;
}

bool isEdgeOfWord(QStringView text, qsizetype place)
{
    if (place <= 0 || place >= text.size())
        return true;
    const char32_t left = lastCharacter(text.first(place));
    const char32_t right = firstCharacter(text.sliced(place));
    if (QChar::isMark(right) || QChar::isLowSurrogate(right))
        return false;
    return !QChar::isLetterOrNumber(left) && !QChar::isMark(left)
        ? true
        : !QChar::isLetterOrNumber(right) || (setsNoSpaces(left) && setsNoSpaces(right));
}

} // namespace agate
