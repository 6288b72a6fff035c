// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/focus_fade.h"
#include "editor/prose_layout.h"
#include "editor/typewriter_scroll.h"
#include "look/colours.h"
#include "support/room_program.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

/// How much of a strip of the view has the ghost colour's lightness rather than the ink's.
bool isFaded(DraftEditor &editor, const TextSpan &span)
{
    const QRectF from = editor.caretRect(span.start);
    const QRectF to = editor.caretRect(span.end());
    const QRect strip = from.united(to).toAlignedRect().adjusted(0, 2, 0, -2);
    const QImage picture = editor.viewport()->grab(strip).toImage();
    int darkest = 255;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            darkest = qMin(darkest, qGray(picture.pixel(x, y)));
    }
    return darkest > (qGray(editor.style().ghost.rgb()) + qGray(editor.style().ink.rgb())) / 2;
}

qreal caretMiddle(DraftEditor &editor)
{
    return editor.caretRect(editor.caret()).center().y();
}

QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"Paragraph %1 tells of a baker who counts her loaves at six, and again at seven, and at eight once more.\n\n"_s.arg(i);
    return text;
}

} // namespace

class FocusAndTypewriterTest : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QGuiApplication::styleHints()->setCursorFlashTime(0); }

    void focusIsTheParagraphOrSentence_data();
    void focusIsTheParagraphOrSentence();
    void fadedTextIsSeen();
    void focusFollowsTheCaret();
    void focusFollowsTyping();
    void aLongParagraphIsOne();
    void aSelectionIsInFocus();
    void fadedTextCanBeRead();
    void rowStaysInTheMiddle();
    void atBothEnds();
    void clicksDoNotMoveTheText();
    void composingHoldsTheRow();
    void offIsAsItWas();
};

void FocusAndTypewriterTest::focusIsTheParagraphOrSentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("caret");
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("sentence");
    const QString latin = u"One. Two two.\n\nThree? Four!"_s;
    QTest::newRow("begin") << latin << 0 << u"One. Two two."_s << u"One. "_s;
    QTest::newRow("edge of two") << latin << 5 << u"One. Two two."_s << u"Two two."_s;
    QTest::newRow("end of a paragraph") << latin << 13 << u"One. Two two."_s << u"Two two."_s;
    QTest::newRow("empty") << latin << 14 << u""_s << u""_s;
    QTest::newRow("last") << latin << int(latin.size()) << u"Three? Four!"_s << u"Four!"_s;
    const QString japanese = u"昔々。パン屋がありました。\n終わり。"_s;
    QTest::newRow("Japanese") << japanese << 5 << u"昔々。パン屋がありました。"_s << u"パン屋がありました。"_s;
    const QString arabic = u"كان خبّاز. هل نام؟ لا."_s;
    QTest::newRow("Arabic") << arabic << 12 << arabic << u"هل نام؟ "_s;
    const QString hindi = u"एक बेकर था। वह सोया।"_s;
    QTest::newRow("Hindi") << hindi << 14 << hindi << u"वह सोया।"_s;
    QTest::newRow("nothing") << u""_s << 0 << u""_s << u""_s;
}

void FocusAndTypewriterTest::focusIsTheParagraphOrSentence()
{
    QFETCH(QString, text);
    QFETCH(int, caret);
    QFETCH(QString, paragraph);
    QFETCH(QString, sentence);
    DraftEditor editor;
    editor.load(text);
    editor.setCaret(caret);
    FocusFade fade(editor);
    QCOMPARE(editor.text(fade.focus()), text);
    fade.setMode(FocusMode::Paragraph);
    QCOMPARE(editor.text(fade.focus()), paragraph);
    fade.setMode(FocusMode::Sentence);
    QCOMPARE(editor.text(fade.focus()), sentence);
}

void FocusAndTypewriterTest::fadedTextIsSeen()
{
    DraftEditor editor;
    editor.resize(800, 500);
    editor.setReadOnly(true);
    editor.load(u"Hills here. Hills there.\n\nHills again, in **bold** and `code`.\n\n# Hills"_s);
    FocusFade fade(editor);
    const TextSpan first{0, 11};
    const TextSpan second{12, 12};
    const TextSpan bold{41, 4};
    const TextSpan heading{63, 5};
    for (const TextSpan &span : {first, second, bold, heading})
        QVERIFY(!isFaded(editor, span));
    fade.setMode(FocusMode::Paragraph);
    QVERIFY(!isFaded(editor, first));
    QVERIFY(!isFaded(editor, second));
    QVERIFY(isFaded(editor, bold));
    QVERIFY(isFaded(editor, heading));
    fade.setMode(FocusMode::Sentence);
    QVERIFY(!isFaded(editor, first));
    QVERIFY(isFaded(editor, second));
    fade.setMode(FocusMode::Off);
    for (const TextSpan &span : {first, second, bold, heading})
        QVERIFY(!isFaded(editor, span));
    QVERIFY(!editor.document()->isModified());
}

