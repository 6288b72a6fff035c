// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/prose_layout.h"
#include "support/announcements.h"
#include "support/room_program.h"
#include "ui_editor/ghost_watch.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMainWindow>
#include <QPainter>
#include <QRandomGenerator>
#include <QStyleHints>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// What keys, clicks and all else that happens do with a continuation that is offered.
class GhostKeysTest : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QGuiApplication::styleHints()->setCursorFlashTime(0); }

    void eachAcceptanceIsOneStep();
    void wordsAndSentences_data();
    void wordsAndSentences();
    void mirroredKeys();
    void beforeTheWindowsShortcuts();
    void tabIndentsWithout();
    void typingAlong();
    void typingAlongIsOnePaint();
    void typingAlongWithSmartQuotes();
    void typingAlongEnter();
    void typingAlongByInputMethod();
    void hiddenBy_data();
    void hiddenBy();
    void heldKeysKeepIt();
    void refused();
    void isSaidOnce();
    void randomKeys();
};

void GhostKeysTest::eachAcceptanceIsOneStep()
{
    DraftEditor editor;
    editor.load({});
    QTest::keyClicks(&editor, u"Every evening"_s);
    editor.showGhost(u" at six, Marta counted.\n\nThen she slept. And woke."_s);
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QTest::keyClicks(&editor, u" So"_s);
    const QStringList states = {u"Every evening at six, Marta counted.\n\nThen she slept. And woke."_s,
                                u"Every evening at six, Marta counted.\n\nThen she slept."_s, u"Every evening at six, Marta counted."_s,
                                u"Every evening at"_s, u"Every evening"_s};
    QCOMPARE(editor.text(), states[0] + u" So"_s);
    for (const QString &state : states) {
        editor.undo();
        QCOMPARE(editor.text(), state);
    }
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        editor.redo();
        QCOMPARE(editor.text(), states[i]);
    }
}

void GhostKeysTest::wordsAndSentences_data()
{
    QTest::addColumn<QString>("ghost");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("plain") << u" one, two. Three"_s << QStringList{u" one,"_s, u" two."_s, u" Three"_s}
                           << QStringList{u" one, two."_s, u" Three"_s};
    QTest::newRow("quotes") << u"so (“no”), “well-known”: it’s"_s
                            << QStringList{u"so"_s, u" (“no”),"_s, u" “well-"_s, u"known”:"_s, u" it’s"_s}
                            << QStringList{u"so (“no”), “well-known”: it’s"_s};
    QTest::newRow("paragraphs") << u".\n\nNext one"_s << QStringList{u".\n\nNext"_s, u" one"_s} << QStringList{u"."_s, u"\n\nNext one"_s};
    QTest::newRow("marks") << u"a **b c** _d_ e"_s << QStringList{u"a"_s, u" **b"_s, u" c**"_s, u" _d_"_s, u" e"_s}
                           << QStringList{u"a **b c** _d_ e"_s};
    QTest::newRow("Japanese") << u"パンを：「はい」。水"_s << QStringList{u"パン"_s, u"を："_s, u"「はい」。"_s, u"水"_s}
                              << QStringList{u"パンを：「はい」。"_s, u"水"_s};
    QTest::newRow("no word") << u" … "_s << QStringList{u" … "_s} << QStringList{u" …"_s, u" "_s};
    QTest::newRow("emoji") << u" 🥖 bread 🥖"_s << QStringList{u" 🥖 bread"_s, u" 🥖"_s} << QStringList{u" 🥖 bread 🥖"_s};
}

void GhostKeysTest::wordsAndSentences()
{
    QFETCH(QString, ghost);
    QFETCH(QStringList, words);
    QFETCH(QStringList, sentences);
    DraftEditor editor;
    const auto taken = [&](Qt::KeyboardModifiers modifiers) {
        QStringList parts;
        const auto heard = connect(&editor, &DraftEditor::ghostTaken, this, [&](const QString &part) { parts.append(part); });
        editor.load({});
        editor.showGhost(ghost);
        for (int i = 0; i < 20 && !editor.ghost().isEmpty(); ++i)
            QTest::keyClick(&editor, Qt::Key_Right, modifiers);
        disconnect(heard);
        return parts;
    };
    QCOMPARE(taken(Qt::ControlModifier), words);
    QCOMPARE(editor.text(), ghost);
    QCOMPARE(taken(Qt::ControlModifier | Qt::ShiftModifier), sentences);
    QCOMPARE(editor.text(), ghost);
}

