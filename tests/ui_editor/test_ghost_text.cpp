// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/editor_guest.h"
#include "editor/prose_layout.h"
#include "support/announcements.h"
#include "support/room_program.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMainWindow>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QTextBlock>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

/// All that an editor says of its ghost and its text, in order.
class GhostLog : public QObject
{
public:
    explicit GhostLog(DraftEditor &editor)
    {
        connect(&editor, &DraftEditor::edited, this, [this](const TextEdit &edit) { said.append(u"edited +%1"_s.arg(edit.insert)); });
        connect(&editor, &DraftEditor::ghostTaken, this,
                [this](const QString &taken, const QString &left) { said.append(u"taken [%1] [%2]"_s.arg(taken, left)); });
        connect(&editor, &DraftEditor::ghostTypedAlong, this, [this](const QString &left) { said.append(u"along [%1]"_s.arg(left)); });
        connect(&editor, &DraftEditor::ghostDismissed, this, [this] { said.append(u"dismissed"_s); });
        connect(&editor, &DraftEditor::ghostHidden, this, [this] { said.append(u"hidden"_s); });
    }

    QStringList take() { return std::exchange(said, {}); }

    QStringList said;
};

/// What the view showed at each paint.
class GhostPaints : public QObject
{
public:
    explicit GhostPaints(DraftEditor &editor) : m_editor(editor) { editor.viewport()->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ghosts.append(m_editor.ghost());
        return false;
    }

    QStringList ghosts;

private:
    DraftEditor &m_editor;
};

class GroundMark : public TextMarks
{
public:
    QList<TextMark> marksIn(const TextSpan &) const override { return marks; }

    QList<TextMark> marks;
};

class SilentGuest : public EditorGuest
{
public:
    void paintUnder(QPainter &painter, const QRectF &area) override { painter.fillRect(area, Qt::yellow); }

    void paintOver(QPainter &, const QRectF &) override { }

    bool takeKey(const QKeyEvent &, bool) override { return false; }

    void mouse(const QMouseEvent &) override { }

    void moved() override { }

    void restyle() override { }
};

/// A ghost in the ink's colour, and a caret in none: a picture with it is the picture of the accepted text.
EditorStyle plainStyle()
{
    EditorStyle style;
    style.ghost = style.ink;
    return style;
}

QImage ghostPicture(DraftEditor &editor, const QList<QRectF> &without = {})
{
    QImage picture = editor.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    for (const QRectF &caret : without)
        painter.fillRect(caret.adjusted(-4, -1, 4, 1).toAlignedRect(), Qt::white);
    return picture;
}

int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

QString longProse(qsizetype length)
{
    QString text;
    while (text.size() < length)
        text += u"A baker counts her loaves at six, and nobody else does. "_s;
    return text;
}

const QString severalRows =
    u" and then she counted what was left on the shelf, wrote three numbers into a grey book, put out the lamp over the oven, "
    "and slept a little better than the night before, for the first time in weeks."_s;

} // namespace

/// A continuation that is offered at the caret: seen like text, and no part of it.
class GhostTextTest : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QGuiApplication::styleHints()->setCursorFlashTime(0); }

    void standsWhereItWillStand_data() { cases(); }

    void standsWhereItWillStand();

    void leavesTheDocumentAlone_data() { cases(); }

    void leavesTheDocumentAlone();

    void wordByWordIsAll_data() { cases(); }

    void wordByWordIsAll();
    void eachAcceptanceIsOneStep();
    void wordsAndSentences_data();
    void wordsAndSentences();
    void hasItsColour();
    void caretStandsBeforeIt();
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
    void growsWhereItStands();
    void resizingAndZoom();
    void marksStayAtTheirWords();
    void atASoftSplit();
    void takenPastASoftSplit();
    void aboveAGuest();
    void isScrolledIntoView();
    void isSaidOnce();
    void laysOutOneBlock();
    void randomKeys();

private:
    static void cases();
};

