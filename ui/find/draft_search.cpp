// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/draft_search.h"

#include "editor/draft_editor.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr qsizetype partLength = 1 << 15;
/// What a match's surroundings may reach: a word and what stands around it.
constexpr qsizetype context = 512;
constexpr qsizetype firstReach = 1024;
constexpr auto afterTyping = 40ms;
/// A key must find the thread free.
constexpr qint64 sliceMilliseconds = 4;

} // namespace

DraftSearch::DraftSearch(DraftEditor &editor, QObject *parent) : QObject(parent), m_editor(editor)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftSearch::work);
    connect(&editor, &DraftEditor::edited, this, &DraftSearch::follow);
    connect(&editor, &DraftEditor::loaded, this, [this] {
        m_range.reset();
        m_seek.reset();
        begin();
    });
}

void DraftSearch::setQuery(const TextQuery &query)
{
    if (query == m_search.query())
        return;
    m_search = TextSearch(query);
    m_seek.reset();
    begin();
}

void DraftSearch::setRange(const std::optional<TextSpan> &range)
{
    if (range == m_range)
        return;
    m_range = range;
    m_seek.reset();
    begin();
}

void DraftSearch::begin()
{
    m_parts.clear();
    m_count = 0;
    m_next = 0;
    m_waiting = 0;
    m_tooHard = false;
    m_timer.stop();
    m_editor.removeMarks(this);
    if (!m_search.isEmpty()) {
        qsizetype rest = m_editor.length();
        do {
            m_parts.push_back({.length = std::min(rest, partLength)});
            rest -= m_parts.back().length;
        } while (rest > 0);
        m_waiting = m_parts.size();
        m_editor.addMarks(this);
        m_timer.start(0ms);
    } else if (m_range) {
        m_editor.addMarks(this);
    }
    emit changed();
}

void DraftSearch::markWaiting(size_t index)
{
    if (index >= m_parts.size() || !m_parts[index].isSearched)
        return;
    m_parts[index].isSearched = false;
    ++m_waiting;
    m_next = std::min(m_next, index);
}

size_t DraftSearch::partAt(qsizetype position, qsizetype &start) const
{
    start = 0;
    size_t index = 0;
    while (index + 1 < m_parts.size() && start + m_parts[index].length <= position)
        start += m_parts[index++].length;
    return index;
}

// On the typing path: a glance at some hundred numbers, and at the matches of one part.
void DraftSearch::follow(const TextEdit &edit)
{
    const qsizetype more = edit.insert.size() - edit.span.length;
    if (m_range) {
        if (edit.span.end() <= m_range->start && edit.span.start < m_range->start) {
            m_range->start += more;
        } else if (edit.span.start <= m_range->end()) {
            const qsizetype begin = std::min(m_range->start, edit.span.start);
            const qsizetype end = std::max(m_range->end(), edit.span.end()) + more;
            m_range = TextSpan{begin, std::max(qsizetype(0), end - begin)};
        }
    }
    if (m_parts.empty())
        return;
    qsizetype start = 0;
    const size_t first = partAt(edit.span.start, start);
    Part &part = m_parts[first];
    const auto from = quint32(edit.span.start - start);
    const auto to = qsizetype(from) + edit.span.length;
    // One part takes in all that the edit touches, and keeps what it knew of the rest until that is searched again.
    qsizetype length = part.length;
    std::vector<Found> known = std::move(part.found);
    m_count -= qsizetype(known.size());
    // What follows them was searched by what the last of them knew.
    qsizetype overhang = part.overhang;
    size_t last = first;
    while (to > length && last + 1 < m_parts.size()) {
        const Part &next = m_parts[++last];
        m_count -= qsizetype(next.found.size());
        for (const Found &found : next.found)
            known.push_back({found.start + quint32(length), found.length});
        if (!next.isSearched)
            --m_waiting;
        length += next.length;
        overhang = next.overhang;
    }
    m_parts.erase(m_parts.begin() + qsizetype(first) + 1, m_parts.begin() + qsizetype(last) + 1);
    Part &merged = m_parts[first];
    merged.length = length + more;
    merged.overhang = overhang;
    merged.found.clear();
    for (Found found : known) {
        if (found.start + found.length <= from) {
            merged.found.push_back(found);
        } else if (found.start >= to) {
            found.start = quint32(found.start + more);
            merged.found.push_back(found);
        }
    }
    m_count += qsizetype(merged.found.size());
    if (m_next > first)
        m_next = first;
    markWaiting(first);
    // What stands at a part's edge was judged by what stood beyond it.
    if (from <= context && first > 0)
        markWaiting(first - 1);
    if (length - to <= context)
        markWaiting(first + 1);
    m_timer.start(afterTyping);
}

