// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/choice_box.h"

#include "look/icons.h"

#include <QPainter>
#include <QWheelEvent>

namespace agate
{

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
}

QSize ChoiceBox::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QComboBox::minimumSizeHint().height()};
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const int side = fontMetrics().height() * 4 / 5;
    const int edge = side / 2;
    const QRect arrow(layoutDirection() == Qt::RightToLeft ? edge : width() - side - edge, (height() - side) / 2, side, side);
    iconOf(Symbol::Down, QPalette::PlaceholderText).paint(&painter, arrow, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    // A form is scrolled over its choices far more often than a choice is turned.
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace agate
