// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editor_style.h"
#include "rewrite/kept_facts.h"
#include "rewrite/rewrite_changes.h"

#include <QTextLayout>

namespace agate
{

/// The changes of a rewriting as one text to be read: what goes and what comes beside each other.
///
/// Of an open change both are there; of an accepted one only what comes, of a rejected one only what stays, as far as there is
/// something: what is put in and rejected, or taken out and accepted, is there and struck through, so that it can be brought back.
class ShownChanges
{
public:
    ShownChanges() = default;
    /// `whole`: the new text alone, where there is one change that is all of it.
    explicit ShownChanges(const RewriteChanges &changes, bool whole = false);

    const QString &text() const { return m_text; }

    /// The change at a place of the text, -1: none.
    qsizetype changeAt(qsizetype position) const;
    /// Where a change is in the text; with both of its sides.
    TextSpan spanOf(qsizetype change) const;

    /// Not by colour alone: what goes is struck through, what comes is underlined, what was rejected has dots below it. Facts that
    /// did not stay have a wave in the colour `warning`.
    QList<QTextLayout::FormatRange> looks(const RewriteChanges &changes, const QList<FactChange> &facts, const EditorStyle &style,
                                          const QColor &warning) const;

private:
    struct Piece {
        enum class Kind : quint8 { Same, Old, New };
        Kind kind = Kind::Same;
        TextSpan shown;
        /// Where it is from: in the original (Same, Old) or in the new text (New).
        qsizetype source = 0;
        qsizetype change = -1;
    };

    void add(Piece::Kind kind, QStringView text, qsizetype source, qsizetype change);

    QString m_text;
    QList<Piece> m_pieces;
    bool m_whole = false;
};

} // namespace agate