void GhostTextTest::cases()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("caret");
    QTest::addColumn<QString>("ghost");
    const QString english = u"Every evening at six, Marta filled two grey crates with bread"_s;
    const QString more = u" that nobody had bought. It was the price of full shelves, and it had been so for forty years."_s;
    const auto row = [](const char *name, const QString &before, const QString &behind, const QString &ghost) {
        QTest::newRow(name) << before + behind << int(before.size()) << ghost;
    };
    row("end of a paragraph", english, u"\n\nThe next one."_s, u" nobody had bought."_s);
    row("several rows at the end", english, u"\n\nThe next one."_s, severalRows);
    row("middle of a paragraph", english, more, u" and rolls and cake"_s);
    row("several rows in the middle", english, more, severalRows);
    row("paragraphs", english, u"\n\nThe next one."_s, u" of the day.\n\nThen she counted.\nAnd wrote."_s);
    row("paragraphs in the middle", english, more, u" of the day.\n\nThen she counted, for the first time, those"_s);
    row("begins with a paragraph", english, u""_s, u"\n\nThen she counted."_s);
    row("Arabic", u"كل مساء في السادسة كانت مارتا تملأ صندوقين رماديين"_s, u""_s,
        u" بالخبز الذي لم يشتره أحد، وطوال أربعين عامًا كان ذلك ببساطة ثمن الرفوف الممتلئة، ثم بدأت تعد الأرغفة."_s);
    row("Arabic, middle", u"كل مساء في السادسة كانت مارتا تملأ صندوقين"_s, u" بالخبز الذي لم يشتره أحد منذ أربعين عامًا."_s,
        u" رماديين كبيرين من الخشب القديم الذي تركه لها والدها"_s);
    row("Hebrew", u"בכל ערב בשש מילאה מרתה שני ארגזים אפורים"_s, u" בסוף היום."_s, u" בלחם שאיש לא קנה, וכך היה במשך ארבעים שנה ויותר"_s);
    row("Japanese", u"毎晩六時になると、マルタは誰にも買われなかったパンを"_s, u"それから彼女は数えはじめた。"_s,
        u"灰色の箱二つに詰めた。四十年のあいだ、それは棚をいっぱいにしておくための当たり前の代価だった。"_s);
    row("Latin run in Arabic", u"قرأت مارتا كتاب The Baker"_s, u" Street كله في ليلة واحدة ثم نامت."_s, u" of Old Harbour"_s);
    row("Arabic behind a Latin run", u"قرأت مارتا كتاب The Baker"_s, u" في ليلة واحدة."_s, u" الذي أهدته لها أختها"_s);
    row("Arabic within English", u"She read the word خبز"_s, u" and smiled at it."_s, u" طازج كل يوم"_s);
    row("turns an empty paragraph", u"English.\n\n"_s, u""_s, u"كل مساء في السادسة."_s);
    row("Thai", u"ทุกเย็นเวลาหกโมง"_s, u""_s, u"มาร์ตาเติมขนมปังที่ไม่มีใครซื้อลงในลังสีเทาสองใบและนับมันทีละก้อนจนหมด"_s);
    row("heading", u"# How we cut our waste"_s, u"\n\nText."_s, u" by a third in eight weeks, and what it cost us"_s);
    row("item", u"- flour\n- a mill"_s, u"\n- bread"_s, u" nearby, with a wheel that turns when the river is high enough\n- a pencil"_s);
    row("quote", u"> Tuesdays were the problem"_s, u""_s, u", said the pencil that nobody had ever asked about anything."_s);
    row("behind emphasis", u"It was **so** "_s, u" and *so*."_s, u"warm that evening"_s);
    row("within a word", u"It was a wonder"_s, u" day for all."_s, u"ful and quiet"_s);
    row("empty document", u""_s, u""_s, u"Every evening at six, Marta filled two crates."_s);
    row("empty paragraph", u"One.\n"_s, u"\nThree."_s, u"Two."_s);
    row("trailing space", english + u" "_s, u""_s, u"that nobody had bought for as long as she could remember."_s);
    row("trailing spaces", english + u"   "_s, u"\n\nNext."_s, u"that nobody had bought."_s);
    row("trailing space in the ghost", english, u""_s, u" that nobody had bought. "_s);
    row("a space on both sides", english + u" "_s, u" for long."_s, u"nobody had"_s);
    row("code", u"```\nlet a = 1;\n"_s, u"\n```\n"_s, u"let b = a + 2;"_s);
    row("emoji", u"The farmer 👩‍🌾"_s, u" came."_s, u" with bread 🥖🥐 and tea"_s);
    row("last row's edge", longProse(140).trimmed(), u""_s, u" Nobody knew why."_s);
}

