// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/history_chart.h"

#include "look/colours.h"
#include "look/plain_text.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace agate
{

namespace
{

/// The next round number that a scale can end with, so that its half is round too.
qint64 roundUp(qint64 value)
{
    qint64 unit = 10;
    while (true) {
        for (const int times : {1, 2, 3, 4, 5, 6, 8}) {
            if (unit * times >= value)
                return unit * times;
        }
        unit *= 10;
    }
}

QString shortDate(QDate day)
{
    // The day and the month as the writer's country has them, without the year.
    static const QString format = [] {
        QString all = QLocale().dateFormat(QLocale::ShortFormat);
        const QString order = all.indexOf(u'M') < all.indexOf(u'd') ? QStringLiteral("M/d") : QStringLiteral("d/M");
        const QChar between = all.contains(u'.') ? u'.' : all.contains(u'-') ? u'-' : u'/';
        return QString(order).replace(u'/', between);
    }();
    return QLocale().toString(day, format);
}

} // namespace

HistoryChart::HistoryChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    choose(-1);
}

void HistoryChart::setBars(const QList<HistoryBar> &bars, int goal)
{
    m_bars = bars;
    m_goal = goal;
    choose(m_current < 0 || m_current >= bars.size() ? int(bars.size()) - 1 : m_current);
    update();
}

QString HistoryChart::textOf(const HistoryBar &bar)
{
    const QString words = tr("%Ln word(s)", nullptr, int(bar.words));
    const QLocale locale;
    if (bar.from == bar.to)
        //: %1: a date, %2: as in "412 words"
        return tr("%1: %2").arg(locale.toString(bar.from, QLocale::LongFormat), words);
    //: A week; %1 and %2: dates, %3: as in "412 words"
    return tr("%1 to %2: %3").arg(locale.toString(bar.from, QLocale::ShortFormat), locale.toString(bar.to, QLocale::ShortFormat), words);
}

QSize HistoryChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 12};
}

QSize HistoryChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 9};
}

void HistoryChart::choose(int index)
{
    m_current = index;
    //: Spoken name of a chart of bars
    const QString name = tr("Words written");
    //: Spoken name of a chart; %1: its heading, %2: what the chosen bar says
    setAccessibleName(index < 0 ? name : tr("%1, %2").arg(name, textOf(m_bars.at(index))));
    if (index >= 0 && hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

qint64 HistoryChart::top() const
{
    qint64 most = m_goal;
    for (const HistoryBar &bar : m_bars)
        most = std::max(most, bar.words);
    return roundUp(std::max<qint64>(most, 10));
}

QRectF HistoryChart::plot() const
{
    const qreal row = fontMetrics().height();
    const qreal scale = fontMetrics().horizontalAdvance(QLocale().toString(top())) + 8;
    QRectF area(rect());
    area.adjust(isRightToLeft() ? 2 : scale, row * 1.6, isRightToLeft() ? -scale : -2, -row * 1.5);
    return area;
}

QRectF HistoryChart::slotOf(int index) const
{
    const QRectF area = plot();
    const qreal width = area.width() / qreal(std::max<qsizetype>(1, m_bars.size()));
    const qreal x = isRightToLeft() ? area.right() - width * (index + 1) : area.left() + width * index;
    return {x, area.top(), width, area.height()};
}

int HistoryChart::barAt(const QPointF &point) const
{
    for (int i = 0; i < m_bars.size(); ++i) {
        const QRectF room = slotOf(i);
        if (point.x() >= room.left() && point.x() < room.right())
            return i;
    }
    return -1;
}

void HistoryChart::paintEvent(QPaintEvent *)
{
    const Colours colours = coloursFor(palette());
    QPainter painter(this);
    const QRectF area = plot();
    const qreal most = qreal(top());
    const qreal row = fontMetrics().height();
    const auto yOf = [&](qreal words) { return area.bottom() - area.height() * words / most; };
    if (m_current >= 0) {
        painter.setPen(colours.ink);
        drawLine(painter, QRectF(0, 0, width(), row * 1.3), textOf(m_bars.at(m_current)), layoutDirection());
    }
    for (const qreal part : {0.0, 0.5, 1.0}) {
        const qreal y = std::round(yOf(most * part)) + 0.5;
        painter.setPen(colours.line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.muted);
        const QRectF label = isRightToLeft() ? QRectF(area.right() + 6, y - row / 2, width() - area.right() - 6, row)
                                             : QRectF(0, y - row / 2, area.left() - 6, row);
        painter.drawText(label, Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight) | Qt::TextSingleLine,
                         QLocale().toString(qint64(most * part)));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal labelWidth = fontMetrics().horizontalAdvance(QStringLiteral("00.00")) * 1.6;
    const int every = std::max(1, int(std::ceil(labelWidth / std::max(1.0, slotOf(0).width()))));
    for (int i = 0; i < m_bars.size(); ++i) {
        const QRectF room = slotOf(i);
        const qreal gap = std::min(room.width() * 0.25, 6.0);
        QRectF bar(room.left() + gap / 2, yOf(qreal(m_bars.at(i).words)), room.width() - gap, 0);
        bar.setBottom(area.bottom());
        if (i == m_current) {
            painter.fillRect(QRectF(room.left(), area.top(), room.width(), area.height()), colours.accentSoft);
            if (hasFocus()) {
                painter.setPen(QPen(colours.accent, 2));
                painter.drawRect(QRectF(room.left(), area.top(), room.width(), area.height()));
            }
        }
        if (bar.height() > 0)
            painter.fillRect(bar, m_goal > 0 && m_bars.at(i).words >= m_goal ? colours.ok : colours.accent);
        if ((m_bars.size() - 1 - i) % every == 0) {
            painter.setPen(colours.muted);
            const QString text = shortDate(m_bars.at(i).from);
            QRectF label(0, area.bottom() + 2, fontMetrics().horizontalAdvance(text) + 2, row * 1.3);
            label.moveLeft(std::clamp(room.center().x() - label.width() / 2, 0.0, width() - label.width()));
            painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, text);
        }
    }
    if (m_goal > 0) {
        painter.setPen(QPen(colours.ok, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), yOf(m_goal)), QPointF(area.right(), yOf(m_goal)));
    }
}

void HistoryChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (last < 0)
        QWidget::keyPressEvent(event);
    else if (event->key() == forward)
        choose(std::min(last, m_current + 1));
    else if (event->key() == back)
        choose(std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Home)
        choose(0);
    else if (event->key() == Qt::Key_End)
        choose(last);
    else
        QWidget::keyPressEvent(event);
}

void HistoryChart::mousePressEvent(QMouseEvent *event)
{
    if (const int index = barAt(event->position()); index >= 0)
        choose(index);
}

bool HistoryChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = barAt(help->pos());
        if (index >= 0)
            QToolTip::showText(help->globalPos(), toolTipOf(textOf(m_bars.at(index))), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace agate