void GhostKeysTest::mirroredKeys()
{
    DraftEditor editor;
    GhostLog log(editor);
    const QString text = u"كل مساء"_s;
    editor.load(text);
    editor.setCaret(text.size());
    editor.showGhost(u" في السادسة. ثم نامت."_s);
    QTest::keyClick(&editor, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(editor.text(), text + u" في"_s);
    QTest::keyClick(&editor, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.text(), text + u" في السادسة."_s);
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(editor.text(), text + u" في السادسة."_s);
    QVERIFY(editor.ghost().isEmpty());
    QCOMPARE(log.take().last(), u"hidden"_s);
}

void GhostKeysTest::beforeTheWindowsShortcuts()
{
    QMainWindow window;
    auto *editor = new DraftEditor;
    window.setCentralWidget(editor);
    int asked = 0;
    for (const QKeySequence &keys : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_Right),
                                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right)}) {
        auto *action = new QAction(&window);
        action->setShortcut(keys);
        window.addAction(action);
        connect(action, &QAction::triggered, &window, [&asked] { ++asked; });
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    editor->setFocus();
    editor->load(u"One"_s);
    editor->setCaret(3);
    GhostLog log(*editor);
    editor->showGhost(u" two three. Four five"_s);
    QTest::keyClick(editor, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(editor->text(), u"One two three. Four five"_s);
    editor->showGhost(u" six"_s);
    log.take();
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(log.take(), QStringList{u"dismissed"_s});
    QCOMPARE(asked, 0);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(asked, 1);
    QCOMPARE(editor->text(), u"One two three. Four five\t"_s);
}

void GhostKeysTest::tabIndentsWithout()
{
    DraftEditor editor;
    editor.load(u"- one\n- two"_s);
    editor.setCaret(11);
    editor.showGhost(u" and three"_s);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(editor.text(), u"- one\n  - two"_s);
    editor.showGhost(u" and three"_s);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(editor.text(), u"- one\n  - two and three"_s);
    editor.showGhost(u"!"_s);
    QTest::keyClick(&editor, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(editor.text(), u"- one\n- two and three"_s);
    QVERIFY(editor.ghost().isEmpty());
}

void GhostKeysTest::typingAlong()
{
    DraftEditor editor;
    editor.load(u"One"_s);
    editor.setCaret(3);
    GhostLog log(editor);
    editor.showGhost(u" twö"_s);
    QTest::keyClicks(&editor, u" t"_s);
    QCOMPARE(log.take(), (QStringList{u"edited + "_s, u"along [twö]"_s, u"edited +t"_s, u"along [wö]"_s}));
    QCOMPARE(editor.text(), u"One t"_s);
    QCOMPARE(editor.ghost(), u"wö"_s);
    QTest::keyClicks(&editor, u"w"_s);
    QKeyEvent umlaut(QEvent::KeyPress, Qt::Key_Odiaeresis, {}, u"ö"_s);
    QApplication::sendEvent(&editor, &umlaut);
    QCOMPARE(editor.text(), u"One twö"_s);
    QCOMPARE(log.take(), (QStringList{u"edited +w"_s, u"along [ö]"_s, u"edited +ö"_s, u"along []"_s}));
    editor.showGhost(u" three"_s);
    QTest::keyClicks(&editor, u" f"_s);
    QCOMPARE(log.take(), (QStringList{u"edited + "_s, u"along [three]"_s, u"hidden"_s, u"edited +f"_s}));
    // Typed along or not, it is typing.
    editor.undo();
    QCOMPARE(editor.text(), u"One"_s);
}

void GhostKeysTest::typingAlongIsOnePaint()
{
    DraftEditor editor;
    editor.setStyle(plainStyle());
    editor.resize(620, 400);
    editor.load(u"Every evening at six, Marta filled two grey crates"_s);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.setCaret(editor.length());
    editor.showGhost(severalRows);
    QCoreApplication::processEvents();
    GhostPaints paints(editor);
    for (int i = 0; i < 40; ++i) {
        const QString left = severalRows.sliced(i + 1);
        const QImage before = ghostPicture(editor, {editor.caretRect(editor.caret())});
        const QRectF caret = editor.caretRect(editor.caret());
        paints.ghosts.clear();
        QTest::keyClicks(&editor, QString(severalRows[i]));
        QTRY_VERIFY(!paints.ghosts.isEmpty());
        QCOMPARE(paints.ghosts, QStringList(paints.ghosts.size(), left));
        const QRectF now = editor.caretRect(editor.caret());
        QImage masked = before;
        QPainter painter(&masked);
        painter.fillRect(now.adjusted(-4, -1, 4, 1).toAlignedRect(), Qt::white);
        painter.end();
        QVERIFY(isSame(masked, ghostPicture(editor, {caret, now})));
    }
    // Taking a word as well.
    paints.ghosts.clear();
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY(!paints.ghosts.isEmpty());
    QCOMPARE(paints.ghosts, QStringList(paints.ghosts.size(), editor.ghost()));
}

void GhostKeysTest::typingAlongWithSmartQuotes()
{
    DraftEditor editor;
    TypingHabits habits;
    habits.smartPunctuation = true;
    habits.language = u"en"_s;
    editor.setHabits(habits);
    GhostLog log(editor);
    const auto typed = [&](const QString &text, const QString &ghost, const QString &keys) {
        editor.load(text);
        editor.setCaret(text.size());
        editor.showGhost(ghost);
        log.take();
        QTest::keyClicks(&editor, keys);
        return editor.text() + u"|"_s + editor.ghost();
    };
    QCOMPARE(typed(u"I don"_s, u"’t know"_s, u"'"_s), u"I don’|t know"_s);
    QCOMPARE(log.take().last(), u"along [t know]"_s);
    QCOMPARE(typed(u"I don"_s, u"'t know"_s, u"'t"_s), u"I don’t| know"_s);
    QCOMPARE(log.take().last(), u"along [ know]"_s);
    QCOMPARE(typed(u"She said "_s, u"“no” and left"_s, u"\"no\" a"_s), u"She said “no” a|nd left"_s);
    QCOMPARE(typed(u"I don"_s, u" not"_s, u"'"_s), u"I don’|"_s);
    QCOMPARE(log.take().last(), u"hidden"_s);
    // What is accepted goes in as it is.
    editor.load(u"He"_s);
    editor.setCaret(2);
    editor.showGhost(u" \"said\" it's -- no..."_s);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(editor.text(), u"He \"said\" it's -- no..."_s);
}

void GhostKeysTest::typingAlongEnter()
{
    DraftEditor editor;
    editor.load(u"One."_s);
    editor.setCaret(4);
    editor.showGhost(u"\n\nTwo."_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.text(), u"One.\n"_s);
    QCOMPARE(editor.ghost(), u"\nTwo."_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, u"T"_s);
    QCOMPARE(editor.ghost(), u"wo."_s);
    QVERIFY(editor.ghostRect().top() > editor.caretRect(0).bottom());
    // A list goes on by itself.
    editor.load(u"- one"_s);
    editor.setCaret(5);
    editor.showGhost(u"\n- two"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.text(), u"- one\n- "_s);
    QCOMPARE(editor.ghost(), u"two"_s);
    editor.load(u"- one"_s);
    editor.setCaret(5);
    editor.showGhost(u"\nTwo"_s);
    GhostLog log(editor);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.text(), u"- one\n- "_s);
    QVERIFY(editor.ghost().isEmpty());
    QCOMPARE(log.take(), (QStringList{u"edited +\n- "_s, u"hidden"_s}));
}

void GhostKeysTest::typingAlongByInputMethod()
{
    DraftEditor editor;
    editor.load(u"昔"_s);
    editor.setCaret(1);
    GhostLog log(editor);
    editor.showGhost(u"々あるところに"_s);
    const auto send = [&](const QString &preedit, const QString &commit) {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(&editor, &event);
    };
    // As input methods do when they get the focus.
    send({}, {});
    QCOMPARE(editor.ghost(), u"々あるところに"_s);
    QCOMPARE(log.take(), QStringList());
    send({}, u"々"_s);
    QCOMPARE(editor.ghost(), u"あるところに"_s);
    QCOMPARE(log.take(), (QStringList{u"edited +々"_s, u"along [あるところに]"_s}));
    send(u"ある"_s, {});
    QVERIFY(editor.ghost().isEmpty());
    QCOMPARE(log.take(), QStringList{u"hidden"_s});
    QVERIFY(!editor.showGhost(u"ところに"_s));
    send({}, u"ある"_s);
    QCOMPARE(editor.text(), u"昔々ある"_s);
    QVERIFY(editor.showGhost(u"ところに"_s));
}

void GhostKeysTest::hiddenBy_data()
{
    using Act = std::function<void(DraftEditor &)>;
    QTest::addColumn<Act>("act");
    const auto key = [](int which, Qt::KeyboardModifiers modifiers = {}) {
        return Act([which, modifiers](DraftEditor &editor) { QTest::keyClick(&editor, Qt::Key(which), modifiers); });
    };
    QTest::newRow("Left") << key(Qt::Key_Left);
    QTest::newRow("Right") << key(Qt::Key_Right);
    QTest::newRow("Up") << key(Qt::Key_Up);
    QTest::newRow("Down") << key(Qt::Key_Down);
    QTest::newRow("Home") << key(Qt::Key_Home);
    QTest::newRow("End") << key(Qt::Key_End);
    QTest::newRow("Page Up") << key(Qt::Key_PageUp);
    QTest::newRow("Backspace") << key(Qt::Key_Backspace);
    QTest::newRow("Delete") << key(Qt::Key_Delete);
    QTest::newRow("Return") << key(Qt::Key_Return);
    QTest::newRow("letter") << key(Qt::Key_Q);
    QTest::newRow("Shift+Left") << key(Qt::Key_Left, Qt::ShiftModifier);
    QTest::newRow("Ctrl+Left") << key(Qt::Key_Left, Qt::ControlModifier);
    QTest::newRow("Ctrl+V") << key(Qt::Key_V, Qt::ControlModifier);
    QTest::newRow("Ctrl+Z") << key(Qt::Key_Z, Qt::ControlModifier);
    QTest::newRow("Ctrl+A") << key(Qt::Key_A, Qt::ControlModifier);
    QTest::newRow("click") << Act(
        [](DraftEditor &editor) { QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, editor.ghostRect().center().toPoint()); });
    QTest::newRow("focus out") << Act([](DraftEditor &editor) {
        QFocusEvent event(QEvent::FocusOut, Qt::TabFocusReason);
        QApplication::sendEvent(&editor, &event);
    });
    QTest::newRow("composition") << Act([](DraftEditor &editor) {
        QInputMethodEvent event(u"k"_s, {});
        QApplication::sendEvent(&editor, &event);
        QInputMethodEvent end;
        QApplication::sendEvent(&editor, &end);
    });
    QTest::newRow("other commit") << Act([](DraftEditor &editor) {
        QInputMethodEvent event;
        event.setCommitString(u"q"_s);
        QApplication::sendEvent(&editor, &event);
    });
    QTest::newRow("caret set") << Act([](DraftEditor &editor) { editor.setCaret(1); });
    QTest::newRow("selected") << Act([](DraftEditor &editor) { editor.select({3, 4}); });
    QTest::newRow("selected up to the caret") << Act([](DraftEditor &editor) {
        QTextCursor cursor = editor.textCursor();
        const int position = cursor.position();
        cursor.setPosition(0);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
    });
    QTest::newRow("replaced before") << Act([](DraftEditor &editor) { editor.replaceText({0, 3}, u"1"_s); });
    QTest::newRow("replaced behind") << Act([](DraftEditor &editor) { editor.replaceText({editor.length() - 1, 1}, u"1"_s); });
    QTest::newRow("inserted what it says") << Act([](DraftEditor &editor) { editor.replaceText({editor.caret(), 0}, u" and"_s); });
    QTest::newRow("all replaced") << Act([](DraftEditor &editor) { editor.replaceText({0, editor.length()}, u"New"_s); });
    QTest::newRow("all removed") << Act([](DraftEditor &editor) { editor.replaceText({0, editor.length()}, {}); });
    QTest::newRow("load") << Act([](DraftEditor &editor) { editor.load(u"Another"_s); });
    QTest::newRow("undo") << Act([](DraftEditor &editor) { editor.undo(); });
    QTest::newRow("read-only") << Act([](DraftEditor &editor) { editor.setReadOnly(true); });
}