void GhostTextTest::standsWhereItWillStand()
{
    QFETCH(QString, text);
    QFETCH(int, caret);
    QFETCH(QString, ghost);
    DraftEditor editor;
    editor.setStyle(plainStyle());
    editor.resize(620, 640);
    editor.load(text);
    editor.setCaret(caret);
    QVERIFY(editor.showGhost(ghost));
    QCOMPARE(editor.ghost(), ghost);
    const QRectF before = editor.caretRect(editor.caret());
    QVERIFY(!editor.ghostRect().isEmpty());
    const QImage offered = ghostPicture(editor);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(editor.text(), text.first(caret) + ghost + text.sliced(caret));
    QCOMPARE(editor.caret(), caret + ghost.size());
    QVERIFY(editor.ghost().isEmpty());
    QVERIFY(editor.ghostRect().isNull());
    const QList<QRectF> carets = {before, editor.caretRect(editor.caret())};
    const QImage accepted = ghostPicture(editor, carets);
    QImage masked = offered;
    QPainter painter(&masked);
    for (const QRectF &rect : carets)
        painter.fillRect(rect.adjusted(-4, -1, 4, 1).toAlignedRect(), Qt::white);
    painter.end();
    const int differing = differingPixels(masked, accepted);
    if (differing > 0 && qEnvironmentVariableIsSet("AGATE_KEEP_PICTURES")) {
        masked.save(u"/tmp/ghost-%1-offered.png"_s.arg(QLatin1StringView(QTest::currentDataTag())));
        accepted.save(u"/tmp/ghost-%1-accepted.png"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    }
    QCOMPARE(differing, 0);
}

void GhostTextTest::leavesTheDocumentAlone()
{
    QFETCH(QString, text);
    QFETCH(int, caret);
    QFETCH(QString, ghost);
    DraftEditor editor;
    editor.resize(620, 640);
    editor.load(text);
    editor.setCaret(caret);
    QTest::keyClicks(&editor, u"x"_s);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    ghostPicture(editor);
    const auto formats = [&] {
        QList<QList<QTextLayout::FormatRange>> all;
        for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next())
            all.append(block.layout()->formats());
        return all;
    };
    const auto found = [&] { return editor.find(u"a"_s, 0); };
    const QString raw = editor.document()->toRawText();
    const QString plain = editor.toPlainText();
    const auto formatsBefore = formats();
    const auto foundBefore = found();
    const int revision = editor.document()->revision();
    const int steps = editor.document()->availableUndoSteps();
    const bool modified = editor.document()->isModified();
    const int lines = editor.document()->lineCount();
    const int fold = editor.document()->blockCount();
    GhostLog log(editor);
    QSignalSpy changes(editor.document(), &QTextDocument::contentsChange);
    QSignalSpy stack(editor.document(), &QTextDocument::undoCommandAdded);
    QSignalSpy moves(&editor, &QPlainTextEdit::cursorPositionChanged);
    QSignalSpy texts(&editor, &QPlainTextEdit::textChanged);

    for (const qsizetype length : {ghost.size() / 3, ghost.size()}) {
        editor.showGhost(ghost.first(qMax(qsizetype(1), length)));
        ghostPicture(editor);
        QCOMPARE(editor.text(), text);
        QCOMPARE(editor.document()->toRawText(), raw);
        QCOMPARE(editor.toPlainText(), plain);
        QCOMPARE(editor.caret(), caret);
        QCOMPARE(formats(), formatsBefore);
        QCOMPARE(found(), foundBefore);
        QCOMPARE(editor.document()->revision(), revision);
        QCOMPARE(editor.document()->availableUndoSteps(), steps);
        QCOMPARE(editor.document()->isModified(), modified);
        QCOMPARE(editor.document()->lineCount(), lines);
        QCOMPARE(editor.document()->blockCount(), fold);
    }
    QCOMPARE(log.take(), QStringList());
    QCOMPARE(changes.count(), 0);
    QCOMPARE(stack.count(), 0);
    QCOMPARE(moves.count(), 0);
    QCOMPARE(texts.count(), 0);

    QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_C, Qt::ControlModifier);
    if (!text.isEmpty())
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    QCOMPARE(log.take(), QStringList{u"hidden"_s});
    editor.setCaret(caret);
    editor.showGhost(ghost);
    editor.undo();
    QVERIFY(editor.ghost().isEmpty());
    editor.undo();
    QCOMPARE(editor.text(), text);
    QVERIFY(!editor.document()->isUndoAvailable());
}

