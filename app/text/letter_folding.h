// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace agate
{

/// A text as a search compares it, and where each of its units came from.
struct FoldedText {
    QString text;
    /// For each unit of `text` the place of the letter it is of, in UTF-16 units of the original; never falls, save where marks
    /// on one letter were put in order.
    QList<qint32> origins;
};

struct LetterFolding {
    /// "É" stays "É" and not "é".
    bool keepCase = false;
    /// "é" stays "é" and not "e", "’" stays "’" and not "'".
    bool keepAccents = false;
};

/// Composed and decomposed letters become the same in any case. Accents go as in Firefox's find bar: Latin, Greek, Cyrillic,
/// Hebrew and Arabic ones do; what makes another letter stays (Japanese voicing, Indic and Thai signs, the breve of й).
/// Soft hyphens go with the accents.
FoldedText foldLetters(QStringView text, LetterFolding how);

/// A sign that belongs to the letter before it: nothing that is found ends before one.
bool belongsToLetter(QChar c);

} // namespace agate
