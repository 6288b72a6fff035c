// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spelling/dictionaries.h"

#include <QHash>
#include <QSet>
#include <QStringView>

namespace agate
{

/// Which words are right, by the dictionaries, by the draft's own list, and by the habits of writing that dictionaries know nothing of
/// (compounds by hyphens, names with 's, curly apostrophes). Answers are kept, so that a word costs a dictionary's search once.
class KnownWords
{
public:
    /// `systemLocale` decides between a language's regions.
    KnownWords(std::unique_ptr<Dictionaries> dictionaries, QString systemLocale);

    QStringList codes() const { return m_codes; }

    /// See dictionaryFor().
    QString dictionaryFor(const QString &language) const;

    bool isLoaded(const QString &code) const { return m_dictionaries->isLoaded(code); }

    /// Words of this draft that are right whatever the dictionaries say.
    void setIgnored(const QSet<QString> &words) { m_ignored = words; }

    bool isKnown(const QString &code, QStringView word, QStringView compound);
    /// At most `most`, as they stand in the place of the word.
    QStringList suggestions(const QString &code, QStringView word, qsizetype most);
    /// See Dictionaries::add().
    bool add(const QString &code, QStringView word);
    /// The code of the dictionary for the language that a text seems to be in; empty: none.
    QString guess(const QString &text);

private:
    bool isInDictionary(const QString &code, const QString &form);

    std::unique_ptr<Dictionaries> m_dictionaries;
    QString m_systemLocale;
    QStringList m_codes;
    QSet<QString> m_ignored;
    QHash<QString, QHash<QString, bool>> m_answers;
};

} // namespace agate
