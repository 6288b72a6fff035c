// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/prose_layout.h"
#include "support/room_program.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
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

/// A copy of the text that knows only what edited() told.
class Replay : public QObject
{
public:
    explicit Replay(DraftEditor &editor) : text(editor.text())
    {
        connect(&editor, &DraftEditor::edited, this, [this](const TextEdit &edit) {
            ++count;
            last = edit;
            inside = inside && edit.span.start >= 0 && edit.span.length >= 0 && edit.span.end() <= text.size();
            if (inside)
                text.replace(edit.span.start, edit.span.length, edit.insert);
        });
    }

    QString text;
    TextEdit last;
    int count = 0;
    bool inside = true;
};

void press(DraftEditor &editor, int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(&editor, Qt::Key(key), modifiers);
}

void compose(DraftEditor &editor, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(&editor, &event);
}

void paste(DraftEditor &editor, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    editor.paste();
}

/// Prose of about `length` characters in one paragraph.
QString prose(qsizetype length)
{
    QString text;
    for (int i = 0; text.size() < length; ++i)
        text += u"Sentence %1 tells of a baker who counts her loaves at six. "_s.arg(i);
    return text;
}

int longestBlock(const DraftEditor &editor)
{
    int longest = 0;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next())
        longest = qMax(longest, block.length());
    return longest;
}

} // namespace

class DraftEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void loads_data();
    void loads();
    void typingIsReported();
    void replaceTextIsOneStep();
    void composingIsNoText();
    void pastesPlainText();
    void refusesAnEndlessWord();
    void everyEditIsReported();
    void rightToLeftStandsAtTheRight();
    void clickFindsTheCharacter_data();
    void clickFindsTheCharacter();
    void headingsAreLarger();
    void zoomKeepsTheText();
    void arrowsGoWhereTheyPoint();
    void caretStaysOutOfTheTail();
    void longParagraphs_data();
    void longParagraphs();
    void splitsAreNoText();
    void typingInAMegabyte();
    void selectingPaintsClosed();
    void findsAcrossSplits();
    void tenMegabytes();
};

void DraftEditorTest::initTestCase()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

void DraftEditorTest::loads_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("newline") << u"\n"_s << u"\n"_s;
    QTest::newRow("no-break spaces stay") << u"10\u00a0% «\u202fbon\u202f»"_s << u"10\u00a0% «\u202fbon\u202f»"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\u2029d\ne\n"_s << u"a\nb\nc\nd\ne\n"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"ab"_s;
    QTest::newRow("Qt's frame characters") << u"a\ufdd0b\ufdd1"_s << u"ab"_s;
    QTest::newRow("line separator stays") << u"a\u2028b"_s << u"a\u2028b"_s;
    QTest::newRow("emoji") << u"👩‍🌾🥖"_s << u"👩‍🌾🥖"_s;
    QTest::newRow("object character") << u"a\ufffcb"_s << u"a\ufffcb"_s;
    QTest::newRow("long") << prose(40000) << prose(40000);
}

void DraftEditorTest::loads()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    DraftEditor editor;
    QSignalSpy edits(&editor, &DraftEditor::edited);
    editor.load(given);
    QCOMPARE(editor.text(), expected);
    QCOMPARE(editor.length(), expected.size());
    QCOMPARE(edits.count(), 0);
    QVERIFY(!editor.document()->isUndoAvailable());
    QVERIFY(!editor.document()->isModified());
    QCOMPARE(editor.caret(), 0);
}

void DraftEditorTest::typingIsReported()
{
    DraftEditor editor;
    editor.load(u"One\ntwo"_s);
    Replay replay(editor);
    editor.setCaret(3);
    QTest::keyClicks(&editor, u"s"_s);
    QCOMPARE(replay.last, (TextEdit{{3, 0}, u"s"_s}));
    press(editor, Qt::Key_Return);
    QCOMPARE(replay.last, (TextEdit{{4, 0}, u"\n"_s}));
    press(editor, Qt::Key_Backspace);
    QCOMPARE(replay.last, (TextEdit{{4, 1}, QString()}));
    editor.select({0, 5});
    QTest::keyClicks(&editor, u"X"_s);
    QCOMPARE(editor.text(), u"Xtwo"_s);
    QCOMPARE(replay.text, editor.text());
    while (editor.document()->isUndoAvailable())
        editor.undo();
    QCOMPARE(editor.text(), u"One\ntwo"_s);
    QCOMPARE(replay.text, editor.text());
    QVERIFY(replay.inside);
}

