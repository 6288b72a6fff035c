// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/writing_statistics.h"

#include "editor/draft_editor.h"
#include "statistics/count_item.h"
#include "statistics/goal_ring.h"
#include "statistics/statistics_panel.h"
#include "window/draft_page.h"
#include "window/selection_count.h"
#include "window/status_line.h"
#include "window/word_count.h"

#include <QAction>

#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

/// The library need not be written to with every word.
constexpr auto keepEvery = 5s;

} // namespace

WritingStatistics::WritingStatistics(LibraryThread &library, DraftPage &page, StatusLine &status, QAction &action, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_page(page)
    , m_window(window)
    , m_count(new WordCount(page.editor().splits(), this))
    , m_selection(new SelectionCount(page.editor(), this))
    , m_item(new CountItem(&status))
    , m_ring(new GoalRing(&status))
    , m_today([] { return QDate::currentDate(); })
    , m_known(0)
    , m_day(m_today())
{
    status.addFact(m_item);
    status.addFact(m_ring);
    connect(m_count, &WordCount::counted, this, &WritingStatistics::onCounted);
    connect(m_selection, &SelectionCount::changed, this, &WritingStatistics::showCounts);
    connect(&page, &DraftPage::leaving, this, &WritingStatistics::leave);
    // What the draft has when it comes must be known before the first word is added to it.
    connect(&page, &DraftPage::shown, this, [this] { m_count->finish(4ms); });
    connect(&action, &QAction::triggered, this, &WritingStatistics::showPanel);
    connect(m_ring, &QAbstractButton::clicked, this, &WritingStatistics::showPanel);
    m_keepTimer.setSingleShot(true);
    connect(&m_keepTimer, &QTimer::timeout, this, &WritingStatistics::handOver);
}

WritingStatistics::~WritingStatistics()
{
    // The draft is gone by now; what is not counted was counted when the window closed.
    handOver();
}

void WritingStatistics::begin()
{
    readDays();
}

void WritingStatistics::setGoals(const WritingGoals &goals)
{
    m_goals = goals;
    m_ring->setGoals(goals);
    if (m_panel)
        m_panel->setGoals(goals);
}

WrittenWords WritingStatistics::written() const
{
    return {.today = m_kept + m_pending, .session = m_session};
}

void WritingStatistics::onCounted()
{
    if (m_count->isComplete()) {
        turnDay();
        if (const qsizetype words = m_count->words(); m_known && words != *m_known && !m_page.isReadOnly()) {
            m_pending += words - *m_known;
            m_session += words - *m_known;
            if (!m_keepTimer.isActive())
                m_keepTimer.start(keepEvery);
            showWritten();
        }
        m_known = m_count->words();
    }
    showCounts();
    emit counted();
}

void WritingStatistics::leave()
{
    // The last words may not have been counted yet; what takes longer was not typed just now.
    m_count->finish(20ms);
    m_known.reset();
}

void WritingStatistics::turnDay()
{
    const QDate today = m_today();
    if (today == m_day)
        return;
    handOver();
    m_day = today;
    m_kept = 0;
    readDays();
    showWritten();
}

void WritingStatistics::keep()
{
    m_count->finish(20ms);
    handOver();
}

void WritingStatistics::handOver()
{
    m_keepTimer.stop();
    const qint64 words = std::exchange(m_pending, 0);
    if (words == 0)
        return;
    m_kept += words;
    m_library.run([day = m_day, words](Library &library) { return library.addWords(day, words); })
        .then(this, [this, day = m_day, words](const LibraryResult<void> &answer) {
            if (answer || day != m_day)
                return;
            // It is tried again together with the next words.
            m_kept -= words;
            m_pending += words;
        });
}

void WritingStatistics::readDays()
{
    const QDate today = m_day;
    m_library.run([today](Library &library) { return library.wordsByDay(today.addDays(1 - StatisticsPanel::historyDays), today); })
        .then(this, [this, today](const LibraryResult<QList<DayWords>> &answer) {
            if (!answer || today != m_day)
                return;
            m_kept = !answer->isEmpty() && answer->constLast().day == today ? answer->constLast().words : 0;
            if (m_panel)
                m_panel->setHistory(*answer, today);
            showWritten();
        });
}

void WritingStatistics::showPanel()
{
    if (!m_panel) {
        m_panel = new StatisticsPanel(&m_window);
        m_panel->setGoals(m_goals);
        connect(m_panel, &StatisticsPanel::goalsChosen, this, [this](const WritingGoals &goals) {
            setGoals(goals);
            emit goalsChosen(goals);
        });
    }
    turnDay();
    handOver();
    readDays();
    m_panel->show();
    showCounts();
    showWritten();
    m_panel->raise();
    m_panel->activateWindow();
}

void WritingStatistics::showCounts()
{
    m_item->setCounts(m_count->counts(), m_selection->counts());
    if (m_panel && m_panel->isVisible())
        m_panel->setCounts(m_count->counts(), m_selection->counts());
}

void WritingStatistics::showWritten()
{
    m_ring->setWritten(written());
    if (m_panel)
        m_panel->setWritten(written());
}

} // namespace agate
