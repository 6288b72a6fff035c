// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/word_bag.h"

#include "text/letter_folding.h"
#include "text/segmentation.h"

#include <algorithm>

namespace agate
{

namespace
{

constexpr qsizetype shortest = 4;
constexpr qsizetype beginning = 4;

// Scripts whose words are made of letters for sounds, and long.
bool isAlphabetic(QStringView word)
{
    switch (word.front().script()) {
    case QChar::Script_Latin:
    case QChar::Script_Cyrillic:
    case QChar::Script_Greek:
    case QChar::Script_Armenian:
    case QChar::Script_Georgian:
        return true;
    default:
        return false;
    }
}

// "は", "です": what Japanese ties its words together with.
bool isTie(QStringView word)
{
    return word.size() <= 2 && std::ranges::all_of(word, [](QChar c) { return c.script() == QChar::Script_Hiragana; });
}

} // namespace

WordBag::WordBag(QStringView text, Words which)
{
    const auto put = [this](const QString &word) {
        ++m_words[word];
        ++m_size;
    };
    QStringList rest;
    for (const TextSpan &span : words(text)) {
        const QString word = foldLetters(text.sliced(span.start, span.length), {}).text;
        if (word.isEmpty())
            continue;
        const bool isLong = isAlphabetic(word) ? word.size() >= shortest : !isTie(word);
        if (isLong == (which == Words::Content))
            put(isAlphabetic(word) ? word.first(qMin(word.size(), beginning)) : word);
        else
            rest.append(word);
    }
    if (which == Words::Content && m_size == 0)
        std::ranges::for_each(rest, put);
}

double WordBag::shareIn(const WordBag &other) const
{
    int met = 0;
    for (auto word = m_words.cbegin(); word != m_words.cend(); ++word)
        met += qMin(word.value(), other.m_words.value(word.key()));
    return m_size > 0 ? double(met) / m_size : 0;
}

double WordBag::kindsIn(const WordBag &other) const
{
    int met = 0;
    for (auto word = m_words.cbegin(); word != m_words.cend(); ++word)
        met += other.m_words.contains(word.key()) ? word.value() : 0;
    return m_size > 0 ? double(met) / m_size : 0;
}

QChar::Script mainScript(QStringView text)
{
    QHash<QChar::Script, int> letters;
    int kana = 0;
    int all = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t letter = text.at(at).unicode();
        if (text.at(at).isHighSurrogate() && at + 1 < text.size()) {
            letter = QChar::surrogateToUcs4(text.at(at), text.at(at + 1));
            ++at;
        }
        if (!QChar::isLetter(letter))
            continue;
        QChar::Script script = QChar::script(letter);
        if (script == QChar::Script_Common || script == QChar::Script_Inherited)
            continue;
        if (script == QChar::Script_Katakana || script == QChar::Script_Hiragana) {
            script = QChar::Script_Hiragana;
            ++kana;
        }
        ++letters[script];
        ++all;
    }
    // A Japanese text may well have more Chinese characters than kana.
    if (all > 0 && kana * 10 >= all)
        return QChar::Script_Hiragana;
    const auto most =
        std::max_element(letters.keyValueBegin(), letters.keyValueEnd(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == letters.keyValueEnd() ? QChar::Script_Common : (*most).first;
}

} // namespace agate