void DraftEditorTest::replaceTextIsOneStep()
{
    DraftEditor editor;
    editor.load(u"One two three"_s);
    Replay replay(editor);
    editor.setCaret(13);
    editor.replaceText({4, 3}, u"2\r\n2"_s);
    QCOMPARE(editor.text(), u"One 2\n2 three"_s);
    QCOMPARE(editor.caret(), 13);
    QCOMPARE(replay.text, editor.text());
    editor.undo();
    QCOMPARE(editor.text(), u"One two three"_s);
    QVERIFY(!editor.document()->isUndoAvailable());
    editor.redo();
    QCOMPARE(editor.text(), u"One 2\n2 three"_s);
    QCOMPARE(replay.text, editor.text());
    editor.setReadOnly(true);
    press(editor, Qt::Key_Z, Qt::ControlModifier);
    editor.undo();
    QCOMPARE(editor.text(), u"One 2\n2 three"_s);
    editor.setReadOnly(false);
    editor.replaceText({-3, 400}, {});
    QCOMPARE(editor.text(), QString());
    QCOMPARE(replay.text, QString());
}

void DraftEditorTest::composingIsNoText()
{
    DraftEditor editor;
    editor.load(u"前\n後"_s);
    editor.show();
    Replay replay(editor);
    editor.setCaret(1);
    compose(editor, u"に"_s);
    compose(editor, u"にほ"_s);
    compose(editor, u"にほん"_s);
    QCOMPARE(editor.text(), u"前\n後"_s);
    QCOMPARE(replay.count, 0);
    compose(editor, {}, u"日本"_s);
    QCOMPARE(editor.text(), u"前日本\n後"_s);
    QCOMPARE(replay.count, 1);
    QCOMPARE(replay.last, (TextEdit{{1, 0}, u"日本"_s}));
    compose(editor, u"ご"_s);
    compose(editor, {});
    QCOMPARE(editor.text(), u"前日本\n後"_s);
    QCOMPARE(replay.count, 1);
    editor.undo();
    QCOMPARE(editor.text(), u"前\n後"_s);
    QCOMPARE(replay.text, editor.text());
}

void DraftEditorTest::pastesPlainText()
{
    DraftEditor editor;
    editor.load(u"ab"_s);
    Replay replay(editor);
    editor.setCaret(1);
    auto *mime = new QMimeData;
    mime->setHtml(u"<p>x</p>"_s);
    mime->setText(u"x\r\ny"_s + QChar(0));
    QGuiApplication::clipboard()->setMimeData(mime);
    editor.paste();
    QCOMPARE(editor.text(), u"ax\nyb"_s);
    QCOMPARE(editor.caret(), 4);
    QCOMPARE(replay.text, editor.text());
    editor.undo();
    QCOMPARE(editor.text(), u"ab"_s);

    editor.load(u"10\u00a0%\nnext"_s);
    editor.selectAll();
    editor.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"10\u00a0%\nnext"_s);
}

void DraftEditorTest::refusesAnEndlessWord()
{
    DraftEditor editor;
    editor.load(u"a"_s);
    QSignalSpy refused(&editor, &DraftEditor::pasteRefused);
    const QString word(DraftEditor::longestToken + 1, u'x');
    paste(editor, u"before "_s + word);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().toLongLong(), word.size());
    QCOMPARE(editor.text(), u"a"_s);
    paste(editor, word.first(100000) + u' ' + word.first(100000));
    QCOMPARE(editor.length(), 200002);
    QCOMPARE(refused.count(), 1);
}

