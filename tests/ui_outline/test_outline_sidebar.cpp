// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style.h"
#include "look/wrapped_label.h"
#include "outline/outline_list.h"
#include "outline/outline_sidebar.h"
#include "outline/outline_view.h"
#include "support/pictures.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "support/widget_walk.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class OutlineSidebarTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void saysWhatToDoWhenThereIsNothing();
    void showsLevelsAndWhereTheCaretIs();
    void showsTheWordsOfASection();
    void changesOnlyWhatChanged_data();
    void changesOnlyWhatChanged();
    void clickAndEnterGoThere();
    void altWithArrowsMovesAndRanks();
    void theArrowsTurnWhereWordsRunTheOtherWay();
    void aDragShowsWhereItGoesAndGoesThere();
    void aDragIntoItselfGoesNowhere();
    void whatCannotBeMovedIsNotDragged();
    void whatBeganElsewhereIsNotTaken();
    void isNamedAndFits();

private:
    std::unique_ptr<Style> m_style;
    /// Drags a section to a point and drops it; before which row the line was seen there.
    std::optional<int> drag(int section, const QPoint &to);
    QRect rectOf(int row) const;

    std::unique_ptr<OutlineSidebar> m_sidebar;
};

namespace
{

const QList<OutlineEntry> &sample()
{
    static const QList<OutlineEntry> entries = {{1, u"The bakery"_s, 0, 0},
                                                {2, u"Monday"_s, 4, 4},
                                                {3, u"Morning"_s, 6, 6},
                                                {2, u"الثلاثاء"_s, 9, 9},
                                                {2, u"水曜日"_s, 12, 12},
                                                {1, QString(), 20, 20},
                                                {1, u"A title that is longer than any sidebar is wide, and goes on"_s, 30, 30}};
    return entries;
}

} // namespace

void OutlineSidebarTest::initTestCase()
{
    m_style = std::make_unique<Style>(*qApp);
    m_style->setChoice(SchemeChoice::Light);
}

void OutlineSidebarTest::init()
{
    m_sidebar = std::make_unique<OutlineSidebar>();
    m_sidebar->resize(316, 500);
    m_sidebar->setEntries(sample());
    m_sidebar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
}

QRect OutlineSidebarTest::rectOf(int row) const
{
    return m_sidebar->view().visualRect(m_sidebar->view().model()->index(row, 0));
}

void OutlineSidebarTest::saysWhatToDoWhenThereIsNothing()
{
    auto *label = m_sidebar->findChild<WrappedLabel *>();
    QVERIFY(label);
    QVERIFY(!label->isVisible());
    m_sidebar->setEntries({});
    QVERIFY(label->isVisible());
    QVERIFY(!m_sidebar->view().isVisible());
    keepPicture(*m_sidebar, u"outline-empty"_s);
}

void OutlineSidebarTest::showsLevelsAndWhereTheCaretIs()
{
    m_sidebar->setCurrent(3);
    auto *model = m_sidebar->view().model();
    QCOMPARE(model->rowCount(), 7);
    QCOMPARE(model->index(2, 0).data(OutlineDepthRole).toInt(), 2);
    QCOMPARE(model->index(3, 0).data(EntryMarkedRole).toBool(), true);
    QCOMPARE(model->index(3, 0).data(Qt::AccessibleTextRole).toString(), u"الثلاثاء, level 2, you are here"_s);
    QCOMPARE(model->index(5, 0).data().toString(), u"Heading without words"_s);
    keepPicture(*m_sidebar, u"outline"_s);
    // The largest heading there is stands at the edge.
    m_sidebar->setEntries(sample().mid(1, 3));
    QCOMPARE(model->index(0, 0).data(OutlineDepthRole).toInt(), 0);
}

