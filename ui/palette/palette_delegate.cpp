// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_delegate.h"

#include "look/colours.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "palette/palette_list.h"

#include <QFontInfo>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace agate
{

namespace
{

struct Words {
    QString text;
    QList<TextSpan> spans;
    QColor colour;
    QColor met;
};

/// Draws words at the leading edge of an area; how much of its width they took.
qreal draw(QPainter &painter, const QRectF &area, const Words &words, Qt::LayoutDirection direction)
{
    if (area.width() <= 0 || words.text.isEmpty())
        return 0;
    const QString line = onOneLine(words.text);
    const QString shown = painter.fontMetrics().elidedText(line, Qt::ElideRight, int(area.width()));
    QTextOption option;
    option.setTextDirection(line.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan &span : words.spans) {
        QTextLayout::FormatRange range{int(span.start), int(span.length), {}};
        range.format.setForeground(words.met);
        range.format.setFontUnderline(true);
        ranges.append(range);
    }
    QTextLayout layout(shown, painter.font(), painter.device());
    layout.setTextOption(option);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    laid.setLineWidth(area.width());
    layout.endLayout();
    painter.setPen(words.colour);
    layout.draw(&painter, {area.left(), area.top() + (area.height() - laid.height()) / 2});
    return std::ceil(laid.naturalTextWidth());
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 2 * (QFontInfo(option.font).pixelSize() * 6 / 13)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours colours = coloursFor(option.palette);
    const int em = QFontInfo(option.font).pixelSize();
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isPicked = paintGround(*painter, option, index);
    const QColor muted = !isEnabled ? colours.ghost : isPicked ? mutedOnAccentSoft(colours) : colours.muted;
    painter->setFont(option.font);

    const int margin = em * 9 / 13;
    QRectF rest = QRectF(option.rect).adjusted(margin, 0, -margin, 0);
    const auto take = [&](qreal width) {
        if (isMirrored)
            rest.setRight(rest.right() - width);
        else
            rest.setLeft(rest.left() + width);
    };
    const QString keys = index.data(PaletteKeysRole).toString();
    const int keysWidth = keys.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(keys) + 2; // its measures are rounded
    const QRectF end(isMirrored ? rest.left() : rest.right() - keysWidth, rest.top(), keysWidth, rest.height());
    painter->setPen(muted);
    drawLine(*painter, end, keys, Qt::LeftToRight);
    rest.adjust(isMirrored ? keysWidth + em : 0, 0, isMirrored ? 0 : -keysWidth - em, 0);

    // Names begin below one another, whether or not something is on.
    const QRect mark(option.rect.left() + em * 9 / 13, option.rect.center().y() - em / 2, em, em);
    if (index.data(PaletteOnRole).toBool())
        iconOf(Symbol::Check)
            .paint(painter, QStyle::visualRect(option.direction, option.rect, mark), Qt::AlignCenter,
                   isEnabled ? QIcon::Normal : QIcon::Disabled);
    take(em * 3 / 2.0);
    take(draw(*painter, rest,
              {.text = index.data(Qt::DisplayRole).toString(),
               .spans = index.data(PaletteSpansRole).value<QList<TextSpan>>(),
               .colour = isEnabled ? colours.ink : colours.ghost,
               .met = isEnabled ? colours.accent : colours.ghost},
              option.direction));
    take(em);
    draw(*painter, rest,
         {.text = index.data(PaletteEnglishRole).toString(),
          .spans = index.data(PaletteEnglishSpansRole).value<QList<TextSpan>>(),
          .colour = muted,
          .met = isEnabled ? colours.accent : colours.ghost},
         option.direction);
    painter->restore();
}

} // namespace agate