// Whatever is done, edited() is enough to follow.
void DraftEditorTest::everyEditIsReported()
{
    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("AGATE_SEED=%u", seed);
    const int rounds = qMax(1, qEnvironmentVariableIntValue("AGATE_ROUNDS"));
    QRandomGenerator random(seed);
    const QStringList pieces = {
        u"a"_s,        u"\n"_s,     u"word "_s,  u"# Title\n\n"_s, u"日本語です。"_s,    u"👩‍🌾"_s,    u"سلام "_s,    u"**b** "_s,
        u"\u00a0\t"_s, u"\n\n\n"_s, prose(5000), prose(9000),      QString(6000, u'字'), QString(9000, u'x'), u"`co\nde`"_s, u"\u2028"_s};
    for (int round = 0; round < rounds; ++round) {
        DraftEditor editor;
        editor.resize(700, 500);
        editor.load(random.bounded(2) ? QString() : prose(random.bounded(20000)));
        if (random.bounded(2))
            editor.show();
        Replay replay(editor);
        for (int step = 0; step < 150; ++step) {
            const auto place = [&] { return qsizetype(random.bounded(int(editor.length()) + 1)); };
            const QString piece = pieces[random.bounded(int(pieces.size()))];
            const int action = random.bounded(18);
            switch (action) {
            case 0:
            case 1:
                editor.setCaret(place());
                break;
            case 2: {
                const qsizetype start = place();
                editor.select({start, random.bounded(int(editor.length() - start) + 1)});
                break;
            }
            case 3:
                paste(editor, piece);
                break;
            case 4:
                editor.replaceText({place(), random.bounded(3) ? 0 : random.bounded(3000)}, piece);
                break;
            case 5:
            case 6:
                editor.undo();
                break;
            case 7:
                editor.redo();
                break;
            case 8:
                compose(editor, u"にほ"_s);
                compose(editor, {}, random.bounded(2) ? u"日本"_s : piece);
                break;
            case 9:
                press(editor, Qt::Key_Backspace, random.bounded(3) ? Qt::NoModifier : Qt::ControlModifier);
                break;
            case 10:
                press(editor, Qt::Key_Delete, random.bounded(3) ? Qt::NoModifier : Qt::ControlModifier);
                break;
            case 11:
                press(editor, Qt::Key_Return);
                break;
            case 12:
                press(editor, random.bounded(2) ? Qt::Key_End : Qt::Key_Home, random.bounded(2) ? Qt::ControlModifier : Qt::ShiftModifier);
                break;
            case 13:
                press(editor, random.bounded(2) ? Qt::Key_Down : Qt::Key_PageUp, random.bounded(2) ? Qt::NoModifier : Qt::ShiftModifier);
                break;
            case 14:
                editor.cut();
                break;
            case 15:
                // To a split, if there is one: that is where it is most likely to go wrong.
                if (editor.splits().count() > 0) {
                    const QTextBlock tail = editor.document()->lastBlock();
                    for (QTextBlock block = editor.document()->begin(); block != tail; block = block.next()) {
                        if (SoftSplits::continues(block) && random.bounded(2)) {
                            editor.setCaret(editor.splits().textPosition(block.position()));
                            break;
                        }
                    }
                }
                break;
            default:
                QTest::keyClicks(&editor, u"typed"_s);
            }
            const QByteArray where = "seed " + QByteArray::number(seed) + " round " + QByteArray::number(round) + " step "
                + QByteArray::number(step) + " action " + QByteArray::number(action);
            QVERIFY2(replay.inside, where.constData());
            const QString text = editor.text();
            QVERIFY2(replay.text == text, where.constData());
            QVERIFY2(editor.length() == text.size(), where.constData());
            QVERIFY2(editor.splits().hasTail(), where.constData());
            if (!editor.document()->isRedoAvailable())
                QVERIFY2(longestBlock(editor) <= SoftSplits::longest + 1, where.constData());
            // Positions are kept in step with the blocks, not counted anew: compare with a fresh count.
            SoftSplits fresh(editor.document());
            fresh.reset();
            QVERIFY2(fresh.count() == editor.splits().count() && fresh.end() == editor.splits().end(), where.constData());
            const qsizetype some = place();
            QVERIFY2(editor.splits().textPosition(editor.splits().before(some)) == some, where.constData());
            QVERIFY2(editor.splits().textPosition(editor.splits().behind(some)) == some, where.constData());
        }
        while (editor.document()->isUndoAvailable())
            editor.undo();
        QCOMPARE(replay.text, editor.text());
        while (editor.document()->isRedoAvailable())
            editor.redo();
        QCOMPARE(replay.text, editor.text());
    }
}

