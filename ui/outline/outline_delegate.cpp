// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_delegate.h"

#include "look/colours.h"
#include "look/plain_text.h"
#include "outline/outline_list.h"

#include <QFontInfo>
#include <QPainter>
#include <QStyle>

namespace agate
{

namespace
{

// Deeper ones are not told apart by place: there must be room for words.
constexpr int deepest = 5;

int emOf(const QFont &font)
{
    return QFontInfo(font).pixelSize();
}

} // namespace

int OutlineDelegate::indent(const QFont &font, int depth)
{
    return emOf(font) * (9 + 13 * qBound(0, depth, deepest)) / 13;
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 2 * (emOf(option.font) * 5 / 13)};
}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours colours = coloursFor(option.palette);
    const int depth = index.data(OutlineDepthRole).toInt();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isPicked = paintGround(*painter, option, index);
    QRect area = option.rect.adjusted(indent(option.font, depth), 0, -indent(option.font, 0), 0);
    if (const QString words = index.data(OutlineWordsRole).toString(); !words.isEmpty()) {
        QFont small = option.font;
        small.setPixelSize(qMax(8, emOf(option.font) * 12 / 13));
        const int width = QFontMetrics(small).horizontalAdvance(words) + 1;
        const QRect end = QStyle::visualRect(option.direction, option.rect, area.adjusted(area.width() - width, 0, 0, 0));
        painter->setFont(small);
        painter->setPen(isPicked ? mutedOnAccentSoft(colours) : colours.muted);
        painter->drawText(
            end, Qt::AlignVCenter | Qt::TextSingleLine | (option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight), words);
        area.adjust(0, 0, -width - emOf(option.font) * 9 / 13, 0);
    }
    QFont font = option.font;
    font.setBold(depth == 0);
    painter->setFont(font);
    painter->setPen(colours.ink);
    drawLine(*painter, QStyle::visualRect(option.direction, option.rect, area), index.data(Qt::DisplayRole).toString(), option.direction);
    painter->restore();
}

} // namespace agate
