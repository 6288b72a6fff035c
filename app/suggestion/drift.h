// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace agate
{

// Where a model's words are no longer of the text they are to continue. Each says how many units of `body` still are.

/// Letters of a script that the text before has not. Latin names in another script's text are let pass, as long as they are few.
qsizetype beforeAnotherScript(QStringView body, QStringView before);

/// 0 when it is in another of the languages that can be told by their smallest words (English, German, French, Spanish, Italian,
/// Portuguese, Dutch, Polish) than the text before; `language` is its tag and counts where the text is too short to tell.
qsizetype beforeAnotherLanguage(QStringView body, QStringView before, const QString &language);

/// A word for the third time in a row, or a sentence that stands in the text before or came already.
qsizetype beforeGoingRound(QStringView body, QStringView before, bool isArriving);

/// How much at the beginning of `body` stands at the end of `before` already. `isFromChat`: also the letters of a word that
/// is half written. With `isArriving`, `mayGoOn` is set when all of it does and it may turn out to be more of the same.
qsizetype repeatedBeginning(QStringView body, QStringView before, bool isFromChat, bool isArriving, bool &mayGoOn);

/// Where `body` begins to say what stands in `after`; its size when it does not.
qsizetype beforeRepeatingAfter(QStringView body, QStringView after);

} // namespace agate
