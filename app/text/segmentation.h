// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QStringView>

#include <optional>

struct UBreakIterator;

namespace agate
{

// Where words, sentences and user-perceived characters begin and end, by ICU's root rules and dictionaries: the same on every
// computer whatever its locale, and right in Chinese, Japanese, Thai, Khmer and Burmese, where QTextBoundaryFinder finds none.

/// Walks once through a text, forward, without making a list. Cheap to make: each thread keeps its ICU iterators for reuse,
/// so a walk is used and destroyed on the thread that made it. The text must outlive it.
class SegmentWalk
{
public:
    enum class Unit : quint8 {
        /// User-perceived characters (extended grapheme clusters).
        Grapheme,
        /// Words with a letter or digit in them, without Markdown's underscores around them; what lies between is skipped.
        Word,
        /// Words and all that lies between them, with no gaps.
        WordOrGap,
        /// Sentences with the white space that follows them.
        Sentence,
        /// Stretches that end where a line may be broken: after spaces and hyphens, between words that have none.
        Line,
    };

    SegmentWalk(Unit unit, QStringView text);
    ~SegmentWalk();
    Q_DISABLE_COPY_MOVE(SegmentWalk)

    /// The next segment, in UTF-16 units from the beginning of the text.
    std::optional<TextSpan> next();

private:
    Unit m_unit;
    QStringView m_text;
    UBreakIterator *m_iterator = nullptr;
    qsizetype m_at = 0;
};

QList<TextSpan> words(QStringView text);
QList<TextSpan> sentences(QStringView text);
QList<TextSpan> graphemes(QStringView text);

/// The sentence that a caret at `place` stands in, with the white space that follows it; at the edge of two the second.
TextSpan sentenceAt(QStringView text, qsizetype place);

/// The best place at or before `wanted` to split a long paragraph: the end of a sentence, else a place where a line may be
/// broken, else the end of a user-perceived character. The first two are looked for in the second half before `wanted` only.
/// Always in 1 … text.size() for a text that is not empty: when the first character alone is longer than `wanted`, its end.
qsizetype softBreak(QStringView text, qsizetype wanted);

} // namespace agate
