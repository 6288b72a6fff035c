// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/drift.h"

#include "suggestion/folded_text.h"
#include "text/clause.h"
#include "text/segmentation.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace agate
{

namespace
{

using namespace Qt::StringLiterals;

/// How far back repeats, scripts and languages are looked for, in UTF-16 units.
constexpr qsizetype lookedBack = 1200;
/// Of what is looked for behind the caret.
constexpr qsizetype lookedAhead = 300;
/// This many units of what follows, anywhere in a suggestion, are a repeat; at its end a word is.
constexpr qsizetype longRepeat = 12;

QChar::Script ownScript(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Common || script == QChar::Script_Inherited || script == QChar::Script_Unknown || !QChar::isLetter(c)
        ? QChar::Script_Unknown
        : script;
}

template <typename Function>
void forEachCharacter(QStringView text, Function function)
{
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = firstCharacter(text.sliced(at));
        function(c, at);
        at += c > 0xffff ? 2 : 1;
    }
}

QSet<QChar::Script> scriptsOf(QStringView text)
{
    QHash<QChar::Script, int> counts;
    int all = 0;
    forEachCharacter(text, [&](char32_t c, qsizetype) {
        if (const auto script = ownScript(c); script != QChar::Script_Unknown) {
            ++counts[script];
            ++all;
        }
    });
    QSet<QChar::Script> scripts;
    for (const auto &[script, count] : counts.asKeyValueRange()) {
        // A single foreign letter (a unit, a name's initial) does not open the door.
        if (count * 50 >= all)
            scripts.insert(script);
    }
    if (scripts.contains(QChar::Script_Hiragana) || scripts.contains(QChar::Script_Katakana))
        scripts.unite({QChar::Script_Hiragana, QChar::Script_Katakana, QChar::Script_Han});
    return scripts;
}

struct SmallWords {
    QLatin1StringView language;
    QStringView words;
};

// The words that make up a third of any text, without those that two of these languages share where they mean much in one.
constexpr std::array<SmallWords, 8> smallWords = {{
    {"en"_L1, u" the and of to was is that it with for he she his her they you had were not "},
    {"de"_L1, u" der die das und ist nicht ein eine zu den mit von sich er sie auf dem dass im auch war "},
    {"fr"_L1, u" le les et est une des dans que qui du pas pour sur elle il au avec ce était "},
    {"es"_L1, u" el los las y es una del que en por con se no su para como pero estaba era "},
    {"it"_L1, u" il gli e è una di che non del con per si lo nel della sono era ma alla "},
    {"pt"_L1, u" o os as e é uma do da que não em para com se ao dos mais seu era no "},
    {"nl"_L1, u" de het en een van is niet dat op te met zijn ze hij voor aan er maar was "},
    {"pl"_L1, u" i w na nie się z że to jest do był była o jak ale po co jego jej "},
}};

std::array<int, smallWords.size()> smallWordsIn(QStringView text, int &all)
{
    std::array<int, smallWords.size()> hits = {};
    SegmentWalk walk(SegmentWalk::Unit::Word, text);
    while (const auto span = walk.next()) {
        ++all;
        const QString word = u' ' + text.sliced(span->start, span->length).toString().toLower() + u' ';
        for (std::size_t i = 0; i < smallWords.size(); ++i)
            hits.at(i) += smallWords.at(i).words.contains(word) ? 1 : 0;
    }
    return hits;
}

/// The language of a text, an index of smallWords; -1: it cannot be told.
int languageIn(QStringView text, int fewest)
{
    int all = 0;
    const auto hits = smallWordsIn(text, all);
    const auto best = std::ranges::max_element(hits);
    const int second = [&] {
        int most = 0;
        for (auto at = hits.begin(); at != hits.end(); ++at)
            most = at == best ? most : std::max(most, *at);
        return most;
    }();
    return *best >= fewest && *best * 5 >= all && *best >= 2 * second ? int(best - hits.begin()) : -1;
}

qsizetype letters(QStringView text)
{
    qsizetype count = 0;
    forEachCharacter(text, [&count](char32_t c, qsizetype) { count += QChar::isLetterOrNumber(c) ? 1 : 0; });
    return count;
}

qsizetype wordsIn(QStringView text)
{
    qsizetype count = 0;
    SegmentWalk walk(SegmentWalk::Unit::Word, text);
    while (walk.next())
        ++count;
    return count;
}

// Enough to be no accident: words like "that that" stand twice in many a text, and so do single letters of scripts without spaces.
bool isRepeat(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return false;
    if (setsNoSpaces(lastCharacter(trimmed)))
        return letters(trimmed) >= 4;
    return letters(trimmed) >= 3;
}

} // namespace

qsizetype beforeAnotherScript(QStringView body, QStringView before)
{
    const QSet<QChar::Script> own = scriptsOf(before.last(qMin(before.size(), lookedBack)));
    if (own.isEmpty())
        return body.size();
    int all = 0;
    int latin = 0;
    qsizetype end = body.size();
    forEachCharacter(body, [&](char32_t c, qsizetype at) {
        const auto script = ownScript(c);
        if (script == QChar::Script_Unknown || at >= end)
            return;
        ++all;
        if (own.contains(script))
            return;
        if (script == QChar::Script_Latin)
            ++latin;
        else
            end = at;
    });
    if (latin * 2 > all)
        return 0;
    if (end == body.size())
        return end;
    // Not in the middle of a word.
    while (end > 0 && !isEdgeOfWord(body, end))
        --end;
    return end;
}

