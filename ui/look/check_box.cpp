// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/check_box.h"

#include "look/colours.h"
#include "look/icons.h"

#include <QPainter>
#include <QStyle>

namespace agate
{

namespace
{

/// From the box to its words.
constexpr int gap = 6;

} // namespace

QSize CheckBox::sizeHint() const
{
    const int side = fontMetrics().height() * 6 / 5 + 6;
    const int words = text().isEmpty() ? 0 : fontMetrics().size(Qt::TextShowMnemonic, text()).width() + gap;
    return {side + words, side};
}

QRect CheckBox::box() const
{
    const int side = fontMetrics().height();
    return QStyle::visualRect(layoutDirection(), rect(), QRect(3, (height() - side) / 2, side, side));
}

bool CheckBox::hitButton(const QPoint &point) const
{
    return !text().isEmpty() ? rect().contains(point) : box().adjusted(-3, -3, 3, 3).contains(point);
}

void CheckBox::paintEvent(QPaintEvent *)
{
    const Colours colours = coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF square = QRectF(box()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool filled = isChecked() && isEnabled();
    painter.setPen(filled ? colours.accent : isEnabled() ? colours.muted : colours.ghost);
    painter.setBrush(filled ? colours.accent : colours.paper);
    painter.drawRoundedRect(square, 3, 3);
    if (isChecked())
        iconOf(Symbol::Check, filled ? QPalette::HighlightedText : QPalette::PlaceholderText)
            .paint(&painter, box().adjusted(1, 1, -1, -1), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    if (!text().isEmpty()) {
        const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(fontMetrics().height() + gap + 3, 0, 0, 0));
        style()->drawItemText(&painter, words,
                              int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextShowMnemonic,
                              palette(), isEnabled(), text(), QPalette::WindowText);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(isChecked() ? colours.ink : colours.accent, 2));
        painter.drawRoundedRect(square.adjusted(-2, -2, 2, 2), 5, 5);
    }
}

} // namespace agate
