// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/prose_layout.h"
#include "editor/text_marks.h"
#include "support/room_program.h"

#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QTextBlock>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

const QColor lime(0x30, 0xff, 0x30);

class Marks : public TextMarks
{
public:
    QList<TextMark> marksIn(const TextSpan &span) const override
    {
        asked.append(span);
        return marks;
    }

    QList<TextMark> marks;
    mutable QList<TextSpan> asked;
};

QImage seen(DraftEditor &editor)
{
    return editor.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// Bounds of what has exactly, or for text nearly, one colour.
QRect coloured(const QImage &picture, const QColor &colour, int tolerance = 0)
{
    QRect bounds;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor here = picture.pixelColor(x, y);
            if (qAbs(here.red() - colour.red()) <= tolerance && qAbs(here.green() - colour.green()) <= tolerance
                && qAbs(here.blue() - colour.blue()) <= tolerance)
                bounds |= QRect(x, y, 1, 1);
        }
    }
    return bounds;
}

} // namespace

/// Marks are painted where their text stands, and are no part of it.
class TextMarksTest : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QGuiApplication::styleHints()->setCursorFlashTime(0); }

    void standsBehindItsText_data();
    void standsBehindItsText();
    void acrossRowsAndSplits();
    void isNoPartOfTheText();
    void asksForVisibleTextOnly();
    void loadingIsTold();
};

void TextMarksTest::standsBehindItsText_data()
{
    QTest::addColumn<int>("look");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    for (const auto &[name, look] :
         {std::pair("ground", TextMark::Look::Ground), std::pair("wave", TextMark::Look::Wave), std::pair("ink", TextMark::Look::Ink)}) {
        QTest::addRow("%s", name) << int(look) << u"One two three"_s << u"two"_s;
        QTest::addRow("%s, second paragraph", name) << int(look) << u"One\n\ntwo three"_s << u"three"_s;
        QTest::addRow("%s, heading", name) << int(look) << u"# One two"_s << u"two"_s;
        QTest::addRow("%s, Arabic", name) << int(look) << u"كان يا ما كان"_s << u"يا"_s;
        QTest::addRow("%s, Japanese", name) << int(look) << u"昔々あるところに"_s << u"ある"_s;
    }
}

void TextMarksTest::standsBehindItsText()
{
    QFETCH(int, look);
    QFETCH(QString, text);
    QFETCH(QString, word);
    DraftEditor editor;
    editor.resize(800, 400);
    editor.load(text);
    editor.setReadOnly(true); // no caret in the picture
    Marks marks;
    const TextSpan span{text.indexOf(word), word.size()};
    marks.marks = {{span, TextMark::Look(look), lime}};
    QVERIFY(coloured(seen(editor), lime, 90).isNull());
    editor.addMarks(&marks);
    const QRect found = coloured(seen(editor), lime, look == int(TextMark::Look::Ground) ? 0 : 90);
    QVERIFY(!found.isNull());
    const QRectF a = editor.caretRect(span.start);
    const QRectF b = editor.caretRect(span.end());
    const qreal left = qMin(a.x(), b.x());
    const qreal right = qMax(a.x(), b.x());
    QVERIFY2(found.left() >= left - 4 && found.right() <= right + 4, qPrintable(u"%1…%2"_s.arg(found.left()).arg(found.right())));
    QVERIFY(found.width() > (right - left) / 2);
    QVERIFY(found.top() >= a.top() - 12 && found.bottom() <= a.bottom() + 12);
    editor.removeMarks(&marks);
    QVERIFY(coloured(seen(editor), lime, 90).isNull());
}

void TextMarksTest::acrossRowsAndSplits()
{
    QString text;
    while (text.size() < 9000)
        text += u"A baker counts her loaves at six. "_s;
    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(text);
    QVERIFY(editor.splits().count() > 0);
    Marks marks;
    const qsizetype split = editor.splits().textPosition(editor.document()->begin().next().position());
    marks.marks = {{{split - 200, 400}, TextMark::Look::Ground, lime}};
    editor.addMarks(&marks);
    editor.setCaret(split + 200);
    const QRect found = coloured(seen(editor), lime);
    const qreal from = editor.caretRect(split - 200).top();
    const qreal to = editor.caretRect(split + 200).bottom();
    QVERIFY(to > from + 60);
    QVERIFY2(qAbs(found.top() - from) < 12 && qAbs(found.bottom() - to) < 12,
             qPrintable(u"%1…%2, not %3…%4"_s.arg(found.top()).arg(found.bottom()).arg(from).arg(to)));
}

void TextMarksTest::isNoPartOfTheText()
{
    DraftEditor editor;
    editor.load(u"One two three"_s);
    QSignalSpy edits(&editor, &DraftEditor::edited);
    QSignalSpy changes(editor.document(), &QTextDocument::contentsChange);
    Marks marks;
    for (const auto look : {TextMark::Look::Ground, TextMark::Look::Wave, TextMark::Look::Ink})
        marks.marks.append({{4, 3}, look, lime});
    editor.addMarks(&marks);
    seen(editor);
    editor.updateMarks();
    QCOMPARE(edits.count(), 0);
    QCOMPARE(changes.count(), 0);
    QVERIFY(!editor.document()->isUndoAvailable());
    QVERIFY(!editor.document()->isModified());
}

void TextMarksTest::asksForVisibleTextOnly()
{
    QString text;
    for (int i = 0; i < 5000; ++i)
        text += u"Paragraph %1 tells of bread.\n"_s.arg(i);
    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(text);
    editor.setCaret(text.size() / 2);
    Marks marks;
    editor.addMarks(&marks);
    seen(editor);
    QVERIFY(!marks.asked.isEmpty());
    for (const TextSpan &span : std::as_const(marks.asked)) {
        QVERIFY(qAbs(span.start - text.size() / 2) < 4000);
        QVERIFY(!editor.text(span).contains(u'\n'));
    }
}

void TextMarksTest::loadingIsTold()
{
    DraftEditor editor;
    QSignalSpy loaded(&editor, &DraftEditor::loaded);
    editor.load(u"One"_s);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(editor.text({1, 2}), u"ne"_s);
    QCOMPARE(editor.text({-4, 99}), u"One"_s);
}

AGATE_WINDOW_TEST(TextMarksTest)
#include "test_text_marks.moc"
