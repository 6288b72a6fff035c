// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/editor_guest.h"
#include "editor/prose_layout.h"
#include "support/room_program.h"
#include "ui_editor/ghost_watch.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QTextBlock>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

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
    void hasItsColour();
    void caretStandsBeforeIt();
    void growsWhereItStands();
    void resizingAndZoom();
    void marksStayAtTheirWords();
    void atASoftSplit();
    void takenPastASoftSplit();
    void aboveAGuest();
    void isScrolledIntoView();
    void laysOutOneBlock();

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
    row("code", u"```\nlet a = 1;"_s, u"\n```\n"_s, u" let b = a + 2;"_s);
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
    QVERIFY(isSame(masked, accepted));
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
        QVERIFY(isSame(masked, ghostPicture(editor, carets)));
    }
    QCOMPARE(editor.text(), text.first(caret) + ghost + text.sliced(caret));
    for (int i = 0; i < words; ++i) {
        QVERIFY(editor.document()->isUndoAvailable());
        editor.undo();
    }
    QCOMPARE(editor.text(), text);
    QVERIFY(!editor.document()->isUndoAvailable());
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
    QVERIFY(editor.ghostRect().adjusted(-3, 0, 3, 0).contains(bounds()));
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
        // Within a word it stands where the word will be torn.
        if (place > 0 && place < text.size() && text[place - 1].isLetter() && text[place].isLetter())
            continue;
        editor.load(text);
        editor.setCaret(place);
        const QRectF without = editor.caretRect(place);
        editor.showGhost(place > 0 && !text[place - 1].isSpace() ? u" for the last time"_s : u"for the last time"_s);
        const QRectF with = editor.caretRect(place);
        // It does not move; only at the edge of two rows it goes up to where there is room for the ghost's first word.
        const bool stays = qAbs(without.x() - with.x()) <= 1 && qAbs(without.y() - with.y()) <= 1;
        const bool goesUp = without.x() == editor.proseLayout().setting().left() && with.bottom() < without.top() + 4
            && with.top() >= editor.ghostRect().top();
        QVERIFY2(stays || goesUp,
                 qPrintable(u"place %1: %2,%3 and %4,%5"_s.arg(place).arg(without.x()).arg(without.y()).arg(with.x()).arg(with.y())));
        QVERIFY(editor.ghostRect().top() >= with.top() - editor.proseLayout().setting().row());
    }
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
        return isSame(offered, ghostPicture(other, {caret}));
    };
    editor.resize(800, 600);
    editor.showGhost(severalRows);
    for (const QSize &size : {QSize(800, 600), QSize(420, 600), QSize(1100, 500)}) {
        editor.resize(size);
        for (const int zoom : {100, 175, 67}) {
            editor.setZoom(zoom);
            QCOMPARE(editor.ghost(), severalRows);
            QVERIFY(asAccepted());
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
    const QString text = longProse(SoftSplits::longest).first(SoftSplits::longest - 20).trimmed();
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

AGATE_WINDOW_TEST(GhostTextTest)
#include "test_ghost_text.moc"
