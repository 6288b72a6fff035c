// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringView>

namespace agate
{

/// A letter of a script that sets no spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
bool setsNoSpaces(char32_t c);
/// Such a letter, or the wide punctuation that stands between those of Chinese and Japanese: no space belongs beside it.
bool standsWithoutSpaces(char32_t c);

/// Whole, where the text ends or begins with a pair of surrogates; 0 of an empty text.
char32_t lastCharacter(QStringView text);
char32_t firstCharacter(QStringView text);

/// The text ends with what ends a sentence, in any script; closing quotes, brackets, marks and white space may follow.
bool endsSentence(QStringView text);
/// The text ends with what ends a clause (or a sentence). Where Thai, Lao, Khmer and Burmese set a space, it stands for it.
bool endsClause(QStringView text);

} // namespace agate
