// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/markdown_highlighter.h"
#include "markup/toggle_block.h"
#include "markup/toggle_mark.h"
#include "support/room_program.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace agate;
using namespace Qt::StringLiterals;

/// What the editor does by itself while one types, and with what is pasted and dropped: by real keys.
class SmartTypingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void quotes_data();
    void quotes();
    void undoGivesTheTypedOneBack();
    void backspaceGivesTheTypedOneBack();
    void composedQuotes();
    void notInCode();
    void offMeansOff();
    void lists();
    void anItemIsOneStep();
    void tablesAlignWhenLeft();
    void tabInATable();
    void formatsAreOneStep_data();
    void formatsAreOneStep();
    void longParagraphs();
    void pastesMarkdown();
    void pastesMarkdownApart();
    void pastesPlain();
    void offersPictures();
    void typingCostsLittle();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_editor.get(), Qt::Key(key), modifiers); }

    void type(const QString &text) { QTest::keyClicks(m_editor.get(), text); }

    /// As an input method does.
    void commit(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(m_editor.get(), &event);
    }

    void begin(const QString &text, qsizetype caret = -1, const QString &language = u"en"_s)
    {
        m_editor->setHabits({.smartPunctuation = true, .smartLists = true, .language = language});
        m_editor->load(text);
        m_editor->setCaret(caret < 0 ? text.size() : caret);
    }

    void paste(const QString &html, const QString &text)
    {
        auto *mime = new QMimeData;
        mime->setHtml(html);
        if (!text.isEmpty())
            mime->setText(text);
        QGuiApplication::clipboard()->setMimeData(mime);
        m_editor->paste();
    }

    std::unique_ptr<DraftEditor> m_editor;
};

void SmartTypingTest::init()
{
    m_editor = std::make_unique<DraftEditor>();
    m_editor->resize(700, 500);
    m_editor->show();
}

void SmartTypingTest::cleanup()
{
    m_editor.reset();
}

void SmartTypingTest::quotes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("en") << u"en-GB"_s << u"“It’s” – 1…"_s;
    QTest::newRow("de") << u"de-DE"_s << u"„It’s“ – 1…"_s;
    QTest::newRow("fr") << u"fr"_s << u"«\u202fIt’s\u202f» – 1…"_s;
    QTest::newRow("ru") << u"ru"_s << u"«It’s» — 1…"_s;
    QTest::newRow("ja") << u"ja"_s << u"\"It's\" -- 1..."_s;
}

void SmartTypingTest::quotes()
{
    QFETCH(QString, language);
    QFETCH(QString, expected);
    begin({}, 0, language);
    type(u"\"It's\" -- 1..."_s);
    QCOMPARE(m_editor->text(), expected);
}

void SmartTypingTest::undoGivesTheTypedOneBack()
{
    begin({});
    type(u"Say \""_s);
    QCOMPARE(m_editor->text(), u"Say “"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), u"Say \""_s);
    QCOMPARE(m_editor->caret(), 5);
    type(u"x"_s);
    QCOMPARE(m_editor->text(), u"Say \"x"_s);

    // Words typed behind are a step of their own.
    begin({});
    type(u"\"yes"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), u"“"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), u"\""_s);
}

void SmartTypingTest::backspaceGivesTheTypedOneBack()
{
    begin({});
    type(u"a --"_s);
    QCOMPARE(m_editor->text(), u"a –"_s);
    press(Qt::Key_Backspace);
    QCOMPARE(m_editor->text(), u"a --"_s);
    press(Qt::Key_Backspace);
    QCOMPARE(m_editor->text(), u"a -"_s);
    // Only directly after.
    begin({});
    type(u"\"a"_s);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QCOMPARE(m_editor->text(), QString());
    begin({});
    type(u"a \""_s);
    press(Qt::Key_Left);
    press(Qt::Key_Right);
    press(Qt::Key_Backspace);
    QVERIFY(m_editor->text() == u"a "_s || m_editor->text() == u"a \""_s);
}

void SmartTypingTest::composedQuotes()
{
    begin({});
    commit(u"\""_s);
    QCOMPARE(m_editor->text(), u"“"_s);
}

void SmartTypingTest::notInCode()
{
    begin(u"```\n\n```\n\n"_s, 4);
    type(u"\"a\" -- 'b'..."_s);
    QCOMPARE(m_editor->text(), u"```\n\"a\" -- 'b'...\n```\n\n"_s);
    m_editor->setCaret(m_editor->length());
    type(u"\"a\""_s);
    QVERIFY(m_editor->text().endsWith(u"“a”"_s));

    begin(u"---\ntitle: \n---\n"_s, 11);
    type(u"\"a--b\""_s);
    QCOMPARE(m_editor->text(), u"---\ntitle: \"a--b\"\n---\n"_s);

    begin(u"<!--\n\n-->"_s, 5);
    type(u"a -- b"_s);
    QCOMPARE(m_editor->text(), u"<!--\na -- b\n-->"_s);

    begin(u"Type `"_s);
    type(u"echo \"a\"`, \"b\""_s);
    QCOMPARE(m_editor->text(), u"Type `echo \"a\"`, “b”"_s);
}

