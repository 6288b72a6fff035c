// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/history_bars.h"

#include <QWidget>

namespace agate
{

/// Words a day or a week as bars, the newest where reading ends. The arrow keys, Home and End go from bar to bar; the one that
/// is chosen is written above the chart and told to screen readers.
class HistoryChart : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryChart(QWidget *parent = nullptr);

    /// `goal` for one bar: drawn as a line; 0: none.
    void setBars(const QList<HistoryBar> &bars, int goal);

    const QList<HistoryBar> &bars() const { return m_bars; }

    /// Index of the bar that is chosen; -1: none.
    int current() const { return m_current; }

    /// As in "Monday, 3 March: 412 words".
    static QString textOf(const HistoryBar &bar);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(int index);
    QRectF plot() const;
    /// The room of a bar, from the plot's top to its bottom.
    QRectF slotOf(int index) const;
    int barAt(const QPointF &point) const;
    qint64 top() const;

    QList<HistoryBar> m_bars;
    int m_goal = 0;
    int m_current = -1;
};

} // namespace agate