qsizetype beforeAnotherLanguage(QStringView body, QStringView before, const QString &language)
{
    const int said = languageIn(body, 3);
    if (said < 0)
        return body.size();
    int own = languageIn(before.last(qMin(before.size(), lookedBack)), 3);
    for (std::size_t i = 0; own < 0 && i < smallWords.size(); ++i) {
        if (language == smallWords.at(i).language || language.startsWith(smallWords.at(i).language + u'-'))
            own = int(i);
    }
    return own < 0 || own == said ? body.size() : 0;
}

qsizetype beforeGoingRound(QStringView body, QStringView before, bool isArriving)
{
    const QList<TextSpan> all = words(body);
    const auto word = [&](qsizetype i) { return body.sliced(all.at(i).start, all.at(i).length); };
    for (qsizetype i = 2; i < all.size(); ++i) {
        if (word(i).compare(word(i - 1), Qt::CaseInsensitive) == 0 && word(i).compare(word(i - 2), Qt::CaseInsensitive) == 0)
            return all.at(i - 1).start;
    }
    QString seen = foldSuggestion(before.last(qMin(before.size(), 2 * lookedBack))).text;
    SegmentWalk walk(SegmentWalk::Unit::Sentence, body);
    while (const auto span = walk.next()) {
        const QStringView sentence = body.sliced(span->start, span->length);
        if (isArriving && span->end() == body.size() && !endsSentence(sentence))
            break;
        const QString folded = foldSuggestion(sentence.trimmed()).text;
        if ((wordsIn(sentence) >= 4 || letters(sentence) >= 20) && seen.contains(folded))
            return span->start;
        seen += u' ' + folded;
    }
    return body.size();
}

qsizetype repeatedBeginning(QStringView body, QStringView before, bool isFromChat, bool isArriving, bool &mayGoOn)
{
    const FoldedSuggestion said = foldSuggestion(body.first(qMin(body.size(), lookedBack)));
    const QString stands = foldSuggestion(before.last(qMin(before.size(), lookedBack))).text.trimmed();
    if (said.text.isEmpty() || stands.isEmpty())
        return 0;
    // All of it may be the beginning of what stands before: of the last words or the last two sentences.
    int sentenceStarts = 0;
    int wordStarts = 0;
    for (qsizetype at = stands.size() - 1; at >= 0 && isArriving && sentenceStarts < 2; --at) {
        const bool mayStart = at == 0 || stands.at(at - 1) == u' ' || setsNoSpaces(stands.at(at).unicode());
        const bool startsSentence = at == 0 || (mayStart && endsSentence(QStringView(stands).first(at)));
        const bool startsWord = stands.at(at).isLetterOrNumber() && isEdgeOfWord(stands, at);
        sentenceStarts += startsSentence ? 1 : 0;
        wordStarts += startsWord ? 1 : 0;
        if ((startsSentence || (startsWord && wordStarts <= 3)) && stands.size() - at > said.text.size()
            && QStringView(stands).sliced(at).startsWith(said.text)) {
            mayGoOn = true;
            return body.size();
        }
    }
    for (qsizetype length = qMin(said.text.size(), stands.size()); length > 0; --length) {
        const QStringView head = QStringView(said.text).first(length);
        const qsizetype from = stands.size() - length;
        if (!stands.endsWith(head) || !isEdgeOfWord(stands, from))
            continue;
        const bool isWhole = isEdgeOfWord(said.text, length);
        const bool isHalfWord = isFromChat && !isWhole && letters(head) >= 2;
        if ((isWhole && isRepeat(head)) || isHalfWord) {
            mayGoOn = isArriving && length == said.text.size();
            return said.origins.at(length);
        }
    }
    return 0;
}

qsizetype beforeRepeatingAfter(QStringView body, QStringView after)
{
    const QString follows = foldSuggestion(after.first(qMin(after.size(), lookedAhead)).trimmed()).text;
    if (follows.isEmpty())
        return body.size();
    const FoldedSuggestion said = foldSuggestion(body);
    if (follows.size() >= longRepeat) {
        if (const qsizetype at = said.text.indexOf(QStringView(follows).first(longRepeat)); at >= 0 && isEdgeOfWord(said.text, at))
            return said.origins.at(at);
    }
    qsizetype end = said.text.size();
    while (end > 0 && said.text.at(end - 1) == u' ')
        --end;
    for (qsizetype length = qMin(end, follows.size()); length > 0; --length) {
        const qsizetype from = end - length;
        if (QStringView(said.text).sliced(from, length) == QStringView(follows).first(length) && isEdgeOfWord(said.text, from)
            && isEdgeOfWord(follows, length))
            return said.origins.at(from);
    }
    return body.size();
}

} // namespace agate
