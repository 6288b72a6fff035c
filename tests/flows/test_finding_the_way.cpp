// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "look/entry_delegate.h"
#include "outline/outline_list.h"
#include "outline/outline_sidebar.h"
#include "outline/outline_view.h"
#include "palette/command_palette.h"
#include "palette/palette_list.h"
#include "sidebar/template_sidebar.h"
#include "support/named_controls.h"
#include "support/pictures.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "window/action_words.h"
#include "window/command_finder.h"
#include "window/draft_page.h"
#include "window/side_panel.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// The outline of a draft and the command palette, in the real window.
class FindingTheWayFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theOutlineKeepsUpAndLeadsThere();
    void theOutlineCountsTheWordsOfSections();
    void whatIsAtTheCaretIsMarked();
    void sectionsMoveByKeysInTheDraft();
    void sectionsMoveInTheOutline();
    void aDragIsOneStepOfUndo();
    void headingsChangeTheirRank();
    void whatCannotBeMovedIsToldOf();
    void theOutlineIsFoundAgain();
    void nothingMovesInADraftThatIsOnlyRead();
    void thePaletteDoesWhatIsChosen();
    void whatWasUsedLastIsRemembered();
    void thePaletteActsOnTheDraft();
    void thePaletteOpensDraftsAndTemplates();
    void everyActionIsFoundByItsEnglishName();
    void everyControlHasAName();
    void thePaletteOpensAtOnce();

private:
    OutlineSidebar &outline() const { return *m_desk->window().sidebar().outline(); }

    QStringList headings() const;
    void openOutline();
    QLineEdit *openPalette();
    QStringList found() const;

    std::unique_ptr<FlowDesk> m_desk;
};

namespace
{

const QString &story()
{
    static const QString text =
        u"# The bakery\n\nIt smells of bread.\n\n## Monday\n\nFlour.\n\n## Tuesday\n\nYeast.\n\n# The sea\n\nSalt.\n"_s;
    return text;
}

} // namespace

void FindingTheWayFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    m_desk->editor().setFocus();
    m_desk->editor().insertPlainText(story());
    QVERIFY(m_desk->savedText(story()));
}

void FindingTheWayFlow::cleanup()
{
    m_desk.reset();
}

QStringList FindingTheWayFlow::headings() const
{
    QStringList texts;
    const auto *model = outline().view().model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data().toString());
    return texts;
}

void FindingTheWayFlow::openOutline()
{
    QTest::keyClick(&m_desk->editor(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(headings(), QStringList({u"The bakery"_s, u"Monday"_s, u"Tuesday"_s, u"The sea"_s}));
}

void FindingTheWayFlow::theOutlineKeepsUpAndLeadsThere()
{
    QVERIFY(!m_desk->window().sidebar().outline());
    openOutline();
    QTRY_VERIFY(outline().view().hasFocus());
    outline().select(0);
    QTest::keyClick(&outline().view(), Qt::Key_Down);
    QTest::keyClick(&outline().view(), Qt::Key_Return);
    QVERIFY(m_desk->editor().hasFocus());
    QCOMPARE(m_desk->editor().caret(), story().indexOf(u"## Monday"_s));
    QTest::keyClick(&m_desk->editor(), Qt::Key_End);
    QTest::keyClicks(&m_desk->editor(), u" morning"_s);
    QTRY_COMPARE(headings().at(1), u"Monday morning"_s);
    const QRect sea = outline().view().visualRect(outline().view().model()->index(3, 0));
    QTest::mouseClick(outline().view().viewport(), Qt::LeftButton, {}, sea.center());
    QCOMPARE(m_desk->editor().caret(), m_desk->editor().text().indexOf(u"# The sea"_s));
    QVERIFY(m_desk->editor().hasFocus());
    keepPicture(m_desk->window(), u"window-outline"_s);
}

void FindingTheWayFlow::theOutlineCountsTheWordsOfSections()
{
    openOutline();
    const auto words = [this] {
        QStringList texts;
        const auto *model = outline().view().model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data(OutlineWordsRole).toString());
        return texts.join(u' ');
    };
    QTRY_COMPARE(words(), u"10 2 2 3"_s);
    // Words in a section, words before all of them, a heading more, one less.
    m_desk->editor().replaceText({story().indexOf(u"Yeast"_s), 0}, u"Two more. "_s);
    QTRY_COMPARE(words(), u"12 2 4 3"_s);
    m_desk->editor().replaceText({0, 0}, u"---\ntitle: x\n---\nSome words\n\n"_s);
    QTRY_COMPARE(words(), u"12 2 4 3"_s);
    m_desk->editor().replaceText({m_desk->editor().length(), 0}, u"\n### The shore\n\nSand and shells\n"_s);
    QTRY_COMPARE(words(), u"12 2 4 8 5"_s);
    m_desk->editor().undo();
    QTRY_COMPARE(words(), u"12 2 4 3"_s);
    // What changed while nobody looked is counted when somebody does.
    m_desk->window().actions().drafts->trigger();
    m_desk->editor().replaceText({m_desk->editor().length(), 0}, u"And water.\n"_s);
    m_desk->window().actions().outline->trigger();
    QTRY_COMPARE(words(), u"12 2 4 5"_s);
    keepPicture(m_desk->window(), u"window-outline-words"_s);
}

void FindingTheWayFlow::whatIsAtTheCaretIsMarked()
{
    openOutline();
    const auto isMarked = [this](int row) { return outline().view().model()->index(row, 0).data(EntryMarkedRole).toBool(); };
    m_desk->editor().setCaret(story().indexOf(u"Yeast"_s));
    QTRY_VERIFY(isMarked(2));
    QVERIFY(!isMarked(1));
    m_desk->editor().setCaret(0);
    QTRY_VERIFY(isMarked(0));
}

void FindingTheWayFlow::sectionsMoveByKeysInTheDraft()
{
    DraftEditor &editor = m_desk->editor();
    editor.setCaret(story().indexOf(u"Yeast"_s) + 2);
    QTest::keyClick(&editor, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    const QString moved = u"# The bakery\n\nIt smells of bread.\n\n## Tuesday\n\nYeast.\n\n## Monday\n\nFlour.\n\n# The sea\n\nSalt.\n"_s;
    QCOMPARE(editor.text(), moved);
    QCOMPARE(editor.caret(), moved.indexOf(u"Yeast"_s) + 2);
    QVERIFY(!editor.textCursor().hasSelection());
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor.text(), story());
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.text(), moved);
    QVERIFY(m_desk->savedText(moved));
}

