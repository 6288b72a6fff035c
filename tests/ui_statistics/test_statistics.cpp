// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style.h"
#include "statistics/count_item.h"
#include "statistics/goal_ring.h"
#include "statistics/history_chart.h"
#include "statistics/statistics_panel.h"
#include "support/named_controls.h"
#include "support/pictures.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTranslator>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

const QDate today(2026, 3, 18); // a Wednesday

QList<DayWords> someDays()
{
    QList<DayWords> days;
    for (int i = 83; i >= 0; --i) {
        if (i % 5 != 0)
            days.append({today.addDays(-i), 100 + (i * 37) % 420});
    }
    days.append({today, 320});
    return days;
}

} // namespace

class StatisticsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theItemShowsOneMeasureAfterTheOther();
    void theSelectionIsNamedToo();
    void barsByDay();
    void barsByWeek_data();
    void barsByWeek();
    void theRingFills();
    void theChartIsReachedByKeys_data();
    void theChartIsReachedByKeys();
    void thePanelSaysAll();
    void goalsAreChosenInThePanel();
    void everyControlHasAName();
    void longerAndMirrored();
    void looks();

private:
    QTranslator m_english;
};

void StatisticsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(m_english.load(u":/i18n/agate_en.qm"_s));
    QCoreApplication::installTranslator(&m_english);
}

void StatisticsTest::theItemShowsOneMeasureAfterTheOther()
{
    CountItem item;
    item.setCounts({.words = 1214, .characters = 6000, .spaces = 1213, .sentences = 80, .paragraphs = 1}, {});
    QCOMPARE(item.text(), u"1,214 words · 5 min read"_s);
    item.click();
    QCOMPARE(item.text(), u"6,000 characters · 4,787 without spaces"_s);
    item.click();
    QCOMPARE(item.text(), u"80 sentences · 1 paragraph"_s);
    QTest::keyClick(&item, Qt::Key_Space);
    QCOMPARE(item.text(), u"5 min read · 8 min spoken"_s);
    item.click();
    QCOMPARE(item.measure(), CountMeasure::Words);
    QVERIFY(item.accessibleName().contains(u"1,214 words"));
    item.setCounts({.words = 1, .characters = 1}, {});
    QCOMPARE(item.text(), u"1 word · under 1 min read"_s);
}

void StatisticsTest::theSelectionIsNamedToo()
{
    CountItem item;
    item.setCounts({.words = 214}, TextCounts{.words = 12});
    QCOMPARE(item.text(), u"12 of 214 words · under 1 min read"_s);
    item.setCounts({.words = 214}, {});
    QCOMPARE(item.text(), u"214 words · 1 min read"_s);
}

void StatisticsTest::barsByDay()
{
    const auto bars = agate::barsByDay({{today.addDays(-40), 5}, {today.addDays(-2), 7}, {today, -3}}, today, 30);
    QCOMPARE(bars.size(), 30);
    QCOMPARE(bars.constLast(), (HistoryBar{today, today, 0}));
    QCOMPARE(bars.at(27), (HistoryBar{today.addDays(-2), today.addDays(-2), 7}));
    QCOMPARE(bars.constFirst().from, today.addDays(-29));
}

void StatisticsTest::barsByWeek_data()
{
    QTest::addColumn<Qt::DayOfWeek>("first");
    QTest::addColumn<QDate>("begins");
    QTest::newRow("Monday") << Qt::Monday << QDate(2026, 3, 16);
    QTest::newRow("Sunday") << Qt::Sunday << QDate(2026, 3, 15);
    QTest::newRow("Saturday") << Qt::Saturday << QDate(2026, 3, 14);
    QTest::newRow("Wednesday") << Qt::Wednesday << QDate(2026, 3, 18);
}

void StatisticsTest::barsByWeek()
{
    QFETCH(Qt::DayOfWeek, first);
    QFETCH(QDate, begins);
    const auto bars = agate::barsByWeek({{begins.addDays(-1), 4}, {begins, 10}, {today, 20}}, today, 12, first);
    QCOMPARE(bars.size(), 12);
    QCOMPARE(bars.constLast().from, begins);
    QCOMPARE(bars.constLast().to, begins.addDays(6));
    QCOMPARE(bars.constLast().words, 30);
    QCOMPARE(bars.at(10).words, 4);
    // What the panel asks the library for reaches to the beginning of the first week.
    QVERIFY(bars.constFirst().from >= today.addDays(1 - StatisticsPanel::historyDays));
}

void StatisticsTest::theRingFills()
{
    QWidget parent;
    GoalRing ring(&parent);
    QVERIFY(ring.isHidden());
    ring.setGoals({.daily = 500});
    QVERIFY(!ring.isHidden());
    ring.setWritten({.today = 320, .session = 40});
    QCOMPARE(ring.progress(), 0.64);
    QCOMPARE(ring.toolTip(), u"320 of 500 words today"_s);
    QCOMPARE(ring.accessibleName(), ring.toolTip());
    ring.setGoals({.daily = 500, .session = 100});
    QCOMPARE(ring.toolTip(), u"320 of 500 words today\n40 of 100 words in this sitting"_s);
    ring.setGoals({.session = 100});
    QCOMPARE(ring.progress(), 0.4);
    ring.setWritten({.today = -5, .session = -5});
    QCOMPARE(ring.progress(), 0.0);
    QVERIFY(ring.toolTip().startsWith(u"0 of"));
    ring.setWritten({.today = 900, .session = 900});
    QCOMPARE(ring.progress(), 1.0);
}