void GhostTextTest::wordByWordIsAll()
{
    QFETCH(QString, text);
    QFETCH(int, caret);
    QFETCH(QString, ghost);
    DraftEditor editor;
    editor.setStyle(plainStyle());
    editor.resize(620, 640);
    editor.load(text);
    editor.setCaret(caret);
    editor.showGhost(ghost);
    QList<QRectF> carets = {editor.caretRect(caret)};
    const QImage first = ghostPicture(editor);
    GhostLog log(editor);
    int words = 0;
    for (QString left = ghost; !left.isEmpty(); ++words) {
        QVERIFY(words < 100);
        // What points onward is the paragraph's affair.
        const bool mirrored = editor.proseLayout().ghost().isRightToLeft();
        QTest::keyClick(&editor, mirrored ? Qt::Key_Left : Qt::Key_Right, Qt::ControlModifier);
        const QStringList said = log.take();
        QCOMPARE(said.size(), 2);
        QVERIFY(said[0].startsWith(u"edited"_s));
        QVERIFY(said[1].startsWith(u"taken"_s));
        QVERIFY(editor.ghost().size() < left.size());
        QVERIFY(left.endsWith(editor.ghost()));
        left = editor.ghost();
        QCOMPARE(editor.text(), text.first(caret) + ghost.chopped(left.size()) + text.sliced(caret));
        // Nothing that was to be seen has moved.
        carets.append(editor.caretRect(editor.caret()));
        QImage masked = first;
        QPainter painter(&masked);
        for (const QRectF &rect : std::as_const(carets))
            painter.fillRect(rect.adjusted(-4, -1, 4, 1).toAlignedRect(), Qt::white);
        painter.end();
        QCOMPARE(differingPixels(masked, ghostPicture(editor, carets)), 0);
    }
    QCOMPARE(editor.text(), text.first(caret) + ghost + text.sliced(caret));
    for (int i = 0; i < words; ++i) {
        QVERIFY(editor.document()->isUndoAvailable());
        editor.undo();
    }
    QCOMPARE(editor.text(), text);
    QVERIFY(!editor.document()->isUndoAvailable());
}

void GhostTextTest::eachAcceptanceIsOneStep()
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

void GhostTextTest::wordsAndSentences_data()
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
    QTest::newRow("Japanese") << u"彼は言った：「はい」。次"_s << QStringList{u"彼"_s, u"は"_s, u"言った："_s, u"「はい」。"_s, u"次"_s}
                              << QStringList{u"彼は言った：「はい」。"_s, u"次"_s};
    QTest::newRow("no word") << u" … "_s << QStringList{u" … "_s} << QStringList{u" …"_s, u" "_s};
    QTest::newRow("emoji") << u" 🥖 bread 🥖"_s << QStringList{u" 🥖 bread"_s, u" 🥖"_s} << QStringList{u" 🥖 bread 🥖"_s};
}

void GhostTextTest::wordsAndSentences()
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

void GhostTextTest::hasItsColour()
{
    DraftEditor editor;
    EditorStyle style;
    style.ghost = QColor(0x30, 0xff, 0x30);
    editor.setStyle(style);
    editor.resize(700, 300);
    editor.load(u"One two\n\nthree"_s);
    editor.setCaret(7);
    const auto bounds = [&] {
        QRect all;
        const QImage picture = ghostPicture(editor);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor here = picture.pixelColor(x, y);
                if (here.green() > here.red() + 100 && here.green() > here.blue() + 100)
                    all |= QRect(x, y, 1, 1);
            }
        }
        return all;
    };
    QVERIFY(bounds().isNull());
    editor.showGhost(u" and a half"_s);
    QVERIFY(!bounds().isNull());
    QVERIFY(editor.ghostRect().contains(bounds()));
    QVERIFY(bounds().width() > editor.ghostRect().width() * 0.8);
    style.ghost = QColor(0x35, 0xfa, 0x35);
    editor.setStyle(style);
    QVERIFY(!bounds().isNull());
    editor.hideGhost();
    QVERIFY(bounds().isNull());
}