void FindingTheWayFlow::sectionsMoveInTheOutline()
{
    openOutline();
    outline().select(0);
    QTest::keyClick(&outline().view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(headings(), QStringList({u"The sea"_s, u"The bakery"_s, u"Monday"_s, u"Tuesday"_s}));
    QVERIFY(outline().view().hasFocus());
    // What was moved stays picked, so that it can be moved on.
    QCOMPARE(outline().view().currentIndex().row(), 1);
    QTest::keyClick(&outline().view(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(outline().view().currentIndex().row(), 0);
    QCOMPARE(m_desk->editor().text(), story());
}

void FindingTheWayFlow::aDragIsOneStepOfUndo()
{
    openOutline();
    OutlineView &view = outline().view();
    const auto rect = [&](int row) { return view.visualRect(view.model()->index(row, 0)); };
    const std::unique_ptr<QMimeData> data(view.model()->mimeData({view.model()->index(3, 0)}));
    QDragEnterEvent enter(rect(3).center(), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(rect(0).topLeft() + QPoint(9, 2), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
    QVERIFY(move.isAccepted());
    keepPicture(m_desk->window(), u"window-drag"_s);
    QDropEvent drop(rect(0).topLeft() + QPoint(9, 2), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &drop);
    const QString moved = u"# The sea\n\nSalt.\n\n# The bakery\n\nIt smells of bread.\n\n## Monday\n\nFlour.\n\n## Tuesday\n\nYeast.\n"_s;
    QCOMPARE(m_desk->editor().text(), moved);
    QCOMPARE(headings().first(), u"The sea"_s);
    QVERIFY(m_desk->savedText(moved));
    m_desk->editor().undo();
    QCOMPARE(m_desk->editor().text(), story());
    QTRY_COMPARE(headings().last(), u"The sea"_s);
    QVERIFY(m_desk->savedText(story()));
}

void FindingTheWayFlow::headingsChangeTheirRank()
{
    DraftEditor &editor = m_desk->editor();
    editor.setCaret(3);
    QTest::keyClick(&editor, Qt::Key_BracketRight, Qt::ControlModifier);
    QVERIFY(editor.text().startsWith(u"## The bakery\n\nIt smells of bread.\n\n### Monday\n"_s));
    QVERIFY(editor.text().contains(u"\n# The sea\n"_s));
    QTest::keyClick(&editor, Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(editor.text(), story());
    // There is no larger one.
    QTest::keyClick(&editor, Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(editor.text(), story());
    editor.undo();
    QVERIFY(editor.text().startsWith(u"## The bakery"_s));
    editor.undo();
    QCOMPARE(editor.text(), story());
}

void FindingTheWayFlow::whatCannotBeMovedIsToldOf()
{
    DraftEditor &editor = m_desk->editor();
    editor.setCaret(editor.length());
    QTest::keyClicks(&editor, u"```"_s);
    const QString before = editor.text();
    QTest::keyClick(&editor, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.text(), before);
    QVERIFY(m_desk->notice(u"This section stays where it is"_s));
}

void FindingTheWayFlow::theOutlineIsFoundAgain()
{
    openOutline();
    m_desk->closeWindow();
    QCOMPARE(m_desk->lastSession().sidebarTab, u"outline"_s);
    QVERIFY(m_desk->openWindow(m_desk->lastSession()));
    QTRY_COMPARE(headings().size(), 4);
}

void FindingTheWayFlow::nothingMovesInADraftThatIsOnlyRead()
{
    openOutline();
    m_desk->window().page().setReadOnly(true);
    m_desk->editor().setCaret(story().indexOf(u"Yeast"_s));
    m_desk->window().actions().sectionUp->trigger();
    m_desk->window().actions().sectionSmaller->trigger();
    outline().select(0);
    QTest::keyClick(&outline().view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_desk->editor().text(), story());
    m_desk->window().page().setReadOnly(false);
}

QLineEdit *FindingTheWayFlow::openPalette()
{
    m_desk->editor().setFocus();
    QTest::keyClick(&m_desk->editor(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = m_desk->window().findChild<CommandPalette *>();
    return palette && palette->isVisible() ? palette->findChild<QLineEdit *>() : nullptr;
}

QStringList FindingTheWayFlow::found() const
{
    QStringList texts;
    const auto *model = m_desk->window().findChild<CommandPalette *>()->findChild<PaletteList *>();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row).data().toString());
    return texts;
}

void FindingTheWayFlow::thePaletteDoesWhatIsChosen()
{
    QLineEdit *field = openPalette();
    QVERIFY(field);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"full"_s);
    keepPicture(m_desk->window(), u"window-palette"_s);
    QCOMPARE(found().first(), u"Full screen"_s);
    field->clear();
    QTest::keyClicks(field, u"new dr"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_desk->window().page().draft().isNull());
    QCOMPARE(m_desk->editor().text(), QString());
    QVERIFY(m_desk->editor().hasFocus());
    // The other key opens it as well, and again closes it.
    QTest::keyClick(&m_desk->editor(), Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(field->isVisible());
    QTest::keyClick(field, Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!field->isVisible());
}

void FindingTheWayFlow::whatWasUsedLastIsRemembered()
{
    for (const QString &query : {u"larger text"_s, u"smaller text"_s, u"larger text"_s}) {
        QLineEdit *field = openPalette();
        QTest::keyClicks(field, query);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QVERIFY(m_desk->editor().zoom() > 100);
    QCOMPARE(m_desk->window().session().recentActions, QStringList({u"zoom_in"_s, u"zoom_out"_s}));
    m_desk->closeWindow();
    QVERIFY(m_desk->openWindow(m_desk->lastSession()));
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QVERIFY(openPalette());
    QCOMPARE(found().mid(0, 2), QStringList({u"Larger text"_s, u"Smaller text"_s}));
}

void FindingTheWayFlow::thePaletteActsOnTheDraft()
{
    QLineEdit *field = openPalette();
    QTest::keyClicks(field, u"select all"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_desk->editor().selectedSpan().length, m_desk->editor().length());
}

void FindingTheWayFlow::thePaletteOpensDraftsAndTemplates()
{
    const DraftId first = m_desk->window().page().draft();
    m_desk->window().actions().newDraft->trigger();
    QLineEdit *field = openPalette();
    QTest::keyClicks(field, u"bakery"_s);
    QTRY_COMPARE(found(), QStringList(u"Open draft: The bakery"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_desk->window().page().draft(), first);
    field = openPalette();
    QTest::keyClicks(field, u"bedtime"_s);
    QCOMPARE(found(), QStringList(u"Write: Bedtime story"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_desk->window().sidebar().templates().chosen(), u"bedtime-story"_s);
    QCOMPARE(m_desk->window().sidebar().tab(), SidePanel::Tab::Templates);
}

void FindingTheWayFlow::everyActionIsFoundByItsEnglishName()
{
    m_desk.reset();
    const PseudoLanguage language;
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QLineEdit *field = openPalette();
    QVERIFY(field);
    const auto actions = CommandFinder::actionsOf(m_desk->window());
    QVERIFY(actions.size() > 30);
    QStringList missing;
    for (const QAction *action : actions) {
        field->setText(englishWords(*action));
        if (action != m_desk->window().actions().palette && !found().contains(plainWords(action->text())))
            missing.append(action->objectName());
    }
    QCOMPARE(missing, QStringList());
    field->setText(u"save fil"_s);
    QCOMPARE(found().first(), plainWords(m_desk->window().actions().saveAs->text()));
    keepPicture(m_desk->window(), u"window-palette-pseudo"_s);
}

void FindingTheWayFlow::everyControlHasAName()
{
    openOutline();
    QCOMPARE(namelessControls(m_desk->window()), QStringList());
    QVERIFY(openPalette());
    QCOMPARE(namelessControls(m_desk->window()), QStringList());
}

void FindingTheWayFlow::thePaletteOpensAtOnce()
{
    for (const char *which : {"first", "second"}) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(openPalette());
        m_desk->window().findChild<CommandPalette *>()->repaint();
        qInfo("the %s time: %lld ms to the paint", which, (long long)timer.elapsed());
        m_desk->window().findChild<CommandPalette *>()->dismiss();
    }
}

AGATE_WINDOW_TEST(FindingTheWayFlow)
#include "test_finding_the_way.moc"
