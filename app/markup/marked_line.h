// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/inline_marks.h"
#include "markup/markup_change.h"

namespace agate
{

/// One line of a text and its marks, for putting a mark on and taking it off. Positions are within the line.
class MarkedLine
{
public:
    /// `start`: where the line is in its text. `content`: where its words begin, behind list and quote marks.
    MarkedLine(QStringView line, qsizetype start, qsizetype content);

    qsizetype start() const { return m_start; }

    const QList<InlineMark> &marks() const { return m_marks; }

    /// What of a selection can be marked: from its first word to its last, with the marks that begin and end in between; of a table's
    /// row one stretch a cell. Empty when there is nothing but white space and marks.
    QList<TextSpan> stretches(const TextSpan &selection, InlineMark::Kind kind) const;
    /// The word with the caret, or the one that ends at it; of length 0 when there is none.
    TextSpan wordAt(qsizetype caret) const;

    /// Do all letters of a stretch have the mark? (Whatever it has, if it has no letters.)
    bool has(const TextSpan &stretch, InlineMark::Kind kind) const;
    void putOn(const TextSpan &stretch, InlineMark::Kind kind, ChangeMaker &change) const;
    void takeOff(const TextSpan &stretch, InlineMark::Kind kind, ChangeMaker &change) const;

    /// The mark of that kind that a place is in, or next to.
    const InlineMark *markAt(const TextSpan &place, InlineMark::Kind kind) const;

private:
    QList<TextSpan> cells() const;
    bool isContent(qsizetype position, InlineMark::Kind kind) const;
    bool isLetter(qsizetype position) const;
    TextSpan contentWithin(TextSpan span, InlineMark::Kind kind) const;
    TextSpan closedOver(TextSpan span, InlineMark::Kind kind) const;
    /// A stretch in pieces that cross no mark of another kind.
    QList<TextSpan> pieces(const TextSpan &stretch, InlineMark::Kind kind) const;
    void wrap(const TextSpan &stretch, InlineMark::Kind kind, QChar sign, ChangeMaker &change) const;

    QStringView m_line;
    qsizetype m_start;
    qsizetype m_content;
    QList<InlineMark> m_marks;
    /// For each character whether it belongs to a mark's own signs.
    QList<bool> m_isSign;
};

} // namespace agate