void FocusAndTypewriterTest::focusFollowsTheCaret()
{
    DraftEditor editor;
    editor.resize(800, 500);
    editor.setReadOnly(true);
    editor.load(u"Hills here. Hills there.\n\nHills again."_s);
    FocusFade fade(editor);
    fade.setMode(FocusMode::Sentence);
    editor.setCaret(14);
    QVERIFY(isFaded(editor, {0, 11}));
    QVERIFY(!isFaded(editor, {12, 12}));
    editor.setCaret(30);
    QVERIFY(isFaded(editor, {12, 12}));
    QVERIFY(!isFaded(editor, {26, 12}));
}

// What the screen shows without anybody asking for it anew.
void FocusAndTypewriterTest::focusFollowsTyping()
{
    class Counter : public QObject
    {
    public:
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                painted = painted.united(static_cast<QPaintEvent *>(event)->rect());
            return false;
        }

        QRect painted;
    };

    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(u"Above it.\n\nHills here.\n\nBelow it."_s);
    FocusFade fade(editor);
    fade.setMode(FocusMode::Sentence);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.setCaret(22);
    QApplication::processEvents();
    Counter counter;
    editor.viewport()->installEventFilter(&counter);
    QTest::keyClicks(&editor, u" And"_s);
    QTRY_VERIFY(!counter.painted.isNull());
    QCOMPARE(editor.text(fade.focus()), u"And"_s);
    QVERIFY(isFaded(editor, {11, 10}));
    // Within one sentence only its paragraph is painted again.
    QApplication::processEvents();
    counter.painted = {};
    QTest::keyClicks(&editor, u" more"_s);
    QTRY_VERIFY(!counter.painted.isNull());
    QVERIFY(counter.painted.top() > editor.caretRect(0).bottom());
    QVERIFY(counter.painted.bottom() < editor.caretRect(editor.length()).top());
    QCOMPARE(editor.text(fade.focus()), u"And more"_s);
    // A new paragraph fades the one above.
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, u"Now"_s);
    QVERIFY(isFaded(editor, {24, 3}));
}

void FocusAndTypewriterTest::aLongParagraphIsOne()
{
    QString text;
    for (int i = 0; text.size() < 100'000; ++i)
        text += u"Sentence %1 tells of bread. "_s.arg(i);
    DraftEditor editor;
    editor.load(u"Before.\n"_s + text + u"\nBehind."_s);
    QVERIFY(editor.splits().count() > 10);
    FocusFade fade(editor);
    editor.setCaret(50'000);
    fade.setMode(FocusMode::Paragraph);
    QCOMPARE(fade.focus(), (TextSpan{8, text.size()}));
    fade.setMode(FocusMode::Sentence);
    // Also at the edges of what the document cuts.
    for (qsizetype at = 8; at < 8 + text.size(); at += 97) {
        editor.setCaret(at);
        const QString sentence = editor.text(fade.focus());
        QVERIFY2(sentence.startsWith(u"Sentence "_s) && sentence.endsWith(u"bread. "_s) && sentence.count(u'.') == 1, qPrintable(sentence));
    }
}

void FocusAndTypewriterTest::aSelectionIsInFocus()
{
    DraftEditor editor;
    editor.load(u"One. Two.\nThree. Four.\nFive."_s);
    FocusFade fade(editor);
    fade.setMode(FocusMode::Sentence);
    editor.select({6, 8});
    QCOMPARE(editor.text(fade.focus()), u"Two.\nThree. "_s);
    fade.setMode(FocusMode::Paragraph);
    QCOMPARE(editor.text(fade.focus()), u"One. Two.\nThree. Four."_s);
}

void FocusAndTypewriterTest::fadedTextCanBeRead()
{
    const EditorStyle style;
    QVERIFY(contrast(style.ghost, style.paper) >= 3.0);
    QVERIFY(contrast(style.ink, style.found) >= 4.5);
    QVERIFY(contrast(style.muted, style.found) >= 4.5);
}

void FocusAndTypewriterTest::rowStaysInTheMiddle()
{
    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(paragraphs(200));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    TypewriterScroll typewriter(editor);
    typewriter.setOn(true);
    editor.setCaret(editor.length() / 2);
    const qreal middle = editor.viewport()->height() / 2.0;
    const qreal row = editor.proseLayout().setting().row();
    const auto near = [&] { return qAbs(caretMiddle(editor) - middle) <= row; };
    QVERIFY(near());
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(&editor, i % 3 ? Qt::Key_Down : Qt::Key_Right);
        QVERIFY2(near(), qPrintable(QString::number(caretMiddle(editor))));
    }
    for (int i = 0; i < 30; ++i) {
        QTest::keyClicks(&editor, u"And then the bread was gone. "_s);
        if (i % 7 == 6)
            QTest::keyClick(&editor, Qt::Key_Return);
        QVERIFY2(near(), qPrintable(QString::number(caretMiddle(editor))));
    }
    // Within one row nothing moves at all.
    QTest::keyClick(&editor, Qt::Key_Return);
    const int before = editor.verticalScrollBar()->value();
    const qreal y = caretMiddle(editor);
    QTest::keyClicks(&editor, u"Quiet here"_s);
    QCOMPARE(editor.verticalScrollBar()->value(), before);
    QCOMPARE(caretMiddle(editor), y);
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&editor, Qt::Key_PageUp);
        QVERIFY(near());
    }
    editor.resize(800, 400);
    QTRY_VERIFY(qAbs(caretMiddle(editor) - editor.viewport()->height() / 2.0) <= row);
}

