// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing/joining_text.h"

#include "text/clause.h"

#include <algorithm>
#include <utility>

namespace agate
{

namespace
{

/// As far as a repetition is looked for. More is no slip of a model but another answer.
constexpr qsizetype longestRepeat = 600;
/// Fewer letters than these may well come twice.
constexpr qsizetype shortestRepeat = 8;

/// Marks that stand before a word and close up with it.
constexpr QStringView openingMarks = u"([{\u201c\u2018\u201e\u00ab\u00bf\u00a1*_\"'";

} // namespace

JoiningText::JoiningText(const QString &before) : m_before(before.right(longestRepeat)), m_isJoined(before.isEmpty()) { }

QString JoiningText::take(const QString &arrived)
{
    if (m_isJoined)
        return arrived;
    m_held += arrived;
    // It is held while all of it stands in the text before: then it may become that text's end.
    if (m_held.isEmpty() || (m_before.contains(m_held) && m_held.size() < longestRepeat))
        return {};
    return join();
}

QString JoiningText::finish()
{
    return m_isJoined ? QString() : join();
}

QString JoiningText::join()
{
    m_isJoined = true;
    QString words = std::exchange(m_held, {});
    for (qsizetype length = std::min(words.size(), m_before.size()); length >= shortestRepeat; --length) {
        if (m_before.endsWith(QStringView(words).first(length))) {
            words.remove(0, length);
            break;
        }
    }
    if (words.isEmpty())
        return {};
    const QChar last = m_before.back();
    const QChar first = words.front();
    const bool closesUp = first.isPunct() && !openingMarks.contains(first);
    const bool isApart = last.isSpace() || first.isSpace() || closesUp || standsWithoutSpaces(lastCharacter(m_before))
        || standsWithoutSpaces(firstCharacter(words));
    return isApart ? words : u' ' + words;
}

} // namespace agate
