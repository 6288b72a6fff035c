// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draft_sidebar.h"
#include "look/entry_delegate.h"
#include "look/search_field.h"
#include "look/style.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "support/widget_walk.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace agate;

Q_DECLARE_METATYPE(agate::DraftId)

namespace
{

const QDateTime noon(QDate(2026, 3, 12), QTime(12, 0));

DraftSummary draft(const QString &title, const QDateTime &updated = noon, qsizetype words = 214)
{
    return {.id = DraftId::fresh(), .title = title, .updated = updated, .words = words, .language = {}, .templateId = {}};
}

DraftId idOf(const QSignalSpy &spy)
{
    return spy.last()[0].value<DraftId>();
}

} // namespace

/// Drafts to open, name, throw away and take back.
class DraftSidebarTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void rowsSayWhatAndWhen();
    void openedByMouseAndKeys();
    void renamedInPlace();
    void aNameBeingTypedOutlivesASave();
    void thrownAwayAndTakenBack();
    void searchAsksAndSaysWhatToDo();
    void findsAreShownWithWhereTheyStand();
    void pinnedByKeyAndMenu();
    void selectionFollowsTheDraft();
    void thousandsOfDrafts();
    void titlesArePlainText();
    void menuByKeys();
    void mirroredAndLonger();

private:
    void press(const QString &text);

    QModelIndex row(int at) const { return m_list->model()->index(at, 0); }

    std::unique_ptr<DraftSidebar> m_sidebar;
    QListView *m_list = nullptr;
    QList<DraftSummary> m_drafts;
};

void DraftSidebarTest::initTestCase()
{
    new Style(*qApp, this);
}

void DraftSidebarTest::init()
{
    m_sidebar = std::make_unique<DraftSidebar>(nullptr, [] { return noon; });
    m_drafts = {draft(QStringLiteral("Bread")), draft({}, noon.addSecs(-3600)), draft(QStringLiteral("Stars"), noon.addDays(-1)),
                draft(QStringLiteral("Old"), noon.addDays(-40))};
    m_sidebar->setDrafts(m_drafts);
    m_sidebar->setCurrent(m_drafts[0].id);
    m_sidebar->resize(316, 700);
    m_sidebar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
    m_list = m_sidebar->findChild<QListView *>();
}

void DraftSidebarTest::press(const QString &text)
{
    for (QPushButton *button : m_sidebar->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(u'"' + text + QStringLiteral("\" is not there")));
}