void GhostKeysTest::hiddenBy()
{
    QFETCH(std::function<void(DraftEditor &)>, act);
    // The same without a ghost.
    QStringList texts;
    QList<TextSpan> selections;
    QImage pictures[2];
    for (const bool with : {false, true}) {
        QGuiApplication::clipboard()->setText(u"pasted"_s);
        DraftEditor editor;
        editor.resize(620, 400);
        editor.load(u"One paragraph.\n\nAnother that is a little longer than the one before it, so that it has rows.\n\nThe last."_s);
        editor.setCaret(40);
        QTest::keyClicks(&editor, u"y"_s);
        GhostLog log(editor);
        ghostPicture(editor);
        if (with) {
            QVERIFY(editor.showGhost(u" and so it went on, more or less, for a row or two, and nobody knew."_s));
            ghostPicture(editor);
        }
        act(editor);
        const QStringList said = log.take();
        QCOMPARE(said.count(u"hidden"_s), with ? 1 : 0);
        QCOMPARE(said.filter(u"along"_s).size() + said.filter(u"taken"_s).size() + said.filter(u"dismissed"_s).size(), 0);
        QVERIFY(editor.ghost().isEmpty());
        QVERIFY(editor.ghostRect().isNull());
        texts.append(editor.text());
        selections.append(editor.selectedSpan());
        pictures[with ? 1 : 0] = ghostPicture(editor);
    }
    QCOMPARE(texts[1], texts[0]);
    if (QByteArrayView(QTest::currentDataTag()) != "click") {
        QCOMPARE(selections[1], selections[0]);
        QVERIFY(isSame(pictures[1], pictures[0]));
    }
}

