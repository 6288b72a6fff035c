// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/tab_strip.h"

#include "look/colours.h"

#include <QKeyEvent>
#include <QPainter>

namespace agate
{

TabStrip::TabStrip(const QString &name, QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(name);
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

QFont TabStrip::strong() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize TabStrip::tabSizeHint(int index) const
{
    // As wide as when it is open, so that nothing moves when another one opens.
    const QFontMetrics metrics(strong());
    const int em = metrics.height();
    return {metrics.size(Qt::TextShowMnemonic, tabText(index)).width() + em * 3 / 2, em * 21 / 10};
}

QSize TabStrip::minimumTabSizeHint(int index) const
{
    const QFontMetrics metrics(strong());
    return {qMin(tabSizeHint(index).width(), metrics.averageCharWidth() * 8), tabSizeHint(index).height()};
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours = coloursFor(palette());
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    const int thick = qMax(2, fontMetrics().height() / 8);
    for (int index = 0; index < count(); ++index) {
        const QRect tab = tabRect(index);
        const bool isOpen = index == currentIndex();
        const bool isHovered = underMouse() && tab.contains(mouse);
        painter.setFont(isOpen ? strong() : font());
        painter.setPen(!isTabEnabled(index) ? colours.ghost : isOpen ? colours.accent : isHovered ? colours.ink : colours.muted);
        const int inset = fontMetrics().height() / 2;
        const QString shown = painter.fontMetrics().elidedText(tabText(index), Qt::ElideRight, tab.width() - inset, Qt::TextShowMnemonic);
        painter.drawText(tab, Qt::AlignCenter | Qt::TextShowMnemonic, shown);
        if (isOpen)
            painter.fillRect(QRect(tab.left(), tab.bottom() + 1 - thick, tab.width(), thick), colours.accent);
        if (isOpen && hasFocus()) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(colours.accent, 2));
            painter.drawRoundedRect(QRectF(tab).adjusted(2, 2, -2, -thick - 2), 4, 4);
            painter.restore();
        }
    }
}

void TabStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        setCurrentIndex(0);
    else if (event->key() == Qt::Key_End)
        setCurrentIndex(count() - 1);
    else
        QTabBar::keyPressEvent(event);
}

void TabStrip::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

bool TabStrip::event(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave)
        update();
    return QTabBar::event(event);
}

} // namespace agate
