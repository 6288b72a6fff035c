// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/goal_ring.h"

#include "look/colours.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace agate
{

GoalRing::GoalRing(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    showState();
}

void GoalRing::setGoals(const WritingGoals &goals)
{
    m_goals = goals;
    showState();
}

void GoalRing::setWritten(const WrittenWords &written)
{
    if (written == m_written)
        return;
    m_written = written;
    showState();
}

qreal GoalRing::progress() const
{
    const int goal = m_goals.daily > 0 ? m_goals.daily : m_goals.session;
    const qint64 written = m_goals.daily > 0 ? m_written.today : m_written.session;
    return goal > 0 ? std::clamp(qreal(written) / goal, 0.0, 1.0) : 0.0;
}

QSize GoalRing::sizeHint() const
{
    const int side = fontMetrics().height() + 6;
    return {side, side};
}

void GoalRing::showState()
{
    setVisible(m_goals.daily > 0 || m_goals.session > 0);
    const QString text = goalsText(m_goals, m_written);
    setToolTip(text);
    setAccessibleName(text);
    update();
}

void GoalRing::paintEvent(QPaintEvent *)
{
    const Colours colours = coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = fontMetrics().height() * 0.86;
    const qreal line = side * 0.2;
    QRectF circle(0, 0, side - line, side - line);
    circle.moveCenter(QRectF(rect()).center());
    painter.setPen(QPen(colours.line, line));
    painter.drawEllipse(circle);
    const qreal part = progress();
    // From the top, the way a clock goes; mirrored where one reads from the right.
    const int turn = isRightToLeft() ? 1 : -1;
    painter.setPen(QPen(part >= 1 ? colours.ok : colours.accent, line, Qt::SolidLine, Qt::FlatCap));
    if (part > 0)
        painter.drawArc(circle, 90 * 16, turn * int(part * 360 * 16));
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

QString goalsText(const WritingGoals &goals, const WrittenWords &written)
{
    const QLocale locale;
    QStringList lines;
    const auto add = [&](int goal, qint64 words, const QString &sentence) {
        if (goal > 0)
            lines.append(sentence.arg(locale.toString(std::max<qint64>(0, words)), locale.toString(goal)));
    };
    //: A writer's goal; %1: words written today, %2: words wanted
    add(goals.daily, written.today, GoalRing::tr("%1 of %2 words today"));
    //: A writer's goal; %1: words written since the window was opened, %2: words wanted
    add(goals.session, written.session, GoalRing::tr("%1 of %2 words in this sitting"));
    return lines.join(u'\n');
}

} // namespace agate
