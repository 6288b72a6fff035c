// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/writing_goals.h"

#include <QAbstractButton>

namespace agate
{

/// A small ring that fills with the words of the day (or of the sitting, where only that has a goal). Not seen without a goal.
class GoalRing : public QAbstractButton
{
    Q_OBJECT
public:
    explicit GoalRing(QWidget *parent = nullptr);

    void setGoals(const WritingGoals &goals);
    void setWritten(const WrittenWords &written);

    const WritingGoals &goals() const { return m_goals; }

    const WrittenWords &written() const { return m_written; }

    /// 0 to 1.
    qreal progress() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();

    WritingGoals m_goals;
    WrittenWords m_written;
};

/// As in "320 of 500 words today", a line for each goal.
QString goalsText(const WritingGoals &goals, const WrittenWords &written);

} // namespace agate
