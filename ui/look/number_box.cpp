// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/number_box.h"

#include "look/icons.h"

#include <QPainter>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

namespace agate
{

NumberBox::NumberBox(QWidget *parent) : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void NumberBox::paintEvent(QPaintEvent *event)
{
    QSpinBox::paintEvent(event);
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    QPainter painter(this);
    const int side = fontMetrics().height() * 3 / 5;
    for (const auto &[part, enabled] :
         {std::pair(QStyle::SC_SpinBoxUp, StepUpEnabled), std::pair(QStyle::SC_SpinBoxDown, StepDownEnabled)}) {
        QRect arrow(0, 0, side, side);
        arrow.moveCenter(style()->subControlRect(QStyle::CC_SpinBox, &option, part, this).center());
        painter.save();
        if (part == QStyle::SC_SpinBoxUp) {
            // The same picture, upside down.
            painter.translate(0, 2 * arrow.center().y() + 1);
            painter.scale(1, -1);
        }
        const bool canStep = isEnabled() && stepEnabled().testFlag(enabled);
        iconOf(Symbol::Down, QPalette::PlaceholderText).paint(&painter, arrow, Qt::AlignCenter, canStep ? QIcon::Normal : QIcon::Disabled);
        painter.restore();
    }
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    // As with a ChoiceBox: a page is scrolled over its numbers far more often than a number is turned.
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace agate
