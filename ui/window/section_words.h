// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

namespace agate
{

class DraftOutline;
class WordCount;

/// How many words each section of an outline has: what the count of the draft knows of its paragraphs, added up a little at a time
/// once both are complete. Nothing while nobody follows the outline.
class SectionWords : public QObject
{
    Q_OBJECT
public:
    explicit SectionWords(const DraftOutline &outline, QObject *parent = nullptr);

    void setCount(const WordCount &count);
    /// The headings or the words are others now.
    void begin();

signals:
    /// For each heading the words of its section, itself and all below it included.
    void counted(const QList<qsizetype> &words);

private:
    void countSlice();

    const DraftOutline &m_outline;
    const WordCount *m_count = nullptr;
    /// Of each heading, up to the next one.
    QList<qsizetype> m_own;
    qsizetype m_block = 0;
    QTimer m_timer;
};

} // namespace agate
