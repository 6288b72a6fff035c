// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draft_delegate.h"

#include "library/draft_list.h"
#include "library/marked_text.h"
#include "look/colours.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QLineEdit>
#include <QPainter>

namespace agate
{

namespace
{

// A name is one line in every list and window title.
constexpr int longestName = 300;

Marking markingOf(const QStyleOptionViewItem &option, const QModelIndex &index, int role)
{
    const Colours colours = coloursFor(option.palette);
    return {index.data(role).value<QList<TextSpan>>(), mixed(colours.paper, colours.accent, 0.3), colours.ink};
}

} // namespace

int DraftDelegate::summaryRows(const QModelIndex &index) const
{
    return index.data(DraftFoundRole).toBool() ? 2 : 1;
}

void DraftDelegate::paintName(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRectF text = area;
    if (index.data(DraftPinnedRole).toBool()) {
        const qreal side = area.height() * 0.8;
        const bool isMirrored = option.direction == Qt::RightToLeft;
        QRectF pin(isMirrored ? area.left() : area.right() - side, area.top(), side, side);
        pin.moveCenter({pin.center().x(), area.center().y()});
        iconOf(Symbol::Pin, QPalette::PlaceholderText).paint(&painter, pin.toRect());
        text.adjust(isMirrored ? side * 1.4 : 0, 0, isMirrored ? 0 : -side * 1.4, 0);
    }
    const Marking marking = markingOf(option, index, DraftTitleFindsRole);
    if (marking.spans.isEmpty())
        drawLine(painter, text, index.data(Qt::DisplayRole).toString(), option.direction);
    else
        drawMarked(painter, text, index.data(Qt::DisplayRole).toString(), marking, 1, option.direction);
}

void DraftDelegate::paintSummary(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString excerpt = index.data(DraftExcerptRole).toString();
    if (!excerpt.isEmpty()) {
        drawMarked(painter, area, excerpt, markingOf(option, index, DraftExcerptFindsRole), 2, option.direction);
        return;
    }
    const QRectF first(area.left(), area.top(), area.width(), area.height() / summaryRows(index));
    EntryDelegate::paintSummary(painter, first, option, index);
}

QWidget *DraftDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setMaxLength(longestName);
    editor->setAccessibleName(tr("Name of the draft"));
    editor->setPlaceholderText(tr("Named after its first line"));
    return editor;
}

void DraftDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = qMin(editor->sizeHint().height(), option.rect.height());
    QRect area(option.rect.left(), 0, option.rect.width(), height);
    area.moveTop(option.rect.center().y() - height / 2);
    editor->setGeometry(area);
}

} // namespace agate
