// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringView>

namespace agate
{

// A word in a text and the same word in a dictionary.

/// As dictionaries have it: composed, with straight apostrophes, without the soft hyphens and joiners that nobody sees.
QString asInDictionaries(QStringView word);

/// A suggestion as it stands in the text in the place of `word`: its apostrophes, its CAPITALS or its Capital. `language` is a BCP 47
/// tag or a dictionary's code; Turkish has capitals of its own.
QString likeTheWord(const QString &suggestion, QStringView word, const QString &language);

/// Whether `words` have the word; one in small letters stands also for the word at the beginning of a sentence and in CAPITALS,
/// and any for what an apostrophe and s make of it ("Zorb's").
bool holdsWord(const QSet<QString> &words, const QString &word);

/// "Zorb" of "Zorb's" (as in dictionaries), else empty: names take it in English whether a dictionary says so or not.
QString withoutPossessive(const QString &word);

} // namespace agate
