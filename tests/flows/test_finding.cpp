// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "library/draft_list.h"
#include "library/draft_sidebar.h"
#include "look/search_field.h"
#include "look/style.h"
#include "support/named_controls.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/side_panel.h"

#include <QApplication>
#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace agate;
using namespace agate::tests;

/// From one draft to another, in the real window over a real library.
class FindingFlow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void searchedFromTheEditor();
    void aSelectionIsWhatIsSearched();
    void backToTheDraftBefore();
    void backAfterAStart();
    void eachDraftOpensWhereItWasLeft();
    void pinnedFromTheWindow();
    void everyControlHasAName();

private:
    DraftId add(const QString &text);
    bool open(const DraftId &id);

    QListView &list() const { return *m_desk->window().sidebar().drafts().findChild<QListView *>(); }

    QStringList titles() const;

    std::unique_ptr<FlowDesk> m_desk;
};

void FindingFlow::initTestCase()
{
    new Style(*qApp, this);
}

void FindingFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
}

void FindingFlow::cleanup()
{
    m_desk.reset();
}

DraftId FindingFlow::add(const QString &text)
{
    NewDraft draft;
    draft.text = text;
    return m_desk->ask([draft](Library &library) { return library.add(draft); }) ? draft.id : DraftId();
}

bool FindingFlow::open(const DraftId &id)
{
    m_desk->window().openDraft(id);
    return QTest::qWaitFor([&] { return m_desk->window().page().draft() == id; });
}

QStringList FindingFlow::titles() const
{
    QStringList all;
    for (int row = 0; row < list().model()->rowCount(); ++row)
        all.append(list().model()->index(row, 0).data().toString());
    return all;
}

void FindingFlow::searchedFromTheEditor()
{
    const QString text = QStringLiteral("# 旅行\n\n") + QStringLiteral("山と川と海。\n").repeated(200) + QStringLiteral("我在北京。\n");
    const DraftId travel = add(text);
    add(QStringLiteral("# Garden\n\nHedgehogs like it there."));
    m_desk->window().actions().sidebar->setChecked(false);
    m_desk->editor().setFocus();
    QTest::keyClick(&m_desk->editor(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_desk->window().sidebar().isVisible());
    auto *field = qobject_cast<SearchField *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("hedg"));
    QTRY_COMPARE(titles(), QStringList{QStringLiteral("Garden")});
    QCOMPARE(list().model()->index(0, 0).data(DraftExcerptRole).toString(), QStringLiteral("Hedgehogs like it there."));
    field->setText(QStringLiteral("北京"));
    QTRY_COMPARE(titles(), QStringList{QStringLiteral("旅行")});
    // Enter opens it at what was found.
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_desk->window().page().draft(), travel);
    QCOMPARE(m_desk->editor().caret(), text.indexOf(QStringLiteral("北京")));
    const QRectF caret = m_desk->editor().caretRect(m_desk->editor().caret());
    QVERIFY(m_desk->editor().viewport()->rect().toRectF().contains(caret.center()));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(titles().size(), 2);
}

void FindingFlow::aSelectionIsWhatIsSearched()
{
    add(QStringLiteral("Bread and tea"));
    m_desk->editor().setFocus();
    m_desk->editor().insertPlainText(QStringLiteral("No tea today"));
    m_desk->editor().select({3, 3});
    m_desk->window().actions().searchLibrary->trigger();
    QCOMPARE(m_desk->window().sidebar().drafts().search(), QStringLiteral("tea"));
    QTRY_COMPARE(titles(), (QStringList{QStringLiteral("No tea today"), QStringLiteral("Bread and tea")}));
}

