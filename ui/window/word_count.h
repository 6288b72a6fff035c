// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTextDocument>
#include <QTimer>

namespace agate
{

/// Counts the words and characters of a document beside the typing: only the paragraphs that changed, a little at a time.
/// A character is what a reader takes for one (a letter with its marks, a flag); line ends are none.
class WordCount : public QObject
{
    Q_OBJECT
public:
    explicit WordCount(QTextDocument &document, QObject *parent = nullptr);

    qsizetype words() const { return m_words; }

    qsizetype characters() const { return m_characters; }

    /// Whether everything that changed has been counted.
    bool isComplete() const { return m_uncounted == 0; }

signals:
    /// At most once per slice of work; `isComplete()` tells whether more will come.
    void counted();

private:
    struct Paragraph {
        int words = -1;
        int characters = 0;
    };

    void onContentsChange(int from, int removed, int added);
    void forget(qsizetype first, qsizetype count);
    void countSlice();

    QTextDocument &m_document;
    QList<Paragraph> m_paragraphs;
    qsizetype m_words = 0;
    qsizetype m_characters = 0;
    qsizetype m_uncounted = 0;
    /// No paragraph before it is uncounted.
    qsizetype m_next = 0;
    QTimer m_timer;
};

} // namespace agate