DraftSearch::Window DraftSearch::window(qsizetype start, qsizetype length, qsizetype reach) const
{
    qsizetype from = std::max(qsizetype(0), start - context);
    const qsizetype end = std::min(m_editor.length(), start + length + reach);
    Window window{m_editor.text({from, end - from}), from, {}};
    // No half letters at the edges.
    if (from > 0 && !window.text.isEmpty() && window.text.front().isLowSurrogate()) {
        window.text.removeFirst();
        ++window.start;
    }
    if (end < m_editor.length() && !window.text.isEmpty() && window.text.back().isHighSurrogate())
        window.text.chop(1);
    const qsizetype inside = start - window.start;
    window.part = {window.text, inside, std::min(inside + length, window.text.size()), end == m_editor.length()};
    return window;
}

void DraftSearch::divide(size_t index)
{
    // Grown by an edit: in pieces it is searched in slices again.
    std::vector<Part> pieces;
    for (qsizetype rest = m_parts[index].length; rest > 0; rest -= pieces.back().length)
        pieces.push_back({.length = std::min(rest, partLength)});
    qsizetype begin = 0;
    auto found = m_parts[index].found.begin();
    for (Part &piece : pieces) {
        for (; found != m_parts[index].found.end() && found->start < begin + piece.length; ++found)
            piece.found.push_back({quint32(found->start - begin), found->length});
        begin += piece.length;
    }
    m_waiting += pieces.size() - 1;
    m_next = std::min(m_next, index);
    m_parts.erase(m_parts.begin() + qsizetype(index));
    m_parts.insert(m_parts.begin() + qsizetype(index), pieces.begin(), pieces.end());
}

void DraftSearch::searchPart(size_t index)
{
    if (m_parts[index].length > 2 * partLength)
        divide(index);
    qsizetype start = 0;
    for (size_t i = 0; i < index; ++i)
        start += m_parts[i].length;
    Part &part = m_parts[index];
    // A match that began in the part before is not begun again in its middle.
    const qsizetype before = index > 0 ? m_parts[index - 1].overhang : -1;
    const qsizetype skipped = std::clamp(before, qsizetype(0), part.length);
    qsizetype reach = firstReach + 4 * m_search.query().needle.size();
    TextSearch::Answer answer;
    Window view;
    while (true) {
        view = window(start, part.length, reach);
        if (reach >= TextSearch::furthest)
            view.part.isEnd = true;
        view.part.from += skipped;
        answer = m_search.find(view.part);
        if (!answer.wantsMore || view.part.isEnd)
            break;
        reach *= 4;
    }
    m_tooHard = m_tooHard || answer.tooHard;
    m_count -= qsizetype(part.found.size());
    part.found.clear();
    qsizetype end = before;
    for (const TextSpan &match : std::as_const(answer.matches)) {
        const qsizetype at = view.start + match.start;
        if (m_range && (at < m_range->start || at + match.length > m_range->end()))
            continue;
        // The nothing behind a match is none; see TextSearch.
        if (match.length == 0 && at == start + before)
            continue;
        part.found.push_back({quint32(at - start), quint32(match.length)});
        end = at - start + match.length;
    }
    m_count += qsizetype(part.found.size());
    const qsizetype overhang = std::max(qsizetype(-1), end - part.length);
    if (overhang != part.overhang) {
        part.overhang = overhang;
        markWaiting(index + 1);
    }
    part.isSearched = true;
    --m_waiting;
}

void DraftSearch::work()
{
    if (m_parts.empty())
        return;
    QElapsedTimer spent;
    spent.start();
    bool visible = false;
    while (!m_tooHard && spent.elapsed() < sliceMilliseconds) {
        std::optional<size_t> index = advance();
        if (!index && m_waiting > 0) {
            while (m_next < m_parts.size() && m_parts[m_next].isSearched)
                ++m_next;
            index = m_next;
        }
        if (!index || *index >= m_parts.size())
            break;
        searchPart(*index);
        qsizetype start = 0;
        for (size_t i = 0; i < *index; ++i)
            start += m_parts[i].length;
        visible = visible || isVisible({start, m_parts[*index].length + std::max(qsizetype(0), m_parts[*index].overhang)});
    }
    if (m_tooHard) {
        m_parts.clear();
        m_count = 0;
        m_waiting = 0;
        visible = true;
        if (std::exchange(m_seek, std::nullopt))
            emit nothing();
    } else if (m_waiting > 0 || m_seek) {
        m_timer.start(1ms);
    }
    if (visible)
        m_editor.updateMarks();
    emit changed();
}

bool DraftSearch::isVisible(const TextSpan &span) const
{
    const QRectF view = m_editor.viewport()->rect();
    return span.start <= m_editor.positionAt(view.bottomRight()) && span.end() >= m_editor.positionAt(view.topLeft());
}

