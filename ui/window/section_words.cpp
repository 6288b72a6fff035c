// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/section_words.h"

#include "markup/outline.h"
#include "outline/draft_outline.h"
#include "window/word_count.h"

#include <QElapsedTimer>

#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr auto untilBothAreComplete = 100ms;
/// A key must find the thread free.
constexpr auto sumSlice = 4ms;

} // namespace

SectionWords::SectionWords(const DraftOutline &outline, QObject *parent) : QObject(parent), m_outline(outline)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SectionWords::countSlice);
    connect(&outline, &DraftOutline::changed, this, &SectionWords::begin);
}

void SectionWords::setCount(const WordCount &count)
{
    m_count = &count;
    connect(&count, &WordCount::counted, this, [this] {
        if (m_count->isComplete())
            begin();
    });
    begin();
}

void SectionWords::begin()
{
    m_own.clear();
    m_block = 0;
    if (m_count && m_outline.isFollowing())
        m_timer.start(0ms);
}

void SectionWords::countSlice()
{
    if (!m_outline.isFollowing())
        return;
    if (!m_outline.isComplete() || !m_count->isComplete()) {
        m_own.clear();
        m_timer.start(untilBothAreComplete);
        return;
    }
    const QList<OutlineEntry> &entries = m_outline.entries();
    if (m_own.isEmpty()) {
        m_own.resize(entries.size());
        m_block = entries.isEmpty() ? 0 : entries.constFirst().first;
    }
    QElapsedTimer spent;
    spent.start();
    qsizetype section = m_outline.entryAt(int(m_block));
    const qsizetype blocks = entries.isEmpty() ? 0 : m_count->paragraphs();
    for (; m_block < blocks; ++m_block) {
        if (section + 1 < entries.size() && entries.at(section + 1).first <= m_block)
            ++section;
        m_own[section] += m_count->wordsOf(m_block);
        if ((m_block & 1023) == 1023 && spent.durationElapsed() >= sumSlice) {
            ++m_block;
            m_timer.start(1ms);
            return;
        }
    }
    QList<int> levels;
    levels.reserve(entries.size());
    for (const OutlineEntry &entry : entries)
        levels.append(entry.level);
    emit counted(sectionTotals(levels, m_own));
    m_own.clear();
}

} // namespace agate
