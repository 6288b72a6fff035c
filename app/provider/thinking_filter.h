// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// Tells a model's thinking aloud from its answer where a server leaves both in one text, marked by tags: <think>, <thinking>,
/// <thought>, [THINK] or ◁think▷. Only an answer that starts with such a tag is thinking; the same tag later on is text that
/// the model writes about. Text comes in pieces, cut anywhere, also inside a tag; at most a tag's length is held back.
///
/// Some chat templates write the opening tag themselves, so that the answer begins inside the thinking and only a lone closing
/// tag tells. What was passed on by then cannot be called back: the tag is dropped and closedUnopened() says so. A caller that
/// remembers it gives `startsThinking` next time: then everything is held back up to the closing tag, and if none comes, it was
/// an answer after all.
class ThinkingFilter
{
public:
    struct Piece {
        QString reasoning;
        QString text;
    };

    explicit ThinkingFilter(bool startsThinking = false) : m_state(startsThinking ? State::Presumed : State::Start) { }

    Piece read(const QString &text);
    /// What was held back, at the end.
    Piece rest();

    bool closedUnopened() const { return m_closedUnopened; }

private:
    enum class State : quint8 { Start, Presumed, Thinking, AfterThinking, Answer };

    bool step(Piece &out);
    void pass(Piece &out, qsizetype length);

    State m_state;
    int m_tag = 0;
    bool m_closedUnopened = false;
    /// The last character passed on as text; none yet: null.
    QChar m_last;
    QString m_held;
};

} // namespace agate