void OutlineSidebarTest::showsTheWordsOfASection()
{
    auto *model = m_sidebar->view().model();
    const auto wordsAt = [model](int row) { return model->index(row, 0).data(OutlineWordsRole).toString(); };
    const auto spokenAt = [model](int row) { return model->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(wordsAt(0), QString());
    QCOMPARE(spokenAt(1), u"Monday, level 2"_s);
    m_sidebar->setWords({1, 2});
    QCOMPARE(wordsAt(0), QString());
    QImage before = m_sidebar->grab().toImage();
    m_sidebar->setWords({12345, 310, 47, 1, 0, 8, 1200});
    QCOMPARE(wordsAt(0), QLocale().toString(12345));
    QCOMPARE(wordsAt(4), QLocale().toString(0));
    QCOMPARE(spokenAt(1), u"Monday, level 2, 310 word(s)"_s);
    m_sidebar->setCurrent(1);
    QCOMPARE(spokenAt(1), u"Monday, level 2, 310 word(s), you are here"_s);
    QVERIFY(m_sidebar->grab().toImage() != before);
    keepPicture(*m_sidebar, u"outline-words"_s);
    // A heading that comes in has none yet, and the others keep theirs.
    const QSignalSpy told(model, &QAbstractItemModel::dataChanged);
    auto more = sample();
    more.insert(1, {2, u"Sunday"_s, 2, 2});
    m_sidebar->setEntries(more);
    QCOMPARE(wordsAt(1), QString());
    QCOMPARE(wordsAt(2), QLocale().toString(310));
    m_sidebar->setWords({12345, 5, 310, 47, 1, 0, 8, 1200});
    QCOMPARE(told.size(), 1);
    // What differs is not known until it is told.
    m_sidebar->setEntries(sample().mid(0, 2));
    QCOMPARE(wordsAt(0), QLocale().toString(12345));
    QCOMPARE(wordsAt(1), QString());
    m_sidebar->setWords({12345, 310});
    // At the other edge where words run the other way.
    const auto isInked = [](const QImage &picture, const QRect &area) {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                if (picture.pixelColor(x, y).lightness() < 160)
                    return true;
            }
        }
        return false;
    };
    m_sidebar->view().setCurrentIndex({});
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_sidebar->setLayoutDirection(direction);
        m_sidebar->setCurrent(-1);
        keepPicture(*m_sidebar, direction == Qt::LeftToRight ? u"outline-words-ltr"_s : u"outline-words-rtl"_s);
        const QRect row = rectOf(1);
        QImage picture = m_sidebar->view().viewport()->grab().toImage();
        picture.setDevicePixelRatio(1);
        const QRect left(row.left() + 4, row.top() + 2, 40, row.height() - 4);
        const QRect right(row.right() - 44, row.top() + 2, 40, row.height() - 4);
        QVERIFY(isInked(picture, direction == Qt::LeftToRight ? right : left));
    }
}

void OutlineSidebarTest::changesOnlyWhatChanged_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    const auto of = [](const char *titles) { return QString::fromLatin1(titles).split(u' ', Qt::SkipEmptyParts); };
    QTest::newRow("same") << of("a b c") << of("a b c") << 0 << 0;
    QTest::newRow("renamed") << of("a b c") << of("a x c") << 0 << 0;
    QTest::newRow("one more") << of("a b c") << of("a b x c") << 1 << 0;
    QTest::newRow("one more like the others") << of("a a") << of("a a a") << 1 << 0;
    QTest::newRow("at the end") << of("a b") << of("a b c d") << 2 << 0;
    QTest::newRow("fewer") << of("a b c d") << of("a d") << 0 << 2;
    QTest::newRow("moved") << of("a b c d") << of("b a c d") << 0 << 0;
    QTest::newRow("all") << of("a b") << of("") << 0 << 2;
    QTest::newRow("none yet") << of("") << of("a b") << 2 << 0;
}

void OutlineSidebarTest::changesOnlyWhatChanged()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(int, inserted);
    QFETCH(int, removed);
    const auto entries = [](const QStringList &titles) {
        QList<OutlineEntry> list;
        for (const QString &title : titles)
            list.append({1, title, int(list.size()), int(list.size())});
        return list;
    };
    OutlineList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setEntries(entries(before));
    int cameRows = 0;
    int wentRows = 0;
    connect(&list, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &, int first, int last) { cameRows += last - first + 1; });
    connect(&list, &QAbstractItemModel::rowsRemoved, this, [&](const QModelIndex &, int first, int last) { wentRows += last - first + 1; });
    const QSignalSpy reset(&list, &QAbstractItemModel::modelReset);
    list.setEntries(entries(after));
    QCOMPARE(cameRows, inserted);
    QCOMPARE(wentRows, removed);
    QCOMPARE(reset.count(), 0);
    QStringList shown;
    for (int row = 0; row < list.rowCount(); ++row)
        shown.append(list.index(row).data().toString());
    QCOMPARE(shown, after);
}

