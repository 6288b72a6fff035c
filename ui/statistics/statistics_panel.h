// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/history_bars.h"
#include "statistics/writing_goals.h"
#include "text/counting.h"

#include <QDialog>

#include <array>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableWidget;

namespace agate
{

class HistoryChart;

/// What there is to know of a draft's length, of the writer's goals, and of the days and weeks before. It stands beside the
/// window and is in nobody's way.
class StatisticsPanel : public QDialog
{
    Q_OBJECT
public:
    /// Days of history that it shows at most: twelve weeks, the first of which may have begun before.
    static constexpr int historyDays = 12 * 7;

    explicit StatisticsPanel(QWidget *parent = nullptr);

    void setCounts(const TextCounts &draft, const std::optional<TextCounts> &selection);
    void setGoals(const WritingGoals &goals);
    void setWritten(const WrittenWords &written);
    /// The days up to `today`, historyDays of them at least.
    void setHistory(const QList<DayWords> &days, QDate today);

    HistoryChart &chart() const { return *m_chart; }

    /// The same in words and numbers.
    QTableWidget &table() const { return *m_table; }

signals:
    void goalsChosen(const agate::WritingGoals &goals);

private:
    static constexpr size_t rows = 7;

    void showHistory();

    std::array<QLabel *, rows> m_draft{};
    std::array<QLabel *, rows> m_selected{};
    QLabel *m_selectedTitle;
    QSpinBox *m_daily;
    QSpinBox *m_session;
    QLabel *m_written;
    QComboBox *m_span;
    QStackedWidget *m_history;
    HistoryChart *m_chart;
    QTableWidget *m_table;
    QPushButton *m_asTable;
    WritingGoals m_goals;
    QList<DayWords> m_days;
    QDate m_today;
};

} // namespace agate
