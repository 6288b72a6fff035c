// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/shown_changes.h"

namespace agate
{

ShownChanges::ShownChanges(const RewriteChanges &changes, bool whole) : m_whole(whole)
{
    const QStringView before = changes.before();
    const QStringView after = changes.after();
    qsizetype at = 0;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const RewriteChange &change = changes.list().at(i);
        add(Piece::Kind::Same, before.sliced(at, change.before.start - at), at, -1);
        const bool showsOld = !whole && (change.state != RewriteChange::State::Accepted || change.after.length == 0);
        const bool showsNew = whole || change.state != RewriteChange::State::Rejected || change.before.length == 0;
        if (showsOld)
            add(Piece::Kind::Old, before.sliced(change.before.start, change.before.length), change.before.start, i);
        // Struck and underlined words next to each other read as one.
        if (showsOld && showsNew && change.before.length > 0 && change.after.length > 0)
            m_text += QChar(0x2009);
        if (showsNew)
            add(Piece::Kind::New, after.sliced(change.after.start, change.after.length), change.after.start, i);
        at = change.before.end();
    }
    add(Piece::Kind::Same, before.sliced(at), at, -1);
}

void ShownChanges::add(Piece::Kind kind, QStringView text, qsizetype source, qsizetype change)
{
    if (text.isEmpty())
        return;
    m_pieces.append({kind, {m_text.size(), text.size()}, source, change});
    m_text += text;
}

qsizetype ShownChanges::changeAt(qsizetype position) const
{
    for (const Piece &piece : m_pieces) {
        if (position >= piece.shown.start && position < piece.shown.end())
            return piece.change;
    }
    return -1;
}

TextSpan ShownChanges::spanOf(qsizetype change) const
{
    TextSpan span;
    for (const Piece &piece : m_pieces) {
        if (piece.change != change)
            continue;
        if (span.length == 0)
            span = piece.shown;
        else
            span.length = piece.shown.end() - span.start;
    }
    return span;
}

QList<QTextLayout::FormatRange> ShownChanges::looks(const RewriteChanges &changes, const QList<FactChange> &facts, const EditorStyle &style,
                                                    const QColor &warning) const
{
    QTextCharFormat gone;
    gone.setForeground(style.muted);
    gone.setFontStrikeOut(true);
    QTextCharFormat come;
    come.setBackground(style.accentSoft);
    come.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    come.setUnderlineColor(style.accent);
    QTextCharFormat stays;
    stays.setUnderlineStyle(QTextCharFormat::DotLine);
    stays.setUnderlineColor(style.muted);
    QTextCharFormat fact;
    fact.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    fact.setUnderlineColor(warning);

    QList<QTextLayout::FormatRange> ranges;
    const auto put = [&ranges](const TextSpan &span, const QTextCharFormat &format) {
        ranges.append({int(span.start), int(span.length), format});
    };
    for (const Piece &piece : m_pieces) {
        if (piece.kind == Piece::Kind::Same)
            continue;
        const bool rejected = changes.list().at(piece.change).state == RewriteChange::State::Rejected;
        const bool isOld = piece.kind == Piece::Kind::Old;
        if (!m_whole)
            put(piece.shown, isOld ? (rejected ? stays : gone) : (rejected ? gone : come));
        for (const FactChange &change : facts) {
            const TextSpan &span = isOld ? change.before : change.after;
            const qsizetype from = qMax(span.start, piece.source);
            const qsizetype to = qMin(span.end(), piece.source + piece.shown.length);
            if (from < to)
                put({piece.shown.start + from - piece.source, to - from}, fact);
        }
    }
    return ranges;
}

} // namespace agate
