// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library_thread.h"
#include "statistics/writing_goals.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QAction;

namespace agate
{

class CountItem;
class DraftPage;
class GoalRing;
class SelectionCount;
class StatisticsPanel;
class StatusLine;
class WordCount;

/// Counts what is written: the draft and the selection for the status line, the words of the day for the library, all of it for
/// the statistics panel.
///
/// Words written are what the draft on the screen has more than when it came there, by typing, pasting or keeping a proposal;
/// what is deleted is taken off again. Opening a draft or a file writes nothing.
class WritingStatistics : public QObject
{
    Q_OBJECT
public:
    WritingStatistics(LibraryThread &library, DraftPage &page, StatusLine &status, QAction &action, QWidget &window);
    ~WritingStatistics() override;

    /// The library was opened: the words of today are in it.
    void begin();
    void setGoals(const WritingGoals &goals);

    const WordCount &count() const { return *m_count; }

    WrittenWords written() const;

    /// Null before it was first shown.
    StatisticsPanel *panel() const { return m_panel; }

    /// For tests: what day it is.
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }

    /// Counts to the end and hands the words that were written to the library: the window is about to go.
    void keep();

signals:
    void counted();
    void goalsChosen(const agate::WritingGoals &goals);

private:
    void showPanel();
    void handOver();
    void onCounted();
    void leave();
    void showCounts();
    void showWritten();
    void turnDay();
    void readDays();

    LibraryThread &m_library;
    DraftPage &m_page;
    QWidget &m_window;
    WordCount *m_count;
    SelectionCount *m_selection;
    CountItem *m_item;
    GoalRing *m_ring;
    StatisticsPanel *m_panel = nullptr;
    WritingGoals m_goals;
    std::function<QDate()> m_today;
    /// Words of the draft when they were last added up; absent while a draft that has just come is being counted.
    std::optional<qsizetype> m_known;
    QDate m_day;
    /// What the library has of m_day; what it has not been handed yet; what is on its way to it.
    qint64 m_kept = 0;
    qint64 m_pending = 0;
    qint64 m_session = 0;
    QTimer m_keepTimer;
};

} // namespace agate
