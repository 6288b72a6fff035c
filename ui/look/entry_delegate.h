// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace agate
{

/// What EntryDelegate asks a model besides Qt::DisplayRole, the entry's name.
enum EntryRole : int {
    /// Second line, muted.
    EntrySummaryRole = Qt::UserRole + 1,
    /// bool: a section label, not an entry.
    EntryHeadingRole,
    /// bool: the one that is open, with a bar at its leading edge.
    EntryMarkedRole,
    /// First role for a model's own use.
    EntryOwnRole,
};

/// Draws the lists of the sidebars: a bold name over a muted line, section labels in small capitals. Text is plain, on one line,
/// cut short where it does not fit, whatever it holds.
class EntryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// The two lines of an entry; the painter has their font and colour.
    virtual void paintName(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    virtual void paintSummary(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Rows of the summary's font below the name.
    virtual int summaryRows(const QModelIndex &index) const;

    /// Where the name stands in an entry.
    static QRect nameArea(const QStyleOptionViewItem &option);
    /// What lies under an entry: hovered, selected, open, with the keyboard. Whether it is picked out from the others.
    static bool paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace agate
