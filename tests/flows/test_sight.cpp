// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/find_bar.h"
#include "flow_desk.h"
#include "proposal/proposal.h"
#include "support/room_program.h"
#include "window/composing.h"
#include "window/draft_page.h"
#include "window/side_panel.h"
#include "window/status_line.h"
#include "window/top_bar.h"
#include "window/writing_sight.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTest>

using namespace agate;
using namespace agate::tests;

/// Finding in the draft, and how it is seen while one writes, by the keys of the real window.
class SightFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void findsByKeys();
    void replacedTextIsSaved();
    void anotherDraftIsSearchedAnew();
    void escapeClosesTheNearestFirst();
    void fullScreenHidesItsBars();
    void sessionsKeepTheSight();
    void actionsHaveNames();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_desk->window(), key, modifiers);
    }

    FindBar *bar() { return m_desk->window().findChild<FindBar *>(); }

    QString count() { return bar()->findChild<QLabel *>(QStringLiteral("find_count"))->text(); }

    std::unique_ptr<FlowDesk> m_desk;
};

void SightFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    m_desk->editor().setFocus();
}

void SightFlow::cleanup()
{
    m_desk.reset();
}

void SightFlow::findsByKeys()
{
    m_desk->editor().insertPlainText(QStringLiteral("One two one."));
    QVERIFY(!bar());
    key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar() && bar()->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("one"));
    QTRY_COMPARE(count(), QStringLiteral("From the beginning again: 1 of 2"));
    key(Qt::Key_F3);
    QTRY_COMPARE(count(), QStringLiteral("2 of 2"));
    QCOMPARE(m_desk->editor().selectedSpan(), (TextSpan{8, 3}));
    key(Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
    QCOMPARE(QApplication::focusWidget(), &m_desk->editor());
    key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(m_desk->editor().selectedSpan(), (TextSpan{0, 3}));
    QCOMPARE(QApplication::focusWidget(), &m_desk->editor());
    key(Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
}

void SightFlow::replacedTextIsSaved()
{
    m_desk->editor().insertPlainText(QStringLiteral("One two one."));
    key(Qt::Key_H, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("one"));
    key(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("three"));
    QTest::mouseClick(bar()->findChild<QPushButton *>(QStringLiteral("find_replace_all")), Qt::LeftButton);
    QTRY_COMPARE(m_desk->editor().text(), QStringLiteral("three two three."));
    QVERIFY(m_desk->savedText(QStringLiteral("three two three.")));
    key(Qt::Key_Escape);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), QStringLiteral("One two one."));
}

void SightFlow::anotherDraftIsSearchedAnew()
{
    m_desk->editor().insertPlainText(QStringLiteral("One two one."));
    key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("one"));
    QTRY_VERIFY(count().endsWith(QStringLiteral("1 of 2")));
    m_desk->window().actions().newDraft->trigger();
    QTRY_COMPARE(count(), QStringLiteral("Nothing found"));
    QCOMPARE(QApplication::focusWidget(), &m_desk->editor());
    QTest::keyClicks(&m_desk->editor(), QStringLiteral("One"));
    QTRY_COMPARE(count(), QStringLiteral("1 found"));
}

void SightFlow::escapeClosesTheNearestFirst()
{
    m_desk->editor().insertPlainText(QStringLiteral("One two one."));
    key(Qt::Key_F11);
    QTRY_VERIFY(m_desk->window().isFullScreen());
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
    QVERIFY(m_desk->window().isFullScreen());
    // A proposal is nearer than either.
    m_desk->engine().willAnswer({QStringLiteral("Pip slept.")});
    m_desk->write();
    QTRY_COMPARE(m_desk->window().composing().proposal().state(), Proposal::State::Finished);
    m_desk->editor().setFocus();
    key(Qt::Key_F, Qt::ControlModifier);
    m_desk->editor().setFocus();
    key(Qt::Key_Escape);
    QVERIFY(!m_desk->window().composing().proposal().isShown());
    QVERIFY(bar()->isVisible());
    key(Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
    QVERIFY(m_desk->window().isFullScreen());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->window().isFullScreen());
    QVERIFY(!m_desk->window().actions().fullScreen->isChecked());
}

