// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

namespace agate
{

/// The words of a text without their order: for how much two texts have in common, in any language. Case and accents make no
/// difference, and endings little: of long words the beginning counts.
class WordBag
{
public:
    enum class Words : quint8 {
        /// Those of four letters and more in scripts with letters for sounds; in others all but the shortest in kana. All, when there are
        /// none such.
        Content,
        /// The others: what a language is made of, whatever the text is about.
        Short,
    };

    WordBag() = default;
    explicit WordBag(QStringView text, Words which = Words::Content);

    int size() const { return m_size; }

    /// How much of this is in `other`, from 0 to 1; 0 when there is nothing.
    double shareIn(const WordBag &other) const;
    /// The same, however often a word is there.
    double kindsIn(const WordBag &other) const;

private:
    QHash<QString, int> m_words;
    int m_size = 0;
};

/// Of the letters of a text the script that most are of; QChar::Script_Common when there are none. Japanese is
/// QChar::Script_Hiragana when it has any kana to speak of.
QChar::Script mainScript(QStringView text);

} // namespace agate
