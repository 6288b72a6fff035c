// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace agate
{

// Whether a text can be in a language: by its letters, and where several languages share them by its commonest words. For catching
// an answer in the wrong language, not for telling which of all languages a text is in.

/// The letters of a text that the language is written with, of all its letters: 0 … 1; 1 where there are none.
double shareOfScript(QStringView text, const QString &language);

/// How many of a text's words are among the commonest of a language; absent: none are listed for it.
std::optional<qsizetype> commonWords(QStringView text, const QString &language);

/// "de" of "de-CH".
QString baseOf(const QString &language);

/// Whether two languages are written with the same letters.
bool shareLetters(const QString &one, const QString &other);

} // namespace agate
