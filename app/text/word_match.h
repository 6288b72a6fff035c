// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QString>

#include <optional>

namespace agate
{

struct WordMatch {
    /// More is better. Comparable between texts matched with the same query.
    int score = 0;
    /// What was met, in the text as it was given: ascending, not touching.
    QList<TextSpan> spans;

    bool operator==(const WordMatch &) const = default;
};

/// A text made ready to be found by the beginnings of its words.
///
/// Case, accents, width, vowel signs and the dots of a Turkish i make no difference. Each word of the query is met by the beginning
/// of a word, or of several in turn ("safi" finds "Save to a file"), or, less well, by something inside one. Where a script sets no
/// spaces (Chinese, Japanese, Thai …) each letter begins a word.
class MatchText
{
public:
    MatchText() = default;
    explicit MatchText(const QString &text);

    /// Nothing when a word of the query is not met; any text meets an empty query, with no score.
    std::optional<WordMatch> match(const MatchText &query) const;

    bool isEmpty() const { return m_letters.isEmpty(); }

private:
    struct Found {
        int score = 0;
        QList<qsizetype> places;
    };

    std::optional<Found> meet(QStringView word) const;
    bool meetBeginnings(QStringView word, qsizetype from, QList<qsizetype> &places, int &budget) const;

    /// Folded, one space between words.
    QString m_letters;
    /// Where each of them comes from.
    QList<TextSpan> m_sources;
    QList<bool> m_begins;
};

} // namespace agate
