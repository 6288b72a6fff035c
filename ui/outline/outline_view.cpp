// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_view.h"

#include "look/colours.h"
#include "markup/outline.h"
#include "outline/outline_delegate.h"
#include "outline/outline_list.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QPainter>

#include <utility>

namespace agate
{

OutlineView::OutlineView(OutlineList *list, QWidget *parent) : QListView(parent), m_list(list)
{
    setModel(list);
    setItemDelegate(new OutlineDelegate(this));
    setProperty("look", QStringLiteral("sidebar"));
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMovable(true);
}

void OutlineView::setMovable(bool movable)
{
    setDragEnabled(movable);
    setAcceptDrops(movable);
    setDropIndicatorShown(false); // we draw our own
    setAutoScroll(true);
}

void OutlineView::startDrag(Qt::DropActions)
{
    const QModelIndex dragged = currentIndex();
    if (!dragged.isValid())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(m_list->mimeData({dragged}));
    const QRect row = visualRect(dragged);
    QPixmap picture(row.size() * devicePixelRatio());
    picture.setDevicePixelRatio(devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(QPoint(), row.size());
    option.state |= QStyle::State_Selected;
    itemDelegateForIndex(dragged)->paint(&painter, option, dragged);
    painter.end();
    drag->setPixmap(picture);
    drag->exec(Qt::MoveAction);
    setPlace({});
}

void OutlineView::dragEnterEvent(QDragEnterEvent *event)
{
    m_section = m_list->sectionIn(event->mimeData());
    event->setAccepted(m_section.has_value());
}

void OutlineView::dragMoveEvent(QDragMoveEvent *event)
{
    // The base scrolls where an edge is near; what it thinks of the drop is not ours.
    QListView::dragMoveEvent(event);
    setPlace(placeAt(event->position().toPoint()));
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(m_place.has_value());
}

void OutlineView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QListView::dragLeaveEvent(event);
    m_section.reset();
    setPlace({});
}

void OutlineView::dropEvent(QDropEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    const auto section = std::exchange(m_section, {});
    stopAutoScroll();
    setState(NoState);
    setPlace({});
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(place.has_value());
    if (place)
        emit dropped(*section, *place);
}

std::optional<int> OutlineView::placeAt(const QPoint &point) const
{
    if (!m_section)
        return {};
    int before = m_list->rowCount();
    if (const QModelIndex row = indexAt(point); row.isValid())
        before = point.y() < visualRect(row).center().y() ? row.row() : row.row() + 1;
    else if (point.y() < 0)
        before = 0;
    const auto place = nearestPlace(m_list->levels(), *m_section, before);
    return place ? std::optional(static_cast<int>(*place)) : std::nullopt;
}

void OutlineView::setPlace(std::optional<int> place)
{
    if (place == m_place)
        return;
    m_place = place;
    viewport()->update();
}

void OutlineView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_place || !m_section)
        return;
    const bool isEnd = *m_place == m_list->rowCount();
    const QRect row = visualRect(m_list->index(isEnd ? *m_place - 1 : *m_place));
    const int depth = m_list->index(*m_section).data(OutlineDepthRole).toInt();
    const QRect line(OutlineDelegate::indent(font(), depth), qMax(0, (isEnd ? row.bottom() + 1 : row.top()) - 1), viewport()->width(), 2);
    QPainter painter(viewport());
    painter.fillRect(QStyle::visualRect(layoutDirection(), viewport()->rect(), line), coloursFor(palette()).accent);
}

} // namespace agate