void SmartTypingTest::offMeansOff()
{
    begin({});
    m_editor->setHabits({.smartPunctuation = false, .smartLists = false, .language = u"en"_s});
    type(u"- \"a\""_s);
    press(Qt::Key_Return);
    QCOMPARE(m_editor->text(), u"- \"a\"\n"_s);
}

void SmartTypingTest::lists()
{
    begin({});
    type(u"1. One"_s);
    press(Qt::Key_Return);
    type(u"two"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    type(u"three"_s);
    QCOMPARE(m_editor->text(), u"1. One\n2. two\n   1. three"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    type(u"four"_s);
    QCOMPARE(m_editor->text(), u"1. One\n2. two\n   1. three\n3. four"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    type(u"after"_s);
    QCOMPARE(m_editor->text(), u"1. One\n2. two\n   1. three\n3. four\nafter"_s);

    begin(u"- [x] سلام"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_editor->text(), u"- [x] سلام\n- [ ] "_s);
    press(Qt::Key_Backspace);
    QCOMPARE(m_editor->text(), u"- [x] سلام\n"_s);

    begin(u"> 東京"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_editor->text(), u"> 東京\n> "_s);
    press(Qt::Key_Return);
    QCOMPARE(m_editor->text(), u"> 東京\n"_s);

    // A list far down a long draft: the lines around it are enough.
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += u"Paragraph %1.\n\n"_s.arg(i);
    begin(text + u"- One"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_editor->text(), text + u"- One\n- "_s);
}

void SmartTypingTest::anItemIsOneStep()
{
    begin(u"- One"_s);
    press(Qt::Key_Return);
    type(u"two"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), u"- One\n- "_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), u"- One"_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_editor->text(), u"- One\n- "_s);
}

void SmartTypingTest::tablesAlignWhenLeft()
{
    const QString rough = u"|a|b|\n|-|-|\n|c|d|\n\nafter"_s;
    begin(rough, 16);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QTest::qWait(0);
    QCOMPARE(m_editor->text(), rough); // nothing was typed in it
    m_editor->setCaret(16);
    type(u"e"_s);
    QCOMPARE(m_editor->text(), u"|a|b|\n|-|-|\n|c|de|\n\nafter"_s);
    m_editor->setCaret(m_editor->length());
    const QString aligned = u"| a   | b   |\n| --- | --- |\n| c   | de  |\n\nafter"_s;
    QTRY_COMPARE(m_editor->text(), aligned);
    QCOMPARE(m_editor->caret(), m_editor->length());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), u"|a|b|\n|-|-|\n|c|de|\n\nafter"_s);

    // Typed from its beginning, and left with Enter.
    begin({});
    type(u"|a|b|"_s);
    press(Qt::Key_Return);
    type(u"|-|-|"_s);
    press(Qt::Key_Return);
    type(u"|c|de|"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_editor->text(), u"| a   | b   |\n| --- | --- |\n| c   | de  |\n"_s);
    QCOMPARE(m_editor->caret(), m_editor->length());
}

void SmartTypingTest::tabInATable()
{
    begin(u"|a|b|\n|-|-|\n|c|d|"_s, 1);
    press(Qt::Key_Tab);
    type(u"bread"_s);
    press(Qt::Key_Tab);
    commit(u"パン"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    type(u"x"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_editor->text(), u"| a    | bread |\n| ---- | ----- |\n| パン | d     |\n| x    |       |"_s);
    QCOMPARE(m_editor->textCursor().selectedText(), u"d"_s);
}

void SmartTypingTest::formatsAreOneStep_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextSpan>("selection");
    QTest::newRow("en") << u"One two\n\nthree four"_s << TextSpan{4, 10};
    QTest::newRow("ar") << u"سلام عليكم\nنعم"_s << TextSpan{5, 9};
    QTest::newRow("ja") << u"彼は「はい」と言った。\n東京"_s << TextSpan{0, 14};
    QTest::newRow("no selection") << u"One two"_s << TextSpan{5, 0};
}

void SmartTypingTest::formatsAreOneStep()
{
    QFETCH(QString, text);
    QFETCH(TextSpan, selection);
    const std::vector<std::function<MarkupChange(QStringView, const TextSpan &)>> commands = {
        [](QStringView all, const TextSpan &at) { return toggleMark(all, at, Emphasis::Bold); },
        [](QStringView all, const TextSpan &at) { return toggleComment(all, at); },
        [](QStringView all, const TextSpan &at) { return toggleHeading(all, at, 2); },
        [](QStringView all, const TextSpan &at) { return toggleList(all, at, ListKind::Numbers); },
        [](QStringView all, const TextSpan &at) { return toggleQuote(all, at); },
    };
    for (const auto &command : commands) {
        m_editor->load(text);
        m_editor->select(selection);
        QString replayed = text;
        const auto following = connect(m_editor.get(), &DraftEditor::edited, this,
                                       [&](const TextEdit &edit) { replayed.replace(edit.span.start, edit.span.length, edit.insert); });
        const MarkupChange change = command(text, selection);
        m_editor->apply(change);
        QCOMPARE(m_editor->text(), changed(text, change.edits));
        QVERIFY(m_editor->text() != text);
        QCOMPARE(m_editor->selectedSpan(), change.selection);
        QCOMPARE(replayed, m_editor->text());
        m_editor->undo();
        QCOMPARE(m_editor->text(), text);
        QVERIFY(!m_editor->document()->isUndoAvailable());
        m_editor->redo();
        QCOMPARE(m_editor->text(), changed(text, change.edits));
        QCOMPARE(replayed, m_editor->text());
        disconnect(following);
    }
}