void GhostKeysTest::heldKeysKeepIt()
{
    DraftEditor editor;
    editor.load(u"One"_s);
    editor.setCaret(3);
    editor.showGhost(u" Two"_s);
    GhostLog log(editor);
    for (const auto key :
         {Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_AltGr, Qt::Key_Meta, Qt::Key_CapsLock, Qt::Key_Dead_Acute}) {
        QKeyEvent press(QEvent::KeyPress, key, {});
        QApplication::sendEvent(&editor, &press);
        QKeyEvent release(QEvent::KeyRelease, key, {});
        QApplication::sendEvent(&editor, &release);
    }
    QCOMPARE(editor.ghost(), u" Two"_s);
    QTest::keyClicks(&editor, u" "_s);
    QTest::keyPress(&editor, Qt::Key_Shift, Qt::ShiftModifier);
    QTest::keyClicks(&editor, u"T"_s, Qt::ShiftModifier);
    QCOMPARE(editor.text(), u"One T"_s);
    QCOMPARE(editor.ghost(), u"wo"_s);
    QVERIFY(!log.take().contains(u"hidden"_s));
}

void GhostKeysTest::refused()
{
    DraftEditor editor;
    editor.load(u"One two"_s);
    QVERIFY(!editor.showGhost({}));
    editor.select({1, 3});
    QVERIFY(!editor.showGhost(u"x"_s));
    QVERIFY(editor.ghost().isEmpty());
    editor.setCaret(3);
    QVERIFY(editor.showGhost(u"x"_s));
    QVERIFY(!editor.showGhost({}));
    QVERIFY(editor.ghost().isEmpty());
    editor.setReadOnly(true);
    QVERIFY(!editor.showGhost(u"x"_s));
    editor.setReadOnly(false);
    editor.load(u"---\ntitle: One\n---\n\nText"_s);
    QVERIFY(editor.isFrontMatterFolded());
    QVERIFY(!editor.showGhost(u"x"_s));
    editor.setFrontMatterShown(true);
    QVERIFY(editor.showGhost(u"x"_s));
    editor.setFrontMatterShown(false);
    QVERIFY(editor.ghost().isEmpty());
}

