// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/thinking_filter.h"

#include <array>

namespace agate
{

namespace
{

struct Tag {
    QStringView open;
    QStringView close;
};

constexpr std::array<Tag, 5> tags = {{
    {u"<think>", u"</think>"},
    {u"<thinking>", u"</thinking>"},
    {u"<thought>", u"</thought>"},
    {u"[THINK]", u"[/THINK]"},
    {u"◁think▷", u"◁/think▷"},
}};

/// Only this one is ever met alone: templates of models that use the others do not write the opening tag.
constexpr int loneTag = 0;

/// How many characters at the end of `text` might be the beginning of `tag`.
qsizetype possibleTagAtEnd(QStringView text, QStringView tag)
{
    for (qsizetype length = std::min(text.size(), tag.size() - 1); length > 0; --length) {
        if (tag.startsWith(text.last(length)))
            return length;
    }
    return 0;
}

qsizetype leadingSpace(QStringView text)
{
    qsizetype n = 0;
    while (n < text.size() && text[n].isSpace())
        ++n;
    return n;
}

} // namespace

ThinkingFilter::Piece ThinkingFilter::read(const QString &text)
{
    Piece out;
    m_held += text;
    while (step(out)) { }
    return out;
}

ThinkingFilter::Piece ThinkingFilter::rest()
{
    Piece out;
    (m_state == State::Thinking ? out.reasoning : out.text) = std::exchange(m_held, {});
    m_state = State::Answer;
    return out;
}

/// Does what can be done with what is held; true if there may be more to do.
bool ThinkingFilter::step(Piece &out)
{
    switch (m_state) {
    case State::Start: {
        const QStringView start = QStringView(m_held).sliced(leadingSpace(m_held));
        bool mayBecomeTag = false;
        for (int i = 0; i < int(tags.size()); ++i) {
            if (start.startsWith(tags[i].open)) {
                m_held = start.sliced(tags[i].open.size()).toString();
                m_tag = i;
                m_state = State::Thinking;
                return true;
            }
            mayBecomeTag = mayBecomeTag || tags[i].open.startsWith(start);
        }
        if (!mayBecomeTag)
            m_state = State::Answer;
        return !mayBecomeTag;
    }
    case State::Presumed: {
        const qsizetype close = m_held.indexOf(tags[loneTag].close);
        if (close < 0)
            return false;
        qsizetype from = leadingSpace(m_held);
        // The template may be inconsistent and the opening tag be there.
        if (QStringView(m_held).sliced(from).startsWith(tags[loneTag].open))
            from += tags[loneTag].open.size();
        out.reasoning += QStringView(m_held).sliced(from, close - from);
        m_held.remove(0, close + tags[loneTag].close.size());
        m_state = State::AfterThinking;
        return true;
    }
    case State::Thinking: {
        const QStringView tag = tags[m_tag].close;
        const qsizetype close = m_held.indexOf(tag);
        const qsizetype sure = close >= 0 ? close : m_held.size() - possibleTagAtEnd(m_held, tag);
        out.reasoning += QStringView(m_held).first(sure);
        m_held.remove(0, close >= 0 ? close + tag.size() : sure);
        if (close >= 0)
            m_state = State::AfterThinking;
        return close >= 0;
    }
    case State::AfterThinking:
        m_held.remove(0, leadingSpace(m_held));
        if (!m_held.isEmpty())
            m_state = State::Answer;
        return !m_held.isEmpty();
    case State::Answer: {
        const QStringView tag = tags[loneTag].close;
        const qsizetype close = m_closedUnopened ? -1 : m_held.indexOf(tag);
        if (close < 0) {
            pass(out, m_held.size() - (m_closedUnopened ? 0 : possibleTagAtEnd(m_held, tag)));
            return false;
        }
        // A text that only writes about the tag has it inside a sentence; a model's own stands at a line's beginning or end.
        const QChar previous = close > 0 ? m_held.at(close - 1) : m_last;
        const bool beginsLine = previous.isNull() || previous == u'\n';
        const qsizetype after = close + tag.size();
        if (after == m_held.size() && !beginsLine)
            return false; // what follows decides
        if (!beginsLine && m_held.at(after) != u'\n') {
            pass(out, after);
            return true;
        }
        // As long as nothing was passed on, it can still be called thinking.
        (m_last.isNull() ? out.reasoning : out.text) += QStringView(m_held).first(close);
        m_held.remove(0, after);
        m_closedUnopened = true;
        m_state = State::AfterThinking;
        return true;
    }
    }
    Q_UNREACHABLE_RETURN(false);
}

void ThinkingFilter::pass(Piece &out, qsizetype length)
{
    if (length == 0)
        return;
    out.text += QStringView(m_held).first(length);
    m_last = m_held.at(length - 1);
    m_held.remove(0, length);
}

} // namespace agate
