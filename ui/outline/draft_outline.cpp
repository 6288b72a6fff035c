// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/draft_outline.h"

#include "editor/soft_splits.h"
#include "markup/outline.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr auto afterTyping = 150ms;
/// A key must find the thread free.
constexpr qint64 sliceMilliseconds = 4;
constexpr qint64 forEver = std::numeric_limits<qint64>::max();

} // namespace

DraftOutline::DraftOutline(QTextDocument &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftOutline::readSlice);
}

void DraftOutline::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    if (following) {
        connect(&m_document, &QTextDocument::contentsChange, this, &DraftOutline::onContentsChange);
        begin();
        m_timer.start(0ms);
    } else {
        disconnect(&m_document, nullptr, this, nullptr);
        m_timer.stop();
    }
}

void DraftOutline::begin()
{
    m_states.assign(m_document.blockCount(), LineState{});
    m_differs = m_differs || !m_entries.isEmpty();
    m_entries.clear();
    m_from = 0;
    m_to = m_states.size() - 1;
}

int DraftOutline::entryAt(int block) const
{
    const auto behind = std::ranges::upper_bound(m_entries, block, {}, &OutlineEntry::first);
    return static_cast<int>(behind - m_entries.begin()) - 1;
}

void DraftOutline::complete()
{
    if (!m_following || isComplete())
        return;
    m_timer.stop();
    readUntil(forEver);
    if (std::exchange(m_differs, false))
        emit changed();
}

void DraftOutline::onContentsChange(int from, int, int added)
{
    const qsizetype blocks = m_document.blockCount();
    const qsizetype first = std::min<qsizetype>(m_document.findBlock(from).blockNumber(), m_states.size() - 1);
    const QTextBlock end = m_document.findBlock(from + added);
    const qsizetype last = end.isValid() ? end.blockNumber() : blocks - 1;
    const qsizetype touched = std::max<qsizetype>(0, last - first) + 1;
    const qsizetype more = blocks - m_states.size();
    const qsizetype before = touched - more;
    if (first < 0 || before < 0 || first + before > m_states.size()) {
        // The document was set anew: nothing that was known still holds.
        begin();
    } else {
        if (more > 0)
            m_states.insert(first, more, LineState{});
        else if (more < 0)
            m_states.remove(first, -more);
        if (more != 0)
            shift(first, static_cast<int>(more));
        if (m_from >= 0 && m_to >= first)
            m_to = std::max(m_to + more, first);
        m_from = m_from < 0 ? first : std::min(m_from, first);
        m_to = std::max(m_to, last);
    }
    // Started anew with each key: what is typed in a breath is read once.
    m_timer.start(afterTyping);
}

/// Blocks came in behind the block `from`, or went.
void DraftOutline::shift(qsizetype from, int by)
{
    const auto begin = std::ranges::lower_bound(m_entries, static_cast<int>(from), {}, &OutlineEntry::last);
    auto keep = begin;
    if (by < 0) {
        keep = std::find_if(begin, m_entries.end(), [&](const OutlineEntry &entry) { return entry.last >= from - by; });
        m_differs = m_differs || keep != begin;
    }
    for (auto entry = keep; entry != m_entries.end(); ++entry) {
        entry->last += by;
        entry->first = std::max(0, entry->first + by);
    }
    m_entries.erase(begin, keep);
}

void DraftOutline::readSlice()
{
    if (!readUntil(sliceMilliseconds)) {
        m_timer.start(1ms);
        return;
    }
    if (std::exchange(m_differs, false))
        emit changed();
}

bool DraftOutline::readUntil(qint64 milliseconds)
{
    QElapsedTimer spent;
    spent.start();
    if (const bool has = findsFrontMatter(); std::exchange(m_hasFrontMatter, has) != has)
        m_from = 0;
    QTextBlock block = m_document.findBlockByNumber(static_cast<int>(m_from));
    while (m_from >= 0) {
        if (!block.isValid()) {
            m_from = m_to = -1;
            break;
        }
        const LineState before = m_from > 0 ? m_states.at(m_from - 1) : firstState(m_hasFrontMatter);
        const LineState after = readBlock(block, before);
        const bool isAsBefore = std::exchange(m_states[m_from], after) == after;
        // The words of a heading may be above its line: while a paragraph is open there may be one below.
        const bool isSettled = m_from >= m_to && isAsBefore && after.paragraph != LineState::Paragraph::Draft;
        if (isSettled) {
            m_from = m_to = -1;
            break;
        }
        ++m_from;
        block = block.next();
        if ((m_from & 15) == 0 && spent.elapsed() >= milliseconds)
            break;
    }
    // What was begun goes on there, whatever is typed above in the meantime.
    m_to = std::max(m_to, m_from);
    return m_from < 0;
}

LineState DraftOutline::readBlock(const QTextBlock &block, LineState before)
{
    const int number = block.blockNumber();
    const QString text = block.text();
    const auto [after, level, underlines] = readLine(text, before, SoftSplits::continues(block));
    const auto place = std::ranges::lower_bound(m_entries, number, {}, &OutlineEntry::last);
    const bool had = place != m_entries.end() && place->last == number;
    if (level == 0) {
        if (had) {
            m_entries.erase(place);
            m_differs = true;
        }
        return after;
    }
    OutlineEntry entry{level, {}, number, number};
    entry.title = underlines ? titleAbove(block, entry.first) : titleOf(text);
    if (!had) {
        m_entries.insert(place, entry);
        m_differs = true;
    } else if (*place != entry) {
        *place = entry;
        m_differs = true;
    }
    return after;
}

bool DraftOutline::findsFrontMatter() const
{
    QTextBlock block = m_document.begin();
    const int mark = frontMatterMark(block.text());
    if (mark == 0)
        return false;
    for (block = block.next(); block.isValid() && block.position() <= longestFrontMatter; block = block.next()) {
        if (endsFrontMatter(block.text(), mark))
            return true;
    }
    return false;
}

QString DraftOutline::titleAbove(const QTextBlock &underline, int &first) const
{
    QTextBlock block = underline;
    do {
        block = block.previous();
        first = block.blockNumber();
    } while (first > 0 && m_states.at(first - 1).paragraph == LineState::Paragraph::Draft);
    // What is longer than any title need not be put together.
    QString words;
    for (; block != underline && words.size() < 2000; block = block.next())
        words += (words.isEmpty() ? QString() : QStringLiteral("\n")) + block.text();
    return titleOf(words);
}

} // namespace agate
