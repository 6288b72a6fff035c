// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chip_button.h"

#include "look/colours.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace agate
{

ChipButton::ChipButton(QWidget *parent) : QPushButton(parent)
{
    setProperty("look", QStringLiteral("chip"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChipButton::setContent(Symbol symbol, const QString &text)
{
    m_symbol = symbol;
    m_text = onOneLine(text);
    setAccessibleName(m_text);
    setToolTip(toolTipOf(m_text));
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    const int em = fontMetrics().height();
    return {fontMetrics().horizontalAdvance(m_text) + em * 3, em * 8 / 5};
}

QSize ChipButton::minimumSizeHint() const
{
    return {fontMetrics().height() * 5, sizeHint().height()};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const int em = fontMetrics().height();
    const int side = em * 9 / 10;
    const QRect icon(em * 7 / 10, (height() - side) / 2, side, side);
    const QRect words(icon.right() + em / 2, 0, width() - icon.right() - em * 6 / 5, height());
    const auto mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
    const QRect placed = QStyle::visualRect(layoutDirection(), rect(), icon);
    iconOf(m_symbol, QPalette::PlaceholderText).paint(&painter, placed, Qt::AlignCenter, mode);
    const Colours colours = coloursFor(palette());
    painter.setPen(!isEnabled() ? colours.ghost : underMouse() ? colours.ink : colours.muted);
    drawLine(painter, QStyle::visualRect(layoutDirection(), rect(), words), m_text, layoutDirection());
}

} // namespace agate