void GhostTextTest::caretStandsBeforeIt()
{
    DraftEditor editor;
    editor.resize(620, 400);
    // Every place of a paragraph of several rows, with a space before the caret and without.
    const QString text = longProse(300).trimmed();
    for (int place = 0; place <= text.size(); ++place) {
        editor.load(text);
        editor.setCaret(place);
        const QRectF without = editor.caretRect(place);
        editor.showGhost(place > 0 && !text[place - 1].isSpace() ? u" for the last time"_s : u"for the last time"_s);
        const QRectF with = editor.caretRect(place);
        // A word that the caret is in the middle of or at the end of stays where it is, because the ghost begins with a space.
        QVERIFY2(qAbs(without.x() - with.x()) <= 1 && qAbs(without.y() - with.y()) <= 1,
                 qPrintable(u"place %1: %2,%3 and %4,%5"_s.arg(place).arg(without.x()).arg(without.y()).arg(with.x()).arg(with.y())));
        QVERIFY(editor.ghostRect().top() >= with.top() - editor.proseLayout().setting().row());
    }
}

void GhostTextTest::mirroredKeys()
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

void GhostTextTest::beforeTheWindowsShortcuts()
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
    QCOMPARE(asked, 2);
    QCOMPARE(log.take(), QStringList());
}

void GhostTextTest::tabIndentsWithout()
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

void GhostTextTest::typingAlong()
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

void GhostTextTest::typingAlongIsOnePaint()
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
        QCOMPARE(differingPixels(masked, ghostPicture(editor, {caret, now})), 0);
    }
    // Taking a word as well.
    paints.ghosts.clear();
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY(!paints.ghosts.isEmpty());
    QCOMPARE(paints.ghosts, QStringList(paints.ghosts.size(), editor.ghost()));
}

void GhostTextTest::typingAlongWithSmartQuotes()
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

void GhostTextTest::typingAlongEnter()
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

void GhostTextTest::typingAlongByInputMethod()
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

void GhostTextTest::hiddenBy_data()
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

void GhostTextTest::hiddenBy()
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
        QCOMPARE(differingPixels(pictures[1], pictures[0]), 0);
    }
}

void GhostTextTest::heldKeysKeepIt()
{
    DraftEditor editor;
    editor.load(u"One"_s);
    editor.setCaret(3);
    editor.showGhost(u" Two"_s);
    GhostLog log(editor);
    for (const auto key : {Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_AltGr, Qt::Key_Meta, Qt::Key_CapsLock})
        QTest::keyClick(&editor, key);
    QCOMPARE(editor.ghost(), u" Two"_s);
    QTest::keyClicks(&editor, u" "_s);
    QTest::keyPress(&editor, Qt::Key_Shift, Qt::ShiftModifier);
    QTest::keyClick(&editor, Qt::Key_T, Qt::ShiftModifier);
    QCOMPARE(editor.text(), u"One T"_s);
    QCOMPARE(editor.ghost(), u"wo"_s);
    QVERIFY(!log.take().contains(u"hidden"_s));
}

void GhostTextTest::refused()
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

void GhostTextTest::growsWhereItStands()
{
    DraftEditor editor;
    editor.setStyle(plainStyle());
    editor.resize(620, 400);
    editor.load(u"Every evening at six.\n\nNext."_s);
    editor.setCaret(21);
    const QRectF next = editor.caretRect(24);
    GhostLog log(editor);
    QRectF before;
    for (qsizetype length = 1; length <= severalRows.size(); ++length) {
        QVERIFY(editor.showGhost(severalRows.first(length)));
        const QRectF now = editor.ghostRect();
        QVERIFY(length < 3 || now.top() == before.top());
        QVERIFY(now.bottom() >= before.bottom());
        before = now;
    }
    QVERIFY(editor.caretRect(24).y() > next.y() + 20);
    editor.hideGhost();
    QCOMPARE(editor.caretRect(24), next);
    QCOMPARE(log.take(), QStringList());
}

void GhostTextTest::resizingAndZoom()
{
    DraftEditor editor;
    editor.setStyle(plainStyle());
    editor.load(u"Every evening at six, Marta filled two crates\n\nNext."_s);
    editor.setCaret(45);
    const auto asAccepted = [&] {
        const QRectF caret = editor.caretRect(45);
        const QImage offered = ghostPicture(editor, {caret});
        DraftEditor other;
        other.setStyle(plainStyle());
        other.resize(editor.size());
        other.setZoom(editor.zoom());
        other.load(u"Every evening at six, Marta filled two crates"_s + severalRows + u"\n\nNext."_s);
        other.setCaret(45);
        return differingPixels(offered, ghostPicture(other, {caret}));
    };
    editor.resize(800, 600);
    editor.showGhost(severalRows);
    for (const QSize &size : {QSize(800, 600), QSize(420, 600), QSize(1100, 500)}) {
        editor.resize(size);
        for (const int zoom : {100, 175, 67}) {
            editor.setZoom(zoom);
            QCOMPARE(editor.ghost(), severalRows);
            QCOMPARE(asAccepted(), 0);
        }
    }
}

