// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/entry_delegate.h"

namespace agate
{

/// A heading on one line, indented by its depth; the largest ones bold. At the end of the line how many words its section has.
class OutlineDelegate : public EntryDelegate
{
    Q_OBJECT

public:
    using EntryDelegate::EntryDelegate;

    /// From the leading edge to where the words of a heading begin.
    static int indent(const QFont &font, int depth);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace agate