void SightFlow::fullScreenHidesItsBars()
{
    auto *top = m_desk->window().findChild<TopBar *>();
    auto *status = m_desk->window().findChild<StatusLine *>();
    QTest::keyClicks(&m_desk->editor(), QStringLiteral("One"));
    QVERIFY(top->isVisible());
    key(Qt::Key_F11);
    QTRY_VERIFY(m_desk->window().isFullScreen());
    QVERIFY(top->isVisible());
    // A window manager takes its time.
    QTRY_COMPARE(m_desk->window().geometry(), m_desk->window().screen()->geometry());
    QApplication::processEvents();
    const int y = m_desk->editor().mapToGlobal(QPoint(0, 0)).y();
    key(Qt::Key_Left);
    QVERIFY(top->isVisible());
    QTest::keyClicks(&m_desk->editor(), QStringLiteral("x"));
    QVERIFY(!top->isVisible());
    QVERIFY(!status->isVisible());
    QApplication::processEvents();
    QCOMPARE(m_desk->editor().mapToGlobal(QPoint(0, 0)).y(), y);
    QTest::mouseMove(m_desk->editor().viewport(), QPoint(200, 200));
    QTest::mouseMove(m_desk->editor().viewport(), QPoint(300, 300));
    QTRY_VERIFY(top->isVisible());
    QTest::keyClicks(&m_desk->editor(), QStringLiteral("x"));
    QVERIFY(!top->isVisible());
    key(Qt::Key_F6);
    QVERIFY(top->isVisible() && status->isVisible());
    m_desk->editor().setFocus();
    QTest::keyClicks(&m_desk->editor(), QStringLiteral("x"));
    QVERIFY(!top->isVisible());
    key(Qt::Key_F11);
    QTRY_VERIFY(!m_desk->window().isFullScreen());
    QVERIFY(top->isVisible() && status->isVisible());
    QCOMPARE(m_desk->editor().text(), QStringLiteral("Onxxxe"));
}

void SightFlow::sessionsKeepTheSight()
{
    key(Qt::Key_F8);
    QCOMPARE(m_desk->window().sight().focus(), FocusMode::Paragraph);
    key(Qt::Key_F8);
    QCOMPARE(m_desk->window().sight().focus(), FocusMode::Sentence);
    key(Qt::Key_F9);
    QVERIFY(m_desk->window().sight().typewriter());
    m_desk->window().actions().frontMatter->trigger();
    const WindowSession session = m_desk->window().session();
    QCOMPARE(session.focus, FocusMode::Sentence);
    QVERIFY(session.typewriter);
    QVERIFY(session.frontMatterShown);
    QVERIFY(m_desk->openWindow(session));
    QCOMPARE(m_desk->window().sight().focus(), FocusMode::Sentence);
    QVERIFY(m_desk->window().sight().typewriter());
    QVERIFY(m_desk->window().actions().typewriter->isChecked());
    m_desk->editor().load(QStringLiteral("---\ntitle: Once\n---\n\nText"));
    m_desk->editor().setCaret(m_desk->editor().length());
    QVERIFY(!m_desk->editor().isFrontMatterFolded());
    m_desk->window().actions().frontMatter->trigger();
    QTRY_VERIFY(m_desk->editor().isFrontMatterFolded());
    QCOMPARE(m_desk->window().actions().focusMode->text(), QStringLiteral("F&ocus: on the sentence"));
    m_desk->editor().setFocus();
    key(Qt::Key_F8);
    QCOMPARE(m_desk->window().sight().focus(), FocusMode::Off);
    key(Qt::Key_F9);
    QVERIFY(!m_desk->window().sight().typewriter());
}

void SightFlow::actionsHaveNames()
{
    for (const char *name : {"find", "replace", "find_next", "find_previous", "focus_mode", "typewriter", "full_screen"})
        QVERIFY2(m_desk->window().findChild<QAction *>(QLatin1StringView(name)), name);
}

AGATE_WINDOW_TEST(SightFlow)
#include "test_sight.moc"
