// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/trim_suggestion.h"

#include "suggestion/drift.h"
#include "suggestion/folded_text.h"
#include "suggestion/preface.h"
#include "text/clause.h"
#include "text/markdown_lines.h"
#include "text/segmentation.h"

#include <algorithm>

namespace agate
{

namespace
{

using namespace Qt::StringLiterals;
using Stage = ArrivedSuggestion::Stage;
using Habit = SuggestionHabits::Length;

constexpr int fewWords = 6;
constexpr qsizetype longestParagraph = 900;
constexpr qsizetype longestSentence = 400;
constexpr qsizetype surelyRepeated = 12;
constexpr qsizetype longestSpeech = 240;

// What has no place in a line of text: control characters, those that turn the direction of what follows, marks of a model's own
// language, and what stands for bytes that are no text.
bool isUnwanted(char32_t c)
{
    return (QChar::category(c) == QChar::Other_Control && c != u'\n') || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200b || c == 0xfeff || c == 0xfffc || QChar::category(c) == QChar::Other_PrivateUse || QChar::isNonCharacter(c)
        || QChar::isSurrogate(c);
}

QString cleaned(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = firstCharacter(text.sliced(at));
        const qsizetype size = c > 0xffff ? 2 : 1;
        const QStringView rest = text.sliced(at);
        if (c == 0xfffd || rest.startsWith(u"<|") || rest.startsWith(u"</") || rest.startsWith(u"<s>"))
            break;
        if (c == u'\t')
            clean += u' ';
        else if (c == 0x2028 || c == 0x2029 || (c == u'\r' && !rest.sliced(1).startsWith(u'\n')))
            clean += u'\n';
        else if (!isUnwanted(c))
            clean += rest.first(size);
        at += size;
    }
    return clean;
}

QStringView lastLine(QStringView text)
{
    return text.sliced(text.lastIndexOf(u'\n') + 1);
}

bool isAtLineStart(QStringView before)
{
    return lastLine(before).trimmed().isEmpty();
}

// The last line with something in it.
QStringView lineAbove(QStringView before)
{
    return lastLine(before.trimmed());
}

// A mark that begins a block, with its space; 0: none.
qsizetype blockMarkLength(QStringView body)
{
    if (const qsizetype mark = listMarkLength(body); mark > 0)
        return mark + 1;
    return body.startsWith(u"> ") ? 2 : 0;
}

bool isOnlyABlockMark(QStringView line)
{
    return blockMarkLength(QString(line.toString() + u' ')) == line.size() + 1;
}

bool mayBecomeABlock(QStringView body)
{
    return !body.isEmpty() && body.size() <= 4
        && (std::ranges::all_of(body, [](QChar c) { return u"#-*+>`|=_"_s.contains(c); })
            || (body.front().isDigit() && std::ranges::all_of(body, [](QChar c) { return c.isDigit() || c == u'.' || c == u')'; })));
}

bool isOtherBlock(QStringView body)
{
    return isHeading(body) || body.startsWith(u'|') || body.startsWith(u"```") || body.startsWith(u"~~~") || body.startsWith(u"---")
        || body.startsWith(u"***") || body.startsWith(u"___") || body.startsWith(u"<!--") || isLinkDefinition(body);
}

/// The words of a suggestion on their way to what is shown. Each step may shorten it; `isWhole` once nothing can follow any more.
struct Trimming {
    QString body;
    bool hadSpace = false;
    bool continuesWord = false;
    bool isWhole = false;

    void cut(qsizetype length)
    {
        if (length < body.size()) {
            body.truncate(length);
            isWhole = true;
        }
    }

    void dropFirst(qsizetype length)
    {
        body.remove(0, length);
        hadSpace = false;
        dropSpace();
    }

