// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QStringView>

namespace agate
{

/// A word that a dictionary can be asked about.
struct SpellingWord {
    /// In UTF-16 units of the paragraph.
    TextSpan span;
    /// All that hyphens join it to ("по-русски"); the same as `span` where there are none.
    TextSpan compound;
    /// ISO 15924, as ICU numbers it (USCRIPT_LATIN and so on).
    int script = 0;

    bool operator==(const SpellingWord &) const = default;
};

enum class AllCapitals : quint8 { Skip, Check };

/// The words of one paragraph that spelling has anything to say about, in order.
///
/// Left out: what lies in `notProse` (ascending: code, addresses, tags, front matter, as whoever knows the Markdown says), web and
/// e-mail addresses, paths, file names, @names, #tags, {{placeholders}}, footnote marks, HTML entities; words with digits or
/// underscores, single letters, words with a capital after a small letter (JavaScript), ABBREVIATIONS; words that mix scripts, and
/// those of scripts that write words without spaces between them (Chinese, Japanese, Thai, Khmer, Lao, Burmese), where what ICU
/// takes for a word is no ground to blame a writer.
QList<SpellingWord> spellingWords(QStringView paragraph, const QList<TextSpan> &notProse = {}, AllCapitals = AllCapitals::Skip);

/// The script that most of the words are in; 0: there are none.
int mainScript(const QList<SpellingWord> &words);

} // namespace agate