void StatisticsTest::theChartIsReachedByKeys_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void StatisticsTest::theChartIsReachedByKeys()
{
    QFETCH(Qt::LayoutDirection, direction);
    HistoryChart chart;
    chart.setLayoutDirection(direction);
    chart.resize(600, 200);
    chart.setBars(agate::barsByDay(someDays(), today, 30), 300);
    chart.show();
    const Qt::Key back = direction == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right;
    const Qt::Key forward = direction == Qt::LeftToRight ? Qt::Key_Right : Qt::Key_Left;
    QCOMPARE(chart.current(), 29);
    QTest::keyClick(&chart, back);
    QCOMPARE(chart.current(), 28);
    QVERIFY(chart.accessibleName().contains(u"March 17"));
    QTest::keyClick(&chart, forward);
    QTest::keyClick(&chart, forward);
    QCOMPARE(chart.current(), 29);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.current(), 0);
    QTest::keyClick(&chart, Qt::Key_End);
    QVERIFY2(chart.accessibleName().contains(u"320 words"), qPrintable(chart.accessibleName()));
    // The newest is where reading ends.
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(direction == Qt::LeftToRight ? chart.width() - 6 : 6, 100));
    QCOMPARE(chart.current(), 29);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(chart.width() / 2, 100));
    QVERIFY(qAbs(chart.current() - 15) < 3);
}

void StatisticsTest::thePanelSaysAll()
{
    StatisticsPanel panel;
    panel.setHistory(someDays(), today);
    panel.setWritten({.today = 320, .session = 12});
    panel.setCounts({.words = 1214, .characters = 6000, .spaces = 1213, .sentences = 80, .paragraphs = 20}, TextCounts{.words = 7});
    panel.show();
    QStringList words;
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    for (const QString &expected :
         {u"1,214"_s, u"6,000"_s, u"4,787"_s, u"80"_s, u"20"_s, u"5 min"_s, u"8 min"_s, u"7"_s, u"320 words today · 12 in this sitting"_s})
        QVERIFY2(words.contains(expected), qPrintable(expected));
    QCOMPARE(panel.table().rowCount(), 30);
    QCOMPARE(panel.table().item(0, 1)->text(), u"320"_s);
    QVERIFY(!panel.table().isVisible());
    for (QPushButton *button : panel.findChildren<QPushButton *>()) {
        if (button->isCheckable())
            button->click();
    }
    QVERIFY(panel.table().isVisible());
    QVERIFY(!panel.chart().isVisible());
    panel.findChild<QComboBox *>()->setCurrentIndex(1);
    QCOMPARE(panel.table().rowCount(), 12);
    QCOMPARE(panel.chart().bars().size(), 12);
    panel.setCounts({.words = 1214}, {});
    words.clear();
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    QVERIFY(!words.contains(u"Selected"_s));
}

void StatisticsTest::goalsAreChosenInThePanel()
{
    StatisticsPanel panel;
    QSignalSpy chosen(&panel, &StatisticsPanel::goalsChosen);
    panel.setGoals({.daily = 300, .session = 100});
    QCOMPARE(chosen.size(), 0);
    panel.show();
    auto *daily = panel.findChildren<QSpinBox *>().constFirst();
    QCOMPARE(daily->value(), 300);
    daily->setFocus();
    daily->selectAll();
    QTest::keyClicks(daily, u"500"_s);
    QTest::keyClick(daily, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(panel.isVisible());
    QCOMPARE(chosen.at(0).at(0).value<WritingGoals>(), (WritingGoals{.daily = 500, .session = 100}));
}

void StatisticsTest::everyControlHasAName()
{
    StatisticsPanel panel;
    panel.setHistory(someDays(), today);
    panel.show();
    QCOMPARE(namelessControls(panel), QStringList());
}

void StatisticsTest::longerAndMirrored()
{
    const PseudoLanguage language;
    StatisticsPanel panel;
    panel.setHistory(someDays(), today);
    panel.setCounts({.words = 1214, .characters = 6000}, TextCounts{.words = 7});
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    for (const QLabel *label : panel.findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || label->wordWrap() || label->width() >= label->sizeHint().width()
                     || label->inherits("agate::WrappedLabel"),
                 qPrintable(label->text()));
    for (const QPushButton *button : panel.findChildren<QPushButton *>())
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    keepPicture(panel, u"statistics-mirrored"_s);
}

void StatisticsTest::looks()
{
    Style style(*qApp);
    for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
        style.setChoice(scheme);
        StatisticsPanel panel;
        panel.setGoals({.daily = 300, .session = 0});
        panel.setHistory(someDays(), today);
        panel.setWritten({.today = 320, .session = 12});
        panel.setCounts({.words = 1214, .characters = 6000, .spaces = 1213, .sentences = 80, .paragraphs = 20}, TextCounts{.words = 7});
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        keepPicture(panel, scheme == SchemeChoice::Light ? u"statistics-light"_s : u"statistics-dark"_s);
        panel.findChild<QComboBox *>()->setCurrentIndex(1);
        keepPicture(panel, scheme == SchemeChoice::Light ? u"statistics-weeks-light"_s : u"statistics-weeks-dark"_s);
        QVERIFY(panel.minimumSizeHint().height() < 760);
    }
}

AGATE_WINDOW_TEST(StatisticsTest)
#include "test_statistics.moc"
