// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/word_count.h"

#include "text/counting.h"

#include <QTextBlock>

#include <algorithm>
#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr auto afterTyping = 120ms;
/// A key must find the thread free.
constexpr qint64 sliceMilliseconds = 4;

} // namespace

WordCount::WordCount(QTextDocument &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_paragraphs.resize(document.blockCount());
    m_uncounted = m_paragraphs.size();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WordCount::countSlice);
    connect(&document, &QTextDocument::contentsChange, this, &WordCount::onContentsChange);
    m_timer.start(afterTyping);
}

void WordCount::onContentsChange(int from, int, int added)
{
    const qsizetype blocks = m_document.blockCount();
    const qsizetype first = std::min<qsizetype>(m_document.findBlock(from).blockNumber(), m_paragraphs.size() - 1);
    const QTextBlock end = m_document.findBlock(from + added);
    const qsizetype last = end.isValid() ? end.blockNumber() : blocks - 1;
    const qsizetype touched = std::max<qsizetype>(0, last - first) + 1;
    const qsizetype before = touched - (blocks - m_paragraphs.size());
    if (first < 0 || before < 0 || first + before > m_paragraphs.size()) {
        // The document was set anew: nothing that was known still holds.
        m_paragraphs.assign(blocks, Paragraph{});
        m_words = m_characters = 0;
        m_uncounted = blocks;
        m_next = 0;
    } else {
        forget(first, before);
        if (before > touched)
            m_paragraphs.remove(first, before - touched);
        else if (touched > before)
            m_paragraphs.insert(first, touched - before, Paragraph{});
        m_uncounted += touched;
        m_next = std::min(m_next, first);
    }
    if (!m_timer.isActive())
        m_timer.start(afterTyping);
}

void WordCount::forget(qsizetype first, qsizetype count)
{
    for (qsizetype i = first; i < first + count; ++i) {
        Paragraph &paragraph = m_paragraphs[i];
        if (paragraph.words < 0) {
            --m_uncounted;
        } else {
            m_words -= paragraph.words;
            m_characters -= paragraph.characters;
            paragraph.words = -1;
        }
    }
}

void WordCount::countSlice()
{
    QElapsedTimer spent;
    spent.start();
    QTextBlock block = m_document.findBlockByNumber(int(m_next));
    while (m_uncounted > 0 && block.isValid()) {
        Paragraph &paragraph = m_paragraphs[m_next];
        if (paragraph.words < 0) {
            const TextCounts counts = countText(block.text());
            paragraph.words = int(counts.words);
            paragraph.characters = int(counts.characters);
            m_words += paragraph.words;
            m_characters += paragraph.characters;
            --m_uncounted;
        }
        ++m_next;
        block = block.next();
        if (spent.elapsed() >= sliceMilliseconds)
            break;
    }
    if (m_uncounted > 0)
        m_timer.start(1ms);
    emit counted();
}

} // namespace agate
