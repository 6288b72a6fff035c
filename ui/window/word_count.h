// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/counting.h"

#include <QList>
#include <QObject>
#include <QTextDocument>
#include <QTimer>

namespace agate
{

class SoftSplits;

/// Counts a draft beside the typing: only the paragraphs that changed, a little at a time. What a paragraph counts depends on the
/// ones before it (in front matter and comments nothing counts): a change goes as far as it makes a difference.
class WordCount : public QObject
{
    Q_OBJECT
public:
    explicit WordCount(const SoftSplits &splits, QObject *parent = nullptr);

    const TextCounts &counts() const { return m_counts; }

    qsizetype words() const { return m_counts.words; }

    qsizetype characters() const { return m_counts.characters; }

    qsizetype paragraphs() const { return m_paragraphs.size(); }

    /// Of one paragraph of the document; of one that is not counted yet, none.
    qsizetype wordsOf(qsizetype paragraph) const { return qMax(0, m_paragraphs.at(paragraph).words); }

    /// Whether everything that changed has been counted.
    bool isComplete() const { return m_uncounted == 0; }

    /// Counts what is left, for at most this long. False: there is still something left.
    bool finish(std::chrono::milliseconds atMost);

signals:
    /// At most once per slice of work; `isComplete()` tells whether more will come.
    void counted();

private:
    struct Paragraph {
        qint32 words = -1;
        qint32 characters = 0;
        qint32 spaces = 0;
        qint32 sentences = 0;
        qint32 paragraphs = 0;
        qint32 ideographs = 0;
        CountState before;
        CountState after;

        bool isCounted() const { return words >= 0; }
    };

    static TextCounts countsOf(const Paragraph &paragraph);
    void onContentsChange(int from, int removed, int added);
    void forget(qsizetype first, qsizetype count);
    void count(const QTextBlock &block);
    CountState stateBefore(const QTextBlock &block) const;
    void countFor(std::chrono::milliseconds atMost);
    void countSlice();

    const SoftSplits &m_splits;
    QTextDocument &m_document;
    QList<Paragraph> m_paragraphs;
    TextCounts m_counts;
    qsizetype m_uncounted = 0;
    /// No paragraph before it is uncounted.
    qsizetype m_next = 0;
    QTimer m_timer;
};

} // namespace agate
