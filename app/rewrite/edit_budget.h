// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// How far one text is from another, as a proofreader counts.
struct EditMeasure {
    /// Of the longer of the two.
    int words = 0;
    /// Words taken out, put in or replaced. One that became another spelling of itself (an ending, a letter, a capital) counts a quarter.
    double changed = 0;
    /// Sentences with hardly a word that was there before, and sentences of which hardly a word is left.
    int sentencesAdded = 0;
    int sentencesRemoved = 0;
    /// Numbers, names, links, quotations and marks that are not what they were.
    int factsChanged = 0;

    bool operator==(const EditMeasure &) const = default;
};

EditMeasure measureEdit(const QString &before, const QString &after);

/// What correcting mistakes may cost at most: no sentence, no fact, and one word in three; three words are always free.
bool isWithinBudget(const EditMeasure &measure);

} // namespace agate
