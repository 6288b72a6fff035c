// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/clause.h"

#include <QString>

namespace agate
{

namespace
{

// What may follow a mark and belongs to it: closing quotes and brackets, and Markdown's marks of emphasis.
bool mayFollowAMark(QChar c)
{
    switch (c.category()) {
    case QChar::Punctuation_Close:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_InitialQuote: // what opens in one language closes in another
        return true;
    default:
        return c.isSpace() || QStringView(u"\"'*_~`»«").contains(c);
    }
}

QChar markAtTheEnd(QStringView text)
{
    while (!text.isEmpty() && mayFollowAMark(text.back()))
        text.chop(1);
    return text.isEmpty() ? QChar() : text.back();
}

// Full stops, question and exclamation marks: European, East Asian, Arabic, Urdu, of India, Armenian, Ethiopic, Burmese, Khmer.
constexpr QStringView sentenceMarks = u".!?…‽。．！？｡؟۔।॥։።፧။។៕‼⁇⁈⁉";
constexpr QStringView clauseMarks = u",;:–—，、；：､،؛፣፤፥՝·";

bool leavesSpacesForClauses(char32_t c)
{
    return setsNoSpaces(c) && QChar::script(c) != QChar::Script_Han && QChar::script(c) != QChar::Script_Hiragana
        && QChar::script(c) != QChar::Script_Katakana;
}

} // namespace

bool setsNoSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool standsWithoutSpaces(char32_t c)
{
    return setsNoSpaces(c) || (c >= 0x3000 && c <= 0x303f);
}

char32_t lastCharacter(QStringView text)
{
    if (text.isEmpty())
        return 0;
    const QChar last = text.back();
    if (last.isLowSurrogate() && text.size() > 1 && text.at(text.size() - 2).isHighSurrogate())
        return QChar::surrogateToUcs4(text.at(text.size() - 2), last);
    return last.unicode();
}

char32_t firstCharacter(QStringView text)
{
    if (text.isEmpty())
        return 0;
    const QChar first = text.front();
    if (first.isHighSurrogate() && text.size() > 1 && text.at(1).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(1));
    return first.unicode();
}

bool endsSentence(QStringView text)
{
    const QChar mark = markAtTheEnd(text);
    return !mark.isNull() && sentenceMarks.contains(mark);
}

bool endsClause(QStringView text)
{
    const QChar mark = markAtTheEnd(text);
    if (!mark.isNull() && (sentenceMarks.contains(mark) || clauseMarks.contains(mark)))
        return true;
    return !text.isEmpty() && text.back().isSpace() && leavesSpacesForClauses(lastCharacter(text.trimmed()));
}

} // namespace agate