void FocusAndTypewriterTest::atBothEnds()
{
    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(paragraphs(60));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    TypewriterScroll typewriter(editor);
    typewriter.setOn(true);
    const qreal middle = editor.viewport()->height() / 2.0;
    const qreal row = editor.proseLayout().setting().row();
    QTest::keyClick(&editor, Qt::Key_End, Qt::ControlModifier);
    QVERIFY2(qAbs(caretMiddle(editor) - middle) <= row, qPrintable(QString::number(caretMiddle(editor))));
    QTest::keyClicks(&editor, u"The end."_s);
    QVERIFY(qAbs(caretMiddle(editor) - middle) <= row);
    QTest::keyClick(&editor, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(editor.verticalScrollBar()->value(), 0);
    QVERIFY(caretMiddle(editor) > 0 && caretMiddle(editor) < middle);
    editor.load({});
    QTest::keyClicks(&editor, u"New"_s);
    QVERIFY(caretMiddle(editor) > 0 && caretMiddle(editor) < middle);
}

void FocusAndTypewriterTest::clicksDoNotMoveTheText()
{
    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(paragraphs(60));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    TypewriterScroll typewriter(editor);
    typewriter.setOn(true);
    editor.setCaret(editor.length() / 2);
    const int before = editor.verticalScrollBar()->value();
    const QPoint low(400, editor.viewport()->height() - 60);
    QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, low);
    QCOMPARE(editor.verticalScrollBar()->value(), before);
    QVERIFY(qAbs(caretMiddle(editor) - low.y()) < 60);
    QTest::mouseDClick(editor.viewport(), Qt::LeftButton, {}, QPoint(400, 60));
    QTest::mouseRelease(editor.viewport(), Qt::LeftButton, {}, QPoint(400, 60));
    QCOMPARE(editor.verticalScrollBar()->value(), before);
    QTest::keyClicks(&editor, u"x"_s);
    const qreal row = editor.proseLayout().setting().row();
    QVERIFY(qAbs(caretMiddle(editor) - editor.viewport()->height() / 2.0) <= row);
}

void FocusAndTypewriterTest::composingHoldsTheRow()
{
    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(paragraphs(60));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    TypewriterScroll typewriter(editor);
    typewriter.setOn(true);
    editor.setCaret(editor.length() / 2);
    const qreal row = editor.proseLayout().setting().row();
    for (int i = 0; i < 60; ++i) {
        QInputMethodEvent composing(u"にほん"_s, {});
        QApplication::sendEvent(&editor, &composing);
        QInputMethodEvent done;
        done.setCommitString(u"日本語の文です。"_s);
        QApplication::sendEvent(&editor, &done);
        QVERIFY(qAbs(caretMiddle(editor) - editor.viewport()->height() / 2.0) <= row);
    }
}

void FocusAndTypewriterTest::offIsAsItWas()
{
    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(paragraphs(60));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    const int longest = editor.verticalScrollBar()->maximum();
    TypewriterScroll typewriter(editor);
    typewriter.setOn(true);
    QVERIFY(editor.verticalScrollBar()->maximum() > longest);
    typewriter.setOn(false);
    QVERIFY(!editor.centerOnScroll());
    editor.setCaret(0);
    const int before = editor.verticalScrollBar()->value();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&editor, Qt::Key_Down);
    QCOMPARE(editor.verticalScrollBar()->value(), before);
}

AGATE_WINDOW_TEST(FocusAndTypewriterTest)
#include "test_focus_and_typewriter.moc"