void GhostTextTest::marksStayAtTheirWords()
{
    DraftEditor editor;
    editor.resize(620, 400);
    editor.load(u"Evry evening at six, Marta filld two crates and slept."_s);
    editor.setCaret(20);
    const QColor lime(0x30, 0xff, 0x30);
    GroundMark marks;
    editor.addMarks(&marks);
    QTextEdit::ExtraSelection extra;
    const auto groundOf = [&](const TextSpan &span, bool asExtra) {
        marks.marks = {};
        editor.setExtraSelections({});
        if (asExtra) {
            extra.cursor = editor.splits().select(span);
            extra.format.setBackground(lime);
            editor.setExtraSelections({extra});
        } else {
            marks.marks = {{span, TextMark::Look::Ground, lime}};
        }
        QRect bounds;
        const QImage picture = ghostPicture(editor);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == lime)
                    bounds |= QRect(x, y, 1, 1);
            }
        }
        return bounds;
    };
    editor.showGhost(u" when the last customer had gone home and the street was dark and still,"_s);
    for (const bool asExtra : {false, true}) {
        for (const TextSpan &span : {TextSpan{0, 4}, TextSpan{27, 5}, TextSpan{50, 4}}) {
            const QRect found = groundOf(span, asExtra);
            const QRectF from = editor.caretRect(span.start);
            const QRectF to = editor.caretRect(span.end());
            QVERIFY(qAbs(found.left() - from.left()) <= 2 && qAbs(found.right() - to.left()) <= 3);
            QVERIFY(found.top() >= from.top() - 12 && found.bottom() <= from.bottom() + 12);
        }
    }
    // Around the caret: on both sides of the ghost, and not on it.
    const QRect torn = groundOf({16, 10}, false);
    QVERIFY(torn.height() > 40);
    const QImage picture = ghostPicture(editor);
    const QRectF middle = editor.ghostRect();
    int lit = 0;
    for (int x = int(editor.caretRect(20).right()) + 3; x < middle.right() - 3; ++x)
        lit += picture.pixelColor(x, int(editor.caretRect(20).center().y())) == lime ? 1 : 0;
    QCOMPARE(lit, 0);
}

void GhostTextTest::atASoftSplit()
{
    const QString text = longProse(20000).trimmed();
    DraftEditor editor;
    editor.resize(620, 500);
    editor.load(text);
    QVERIFY(editor.splits().count() > 1);
    const qsizetype split = editor.splits().textPosition(editor.document()->begin().next().position());
    for (const qsizetype at : {split, split - 1, split + 1, split - 300, text.size()}) {
        editor.setCaret(at);
        QVERIFY(editor.showGhost(severalRows));
        ghostPicture(editor);
        QCOMPARE(editor.text(), text);
        QVERIFY(!editor.ghostRect().isEmpty());
        QVERIFY(editor.ghostRect().top() <= editor.caretRect(at).bottom() + 30);
        QTest::keyClicks(&editor, u" a"_s);
        QCOMPARE(editor.ghost(), severalRows.sliced(2));
        QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(editor.text(), text.first(at) + severalRows + text.sliced(at));
        while (editor.document()->isUndoAvailable())
            editor.undo();
        QCOMPARE(editor.text(), text);
    }
}

void GhostTextTest::takenPastASoftSplit()
{
    // A block just below the length at which it is cut, so that what is accepted cuts it.
    const QString text = longProse(SoftSplits::longest - 100).first(SoftSplits::longest - 20).trimmed();
    DraftEditor editor;
    editor.resize(620, 500);
    editor.load(text);
    QCOMPARE(editor.splits().count(), 0);
    for (const qsizetype at : {qsizetype(SoftSplits::piece), text.size() / 3, text.size()}) {
        editor.setCaret(at);
        editor.showGhost(severalRows);
        QString left = severalRows;
        bool wasCut = false;
        while (!left.isEmpty()) {
            QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
            QVERIFY(editor.ghost().size() < left.size());
            left = editor.ghost();
            QCOMPARE(editor.text(), text.first(at) + severalRows.chopped(left.size()) + text.sliced(at));
            wasCut = wasCut || editor.splits().count() > 0;
            ghostPicture(editor);
            if (!left.isEmpty())
                QVERIFY(!editor.ghostRect().isEmpty());
        }
        QVERIFY(wasCut);
        while (editor.document()->isUndoAvailable())
            editor.undo();
        QCOMPARE(editor.text(), text);
    }
}

