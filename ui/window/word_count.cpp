// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/word_count.h"

#include "editor/soft_splits.h"

#include <QElapsedTimer>
#include <QTextBlock>

#include <algorithm>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr auto afterChange = 120ms;
/// A key must find the thread free.
constexpr auto turn = 4ms;

} // namespace

WordCount::WordCount(const SoftSplits &splits, QObject *parent) : QObject(parent), m_splits(splits), m_document(*splits.document())
{
    m_paragraphs.resize(m_document.blockCount());
    m_uncounted = m_paragraphs.size();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WordCount::countSlice);
    connect(&m_document, &QTextDocument::contentsChange, this, &WordCount::onContentsChange);
    m_timer.start(afterChange);
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
        m_counts = {};
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
        // Whether a rule at the very beginning opens front matter depends on the lines that follow.
        if (first > 0 && first < mostFrontMatterLines && m_paragraphs.front().isCounted()
            && opensFrontMatter(m_document.firstBlock().text())) {
            forget(0, 1);
            ++m_uncounted;
            m_next = 0;
        }
    }
    if (!m_timer.isActive())
        m_timer.start(afterChange);
}

TextCounts WordCount::countsOf(const Paragraph &paragraph)
{
    return {.words = paragraph.words,
            .characters = paragraph.characters,
            .spaces = paragraph.spaces,
            .sentences = paragraph.sentences,
            .paragraphs = paragraph.paragraphs,
            .ideographs = paragraph.ideographs};
}

void WordCount::forget(qsizetype first, qsizetype count)
{
    for (qsizetype i = first; i < first + count; ++i) {
        Paragraph &paragraph = m_paragraphs[i];
        if (paragraph.isCounted()) {
            m_counts -= countsOf(paragraph);
            paragraph.words = -1;
        } else {
            --m_uncounted;
        }
    }
}

CountState WordCount::stateBefore(const QTextBlock &block) const
{
    if (const int number = block.blockNumber(); number > 0)
        return m_paragraphs.at(number - 1).after;
    CountState state;
    if (!opensFrontMatter(block.text()))
        return state;
    QTextBlock line = block.next();
    for (int i = 1; i < mostFrontMatterLines && line.isValid(); ++i, line = line.next()) {
        if (closesFrontMatter(line.text())) {
            state.markdown.in = MarkdownState::In::FrontMatter;
            break;
        }
    }
    return state;
}

void WordCount::count(const QTextBlock &block)
{
    Paragraph &paragraph = m_paragraphs[block.blockNumber()];
    paragraph.before = paragraph.after = stateBefore(block);
    const bool opens = block.blockNumber() == 0 && paragraph.before.markdown.in == MarkdownState::In::FrontMatter;
    // The rule that opens front matter would close it.
    const TextCounts counts = opens ? TextCounts() : countLine(block.text(), paragraph.after, SoftSplits::continues(block));
    paragraph.words = qint32(counts.words);
    paragraph.characters = qint32(counts.characters);
    paragraph.spaces = qint32(counts.spaces);
    paragraph.sentences = qint32(counts.sentences);
    paragraph.paragraphs = qint32(counts.paragraphs);
    paragraph.ideographs = qint32(counts.ideographs);
    m_counts += counts;
    --m_uncounted;
}

void WordCount::countFor(std::chrono::milliseconds atMost)
{
    QElapsedTimer spent;
    spent.start();
    QTextBlock block = m_document.findBlockByNumber(int(m_next));
    while (m_uncounted > 0 && block.isValid()) {
        if (!m_paragraphs.at(m_next).isCounted()) {
            count(block);
            // The next one was counted after something else.
            if (m_next + 1 < m_paragraphs.size() && m_paragraphs.at(m_next + 1).isCounted()
                && m_paragraphs.at(m_next + 1).before != m_paragraphs.at(m_next).after) {
                forget(m_next + 1, 1);
                ++m_uncounted;
            }
        }
        ++m_next;
        block = block.next();
        if (spent.durationElapsed() >= atMost)
            break;
    }
}

bool WordCount::finish(std::chrono::milliseconds atMost)
{
    if (!isComplete()) {
        countFor(atMost);
        if (isComplete())
            m_timer.stop();
        emit counted();
    }
    return isComplete();
}

void WordCount::countSlice()
{
    countFor(turn);
    if (m_uncounted > 0)
        m_timer.start(1ms);
    emit counted();
}

} // namespace agate
