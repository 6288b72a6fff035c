// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace agate
{

struct TextCounts {
    qsizetype words = 0;
    /// User-perceived characters, spaces included, line breaks not: so the counts of a text's paragraphs add up to the text's.
    qsizetype characters = 0;

    bool operator==(const TextCounts &) const = default;
};

/// Words as a reader of the Markdown would count them: by ICU, so that texts without spaces (Chinese, Thai) count too; words
/// joined by hyphens are one, as in every word processor; marks, list numbers and the addresses of links are none.
/// Works paragraph by paragraph: the sum over a text's lines is the count of the text.
qsizetype countWords(QStringView text);

TextCounts countText(QStringView text);

/// User-perceived characters, line breaks included: what the limit of a form's field means.
qsizetype countGraphemes(QStringView text);

} // namespace agate
