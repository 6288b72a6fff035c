// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/fields_area.h"

#include <QEvent>
#include <QLayout>

namespace agate
{

FieldsArea::FieldsArea(QWidget *parent) : QScrollArea(parent)
{
    setProperty("look", QStringLiteral("sidebar"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FieldsArea::showRow(QWidget *row)
{
    if (QLayout *layout = widget()->layout())
        layout->activate();
    ensureWidgetVisible(row, 0, fontMetrics().height());
}

QSize FieldsArea::sizeHint() const
{
    if (!widget() || !widget()->layout())
        return QScrollArea::sizeHint();
    const QLayout *layout = widget()->layout();
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(viewport()->width()) : layout->totalSizeHint().height();
    return {layout->totalSizeHint().width(), height};
}

QSize FieldsArea::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, qMin(sizeHint().height(), fontMetrics().height() * 4)};
}

void FieldsArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    QLayout *layout = widget() ? widget()->layout() : nullptr;
    if (!layout)
        return;
    // The scroll bar stands in the margin, so that the fields stay as wide as the button below them.
    const int taken = width() - viewport()->width();
    QMargins margins = layout->contentsMargins();

    const int left = qMax(0, sideMargin - taken);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    margins.setLeft(isMirrored ? left : sideMargin);
    margins.setRight(isMirrored ? sideMargin : left);
    layout->setContentsMargins(margins);
}

bool FieldsArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace agate
