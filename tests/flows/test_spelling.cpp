// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "look/style.h"
#include "notice/notice_strip.h"
#include "support/own_home.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/spelling_actions.h"

#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// Spelling in the real window: marks, the draft's menu, the item at the bottom, what is remembered.
class SpellingFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theItemSaysTheLanguage();
    void aSuggestionFromTheMenuKey();
    void aSuggestionFromTheMouse();
    void rightWordsHaveAnOrdinaryMenu();
    void ignoredInThisDraftOnly();
    void addedForAllDrafts();
    void theLanguageBelongsToTheDraft();
    void aLanguageWithoutDictionary();
    void keysOfSpelling();
    void theChoiceIsRemembered();

private:
    SpellCheck &check() { return m_desk->window().spelling().check(); }

    QToolButton &item() { return *m_desk->window().findChild<QToolButton *>(u"spelling_item"_s); }

    bool settled()
    {
        return QTest::qWaitFor([this] { return check().isSettled(); }, 20'000);
    }

    /// Opens a draft's menu by a key or the mouse and does something with it while it is open.
    void withMenu(const std::function<void()> &open, const std::function<void(QMenu &)> &use);
    void withMenuByKey(const std::function<void(QMenu &)> &use);
    static QAction *named(const QMenu &menu, const QString &name);
    QAction *language(const QString &code);

    std::unique_ptr<OwnHome> m_home;
    std::unique_ptr<FlowDesk> m_desk;
};

void SpellingFlow::init()
{
    m_home = std::make_unique<OwnHome>();
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
}

void SpellingFlow::cleanup()
{
    m_desk.reset();
    m_home.reset();
}

void SpellingFlow::withMenu(const std::function<void()> &open, const std::function<void(QMenu &)> &use)
{
    bool used = false;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        look.stop();
        used = true;
        use(*menu);
        menu->close();
    });
    look.start(5);
    open();
    QTRY_VERIFY(used);
}

void SpellingFlow::withMenuByKey(const std::function<void(QMenu &)> &use)
{
    withMenu([this] { QTest::keyClick(&m_desk->editor(), Qt::Key_F10, Qt::ShiftModifier); }, use);
}

QAction *SpellingFlow::named(const QMenu &menu, const QString &name)
{
    const auto actions = menu.actions();
    const auto found = std::ranges::find(actions, name, &QAction::objectName);
    return found == actions.end() ? nullptr : *found;
}

QAction *SpellingFlow::language(const QString &code)
{
    item().click();
    auto *const menu = item().findChild<QMenu *>();
    menu->close();
    const auto actions = menu->actions();
    const auto found = std::ranges::find_if(
        actions, [&code](const QAction *action) { return action->actionGroup() && action->data().toString() == code; });
    return found == actions.end() ? nullptr : *found;
}

void SpellingFlow::theItemSaysTheLanguage()
{
    QTest::keyClicks(&m_desk->editor(), u"The baker slept."_s);
    QVERIFY(settled());
    QVERIFY(item().isVisible());
    QCOMPARE(item().text(), u"English (US) · spelling"_s);
    QCOMPARE(item().accessibleName(), item().text());
    m_desk->editor().setCaret(0);
    m_desk->editor().replaceText({0, m_desk->editor().length()},
                                 u"Jeden Abend um sechs füllte die Bäckerin zwei graue Kisten mit Brot, das niemand gekauft hatte."_s);
    QTRY_COMPARE(item().text(), u"German (Germany) · spelling"_s);
}