void DraftEditorTest::rightToLeftStandsAtTheRight()
{
    DraftEditor editor;
    editor.resize(760, 600);
    editor.load(u"سلام عليكم\n...!!!\n- دقيق\nEnglish\n## عنوان"_s);
    editor.show();
    const ProseSetting &set = editor.proseLayout().setting();
    const qreal right = set.left() + set.column();
    QTextBlock block = editor.document()->begin();
    for (const bool rightToLeft : {true, true, true, false, true}) {
        QCOMPARE(editor.proseLayout().isRightToLeft(block), rightToLeft);
        const QRectF caret = editor.caretRect(editor.splits().textPosition(block.position()));
        QCOMPARE_LE(qAbs(caret.left() - (rightToLeft ? right : set.left())), 1.0);
        block = block.next();
    }
}

void DraftEditorTest::clickFindsTheCharacter_data()
{
    QTest::addColumn<QString>("text");
    // Lam and alef are one glyph, and Qt's hit test never stops in its middle.
    QTest::addColumn<int>("ligatures");
    QTest::newRow("Latin") << prose(700) + u"\n\n"_s + prose(200) << 0;
    QTest::newRow("Arabic")
        << u"كل مساء في السادسة كانت مارتا تملأ صندوقين رماديين بالخبز الذي لم يشتره أحد. طوال أربعين عامًا كان ذلك ببساطة ثمن الرفوف."_s
        << 1;
    QTest::newRow("Japanese")
        << u"毎晩六時になると、マルタは誰にも買われなかったパンを灰色の箱二つに詰めた。四十年のあいだ、それは棚をいっぱいにしておくための当たり前の代価だった。"_s
        << 0;
    QTest::newRow("heading") << u"# A heading that is long enough to be wrapped into a second row at this size\nText below"_s << 0;
}

void DraftEditorTest::clickFindsTheCharacter()
{
    QFETCH(QString, text);
    QFETCH(int, ligatures);
    DraftEditor editor;
    editor.resize(760, 900);
    editor.load(text);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    int asked = 0;
    int found = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QTextBlock block = editor.document()->findBlock(int(i));
        if (!block.layout()->isValidCursorPosition(int(i) - block.position()))
            continue; // inside a letter with its marks
        const QRectF caret = editor.caretRect(i);
        if (caret.bottom() > editor.viewport()->height())
            break;
        ++asked;
        // A place at a wrap is at two ends; a mark on a letter has no place of its own. Both give the same picture.
        const qsizetype there = editor.positionAt(caret.center());
        found += editor.caretRect(there).center() == caret.center() ? 1 : 0;
    }
    QCOMPARE_GT(asked, 60);
    QCOMPARE(found, asked - ligatures);

    // The same by real clicks, above and below the middle of the row.
    for (const qreal off : {-11.0, 0.0, 11.0}) {
        const QRectF caret = editor.caretRect(12);
        QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, QPoint(int(caret.center().x()), int(caret.center().y() + off)));
        QCOMPARE(editor.caret(), 12);
    }
}

void DraftEditorTest::headingsAreLarger()
{
    DraftEditor editor;
    editor.resize(760, 600);
    editor.load(u"# One\n## Two\nplain\n### Three *and* `code`"_s);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    QList<int> sizes;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
        int largest = 0;
        for (const auto &range : block.layout()->formats())
            largest = qMax(largest, range.format.intProperty(QTextFormat::FontPixelSize));
        sizes.append(largest);
    }
    QCOMPARE(sizes.size(), 5);
    QCOMPARE_GT(sizes[0], sizes[1]);
    QCOMPARE_GT(sizes[1], sizes[3]);
    QCOMPARE_GT(sizes[3], editor.pixelSize());
    QCOMPARE(sizes[2], 0);
    QCOMPARE_GT(editor.caretRect(0).height(), editor.caretRect(14).height());
    // A letter makes it plain text, and the row shrinks at once.
    editor.replaceText({0, 0}, u"x"_s);
    QCOMPARE(editor.caretRect(0).height(), editor.caretRect(15).height());
}