void GhostTextTest::aboveAGuest()
{
    DraftEditor editor;
    editor.resize(620, 600);
    editor.load(u"Every evening at six.\n\nNext."_s);
    SilentGuest guest;
    for (const qsizetype position : {qsizetype(5), qsizetype(28)}) {
        editor.host(&guest, position);
        editor.setGuestHeight(100);
        for (const qsizetype at : {qsizetype(21), qsizetype(22), qsizetype(28)}) {
            editor.setCaret(at);
            QVERIFY(editor.showGhost(severalRows));
            ghostPicture(editor);
            const bool above = (position < 21) == (at <= 21) || at <= 21;
            if (above)
                QVERIFY(editor.guestArea().top() >= editor.ghostRect().bottom() - 1);
            QCOMPARE(editor.guestArea().height(), 100.0);
            QTest::keyClick(&editor, Qt::Key_Right, Qt::ControlModifier);
            QVERIFY(!editor.ghost().isEmpty());
            if (above)
                QVERIFY(editor.guestArea().top() >= editor.ghostRect().bottom() - 1);
            QTest::keyClick(&editor, Qt::Key_Escape);
            editor.undo();
            QCOMPARE(editor.text(), u"Every evening at six.\n\nNext."_s);
        }
        editor.release(&guest);
    }
}

void GhostTextTest::isScrolledIntoView()
{
    DraftEditor editor;
    editor.resize(620, 400);
    QString text;
    for (int i = 0; i < 40; ++i)
        text += u"Paragraph %1.\n\n"_s.arg(i);
    text += u"The end"_s;
    editor.load(text);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.setCaret(text.size());
    editor.showGhost(severalRows);
    QVERIFY(editor.ghostRect().bottom() <= editor.viewport()->height());
    QVERIFY(editor.caretRect(editor.caret()).top() >= 0);
    // In the middle, at the lower edge of the view.
    editor.setCaret(0);
    const qsizetype low = text.indexOf(u"Paragraph 8."_s) + 12;
    editor.setCaret(low);
    editor.showGhost(severalRows);
    QVERIFY(editor.ghostRect().bottom() <= editor.viewport()->height());
    // What is not to be seen scrolls nothing.
    editor.hideGhost();
    editor.verticalScrollBar()->setValue(60);
    const int value = editor.verticalScrollBar()->value();
    editor.showGhost(severalRows);
    QCOMPARE(editor.verticalScrollBar()->value(), value);
    // Nothing higher than the view takes the caret out of it.
    editor.hideGhost();
    editor.setCaret(text.size());
    editor.showGhost(severalRows.repeated(12));
    QVERIFY(editor.caretRect(editor.caret()).top() >= 0);
    QVERIFY(editor.caretRect(editor.caret()).bottom() <= editor.viewport()->height());
}

void GhostTextTest::isSaidOnce()
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

void GhostTextTest::laysOutOneBlock()
{
    QString text;
    while (text.size() < 1'000'000)
        text += u"The baker counted what was left on the shelf each evening.\n\n"_s;
    DraftEditor editor;
    editor.resize(700, 500);
    editor.load(text);
    editor.setCaret(text.size() / 2 / 60 * 60 + 58);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    ghostPicture(editor);
    auto laidOut = [&, last = editor.proseLayout().blocksLaidOut()]() mutable {
        const qint64 now = editor.proseLayout().blocksLaidOut();
        return now - std::exchange(last, now);
    };
    editor.showGhost(u" twice"_s);
    QVERIFY(laidOut() <= 2);
    QTest::keyClicks(&editor, u" t"_s);
    QVERIFY(laidOut() <= 6);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QVERIFY(laidOut() <= 1);
    QTest::keyClicks(&editor, u"x"_s);
    QVERIFY(laidOut() <= 2);
}

void GhostTextTest::randomKeys()
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
    for (int round = 0; round < 12; ++round) {
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
        for (int step = 0; step < 150; ++step) {
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
                QTextCursor cursor = without.textCursor();
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
            if (random.bounded(4) == 0)
                ghostPicture(with);
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

AGATE_WINDOW_TEST(GhostTextTest)
#include "test_ghost_text.moc"