void DraftSidebarTest::rowsSayWhatAndWhen()
{
    QCOMPARE(row(0).data().toString(), QStringLiteral("Bread"));
    QCOMPARE(row(1).data().toString(), QStringLiteral("Untitled"));
    const QLocale locale;
    const QString time = locale.toString(QTime(12, 0), QLocale::ShortFormat);
    QVERIFY(row(0).data(EntrySummaryRole).toString().startsWith(QStringLiteral("today, ") + time));
    QVERIFY(row(0).data(EntrySummaryRole).toString().contains(QStringLiteral("214 word")));
    QVERIFY(row(2).data(EntrySummaryRole).toString().startsWith(QStringLiteral("yesterday, ") + time));
    QVERIFY(row(3).data(EntrySummaryRole).toString().startsWith(locale.toString(noon.date().addDays(-40), QLocale::ShortFormat)));
    QVERIFY(row(0).data(EntryMarkedRole).toBool());
    QVERIFY(!row(1).data(EntryMarkedRole).toBool());
    QCOMPARE(row(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Bread, open"));
    QCOMPARE(tests::namelessControls(m_sidebar.get()), QStringList());
}

void DraftSidebarTest::openedByMouseAndKeys()
{
    QSignalSpy opened(m_sidebar.get(), &DraftSidebar::openRequested);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(row(2)).center());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(idOf(opened), m_drafts[2].id);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(idOf(opened), m_drafts[3].id);
    QSignalSpy fresh(m_sidebar.get(), &DraftSidebar::newRequested);
    for (QToolButton *button : m_sidebar->findChildren<QToolButton *>()) {
        if (button->accessibleName() == QStringLiteral("New draft"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(fresh.count(), 1);
}

void DraftSidebarTest::renamedInPlace()
{
    QSignalSpy renamed(m_sidebar.get(), &DraftSidebar::renameRequested);
    QSignalSpy opened(m_sidebar.get(), &DraftSidebar::openRequested);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QVERIFY(!editor->accessibleName().isEmpty());
    QCOMPARE(editor->text(), QStringLiteral("Bread"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Bread & butter"));
    QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(idOf(renamed), m_drafts[0].id);
    QCOMPARE(renamed[0][1].toString(), QStringLiteral("Bread & butter"));
    QCOMPARE(opened.count(), 0);
    // The list shows what the library says, not what was asked for.
    QCOMPARE(row(0).data().toString(), QStringLiteral("Bread"));
    QTRY_VERIFY(m_list->hasFocus());
    QTest::keyClick(m_list, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(m_list->hasFocus());
    QCOMPARE(renamed.count(), 1);
    // Unchanged: nothing to ask for. Emptied: the first line serves again.
    QTest::keyClick(m_list, Qt::Key_F2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_list->hasFocus());
    QCOMPARE(renamed.count(), 1);
    QTest::keyClick(m_list, Qt::Key_F2);
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 2);
    QCOMPARE(renamed[1][1].toString(), QString());
}

void DraftSidebarTest::aNameBeingTypedOutlivesASave()
{
    QSignalSpy renamed(m_sidebar.get(), &DraftSidebar::renameRequested);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Night"));
    // Another draft is saved meanwhile and goes to the top, a new one comes, one goes.
    m_drafts.move(3, 0);
    m_drafts.removeAt(1);
    m_drafts.prepend(draft(QStringLiteral("New")));
    m_drafts[1].words = 500;
    m_sidebar->setDrafts(m_drafts);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("Night"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(idOf(renamed), m_drafts[3].id);
    QCOMPARE(m_drafts[3].title, QStringLiteral("Stars"));
    for (int at = 0; at < m_drafts.size(); ++at)
        QCOMPARE(row(at).data(Qt::EditRole).toString(), m_drafts[at].title);
}

void DraftSidebarTest::thrownAwayAndTakenBack()
{
    QSignalSpy trashed(m_sidebar.get(), &DraftSidebar::trashRequested);
    QSignalSpy restored(m_sidebar.get(), &DraftSidebar::restoreRequested);
    QSignalSpy shown(m_sidebar.get(), &DraftSidebar::trashShown);
    QSignalSpy opened(m_sidebar.get(), &DraftSidebar::openRequested);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QCOMPARE(trashed.count(), 1);
    QCOMPARE(idOf(trashed), m_drafts[1].id);
    DraftSummary gone = m_drafts.takeAt(1);
    gone.trashed = true;
    m_sidebar->setDrafts(m_drafts);
    m_sidebar->setTrash({gone});
    // The keys go on from the neighbour.
    QVERIFY(m_list->currentIndex().isValid());

    press(QStringLiteral("Trash"));
    QCOMPARE(shown.count(), 1);
    QVERIFY(shown[0][0].toBool());
    QVERIFY(m_sidebar->isTrashShown());
    QCOMPARE(m_list->model()->rowCount(), 1);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(row(0)).center());
    QCOMPARE(opened.count(), 0);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QTest::keyClick(m_list, Qt::Key_F2);
    QCOMPARE(trashed.count(), 1);
    QVERIFY(!qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    press(QStringLiteral("Restore"));
    QCOMPARE(restored.count(), 1);
    QCOMPARE(idOf(restored), gone.id);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(restored.count(), 2);
    m_sidebar->setTrash({});
    QVERIFY(!m_list->isVisible());
    press(QStringLiteral("Back to drafts"));
    QCOMPARE(shown.count(), 2);
    QCOMPARE(m_list->model()->rowCount(), 3);
    QCOMPARE(m_list->currentIndex().data().toString(), QStringLiteral("Bread"));
}

void DraftSidebarTest::searchAsksAndSaysWhatToDo()
{
    QSignalSpy searched(m_sidebar.get(), &DraftSidebar::searchChanged);
    QSignalSpy opened(m_sidebar.get(), &DraftSidebar::openRequested);
    m_sidebar->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("st"));
    QCOMPARE(searched.count(), 2);
    QCOMPARE(searched[1][0].toString(), QStringLiteral("st"));
    m_sidebar->setDrafts({m_drafts[2]});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(idOf(opened), m_drafts[2].id);
    m_sidebar->setDrafts({});
    QVERIFY(!m_list->isVisible());
    press(QStringLiteral("Clear search"));
    QCOMPARE(searched.last()[0].toString(), QString());
    // No drafts at all: begin one.
    QSignalSpy fresh(m_sidebar.get(), &DraftSidebar::newRequested);
    press(QStringLiteral("Begin a draft"));
    QCOMPARE(fresh.count(), 1);
}

void DraftSidebarTest::findsAreShownWithWhereTheyStand()
{
    const int before = m_list->visualRect(row(0)).height();
    m_sidebar->focusSearch(QStringLiteral("star"));
    QCOMPARE(m_sidebar->search(), QStringLiteral("star"));
    const SearchHit inTitle{.draft = m_drafts[2], .inTitle = {{0, 5}}, .excerpt = {}, .inExcerpt = {}};
    const SearchHit inText{.draft = m_drafts[0],
                           .inTitle = {},
                           .excerpt =
                               QStringLiteral("…under the <b>stars</b>, a hedgehog baked a loaf that was large enough for all of them."),
                           .inExcerpt = {{14, 5}}};
    m_sidebar->setFound({inTitle, inText}, false, true);
    QTRY_VERIFY(m_list->visualRect(row(0)).height() > before);
    QCOMPARE(m_list->visualRect(row(0)).height(), m_list->visualRect(row(1)).height());
    QCOMPARE(row(0).data().toString(), QStringLiteral("Stars"));
    QCOMPARE(row(1).data(Qt::AccessibleDescriptionRole).toString(), inText.excerpt);
    // Marked: the row without its marks looks different.
    const QImage marked = m_list->grab(m_list->visualRect(row(1))).toImage();
    m_sidebar->setFound({inTitle, {.draft = m_drafts[0], .inTitle = {}, .excerpt = inText.excerpt, .inExcerpt = {}}}, false, false);
    QVERIFY(m_list->grab(m_list->visualRect(row(1))).toImage() != marked);
    // The keys lead from the field to the finds, and Escape back to all drafts.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(m_list->hasFocus());
    m_sidebar->setDrafts(m_drafts);
    QTRY_COMPARE(m_list->visualRect(row(0)).height(), before);
    // Nothing found: what to do.
    m_sidebar->setFound({}, false, false);
    QStringList texts;
    for (const QLabel *label : m_sidebar->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    QVERIFY2(texts.join(u'|').startsWith(QStringLiteral("No draft has “star” in it. Fewer words")), qPrintable(texts.join(u'|')));
}

void DraftSidebarTest::pinnedByKeyAndMenu()
{
    QSignalSpy pinned(m_sidebar.get(), &DraftSidebar::pinRequested);
    m_list->setFocus();
    m_list->setCurrentIndex(row(3));
    QTest::keyClick(m_list, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(pinned.count(), 1);
    QCOMPARE(idOf(pinned), m_drafts[3].id);
    QVERIFY(pinned.last()[1].toBool());
    const QImage before = m_list->grab(m_list->visualRect(row(3))).toImage();
    m_drafts[3].pinned = true;
    m_sidebar->setDrafts(m_drafts);
    QVERIFY(m_list->grab(m_list->visualRect(row(3))).toImage() != before);
    QCOMPARE(row(3).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Old, pinned"));
    emit m_list->customContextMenuRequested(m_list->visualRect(row(3)).center());
    auto *menu = m_list->findChild<QMenu *>();
    QTRY_VERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().at(2)->text(), QStringLiteral("Unpin"));
    menu->actions().at(2)->trigger();
    QCOMPARE(pinned.count(), 2);
    QVERIFY(!pinned.last()[1].toBool());
    menu->close();
}

void DraftSidebarTest::selectionFollowsTheDraft()
{
    m_list->setCurrentIndex(row(2));
    m_drafts.move(2, 0);
    m_sidebar->setDrafts(m_drafts);
    QCOMPARE(m_list->currentIndex().data().toString(), QStringLiteral("Stars"));
    QCOMPARE(m_list->currentIndex().row(), 0);
    // Anew as a whole, far from what it was.
    QList<DraftSummary> others;
    for (int each = 0; each < 300; ++each)
        others << draft(QString::number(each));
    others.insert(200, m_drafts[0]);
    m_sidebar->setDrafts(others);
    QCOMPARE(m_list->model()->rowCount(), 301);
    QCOMPARE(m_list->currentIndex().row(), 200);
    m_sidebar->setCurrent(others[7].id);
    QVERIFY(row(7).data(EntryMarkedRole).toBool());
    QCOMPARE(m_list->currentIndex().row(), 7);
}

void DraftSidebarTest::thousandsOfDrafts()
{
    QList<DraftSummary> many;
    for (int each = 0; each < 20000; ++each)
        many << draft(QString::number(each));
    m_sidebar->setDrafts(many);
    QCoreApplication::processEvents();
    // A save: one goes to the top. Only that is told.
    QSignalSpy reset(m_list->model(), &QAbstractItemModel::modelReset);
    QSignalSpy moved(m_list->model(), &QAbstractItemModel::rowsMoved);
    many.move(15000, 0);
    many[0].words = 1;
    m_sidebar->setDrafts(many);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(row(0).data().toString(), QStringLiteral("15000"));
    QCOMPARE(row(15000).data().toString(), QStringLiteral("14999"));
    // No widget each.
    QVERIFY(m_list->findChildren<QWidget *>().size() < 20);
}

void DraftSidebarTest::titlesArePlainText()
{
    m_drafts[0].title = QStringLiteral("<h1>Big</h1>\n<img src=x> \u202Eesrever");
    m_sidebar->setDrafts(m_drafts);
    QVERIFY(!row(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<h1>")));
    QVERIFY(!row(0).data().toString().contains(u'\n'));
    QVERIFY(row(0).data().toString().startsWith(QStringLiteral("<h1>Big</h1> ")));
    QVERIFY(!m_sidebar->grab().isNull());
}

void DraftSidebarTest::menuByKeys()
{
    QSignalSpy trashed(m_sidebar.get(), &DraftSidebar::trashRequested);
    m_list->setFocus();
    m_list->setCurrentIndex(row(3));
    emit m_list->customContextMenuRequested(m_list->visualRect(row(3)).center());
    auto *menu = m_list->findChild<QMenu *>();
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), 4);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(trashed.count(), 1);
    QCOMPARE(idOf(trashed), m_drafts[3].id);
}

void DraftSidebarTest::mirroredAndLonger()
{
    const tests::PseudoLanguage language;
    init();
    QTRY_COMPARE(tests::clippedWords(m_sidebar.get()), QStringList());
    const auto *search = m_sidebar->findChild<SearchField *>();
    for (const QToolButton *button : m_sidebar->findChildren<QToolButton *>()) {
        if (button->parentWidget() == m_sidebar.get())
            QVERIFY(button->x() < search->x());
    }
    DraftSummary gone = m_drafts.takeAt(1);
    gone.trashed = true;
    m_sidebar->setTrash({gone});
    m_sidebar->showTrash(true);
    QTRY_COMPARE(tests::clippedWords(m_sidebar.get()), QStringList());
    m_sidebar->setTrash({});
    QTRY_COMPARE(tests::clippedWords(m_sidebar.get()), QStringList());
    m_sidebar->focusSearch(QStringLiteral("bread"));
    QTRY_COMPARE(tests::clippedWords(m_sidebar.get()), QStringList());
    m_sidebar->setDrafts({});
    m_sidebar->showTrash(false);
    QTRY_COMPARE(tests::clippedWords(m_sidebar.get()), QStringList());
    QCOMPARE(tests::namelessControls(m_sidebar.get()), QStringList());
}

AGATE_WINDOW_TEST(DraftSidebarTest)
#include "test_draft_sidebar.moc"