// Paragraphs that the editor cuts: positions are those of the text.
void SmartTypingTest::longParagraphs()
{
    QString text;
    for (int i = 0; text.size() < 30'000; ++i)
        text += u"Sentence %1 tells of a baker who counts. "_s.arg(i);
    begin(text, text.size());
    QVERIFY(m_editor->splits().count() > 2);
    m_editor->select({100, 25'000});
    const MarkupChange change = toggleMark(text, m_editor->selectedSpan(), Emphasis::Bold);
    m_editor->apply(change);
    QCOMPARE(m_editor->text(), changed(text, change.edits));
    QCOMPARE(m_editor->selectedSpan(), change.selection);
    m_editor->undo();
    QCOMPARE(m_editor->text(), text);
    m_editor->setCaret(20'000);
    const QString before = m_editor->text();
    type(u" \""_s);
    QCOMPARE(m_editor->text(), QString(before).insert(20'000, u" “"_s));

    begin(u"- "_s + text);
    press(Qt::Key_Return);
    QCOMPARE(m_editor->text(), u"- "_s + text + u"\n- "_s);
}

void SmartTypingTest::pastesMarkdown()
{
    begin(u"See ."_s, 4);
    paste(u"a <b>b</b> <a href='https://a.example'>c</a>"_s, u"a b c"_s);
    QCOMPARE(m_editor->text(), u"See a **b** [c](https://a.example)."_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), u"See ."_s);

    // What has no looks is taken as its program wrote it.
    begin({});
    paste(u"<div>a</div><div>b</div>"_s, u"a\nb"_s);
    QCOMPARE(m_editor->text(), u"a\nb"_s);

    begin(u"```\n\n```"_s, 4);
    paste(u"<b>a</b>"_s, u"a"_s);
    QCOMPARE(m_editor->text(), u"```\na\n```"_s);
}

void SmartTypingTest::pastesMarkdownApart()
{
    begin(u"before after"_s, 7);
    paste(u"<h2>One</h2><ul><li>two</ul>"_s, u"One two"_s);
    QCOMPARE(m_editor->text(), u"before \n\n## One\n\n- two\n\nafter"_s);
}

void SmartTypingTest::pastesPlain()
{
    begin({});
    auto *mime = new QMimeData;
    mime->setHtml(u"<h1>a</h1>"_s);
    mime->setText(u"a"_s);
    QGuiApplication::clipboard()->setMimeData(mime);
    m_editor->pastePlain();
    QCOMPARE(m_editor->text(), u"a"_s);
    m_editor->setReadOnly(true);
    m_editor->pastePlain();
    QCOMPARE(m_editor->text(), u"a"_s);
}

void SmartTypingTest::offersPictures()
{
    begin(u"x"_s);
    QSignalSpy files(m_editor.get(), &DraftEditor::pictureFilesOffered);
    QSignalSpy pictures(m_editor.get(), &DraftEditor::pictureOffered);
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(u"/a/b.PNG"_s), QUrl::fromLocalFile(u"/a/c.txt"_s), QUrl(u"https://a.example/d.png"_s)});
    QGuiApplication::clipboard()->setMimeData(mime);
    m_editor->paste();
    QCOMPARE(files.count(), 1);
    QCOMPARE(files.first().first().toStringList(), QStringList{u"/a/b.PNG"_s});

    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    m_editor->paste();
    QCOMPARE(pictures.count(), 1);

    // Programs that copy words also offer a picture of them.
    mime = new QMimeData;
    mime->setImageData(image);
    mime->setText(u"words"_s);
    QGuiApplication::clipboard()->setMimeData(mime);
    m_editor->paste();
    QCOMPARE(pictures.count(), 1);
    QCOMPARE(m_editor->text(), u"xwords"_s);
}

// In a megabyte, with everything on, a key looks at what is around it only.
void SmartTypingTest::typingCostsLittle()
{
    QString text;
    for (int i = 0; text.size() < 1'000'000; ++i)
        text += u"Paragraph %1 tells of a baker who \"counts\" her loaves.\n\n"_s.arg(i);
    begin(text, text.size() / 2);
    const auto laidOut = m_editor->proseLayout().blocksLaidOut();
    for (int i = 0; i < 50; ++i)
        type(u"\"a\" "_s);
    QVERIFY(m_editor->text().contains(u"“a” “a” "_s));
    QCOMPARE_LE(m_editor->proseLayout().blocksLaidOut() - laidOut, 50 * 4 * 4);
}

AGATE_WINDOW_TEST(SmartTypingTest)
#include "test_smart_typing.moc"