    void dropSpace()
    {
        const qsizetype space = body.size() - QStringView(body).trimmed().size();
        if (space == 0)
            return;
        const auto first = std::ranges::find_if(body, [](QChar c) { return !c.isSpace(); }) - body.begin();
        hadSpace = hadSpace || first > 0;
        body.remove(0, first);
    }
};

// "Dr. Weber", "Mrs. Hill", "J. Smith": a full stop behind one letter, or a few without a vowel. ("Tim." is an end.)
bool mayBeAbbreviation(QStringView sentence)
{
    const QStringView text = sentence.trimmed();
    if (!text.endsWith(u'.'))
        return false;
    qsizetype from = text.size() - 1;
    while (from > 0 && text.at(from - 1).isLetter())
        --from;
    const QStringView word = text.sliced(from, text.size() - 1 - from);
    const bool hasVowel = std::ranges::any_of(word, [](QChar c) { return QStringView(u"aeiouyäöüéè").contains(c.toLower()); });
    return !word.isEmpty() && word.size() <= 3 && word.front().isUpper() && (!hasVowel || (word.size() == 1 && word != u"I"));
}

// Somebody is still speaking at the end of the line.
bool isInSpeech(QStringView line)
{
    return line.count(u'"') % 2 == 1 || line.count(u'“') > line.count(u'”') + line.count(u'„') || line.count(u'„') > line.count(u'“')
        || line.count(u'「') > line.count(u'」');
}

// Where the first sentence ends, if another follows; 0 when it does not. `line`: what stands before it in its line. Somebody who
// speaks may go on for another sentence, so that the closing mark is not lost.
qsizetype endOfFirstSentence(QStringView body, QStringView line, bool mayGoOn)
{
    qsizetype first = 0;
    SegmentWalk walk(SegmentWalk::Unit::Sentence, body);
    while (const auto span = walk.next()) {
        const QStringView sentence = body.first(span->end());
        if (!endsSentence(sentence) || mayBeAbbreviation(sentence) || (span->end() == body.size() && first == 0))
            continue;
        if (!isInSpeech(line.toString() + sentence.toString()))
            return sentence.trimmed().size();
        if (first == 0)
            first = sentence.trimmed().size();
        if (span->end() > longestSpeech)
            break;
    }
    return mayGoOn && body.size() <= longestSpeech ? 0 : first;
}

// Where the last whole sentence ends; 0 when there is none.
qsizetype endOfLastSentence(QStringView body)
{
    qsizetype end = 0;
    SegmentWalk walk(SegmentWalk::Unit::Sentence, body);
    while (const auto span = walk.next()) {
        if (endsSentence(body.first(span->end())))
            end = body.first(span->end()).trimmed().size();
    }
    return end;
}

// Without the word at the end, which may lack its last letters.
qsizetype beforeLastWord(QStringView body)
{
    if (body.isEmpty() || setsNoSpaces(lastCharacter(body)) || !QChar::isLetterOrNumber(lastCharacter(body)))
        return body.size();
    const QList<TextSpan> all = words(body);
    return all.size() < 2 ? body.size() : body.first(all.last().start).trimmed().size();
}

// Where six words end, or with at least three of them a clause.
qsizetype endOfFewWords(QStringView body)
{
    const QList<TextSpan> all = words(body);
    if (all.size() <= fewWords)
        return body.size();
    for (qsizetype i = fewWords - 1; i >= 3; --i) {
        const QStringView clause = body.first(all.at(i).start).trimmed();
        if (endsClause(clause))
            return clause.size();
    }
    return all.at(fewWords - 1).end();
}

void cutToLength(Trimming &trimming, QStringView line, Habit length, Stage stage)
{
    if (length != Habit::Paragraph) {
        const bool mayGoOn = stage == Stage::Arriving && length == Habit::Sentence;
        if (const qsizetype end = endOfFirstSentence(trimming.body, length == Habit::Sentence ? line : QStringView(), mayGoOn); end > 0)
            trimming.cut(end);
    }
    if (length == Habit::FewWords) {
        trimming.cut(endOfFewWords(trimming.body));
        if (trimming.isWhole)
            return;
    }
    const qsizetype longest = length == Habit::Paragraph ? longestParagraph : longestSentence;
    if (trimming.body.size() > longest) {
        const qsizetype end = softBreak(trimming.body, longest);
        trimming.cut(end);
    }
    const bool isUnfinished = stage != Stage::Ended || trimming.isWhole;
    if (length == Habit::Paragraph && isUnfinished) {
        // The first sentence is seen as it grows, the others when they are whole.
        if (const qsizetype end = endOfLastSentence(trimming.body); end > 0) {
            trimming.body.truncate(end);
            return;
        }
    }
    if (stage == Stage::CutOff && !trimming.isWhole && !endsSentence(trimming.body))
        trimming.body.truncate(beforeLastWord(trimming.body));
}

bool isEmphasisOdd(QStringView line)
{
    return line.count(u"**") % 2 == 1;
}

bool opens(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Punctuation_Open || c == u'¿' || c == u'¡' || c == u'„' || c == u'“' || c == u'‘' || c == u'«';
}

bool closes(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Punctuation_Close || u".,;:!?…。、，；：！？،؛؟。।％%”’»"_s.contains(QChar(char16_t(c > 0xffff ? 0 : c)));
}

bool setsSpaceBeforeMarks(const QString &language, char32_t mark)
{
    return (language == "fr"_L1 || language.startsWith("fr-"_L1))
        && (mark == u'!' || mark == u'?' || mark == u';' || mark == u':' || mark == u'»');
}

QString spaceBefore(const Trimming &trimming, const SuggestionPlace &place, bool isFromChat)
{
    const QStringView before = place.around.before;
    const char32_t last = lastCharacter(before);
    const char32_t first = firstCharacter(trimming.body);
    if (before.isEmpty() || QChar::isSpace(last) || trimming.continuesWord)
        return {};
    if (closes(first) && !opens(first))
        return trimming.hadSpace && setsSpaceBeforeMarks(place.language, first) ? QString(QChar(QChar::Nbsp)) : QString();
    if (opens(last) && !closes(last))
        return {};
    const bool isDense = setsNoSpaces(last) || setsNoSpaces(first) || QChar::script(last) == QChar::Script_Han
        || u"。、，；：！？」』）"_s.contains(QChar(char16_t(last > 0xffff ? 0 : last)));
    if (isDense) {
        // Thai and its neighbours set one between clauses; Chinese and Japanese next to foreign words only.
        const auto neverSpaced = [](char32_t c) {
            const auto script = QChar::script(c);
            return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
                || u"。、，；：！？」』）"_s.contains(QChar(char16_t(c > 0xffff ? 0 : c)));
        };
        return trimming.hadSpace && !neverSpaced(last) && !neverSpaced(first) ? u" "_s : QString();
    }
    if (trimming.hadSpace)
        return u" "_s;
    // Straight quotation marks open behind a space and close before one.
    const bool isEndOfSpeech = (last == u'"' || last == u'\'') && before.size() > 1 && !before.at(before.size() - 2).isSpace();
    const bool opensSpeech = opens(first) || first == u'"' || first == u'\'';
    const bool isWordAfterMark = (closes(last) || isEndOfSpeech) && (QChar::isLetter(first) || opensSpeech);
    const bool isWordAfterWord = QChar::isLetterOrNumber(last) && (QChar::isLetterOrNumber(first) || opensSpeech);
    return isWordAfterMark || (isFromChat && (isWordAfterWord || QChar::isMark(last))) ? u" "_s : QString();
}

// A space at the end, where a word follows at once.
QString spaceAfter(QStringView text, const SuggestionPlace &place)
{
    const char32_t last = lastCharacter(text);
    const char32_t next = firstCharacter(place.around.after);
    const bool standsApart = place.around.before.isEmpty() || place.around.before.back().isSpace();
    return standsApart && QChar::isLetterOrNumber(next) && !setsNoSpaces(next) && !setsNoSpaces(last) && !opens(last) ? u" "_s : QString();
}

// What may stand between a line that is over and a suggestion: a blank line where a paragraph was asked for.
QString lineBreakBefore(QStringView raw, QStringView before, Habit length)
{
    const auto text = std::ranges::find_if(raw, [](QChar c) { return !c.isSpace(); });
    const bool hasBreak = raw.first(text - raw.begin()).contains(u'\n');
    const bool isOver = endsSentence(before) || isHeading(lastLine(before).trimmed());
    return hasBreak && length == Habit::Paragraph && isOver && !isAtLineStart(before) ? u"\n\n"_s : QString();
}

} // namespace