void DraftSearch::seek(qsizetype from, bool back)
{
    if (m_parts.empty()) {
        emit nothing();
        return;
    }
    m_seek = Seek{from, back};
    work();
}

std::optional<size_t> DraftSearch::advance()
{
    if (!m_seek)
        return {};
    const auto [from, back] = *m_seek;
    const size_t count = m_parts.size();
    std::vector<qsizetype> starts(count + 1);
    for (size_t i = 0; i < count; ++i)
        starts[i + 1] = starts[i] + m_parts[i].length;
    qsizetype start = 0;
    const size_t origin = partAt(from, start);
    // Once around, and the first part again for what lies on its other side.
    for (size_t step = 0; step <= count; ++step) {
        const size_t index = back ? (origin + 2 * count - step) % count : (origin + step) % count;
        const bool wrapped = step == count || (back ? index > origin : index < origin);
        const Part &part = m_parts[index];
        if (!part.isSearched)
            return index;
        const auto reach = [&](const Found &found) {
            m_seek.reset();
            emit reached({starts[index] + found.start, qsizetype(found.length)}, wrapped);
        };
        if (back) {
            for (auto found = part.found.rbegin(); found != part.found.rend(); ++found) {
                if (wrapped || starts[index] + found->start + found->length <= from) {
                    reach(*found);
                    return {};
                }
            }
        } else {
            for (const Found &found : part.found) {
                if (wrapped || starts[index] + found.start >= from) {
                    reach(found);
                    return {};
                }
            }
        }
    }
    m_seek.reset();
    emit nothing();
    return {};
}

bool DraftSearch::isMatch(const TextSpan &span) const
{
    if (m_parts.empty())
        return false;
    qsizetype start = 0;
    const Part &part = m_parts[partAt(span.start, start)];
    return std::ranges::any_of(part.found, [&](const Found &f) { return start + f.start == span.start && f.length == span.length; });
}

qsizetype DraftSearch::numberOf(const TextSpan &span) const
{
    if (!isMatch(span))
        return 0;
    qsizetype start = 0;
    const size_t index = partAt(span.start, start);
    qsizetype number = 0;
    for (size_t i = 0; i < index; ++i) {
        if (!m_parts[i].isSearched)
            return 0;
        number += qsizetype(m_parts[i].found.size());
    }
    const auto &found = m_parts[index].found;
    const auto at = std::ranges::find_if(found, [&](const Found &f) { return start + f.start >= span.start; });
    return number + (at - found.begin()) + 1;
}

std::optional<QString> DraftSearch::replacement(const TextSpan &match, const TextReplacement &with) const
{
    for (qsizetype reach = firstReach;; reach *= 4) {
        Window view = window(match.start, match.length, reach);
        const auto text = m_search.replacement(view.part, {match.start - view.start, match.length}, with);
        if (text || view.part.isEnd || reach >= TextSearch::furthest)
            return text;
    }
}

QList<TextEdit> DraftSearch::replacements(const TextReplacement &with) const
{
    QList<TextEdit> edits;
    qsizetype start = 0;
    for (const Part &part : m_parts) {
        // What stands around is read once for a part, and further only for the rare match that reaches far.
        const Window view = window(start, part.length, firstReach + std::max(qsizetype(0), part.overhang));
        for (const Found &found : part.found) {
            const TextSpan match{start + found.start, qsizetype(found.length)};
            auto text = m_search.replacement(view.part, {match.start - view.start, match.length}, with);
            if (!text)
                text = replacement(match, with);
            const qsizetype inside = match.start - view.start;
            if (text && QStringView(view.text).mid(inside, match.length) != *text)
                edits.append({match, *text});
        }
        start += part.length;
    }
    return edits;
}

QList<TextMark> DraftSearch::marksIn(const TextSpan &span) const
{
    QList<TextMark> marks;
    const EditorStyle &style = m_editor.style();
    if (m_range && m_range->start < span.end() && m_range->end() > span.start)
        marks.append({*m_range, TextMark::Look::Ground, style.chrome});
    if (m_parts.empty())
        return marks;
    qsizetype start = 0;
    size_t index = partAt(span.start, start);
    // A match may come over from a part before.
    while (index > 0 && m_parts[index - 1].overhang > span.start - start) {
        --index;
        start -= m_parts[index].length;
    }
    for (; index < m_parts.size() && start < span.end(); start += m_parts[index++].length) {
        const auto &found = m_parts[index].found;
        auto at = std::ranges::lower_bound(found, span.start - start, {}, [](const Found &f) { return qsizetype(f.start) + f.length; });
        for (; at != found.end() && start + at->start < span.end(); ++at)
            marks.append({{start + at->start, qsizetype(at->length)}, TextMark::Look::Ground, style.found});
    }
    return marks;
}

} // namespace agate
