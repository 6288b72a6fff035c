// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QString>

namespace agate
{

/// One place where a new text differs from the original.
struct RewriteChange {
    enum class State : quint8 {
        /// Not decided yet.
        Open,
        Accepted,
        Rejected,
    };

    /// In the original; empty where something is put in.
    TextSpan before;
    /// In the new text; empty where something is taken out.
    TextSpan after;
    State state = State::Open;
    /// Of the original's sentences the one that it begins in, from 0.
    int sentence = 0;

    bool operator==(const RewriteChange &) const = default;
};

/// What a rewriting changes, word by word, and what the writer says to each change. A plain value.
///
/// The changes are in their order and do not touch each other; what lies between them is the same in both texts. A change never
/// begins or ends within a word, nor between words that nothing but a hyphen or a mark holds apart.
class RewriteChanges
{
public:
    RewriteChanges() = default;
    RewriteChanges(const QString &before, const QString &after);
    /// All as one change: where comparing words would tell nothing, as with a translation.
    static RewriteChanges inOne(const QString &before, const QString &after);

    const QList<RewriteChange> &list() const { return m_changes; }

    bool isEmpty() const { return m_changes.isEmpty(); }

    qsizetype size() const { return m_changes.size(); }

    const QString &before() const { return m_before; }

    const QString &after() const { return m_after; }

    void setState(qsizetype change, RewriteChange::State state);
    void setSentence(int sentence, RewriteChange::State state);
    void setAll(RewriteChange::State state);

    int count(RewriteChange::State state) const;

    /// The text with all changes that are not rejected. With none rejected it is the new text, with all rejected the original,
    /// to the letter.
    QString result() const;

    bool operator==(const RewriteChanges &) const = default;

private:
    QString m_before;
    QString m_after;
    QList<RewriteChange> m_changes;
};

/// A new text that broke off, with what it had not come to yet as it is in the original: up to the last words that both have
/// it is the new one's, behind them the original's. What shares no word with the original changes nothing.
QString withTheRest(const QString &beginning, const QString &original);

} // namespace agate
