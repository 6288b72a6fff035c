// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/known_words.h"

#include "spelling/dictionary_choice.h"
#include "spelling/word_forms.h"

#include <algorithm>
#include <functional>

namespace agate
{

namespace
{

// Some megabytes; a novel has fewer different words.
constexpr qsizetype mostAnswers = 40'000;

// Two neighbours swapped is what fingers do most, and dictionaries rank it anywhere ("Teh": twelve others before "The").
bool isSwapped(QStringView word, QStringView suggestion)
{
    if (word.size() != suggestion.size())
        return false;
    const auto [mine, other] = std::ranges::mismatch(word, suggestion);
    const auto at = mine - word.begin();
    return at + 1 < word.size() && word[at] == suggestion[at + 1] && word[at + 1] == suggestion[at]
        && word.sliced(at + 2) == suggestion.sliced(at + 2);
}

// What is longer is no word, and the search for one is quadratic in some dictionaries.
constexpr qsizetype longestWord = 80;

} // namespace

KnownWords::KnownWords(std::unique_ptr<Dictionaries> dictionaries, QString systemLocale)
    : m_dictionaries(std::move(dictionaries))
    , m_systemLocale(std::move(systemLocale))
    , m_codes(m_dictionaries->codes())
{
}

QString KnownWords::dictionaryFor(const QString &language) const
{
    return agate::dictionaryFor(language, m_codes, m_systemLocale);
}

bool KnownWords::isKnown(const QString &code, QStringView word, QStringView compound)
{
    if (word.size() > longestWord)
        return true;
    const QString form = asInDictionaries(word);
    if (holdsWord(m_ignored, form) || isInDictionary(code, form))
        return true;
    const QString bare = withoutPossessive(form);
    if (!bare.isEmpty() && bare.front().isUpper() && code.startsWith(QLatin1StringView("en")) && isInDictionary(code, bare))
        return true;
    return compound.size() > word.size() && compound.size() <= longestWord && isInDictionary(code, asInDictionaries(compound));
}

bool KnownWords::isInDictionary(const QString &code, const QString &form)
{
    QHash<QString, bool> &answers = m_answers[code];
    if (const auto answer = answers.constFind(form); answer != answers.cend())
        return *answer;
    if (answers.size() >= mostAnswers)
        answers.clear();
    const bool known = m_dictionaries->knows(code, form);
    answers.insert(form, known);
    return known;
}

QStringList KnownWords::suggestions(const QString &code, QStringView word, qsizetype most)
{
    QStringList found;
    const QStringList all = m_dictionaries->suggestions(code, asInDictionaries(word));
    for (const QString &suggestion : all) {
        const QString form = likeTheWord(suggestion, word, code);
        if (form != word && !found.contains(form))
            found.append(form);
    }
    const QString small = word.toString().toLower();
    // "bog ht" for "boght" is what is left when nothing else fits.
    const auto isCut = [word](const QString &form) { return form.count(u' ') + form.count(u'-') > word.count(u' ') + word.count(u'-'); };
    std::ranges::stable_partition(found, std::not_fn(isCut));
    std::ranges::stable_partition(found, [&small](const QString &form) { return isSwapped(small, form.toLower()); });
    return found.first(qMin(most, found.size()));
}

bool KnownWords::add(const QString &code, QStringView word)
{
    const bool kept = m_dictionaries->add(code, asInDictionaries(word));
    // Also of words that are made of it.
    m_answers.remove(code);
    return kept;
}

QString KnownWords::guess(const QString &text)
{
    return dictionaryFor(m_dictionaries->guess(text));
}

} // namespace agate
