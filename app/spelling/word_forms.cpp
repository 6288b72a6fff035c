// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/word_forms.h"

#include <QLocale>

#include <algorithm>

namespace agate
{

namespace
{

constexpr QChar curly = u'\u2019';

bool isUnseen(QChar c)
{
    // Soft hyphen, zero-width space, word joiner, byte order mark. Zero-width joiners are spelling in Persian and Hindi: they stay.
    return c == u'\u00ad' || c == u'\u200b' || c == u'\u2060' || c == u'\ufeff';
}

bool isAllCapitals(QStringView word)
{
    qsizetype letters = 0;
    for (const QChar c : word) {
        if (!c.isLetter())
            continue;
        if (!c.isUpper())
            return false;
        ++letters;
    }
    return letters > 1;
}

} // namespace

QString asInDictionaries(QStringView word)
{
    QString form;
    form.reserve(word.size());
    for (const QChar c : word) {
        if (c == curly)
            form += u'\'';
        else if (!isUnseen(c))
            form += c;
    }
    const bool plain = std::ranges::all_of(form, [](QChar c) { return c < u'\u0300'; });
    return plain ? form : form.normalized(QString::NormalizationForm_C);
}

QString likeTheWord(const QString &suggestion, QStringView word, const QString &language)
{
    QString form = suggestion;
    if (word.contains(curly))
        form.replace(u'\'', curly);
    const QLocale locale(language);
    if (isAllCapitals(word))
        return locale.toUpper(form);
    if (!word.isEmpty() && word.front().isUpper() && !form.isEmpty() && form.front().isLower())
        form.replace(0, 1, locale.toUpper(form.first(1)));
    return form;
}

bool holdsWord(const QSet<QString> &words, const QString &word)
{
    if (words.isEmpty())
        return false;
    if (words.contains(word))
        return true;
    if (const QString bare = withoutPossessive(word); !bare.isEmpty() && holdsWord(words, bare))
        return true;
    const QString small = word.toLower();
    return small != word && words.contains(small);
}

QString withoutPossessive(const QString &word)
{
    return word.size() > 3 && word.endsWith(QLatin1StringView("'s")) ? word.chopped(2) : QString();
}

} // namespace agate