void OutlineSidebarTest::clickAndEnterGoThere()
{
    const QSignalSpy chosen(m_sidebar.get(), &OutlineSidebar::chosen);
    QTest::mouseClick(m_sidebar->view().viewport(), Qt::LeftButton, {}, rectOf(2).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().first().toInt(), 2);
    m_sidebar->setCurrent(4);
    m_sidebar->focusList();
    QTest::keyClick(&m_sidebar->view(), Qt::Key_Up);
    QTest::keyClick(&m_sidebar->view(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().toInt(), 3);
}

void OutlineSidebarTest::altWithArrowsMovesAndRanks()
{
    const QSignalSpy steps(m_sidebar.get(), &OutlineSidebar::stepWanted);
    const QSignalSpy ranks(m_sidebar.get(), &OutlineSidebar::rankWanted);
    m_sidebar->setCurrent(3);
    m_sidebar->focusList();
    QTest::keyClick(&m_sidebar->view(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&m_sidebar->view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(steps.value(0), (QVariantList{3, true}));
    QCOMPARE(steps.value(1), (QVariantList{3, false}));
    QTest::keyClick(&m_sidebar->view(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(&m_sidebar->view(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(ranks.value(0), (QVariantList{3, -1}));
    QCOMPARE(ranks.value(1), (QVariantList{3, 1}));
    m_sidebar->setMovable(false);
    QTest::keyClick(&m_sidebar->view(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(steps.count(), 2);
}

void OutlineSidebarTest::theArrowsTurnWhereWordsRunTheOtherWay()
{
    const PseudoLanguage language;
    init();
    const QSignalSpy ranks(m_sidebar.get(), &OutlineSidebar::rankWanted);
    m_sidebar->setCurrent(3);
    m_sidebar->focusList();
    QTest::keyClick(&m_sidebar->view(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(ranks.value(0), (QVariantList{3, 1}));
    QVERIFY(clippedWords(m_sidebar.get()).isEmpty());
    keepPicture(*m_sidebar, u"outline-mirrored"_s);
}

std::optional<int> OutlineSidebarTest::drag(int section, const QPoint &to)
{
    // Without a screen there is no drag by the mouse: the events that one makes, with what the list puts into it.
    OutlineView &view = m_sidebar->view();
    const std::unique_ptr<QMimeData> data(view.model()->mimeData({view.model()->index(section, 0)}));
    QDragEnterEvent enter(rectOf(section).center(), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &enter);
    if (!enter.isAccepted())
        return {};
    QDragMoveEvent move(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
    const std::optional<int> seen = view.dropPlace();
    keepPicture(*m_sidebar, u"outline-drag"_s);
    QDropEvent drop(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QDragLeaveEvent leave;
    QApplication::sendEvent(view.viewport(), move.isAccepted() ? static_cast<QEvent *>(&drop) : &leave);
    return seen;
}

void OutlineSidebarTest::aDragShowsWhereItGoesAndGoesThere()
{
    const QSignalSpy moved(m_sidebar.get(), &OutlineSidebar::moveWanted);
    // Below the middle of "Wednesday": behind it, before the next large heading.
    const auto shown = drag(1, rectOf(4).center() + QPoint(0, 6));
    QCOMPARE(shown, std::optional(5));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.first(), (QVariantList{1, 5}));
    // Before a smaller heading it would take that in: the place nearest to it is taken.
    QCOMPARE(drag(4, rectOf(2).center() - QPoint(0, 6)), std::optional(1));
    QCOMPARE(moved.last(), (QVariantList{4, 1}));
    QCOMPARE(m_sidebar->view().dropPlace(), std::nullopt);
}

void OutlineSidebarTest::aDragIntoItselfGoesNowhere()
{
    const QSignalSpy moved(m_sidebar.get(), &OutlineSidebar::moveWanted);
    QCOMPARE(drag(0, rectOf(2).center()), std::nullopt);
    QCOMPARE(moved.count(), 0);
}

void OutlineSidebarTest::whatCannotBeMovedIsNotDragged()
{
    QVERIFY(m_sidebar->view().dragEnabled());
    m_sidebar->setMovable(false);
    QVERIFY(!m_sidebar->view().dragEnabled());
    const QSignalSpy moved(m_sidebar.get(), &OutlineSidebar::moveWanted);
    QCOMPARE(drag(1, rectOf(6).center()), std::nullopt);
    QCOMPARE(moved.count(), 0);
}

void OutlineSidebarTest::whatBeganElsewhereIsNotTaken()
{
    OutlineList other;
    other.setEntries(sample());
    const std::unique_ptr<QMimeData> data(other.mimeData({other.index(1)}));
    QDragEnterEvent enter(rectOf(4).center(), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(m_sidebar->view().viewport(), &enter);
    QVERIFY(!enter.isAccepted());
    QVERIFY(!data->hasText());
}

void OutlineSidebarTest::isNamedAndFits()
{
    QCOMPARE(namelessControls(m_sidebar.get()), QStringList());
    m_sidebar->setEntries({});
    QCOMPARE(clippedWords(m_sidebar.get()), QStringList());
}

AGATE_WINDOW_TEST(OutlineSidebarTest)
#include "test_outline_sidebar.moc"