void DraftEditorTest::zoomKeepsTheText()
{
    DraftEditor editor;
    editor.resize(760, 600);
    editor.load(u"# One\n\ntext"_s);
    editor.show();
    Replay replay(editor);
    QSignalSpy zoomed(&editor, &DraftEditor::zoomChanged);
    const qreal before = editor.caretRect(7).height();
    editor.zoomIn();
    editor.zoomIn();
    QCOMPARE(editor.zoom(), 125);
    QCOMPARE_GT(editor.caretRect(7).height(), before);
    EditorStyle style = editor.style();
    style.muted = Qt::red;
    editor.setStyle(style);
    QCOMPARE(editor.document()->begin().layout()->formats().first().format.foreground().color(), QColor(Qt::red));
    editor.setZoom(100);
    QCOMPARE(editor.caretRect(7).height(), before);
    editor.setZoom(100000);
    QCOMPARE(editor.zoom(), DraftEditor::largestZoom);
    QCOMPARE(zoomed.count(), 4);
    QCOMPARE(replay.count, 0);
    QVERIFY(!editor.document()->isUndoAvailable());
}

void DraftEditorTest::arrowsGoWhereTheyPoint()
{
    DraftEditor editor;
    editor.resize(760, 400);
    editor.load(u"ab\nאב\ncd"_s);
    editor.show();
    QList<qsizetype> places;
    const auto go = [&](Qt::Key key, int times) {
        places.clear();
        for (int i = 0; i < times; ++i) {
            press(editor, key);
            places.append(editor.caret());
        }
    };
    // Right in the first line, left in the second, right in the third.
    go(Qt::Key_Right, 3);
    QCOMPARE(places, (QList<qsizetype>{1, 2, 3}));
    go(Qt::Key_Left, 3);
    QCOMPARE(places, (QList<qsizetype>{4, 5, 6}));
    go(Qt::Key_Right, 3);
    QCOMPARE(places, (QList<qsizetype>{7, 8, 8}));
    go(Qt::Key_Left, 3);
    QCOMPARE(places, (QList<qsizetype>{7, 6, 5}));
    go(Qt::Key_Right, 3);
    QCOMPARE(places, (QList<qsizetype>{4, 3, 2}));
    editor.setCaret(2);
    press(editor, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(editor.selectedSpan(), (TextSpan{2, 1}));
}

void DraftEditorTest::caretStaysOutOfTheTail()
{
    DraftEditor editor;
    editor.resize(760, 400);
    editor.load(u"One\ntwo"_s);
    editor.show();
    Replay replay(editor);
    press(editor, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(editor.caret(), 7);
    press(editor, Qt::Key_Right);
    QCOMPARE(editor.caret(), 7);
    press(editor, Qt::Key_Delete);
    press(editor, Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(replay.count, 0);
    editor.setCaret(5);
    press(editor, Qt::Key_Down);
    QCOMPARE(editor.caret(), 7);
    press(editor, Qt::Key_PageDown);
    QCOMPARE(editor.caret(), 7);
    editor.selectAll();
    QCOMPARE(editor.selectedSpan(), (TextSpan{0, 7}));
    QTest::keyClicks(&editor, u"x"_s);
    QCOMPARE(editor.text(), u"x"_s);
    press(editor, Qt::Key_Return);
    QCOMPARE(editor.text(), u"x\n"_s);
    QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, QPoint(300, 390));
    QCOMPARE(editor.caret(), 2);
    QTest::keyClicks(&editor, u"y"_s);
    QCOMPARE(editor.text(), u"x\ny"_s);
    QCOMPARE(replay.text, editor.text());
}

void DraftEditorTest::longParagraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("longest");
    QTest::newRow("prose") << prose(100000) << int(SoftSplits::longest);
    QTest::newRow("unspaced") << QString(100000, u'x') << int(SoftSplits::longestUnspaced);
    QTest::newRow("Japanese") << u"毎晩六時になると、マルタは数えた。"_s.repeated(5000) << int(SoftSplits::longestUnspaced);
    QTest::newRow("emoji") << u"👩‍🌾"_s.repeated(20000) << int(SoftSplits::longestUnspaced);
}

void DraftEditorTest::longParagraphs()
{
    QFETCH(QString, text);
    QFETCH(int, longest);
    DraftEditor loaded;
    loaded.load(text);
    QCOMPARE(loaded.text(), text);
    QCOMPARE_LE(longestBlock(loaded), longest + 1);
    QCOMPARE_GT(loaded.splits().count(), 8);

    DraftEditor pasted;
    Replay replay(pasted);
    paste(pasted, text);
    QCOMPARE(pasted.text(), text);
    QCOMPARE(replay.text, text);
    QCOMPARE_LE(longestBlock(pasted), longest + 1);
    // Nothing is cut inside a character.
    for (QTextBlock block = pasted.document()->begin(); block.isValid(); block = block.next()) {
        if (SoftSplits::continues(block))
            QVERIFY(!block.text().front().isLowSurrogate() && block.text().front() != QChar(0x200d));
    }
    pasted.undo();
    QCOMPARE(pasted.text(), QString());
    pasted.redo();
    QCOMPARE(pasted.text(), text);
    pasted.selectAll();
    pasted.cut();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    QCOMPARE(pasted.text(), QString());
    QVERIFY(pasted.splits().none());
    QCOMPARE(replay.text, QString());

    // Grown by typing, in one place.
    DraftEditor typed;
    typed.load(text.first(longest));
    Replay typing(typed);
    const QString before = typed.text();
    typed.setCaret(longest);
    QTest::keyClicks(&typed, u"yy"_s);
    QCOMPARE(typed.text(), before + u"yy"_s);
    QCOMPARE(typing.text, typed.text());
    QCOMPARE_LE(longestBlock(typed), longest + 1);
    QCOMPARE_GT(typed.splits().count(), 0);
    while (typed.document()->isUndoAvailable()) {
        const QString shown = typed.text();
        typed.undo();
        QVERIFY(typed.text() != shown);
    }
    QCOMPARE(typed.text(), before);
}

void DraftEditorTest::splitsAreNoText()
{
    DraftEditor editor;
    editor.resize(760, 600);
    const QString text = prose(20000);
    editor.load(text);
    editor.show();
    Replay replay(editor);
    QCOMPARE_GT(editor.splits().count(), 1);
    QTextBlock second = editor.document()->begin().next();
    QVERIFY(SoftSplits::continues(second));
    const qsizetype at = editor.splits().textPosition(second.position());

    // Backspace behind it, Delete before it: characters go, the split stays.
    editor.setTextCursor(QTextCursor(second));
    press(editor, Qt::Key_Backspace);
    QCOMPARE(editor.text(), QString(text).remove(at - 1, 1));
    editor.undo();
    QCOMPARE(editor.text(), text);
    QTextCursor cursor(editor.document());
    cursor.setPosition(editor.splits().before(at));
    editor.setTextCursor(cursor);
    press(editor, Qt::Key_Delete);
    QCOMPARE(editor.text(), QString(text).remove(at, 1));
    editor.undo();

    // One press of an arrow key is one character.
    editor.setCaret(at - 1);
    press(editor, Qt::Key_Right);
    QCOMPARE(editor.caret(), at);
    press(editor, Qt::Key_Right);
    QCOMPARE(editor.caret(), at + 1);
    press(editor, Qt::Key_Left);
    press(editor, Qt::Key_Left);
    QCOMPARE(editor.caret(), at - 1);

    // Enter there is a true line end, and stays one whatever is deleted around it.
    editor.setCaret(at);
    press(editor, Qt::Key_Return);
    QCOMPARE(editor.text(), QString(text).insert(at, u'\n'));
    editor.replaceText({at - 3000, 3000}, {});
    QCOMPARE(editor.text(), QString(text).insert(at, u'\n').remove(at - 3000, 3000));
    QCOMPARE(replay.text, editor.text());
    editor.undo();
    editor.undo();
    QCOMPARE(editor.text(), text);

    // A piece that is emptied and typed in again leaves no mark on what follows.
    second = editor.document()->begin().next();
    QVERIFY(SoftSplits::continues(second));
    const qsizetype length = second.length() - 1;
    editor.select({at, length});
    compose(editor, {}, u"K"_s);
    press(editor, Qt::Key_Return);
    QTest::keyClicks(&editor, u"L"_s);
    QCOMPARE(editor.text(), QString(text).replace(at, length, u"K\nL"_s));
    QCOMPARE(replay.text, editor.text());
}

void DraftEditorTest::typingInAMegabyte()
{
    DraftEditor editor;
    editor.resize(760, 600);
    editor.load(prose(1 << 20));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.setCaret(500000);
    QApplication::processEvents();
    Replay replay(editor);
    const qint64 before = editor.proseLayout().blocksLaidOut();
    QTest::keyClicks(&editor, u"twenty letters typed"_s);
    QApplication::processEvents();
    // Each key sets its own piece, and now and then what scrolls into view.
    QCOMPARE_LE(editor.proseLayout().blocksLaidOut() - before, 60);
    QCOMPARE_LE(longestBlock(editor), SoftSplits::longest + 1);
    QCOMPARE(replay.count, 20);
    QCOMPARE(replay.text, editor.text());
}

void DraftEditorTest::selectingPaintsClosed()
{
    DraftEditor editor;
    editor.resize(760, 600);
    editor.load(prose(400) + u"\n\n"_s + prose(300));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.selectAll();
    const QImage picture = editor.viewport()->grab().toImage();
    const ProseSetting &set = editor.proseLayout().setting();
    const int x = int((set.left() + 2) * picture.devicePixelRatio());
    const int from = int(editor.caretRect(0).center().y());
    const int to = int(editor.caretRect(editor.length()).center().y());
    QCOMPARE_GT(to - from, 200);
    // Straight down the left edge there is ink and selection, but no paper between the rows.
    for (int y = from; y < to; ++y)
        QVERIFY2(picture.pixelColor(x, int(y * picture.devicePixelRatio())) != editor.style().paper, qPrintable(QString::number(y)));
}

void DraftEditorTest::findsAcrossSplits()
{
    DraftEditor editor;
    editor.load(prose(20000));
    const QString text = editor.text();
    const qsizetype at = editor.splits().textPosition(editor.document()->begin().next().position());
    const QString needle = text.sliced(at - 6, 14);
    const auto found = editor.find(needle, 0, QTextDocument::FindCaseSensitively);
    QVERIFY(found);
    QCOMPARE(found->start, text.indexOf(needle));
    editor.select({at - 6, 14});
    QCOMPARE(editor.selectedSpan(), (TextSpan{at - 6, 14}));
    editor.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), needle);
    QCOMPARE(editor.find(u"SENTENCE 7 "_s, 0)->start, text.indexOf(u"Sentence 7 "_s));
    QVERIFY(!editor.find(u"SENTENCE 7 "_s, 0, QTextDocument::FindCaseSensitively));
    QVERIFY(!editor.find(u"entence"_s, 0, QTextDocument::FindWholeWords));
    QCOMPARE(editor.find(u"Sentence 7 "_s, text.size(), QTextDocument::FindBackward)->start, text.lastIndexOf(u"Sentence 7 "_s));
}

void DraftEditorTest::tenMegabytes()
{
    QString text;
    for (int i = 0; text.size() < 10'000'000; ++i)
        text += i % 40 == 0 ? u"## Heading %1\n"_s.arg(i) : prose(120).trimmed() + u'\n';
    DraftEditor editor;
    editor.resize(760, 600);
    editor.load(text);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    QCOMPARE(editor.length(), text.size());
    Replay replay(editor);
    // Only what is looked at is laid out.
    QCOMPARE_LT(editor.proseLayout().blocksLaidOut(), 500);
    const qint64 before = editor.proseLayout().blocksLaidOut();
    editor.setCaret(5'000'000);
    QTest::keyClicks(&editor, u"abc"_s);
    press(editor, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&editor, u"z"_s);
    editor.undo();
    editor.undo();
    QCOMPARE_LT(editor.proseLayout().blocksLaidOut() - before, 2000);
    QCOMPARE(replay.text.size(), text.size());
    QVERIFY(editor.text() == text);
}

AGATE_WINDOW_TEST(DraftEditorTest)
#include "test_draft_editor.moc"