void FindingFlow::backToTheDraftBefore()
{
    QTest::keyClick(&m_desk->editor(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_desk->notice(QStringLiteral("No other draft was open")));
    const DraftId one = add(QStringLiteral("one"));
    const DraftId two = add(QStringLiteral("two"));
    const DraftId three = add(QStringLiteral("three"));
    for (const DraftId &id : {one, two, three})
        QVERIFY(open(id));
    for (const DraftId &id : {two, one, three, two}) {
        QTest::keyClick(&m_desk->editor(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->window().page().draft(), id);
    }
    QVERIFY(!m_desk->notice(QStringLiteral("No other draft was open")));
}

void FindingFlow::backAfterAStart()
{
    const DraftId one = add(QStringLiteral("one"));
    const DraftId two = add(QStringLiteral("two"));
    QVERIFY(open(one));
    QVERIFY(open(two));
    m_desk->closeWindow();
    QVERIFY(m_desk->openWindow(m_desk->lastSession()));
    QTRY_COMPARE(m_desk->window().page().draft(), two);
    m_desk->window().actions().reopenClosed->trigger();
    QTRY_COMPARE(m_desk->window().page().draft(), one);
}

void FindingFlow::eachDraftOpensWhereItWasLeft()
{
    QString text;
    for (int line = 0; line < 400; ++line)
        text +=
            QStringLiteral("Line %1 of a long draft, with some words that need more than one row when the window is narrow.\n").arg(line);
    const DraftId one = add(text);
    const DraftId two = add(text + QStringLiteral("two"));
    QVERIFY(open(one));
    m_desk->editor().setCaret(9'000);
    // The caret can be out of view.
    m_desk->editor().scrollTo(20'000);
    const qsizetype top = m_desk->editor().firstInView();
    QVERIFY(top > 15'000 && top <= 20'000);
    QVERIFY(open(two));
    QCOMPARE(m_desk->editor().caret(), 0);
    QCOMPARE(m_desk->editor().firstInView(), 0);
    m_desk->editor().setCaret(12'000);
    const qsizetype topOfTwo = m_desk->editor().firstInView();
    QVERIFY(topOfTwo > 0);
    QVERIFY(open(one));
    QCOMPARE(m_desk->editor().caret(), 9'000);
    QCOMPARE(m_desk->editor().firstInView(), top);
    m_desk->closeWindow();
    QVERIFY(m_desk->openWindow(m_desk->lastSession()));
    QTRY_COMPARE(m_desk->window().page().draft(), one);
    QCOMPARE(m_desk->editor().caret(), 9'000);
    QCOMPARE(m_desk->editor().firstInView(), top);
    QVERIFY(open(two));
    QCOMPARE(m_desk->editor().caret(), 12'000);
    // In a window of another width the rows are others: the one that has the place is the first.
    QVERIFY(m_desk->editor().firstInView() <= topOfTwo);
    QVERIFY(m_desk->editor().caretRect(topOfTwo).center().y() < 2 * m_desk->editor().pixelSize());
}

void FindingFlow::pinnedFromTheWindow()
{
    QVERIFY(!m_desk->window().actions().pinDraft->isEnabled());
    const DraftId one = add(QStringLiteral("one"));
    add(QStringLiteral("two"));
    QVERIFY(open(one));
    m_desk->window().sidebar().setTab(SidePanel::Tab::Drafts);
    m_desk->window().actions().pinDraft->trigger();
    QTRY_COMPARE(titles(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(list().model()->index(0, 0).data(DraftPinnedRole).toBool());
    // And in the list, by its key.
    list().setFocus();
    list().setCurrentIndex(list().model()->index(0, 0));
    QTest::keyClick(&list(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(titles(), (QStringList{QStringLiteral("two"), QStringLiteral("one")}));
}

void FindingFlow::everyControlHasAName()
{
    add(QStringLiteral("one"));
    m_desk->window().actions().searchLibrary->trigger();
    m_desk->window().sidebar().drafts().focusSearch(QStringLiteral("nothing of this"));
    QTRY_COMPARE(titles().size(), 0);
    QCOMPARE(namelessControls(m_desk->window()), QStringList());
    for (const QAction *action :
         {m_desk->window().actions().searchLibrary, m_desk->window().actions().reopenClosed, m_desk->window().actions().pinDraft})
        QVERIFY(!action->objectName().isEmpty());
}

AGATE_WINDOW_TEST(FindingFlow)
#include "test_finding.moc"
