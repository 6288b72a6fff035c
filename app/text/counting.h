// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/markdown_lines.h"

#include <QStringView>

#include <chrono>

namespace agate
{

struct TextCounts {
    /// Each Chinese or Japanese letter is one, as in every word processor.
    qsizetype words = 0;
    /// User-perceived characters, spaces included, line breaks not: so the counts of a text's lines add up to the text's.
    qsizetype characters = 0;
    qsizetype spaces = 0;
    qsizetype sentences = 0;
    qsizetype paragraphs = 0;
    /// How many of the words are a single Chinese or Japanese letter.
    qsizetype ideographs = 0;

    TextCounts &operator+=(const TextCounts &other);
    TextCounts &operator-=(const TextCounts &other);
    bool operator==(const TextCounts &) const = default;
};

/// What the lines before a line make of it when it is counted.
struct CountState {
    MarkdownState markdown;
    /// The next line goes on with a paragraph, and with its last sentence.
    bool inParagraph = false;
    bool inSentence = false;

    bool operator==(const CountState &) const = default;
};

/// One line of a draft (without its end), `state` moves on. Front matter, comments and the marks of code blocks count as nothing.
/// With `goesOn` it is no line of its own but the next piece of a long one.
TextCounts countLine(QStringView line, CountState &state, bool goesOn = false);

/// The sum over the lines of a text, which begins with its front matter if it has any.
TextCounts countText(QStringView text);

/// Words as a reader of the Markdown would count them: by ICU, so that texts without spaces (Chinese, Thai) count too; words
/// joined by hyphens are one; marks, list numbers, the addresses of links, front matter and comments are none.
qsizetype countWords(QStringView text);

/// User-perceived characters, line breaks included: what the limit of a form's field means.
qsizetype countGraphemes(QStringView text);

/// Silent reading: 238 words a minute (Brysbaert 2019, "How many words do we read per minute?", Journal of Memory and Language
/// 109; English non-fiction), 500 Chinese or Japanese letters (what Medium's reading time goes by).
std::chrono::seconds readingTime(const TextCounts &counts);

/// Speaking to listeners: 150 words a minute, 300 Chinese or Japanese letters (the pace of news readers).
std::chrono::seconds speakingTime(const TextCounts &counts);

} // namespace agate