void SpellingFlow::aSuggestionFromTheMenuKey()
{
    QTest::keyClicks(&m_desk->editor(), u"Teh baker slept."_s);
    QVERIFY(settled());
    QTest::keyClick(&m_desk->editor(), Qt::Key_F7);
    QTRY_COMPARE(m_desk->editor().selectedSpan(), (TextSpan{0, 3}));
    withMenuByKey([](QMenu &menu) {
        QAction *first = menu.actions().constFirst();
        QCOMPARE(first->objectName(), u"suggestion"_s);
        QCOMPARE(first->text(), u"The"_s);
        QVERIFY(std::ranges::count(menu.actions(), u"suggestion"_s, &QAction::objectName) <= 7);
        QVERIFY(named(menu, u"add_to_dictionary"_s));
        QVERIFY(named(menu, u"ignore_in_draft"_s));
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Return);
    });
    QCOMPARE(m_desk->editor().text(), u"The baker slept."_s);
    QVERIFY(m_desk->savedText(u"The baker slept."_s));
    QTest::keyClick(&m_desk->editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), u"Teh baker slept."_s);
}

void SpellingFlow::aSuggestionFromTheMouse()
{
    QTest::keyClicks(&m_desk->editor(), u"one baker wrnog"_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Home);
    QVERIFY(settled());
    const QPoint place = m_desk->editor().caretRect(12).center().toPoint();
    withMenu(
        [&] {
            QContextMenuEvent asked(QContextMenuEvent::Mouse, place, m_desk->editor().viewport()->mapToGlobal(place));
            QApplication::sendEvent(m_desk->editor().viewport(), &asked);
        },
        [](QMenu &menu) {
            QCOMPARE(menu.actions().constFirst()->text(), u"wrong"_s);
            menu.actions().constFirst()->trigger();
        });
    QCOMPARE(m_desk->editor().text(), u"one baker wrong"_s);
    QCOMPARE(m_desk->editor().caret(), 0);
}

void SpellingFlow::rightWordsHaveAnOrdinaryMenu()
{
    QTest::keyClicks(&m_desk->editor(), u"right wrnog "_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Home);
    QVERIFY(settled());
    withMenuByKey([](QMenu &menu) { QVERIFY(!named(menu, u"suggestion"_s) && !named(menu, u"ignore_in_draft"_s)); });
}

void SpellingFlow::ignoredInThisDraftOnly()
{
    QTest::keyClicks(&m_desk->editor(), u"Zorblax slept."_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Home);
    QVERIFY(settled());
    QVERIFY(check().at(3));
    withMenuByKey([](QMenu &menu) { named(menu, u"ignore_in_draft"_s)->trigger(); });
    QTRY_VERIFY(!check().at(3));
    QVERIFY(m_desk->savedText(u"Zorblax slept."_s));
    const DraftId first = m_desk->window().page().draft();
    m_desk->window().actions().newDraft->trigger();
    QTest::keyClicks(&m_desk->editor(), u"Zorblax woke."_s);
    QTRY_VERIFY(check().at(3));
    // The next Agate knows it too.
    m_desk->closeWindow();
    QVERIFY(m_desk->openWindow());
    m_desk->window().openDraft(first);
    QTRY_COMPARE(m_desk->editor().text(), u"Zorblax slept."_s);
    QVERIFY(settled());
    QVERIFY(!check().at(3));
    QVERIFY(!QFile::exists(m_home->path(u".hunspell_en_US"_s)));
}

void SpellingFlow::addedForAllDrafts()
{
    QTest::keyClicks(&m_desk->editor(), u"Zorblax slept."_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Home);
    QVERIFY(settled());
    withMenuByKey([](QMenu &menu) { named(menu, u"add_to_dictionary"_s)->trigger(); });
    QTRY_VERIFY(!check().at(3));
    m_desk->window().actions().newDraft->trigger();
    QTest::keyClicks(&m_desk->editor(), u"Zorblax woke."_s);
    QVERIFY(settled());
    QVERIFY(!check().at(3));
    QFile own(m_home->path(u".hunspell_en_US"_s));
    QVERIFY(own.open(QIODevice::ReadOnly));
    QCOMPARE(own.readAll(), QByteArray("Zorblax\n"));
}