TrimmedSuggestion trimSuggestion(const ArrivedSuggestion &arrived, const SuggestionPlace &place, const SuggestionHabits &habits)
{
    const QStringView before = place.around.before;
    const bool isArriving = arrived.stage == Stage::Arriving;
    TrimmedSuggestion nothingYet = {.text = {}, .isWhole = !isArriving};
    QString raw = cleaned(arrived.text);
    if (arrived.isFromChat) {
        auto rest = withoutPreface(raw, arrived.stage, before);
        if (!rest)
            return nothingYet;
        raw = *std::move(rest);
    }
    const QString lineBreak = lineBreakBefore(raw, before, habits.length);
    Trimming trimming{.body = raw};
    trimming.dropSpace();
    if (trimming.body.isEmpty())
        return nothingYet;
    // A model that only continues says by a new line that this one is over.
    const bool beginsWithBreak = QStringView(raw).first(raw.indexOf(trimming.body.front())).contains(u'\n');
    if (!arrived.isFromChat && lineBreak.isEmpty() && !isAtLineStart(before) && beginsWithBreak)
        return {.text = {}, .isWhole = true};

    bool mayGoOn = false;
    const qsizetype repeated = repeatedBeginning(trimming.body, before, arrived.isFromChat, isArriving, mayGoOn);
    if (mayGoOn)
        return nothingYet;
    if (repeated > 0) {
        trimming.continuesWord = !isEdgeOfWord(trimming.body, repeated);
        trimming.dropFirst(repeated);
    }

    // A mark that the writer's space came before is the writer's to set.
    if (const char32_t first = firstCharacter(trimming.body); lineBreak.isEmpty() && !isAtLineStart(before) && before.back().isSpace()
        && closes(first) && first != u'%' && !opens(first) && !setsSpaceBeforeMarks(place.language, first)) {
        if (!u",،、，;；"_s.contains(QChar(char16_t(first))))
            return {.text = {}, .isWhole = true};
        trimming.dropFirst(1);
    }

    if (isAtLineStart(before) || !lineBreak.isEmpty()) {
        if (isArriving && mayBecomeABlock(trimming.body))
            return nothingYet;
        if (isOtherBlock(trimming.body))
            return {.text = {}, .isWhole = true};
        if (const qsizetype mark = blockMarkLength(trimming.body); mark > 0 && blockMarkLength(lineAbove(before)) == 0)
            trimming.dropFirst(mark);
    } else if (isOnlyABlockMark(lastLine(before).trimmed())) {
        trimming.dropFirst(blockMarkLength(trimming.body));
    }

    if (const qsizetype line = trimming.body.indexOf(u'\n'); line >= 0)
        trimming.cut(line);
    // While more arrives, a word that the text goes on with may turn out to go on otherwise.
    if (const qsizetype end = beforeRepeatingAfter(trimming.body, place.around.after);
        !isArriving || trimming.body.size() - end >= surelyRepeated)
        trimming.cut(end);
    const qsizetype own = qMin(beforeAnotherScript(trimming.body, before), beforeAnotherLanguage(trimming.body, before, place.language));
    if (own == 0 && isArriving)
        return nothingYet;
    trimming.cut(own);
    trimming.cut(beforeGoingRound(trimming.body, before, isArriving));
    cutToLength(trimming, lastLine(before), habits.length, arrived.stage);
    if (!isArriving || trimming.isWhole) {
        const QString line = lastLine(before).toString();
        if (isEmphasisOdd(line + trimming.body) && !isEmphasisOdd(line))
            trimming.body.remove(trimming.body.lastIndexOf("**"_L1), 2);
    }
    // Each cut makes a new end.
    for (qsizetype end = -1; end != trimming.body.size();) {
        end = trimming.body.size();
        trimming.body = trimming.body.trimmed();
        trimming.body.truncate(beforeRepeatingAfter(trimming.body, place.around.after));
    }
    if (std::ranges::none_of(trimming.body, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
        return {.text = {}, .isWhole = !isArriving || trimming.isWhole};
    QString text = lineBreak.isEmpty() ? spaceBefore(trimming, place, arrived.isFromChat) + trimming.body : lineBreak + trimming.body;
    text += spaceAfter(text, place);
    return {.text = text, .isWhole = !isArriving || trimming.isWhole};
}

} // namespace agate
