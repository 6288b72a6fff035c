// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "statistics/count_item.h"
#include "statistics/goal_ring.h"
#include "statistics/statistics_panel.h"
#include "support/named_controls.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/word_count.h"
#include "window/writing_statistics.h"

#include <QRandomGenerator>
#include <QTableWidget>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

NewDraft draftOf(const QString &text)
{
    NewDraft draft;
    draft.text = text;
    return draft;
}

} // namespace

/// Counts, goals and days, in the real window over a real library.
class StatisticsFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theStatusLineCounts();
    void theSelectionIsCounted();
    void aChangeAboveReachesWhatFollows();
    void countsStayTrueWhateverIsEdited();
    void writingIsCountedOpeningIsNot();
    void wordsOfADayAreKept();
    void aDayEnds();
    void goalsMakeARing();
    void thePanelOpens();

private:
    CountItem &item() const { return *m_desk->window().findChild<CountItem *>(); }

    GoalRing &ring() const { return *m_desk->window().findChild<GoalRing *>(); }

    WritingStatistics &statistics() const { return m_desk->window().statistics(); }

    void type(const QString &text)
    {
        m_desk->editor().setFocus();
        QTest::keyClicks(&m_desk->editor(), text);
    }

    qint64 keptOn(QDate day)
    {
        const auto days = m_desk->ask([day](Library &library) { return library.wordsByDay(day, day); });
        return days && !days->isEmpty() ? days->constFirst().words : 0;
    }

    std::unique_ptr<FlowDesk> m_desk;
};

void StatisticsFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    QTRY_VERIFY(statistics().count().isComplete());
}

void StatisticsFlow::cleanup()
{
    m_desk.reset();
}

void StatisticsFlow::theStatusLineCounts()
{
    type(u"Pip ran home"_s);
    QTRY_VERIFY2(item().text().startsWith(u"3 word"), qPrintable(item().text()));
    item().click();
    QVERIFY2(item().text().startsWith(u"12 character"), qPrintable(item().text()));
}

void StatisticsFlow::theSelectionIsCounted()
{
    m_desk->window().page().addAndShow(draftOf(u"---\ntitle: not this\n---\none two three\n\nfour five"_s));
    QTRY_VERIFY(item().text().startsWith(u"5 word"));
    DraftEditor &editor = m_desk->editor();
    const qsizetype start = editor.text().indexOf(u"two");
    editor.select({start, qsizetype(u"two three\n\nfour"_s.size())});
    QTRY_VERIFY2(item().text().startsWith(u"3 of 5 word"), qPrintable(item().text()));
    editor.selectAll();
    QTRY_VERIFY2(item().text().startsWith(u"5 of 5 word"), qPrintable(item().text()));
    editor.setCaret(0);
    QTRY_VERIFY(item().text().startsWith(u"5 word"));
}

void StatisticsFlow::aChangeAboveReachesWhatFollows()
{
    m_desk->window().page().addAndShow(draftOf(u"one\n\n"_s.repeated(500)));
    QTRY_COMPARE(statistics().count().words(), 500);
    DraftEditor &editor = m_desk->editor();
    editor.replaceText({5, 0}, u"<!-- "_s);
    QTRY_COMPARE(statistics().count().words(), 1);
    editor.replaceText({editor.length() - 6, 0}, u"--> "_s);
    QTRY_COMPARE(statistics().count().words(), 2);
    editor.undo();
    editor.undo();
    QTRY_COMPARE(statistics().count().words(), 500);
    // A rule at the beginning opens front matter only when another one follows.
    editor.replaceText({0, 0}, u"---\n"_s);
    QTRY_VERIFY(statistics().count().isComplete());
    QCOMPARE(statistics().count().words(), 500);
    editor.replaceText({9, 0}, u"---\n"_s);
    QTRY_COMPARE(statistics().count().words(), 499);
}