void SpellingFlow::theLanguageBelongsToTheDraft()
{
    QTest::keyClicks(&m_desk->editor(), u"Brot und Wurst "_s);
    QVERIFY(settled());
    QVERIFY(language({})->isChecked());
    QAction *german = language(u"de_DE"_s);
    QVERIFY(german);
    QCOMPARE(german->text(), u"German (Germany)"_s);
    german->trigger();
    QTRY_COMPARE(item().text(), u"German (Germany) · spelling"_s);
    QVERIFY(language(u"de_DE"_s)->isChecked());
    const DraftId draft = m_desk->window().page().draft();
    QTRY_COMPARE(m_desk->ask([draft](Library &library) { return library.draft(draft); })->language, u"de_DE"_s);
    m_desk->window().actions().newDraft->trigger();
    QTRY_COMPARE(item().text(), u"English (US) · spelling"_s);
    m_desk->window().openDraft(draft);
    QTRY_COMPARE(item().text(), u"German (Germany) · spelling"_s);
    language({})->trigger();
    QTRY_COMPARE(m_desk->ask([draft](Library &library) { return library.draft(draft); })->language, QString());
}

void SpellingFlow::aLanguageWithoutDictionary()
{
    QTest::keyClicks(&m_desk->editor(), u"Hello"_s);
    QVERIFY(settled());
    m_desk->window().page().setLanguage(u"ar"_s);
    m_desk->window().spelling().setUsualLanguage({});
    m_desk->editor().replaceText({0, 5}, u"كان يا ما كان"_s);
    QTRY_COMPARE(item().text(), u"Arabic · no dictionary"_s);
    QVERIFY(item().toolTip().contains(u"Arabic"_s) && item().toolTip().contains(u"hunspell"_s));
    QVERIFY(!check().at(2));
}

void SpellingFlow::keysOfSpelling()
{
    QTest::keyClicks(&m_desk->editor(), u"one teh two wrnog "_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Home);
    QVERIFY(settled());
    QTest::keyClick(&m_desk->editor(), Qt::Key_F7);
    QTRY_COMPARE(m_desk->editor().selectedSpan(), (TextSpan{4, 3}));
    QTest::keyClick(&m_desk->editor(), Qt::Key_F7);
    QTRY_COMPARE(m_desk->editor().selectedSpan(), (TextSpan{12, 5}));
    QTest::keyClick(&m_desk->editor(), Qt::Key_F7, Qt::ControlModifier);
    QVERIFY(!check().at(5));
    QCOMPARE(item().text(), u"Spelling off"_s);
    // F7 says that spelling is wanted.
    QTest::keyClick(&m_desk->editor(), Qt::Key_F7);
    QTRY_COMPARE(m_desk->editor().selectedSpan(), (TextSpan{4, 3}));
    QVERIFY(m_desk->window().actions().checkSpelling->isChecked());
    m_desk->editor().replaceText({0, m_desk->editor().length()}, u"All is well."_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_F7);
    QTRY_VERIFY(m_desk->notice(u"No word in this draft"_s));
}

void SpellingFlow::theChoiceIsRemembered()
{
    QVERIFY(m_desk->window().actions().checkSpelling->isChecked());
    m_desk->window().actions().checkSpelling->trigger();
    m_desk->closeWindow();
    WindowSession session = m_desk->lastSession();
    QVERIFY(!session.checkSpelling);
    session.spellingLanguage = u"fr"_s;
    QVERIFY(m_desk->openWindow(session));
    QVERIFY(!check().isEnabled());
    QCOMPARE(m_desk->window().session().spellingLanguage, u"fr"_s);
    m_desk->window().actions().checkSpelling->trigger();
    QTest::keyClicks(&m_desk->editor(), u"bonjour"_s);
    QVERIFY(settled());
    QCOMPARE(check().draftDictionary(), u"fr_FR"_s);
}

AGATE_STYLED_TEST(SpellingFlow)

#include "test_spelling.moc"
