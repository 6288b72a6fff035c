// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing/arriving_text.h"

#include "text/counting.h"

#include <algorithm>

namespace agate
{

namespace
{

qsizetype lengthWithoutTrailingSpace(QStringView text)
{
    qsizetype length = text.size();
    while (length > 0 && text.at(length - 1).isSpace())
        --length;
    return length;
}

// Where the end of `text` may be the beginning of a stop word; its size when it cannot be.
qsizetype stopMayBegin(QStringView text, const QStringList &stop)
{
    qsizetype earliest = text.size();
    for (const QString &word : stop) {
        for (qsizetype length = qMin(word.size() - 1, text.size()); length > 0; --length) {
            if (text.endsWith(QStringView(word).first(length))) {
                earliest = qMin(earliest, text.size() - length);
                break;
            }
        }
    }
    return earliest;
}

} // namespace

ArrivingText::ArrivingText(const QString &opening, const QStringList &stop) : m_opening(opening), m_stop(stop) { }

QString ArrivingText::take(const QString &arrived)
{
    if (m_isOver)
        return {};
    m_held += arrived;
    qsizetype end = m_held.size();
    for (const QString &word : std::as_const(m_stop)) {
        if (const qsizetype at = m_held.indexOf(word); at >= 0) {
            end = qMin(end, at);
            m_isOver = true;
        }
    }
    if (!m_isOver)
        end = stopMayBegin(m_held, m_stop);
    const QString shown = show(lengthWithoutTrailingSpace(QStringView(m_held).first(end)));
    if (m_isOver)
        m_held.clear();
    return shown;
}

QString ArrivingText::finish(bool cutOff)
{
    if (m_isOver)
        return {};
    const qsizetype end = cutOff ? stopMayBegin(m_held, m_stop) : m_held.size();
    return show(lengthWithoutTrailingSpace(QStringView(m_held).first(end)));
}

// Takes the first `length` units of what is held.
QString ArrivingText::show(qsizetype length)
{
    if (length == 0)
        return {};
    QString shown = m_held.first(length);
    m_held.remove(0, length);
    if (!m_hasBegun) {
        // White space between an opening and what continues it is part of the text.
        if (m_opening.isEmpty())
            shown.remove(0, shown.size() - QStringView(shown).trimmed().size());
        shown.prepend(m_opening);
        m_hasBegun = true;
    }
    return shown;
}

QStringList stopWordsFor(const QString &opening)
{
    const auto end = std::ranges::find_if(opening, [](QChar c) { return c.isPunct() && c != u'\'' && c != u'’' && c != u'-'; });
    const QString words = opening.first(end - opening.begin());
    return countWords(words) >= 3 && words.size() <= 60 && words.size() < opening.size() ? QStringList{words} : QStringList();
}

} // namespace agate