void GhostKeysTest::isSaidOnce()
{
    DraftEditor editor;
    editor.load(u"One"_s);
    editor.setCaret(3);
    const tests::Announcements announcements;
    tests::Announcements heard;
    const QString whole = u" and two. And three. And four"_s;
    for (qsizetype length = 1; length <= whole.size(); ++length)
        editor.showGhost(whole.first(length));
    QVERIFY(heard.isEmpty());
    QTRY_VERIFY(!heard.isEmpty());
    QCOMPARE(heard.take(), (QList<tests::Announcements::Said>{{u"Suggestion: and two."_s, false}}));
    // More of what was said, and words of it that are taken, are no news.
    editor.showGhost(whole + u" more"_s);
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
    editor.showGhost(u" another"_s);
    QTest::keyClick(&editor, Qt::Key_Escape);
    editor.showGhost(u" a third"_s);
    QTRY_VERIFY(!heard.isEmpty());
    QCOMPARE(heard.take(), (QList<tests::Announcements::Said>{{u"Suggestion: a third"_s, false}}));
}

void GhostKeysTest::randomKeys()
{
    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("AGATE_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QStringList ghosts = {u" and then"_s,          severalRows,      u"\n\nNext one. And on"_s,         u"خبز طازج كل يوم."_s,
                                u"、それから数えた。"_s, u"a b a b a b"_s, u" 👩‍🌾🥖 \"so\" it's"_s, u"\n- item\n- item"_s,
                                longProse(5000)};
    const QStringList texts = {u""_s, u"One two three.\n\n- item\n- item\n\nخبز طازج\n\n毎晩六時\n"_s, longProse(9000),
                               u"# Title\n\nText"_s};
    for (int round = 0; round < 4; ++round) {
        DraftEditor with;
        DraftEditor without;
        TypingHabits habits;
        habits.smartPunctuation = random.bounded(2) == 0;
        habits.language = u"en"_s;
        const QString text = texts[round % texts.size()];
        QString heard = text;
        connect(&with, &DraftEditor::edited, this,
                [&heard](const TextEdit &edit) { heard.replace(edit.span.start, edit.span.length, edit.insert); });
        for (DraftEditor *editor : {&with, &without}) {
            editor->setHabits(habits);
            editor->resize(500, 400);
            editor->load(text);
            editor->setCaret(text.size() / 2);
        }
        QString taken;
        connect(&with, &DraftEditor::ghostTaken, this, [&taken](const QString &part) { taken = part; });
        const auto both = [&](auto act) {
            act(with);
            act(without);
        };
        for (int step = 0; step < 100; ++step) {
            taken.clear();
            const auto choice = random.bounded(24);
            if (choice < 8) {
                const QString ghost = ghosts[random.bounded(int(ghosts.size()))];
                with.showGhost(ghost.first(random.bounded(1, int(ghost.size()) + 1)));
            } else if (choice < 12 && !with.ghost().isEmpty()) {
                // What it says, as far as there is a key for it.
                const QChar next = with.ghost().front();
                if (next == u'\n')
                    both([](DraftEditor &editor) { QTest::keyClick(&editor, Qt::Key_Return); });
                else if (next.unicode() < 127)
                    both([next](DraftEditor &editor) { QTest::keyClick(&editor, next.toLatin1()); });
            } else if (choice < 15 && !with.ghost().isEmpty()) {
                const int onward = with.proseLayout().ghost().isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
                if (choice == 12)
                    QTest::keyClick(&with, Qt::Key_Tab);
                else
                    QTest::keyClick(&with, Qt::Key(onward), choice == 13 ? Qt::ControlModifier : Qt::ControlModifier | Qt::ShiftModifier);
                QVERIFY(!taken.isEmpty());
                without.apply(QList<TextEdit>{{{without.caret(), 0}, taken}});
            } else {
                const int key =
                    QList<int>{Qt::Key_Left,   Qt::Key_Right, Qt::Key_Home,  Qt::Key_End,        Qt::Key_Backspace, Qt::Key_Delete,
                               Qt::Key_Return, Qt::Key_A,     Qt::Key_Space, Qt::Key_Apostrophe, Qt::Key_Minus}[random.bounded(11)];
                const bool shift = random.bounded(6) == 0 && key <= Qt::Key_End && key >= Qt::Key_Home;
                if (random.bounded(8) == 0)
                    both([](DraftEditor &editor) { editor.undo(); });
                else if (key < 127)
                    both([key](DraftEditor &editor) { QTest::keyClick(&editor, char(QChar(key).toLower().toLatin1())); });
                else
                    both([key, shift](DraftEditor &editor) {
                        QTest::keyClick(&editor, Qt::Key(key), shift ? Qt::ShiftModifier : Qt::NoModifier);
                    });
            }
            // Qt moves by rows only where there are some.
            both([](DraftEditor &editor) { ghostPicture(editor); });
            QCOMPARE(with.text(), without.text());
            QCOMPARE(with.selectedSpan(), without.selectedSpan());
            QCOMPARE(heard, with.text());
        }
        while (with.document()->isUndoAvailable())
            with.undo();
        while (without.document()->isUndoAvailable())
            without.undo();
        QCOMPARE(with.text(), text);
        QCOMPARE(without.text(), text);
    }
}

AGATE_WINDOW_TEST(GhostKeysTest)
#include "test_ghost_keys.moc"