void StatisticsFlow::countsStayTrueWhateverIsEdited()
{
    QRandomGenerator random(20260318);
    const QStringList pieces = {u"one two"_s,
                                u"\n"_s,
                                u"\n\n"_s,
                                u"<!--"_s,
                                u"-->"_s,
                                u"```\n"_s,
                                u"---\n"_s,
                                u"- item\n"_s,
                                u"# Head\n"_s,
                                u"月が出た。"_s,
                                u". "_s,
                                u"> "_s,
                                u"word "_s.repeated(3000)};
    DraftEditor &editor = m_desk->editor();
    for (int step = 0; step < 150; ++step) {
        const qsizetype from = random.bounded(int(editor.length()) + 1);
        const qsizetype length = random.bounded(3) == 0 ? random.bounded(40) : 0;
        editor.replaceText({from, qMin(length, editor.length() - from)}, pieces.at(random.bounded(int(pieces.size()))));
        if (step % 7 == 0)
            editor.undo();
        if (step % 5 != 0)
            continue;
        QTRY_VERIFY(statistics().count().isComplete());
        const TextCounts whole = countText(editor.text());
        const TextCounts counted = statistics().count().counts();
        QCOMPARE(counted.words, whole.words);
        QCOMPARE(counted.characters, whole.characters);
        QCOMPARE(counted.spaces, whole.spaces);
        QCOMPARE(counted.ideographs, whole.ideographs);
        QCOMPARE(counted.paragraphs, whole.paragraphs);
    }
}

void StatisticsFlow::writingIsCountedOpeningIsNot()
{
    type(u"one two three"_s);
    QTRY_COMPARE(statistics().written().today, 3);
    QCOMPARE(statistics().written().session, 3);
    m_desk->window().page().addAndShow(draftOf(u"a whole draft of many words"_s));
    QTRY_COMPARE(statistics().count().words(), 6);
    QCOMPARE(statistics().written().session, 3);
    // What was typed just before another draft is opened counts.
    m_desk->editor().setCaret(m_desk->editor().length());
    type(u" and more"_s);
    m_desk->window().actions().newDraft->trigger();
    QTRY_COMPARE(statistics().written().session, 5);
    // Moving text is no writing, deleting it takes it off.
    type(u"four five six"_s);
    QTRY_COMPARE(statistics().written().session, 8);
    m_desk->editor().selectAll();
    m_desk->editor().cut();
    QTRY_COMPARE(statistics().written().session, 5);
    m_desk->editor().paste();
    QTRY_COMPARE(statistics().written().session, 8);
}

void StatisticsFlow::wordsOfADayAreKept()
{
    const QDate today = QDate::currentDate();
    type(u"one two three"_s);
    QTRY_COMPARE(statistics().written().today, 3);
    type(u" four"_s);
    // Closing counts to the end.
    m_desk->closeWindow();
    QVERIFY(m_desk->openWindow());
    QCOMPARE(keptOn(today), 4);
    QTRY_COMPARE(statistics().written().today, 4);
    QCOMPARE(statistics().written().session, 0);
    type(u"five"_s);
    QTRY_COMPARE(statistics().written().today, 5);
    QTRY_COMPARE_WITH_TIMEOUT(keptOn(today), 5, 15'000);
}

void StatisticsFlow::aDayEnds()
{
    QDate day(2026, 3, 18);
    statistics().setToday([&day] { return day; });
    type(u"one two "_s);
    QTRY_COMPARE(statistics().written().session, 2);
    day = day.addDays(1);
    type(u"three"_s);
    QTRY_COMPARE(statistics().written().session, 3);
    QCOMPARE(statistics().written().today, 1);
    statistics().keep();
    QTRY_COMPARE(keptOn(day), 1);
    QCOMPARE(keptOn(day.addDays(-1)), 2);
}

void StatisticsFlow::goalsMakeARing()
{
    QVERIFY(!ring().isVisible());
    m_desk->window().setGoals({.daily = 4, .session = 0});
    QVERIFY(ring().isVisible());
    type(u"one two"_s);
    QTRY_COMPARE(ring().toolTip(), u"2 of 4 words today"_s);
    QCOMPARE(ring().progress(), 0.5);
    QCOMPARE(namelessControls(m_desk->window()), QStringList());
}

void StatisticsFlow::thePanelOpens()
{
    type(u"one two"_s);
    QTRY_COMPARE(statistics().written().today, 2);
    QSignalSpy chosen(&m_desk->window(), &MainWindow::goalsChosen);
    QTest::keyClick(&m_desk->window(), Qt::Key_F12);
    StatisticsPanel *panel = statistics().panel();
    QVERIFY(panel && panel->isVisible());
    QVERIFY(!panel->isModal());
    QTRY_COMPARE(panel->table().rowCount(), 30);
    QTRY_COMPARE(panel->table().item(0, 1)->text(), u"2"_s);
    emit panel->goalsChosen({.daily = 10, .session = 5});
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(ring().goals(), (WritingGoals{.daily = 10, .session = 5}));
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

AGATE_WINDOW_TEST(StatisticsFlow)
#include "test_statistics.moc"
