// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/entry_delegate.h"

namespace agate
{

/// An entry whose name is edited where it stands, with a pin at its end when it is pinned. What a search found has two rows of text
/// below its name, with the finds marked.
class DraftDelegate : public EntryDelegate
{
    Q_OBJECT

public:
    using EntryDelegate::EntryDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintName(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintSummary(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int summaryRows(const QModelIndex &index) const override;
};

} // namespace agate
