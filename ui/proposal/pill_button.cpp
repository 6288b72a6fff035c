// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proposal/pill_button.h"

#include "editor/editor_style.h"

#include <QKeyEvent>
#include <QPainter>

namespace agate
{

PillButton::PillButton(const EditorStyle &style, bool first, QWidget *parent) : QAbstractButton(parent), m_style(style), m_first(first)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    if (first) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        setFont(bold);
    }
}

QSize PillButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + 20, metrics.height() + 8};
}

void PillButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        // The base would leave the pill with them.
        event->ignore();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void PillButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PillButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = m_first ? m_style.accent : QColor(Qt::transparent);
    if (isDown())
        fill = m_first ? m_style.accent.darker(112) : m_style.line;
    else if (underMouse())
        fill = m_first ? m_style.accent.lighter(108) : m_style.accentSoft;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(ground, 5, 5);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_first ? m_style.ink : m_style.accent, 2));
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.setPen(m_first ? m_style.onAccent : m_style.ink);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace agate
