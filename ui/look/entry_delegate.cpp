// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/entry_delegate.h"

#include "look/colours.h"
#include "look/plain_text.h"

#include <QFontInfo>
#include <QPainter>

namespace agate
{

namespace
{

struct Measures {
    explicit Measures(const QFont &base) : name(base), summary(base), heading(base)
    {
        const int em = QFontInfo(base).pixelSize();
        name.setBold(true);
        heading.setBold(true);
        heading.setPixelSize(qMax(8, em * 11 / 13));
        heading.setCapitalization(QFont::AllUppercase);
        heading.setLetterSpacing(QFont::PercentageSpacing, 106);
        summary.setPixelSize(qMax(8, em * 12 / 13));
        inset = em * 9 / 13;
        pad = em * 6 / 13;
        nameHeight = QFontMetrics(name).height();
        summaryHeight = QFontMetrics(summary).height();
    }

    QFont name;
    QFont summary;
    QFont heading;
    int inset = 0;
    int pad = 0;
    int nameHeight = 0;
    int summaryHeight = 0;
};

} // namespace

QRect EntryDelegate::nameArea(const QStyleOptionViewItem &option)
{
    const Measures sizes(option.font);
    return {option.rect.left() + sizes.inset, option.rect.top() + sizes.pad, option.rect.width() - 2 * sizes.inset, sizes.nameHeight};
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Measures sizes(option.font);
    if (index.data(EntryHeadingRole).toBool())
        return {0, QFontMetrics(sizes.heading).height() + sizes.pad * 5 / 2};
    return {0, sizes.nameHeight + summaryRows(index) * sizes.summaryHeight + 2 * sizes.pad};
}

int EntryDelegate::summaryRows(const QModelIndex &) const
{
    return 1;
}

void EntryDelegate::paintName(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    drawLine(painter, area, index.data(Qt::DisplayRole).toString(), option.direction);
}

void EntryDelegate::paintSummary(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    drawLine(painter, area, index.data(EntrySummaryRole).toString(), option.direction);
}

bool EntryDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Measures sizes(option.font);
    const Colours colours = coloursFor(option.palette);
    const QRectF ground = QRectF(option.rect).adjusted(0, 0.5, 0, -0.5);
    const qreal round = sizes.inset / 2.0;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QVariant mark = index.data(EntryMarkedRole);
    const bool isMarked = mark.toBool();
    // Where one entry is marked as open, the one that the keys are on is told apart from it.
    const bool isPicked = isMarked || (isSelected && !mark.isValid());
    painter.setPen(Qt::NoPen);
    if (isPicked || isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setBrush(isPicked ? colours.accentSoft : mixed(colours.chrome, colours.ink, isSelected ? 0.1 : 0.05));
        painter.drawRoundedRect(ground, round, round);
    }
    if (isMarked) {
        const qreal bar = sizes.inset / 3.0;
        const QRectF edge(option.direction == Qt::RightToLeft ? ground.right() - bar : ground.left(), ground.top() + round, bar,
                          ground.height() - 2 * round);
        painter.setBrush(colours.accent);
        painter.drawRect(edge);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), round, round);
    }
    return isPicked || isSelected;
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Measures sizes(option.font);
    const Colours colours = coloursFor(option.palette);
    const Qt::LayoutDirection direction = option.direction;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF area = nameArea(option);
    if (index.data(EntryHeadingRole).toBool()) {
        area.setBottom(option.rect.bottom() + 1 - sizes.pad / 2.0);
        area.setTop(area.bottom() - QFontMetrics(sizes.heading).height());
        painter->setFont(sizes.heading);
        painter->setPen(colours.muted);
        drawLine(*painter, area, index.data(Qt::DisplayRole).toString(), direction);
        painter->restore();
        return;
    }
    const bool isPicked = paintGround(*painter, option, index);
    painter->setFont(sizes.name);
    painter->setPen(colours.ink);
    paintName(*painter, area, option, index);
    painter->setFont(sizes.summary);
    painter->setPen(isPicked ? mutedOnAccentSoft(colours) : colours.muted);
    area = QRectF(area.left(), area.bottom(), area.width(), summaryRows(index) * sizes.summaryHeight);
    paintSummary(*painter, area, option, index);
    painter->restore();
}

} // namespace agate
