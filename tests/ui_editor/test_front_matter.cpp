// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/editor_guest.h"
#include "editor/prose_layout.h"
#include "support/room_program.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStyleHints>
#include <QTest>
#include <QTextBlock>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

const QString matter = u"---\ntitle: The baker\ntags: [bread, six]\n---\n"_s;
const QString body = u"First words.\nSecond line.\n\nThird line."_s;

void press(DraftEditor &editor, int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(&editor, Qt::Key(key), modifiers);
}

/// Text lines as the view counts them, without the tail's.
int lines(const DraftEditor &editor)
{
    return editor.document()->lineCount() - 1;
}

class Guest : public EditorGuest
{
public:
    void paintUnder(QPainter &, const QRectF &) override { }

    void paintOver(QPainter &, const QRectF &) override { }

    bool takeKey(const QKeyEvent &, bool) override { return false; }

    void mouse(const QMouseEvent &) override { }

    void moved() override { }

    void restyle() override { }
};

} // namespace

class FrontMatterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void isFolded_data();
    void isFolded();
    void takesOneRow();
    void opensForTheCaret_data();
    void opensForTheCaret();
    void arrowsGoPastItAndIntoIt();
    void aClickOpensIt();
    void whatIsBelowThePointerStaysForADoubleClick();
    void copyAndUndoKnowAllOfIt();
    void brokenFromBelow();
    void isTypedAndFolded();
    void composingOpensIt();
    void aProposalInItKeepsItOpen();
    void isShownWhenAsked();
    void everyChangeLeavesNothingHidden();

private:
    std::unique_ptr<DraftEditor> m_editor;
};

void FrontMatterTest::initTestCase()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

void FrontMatterTest::init()
{
    m_editor = std::make_unique<DraftEditor>();
    m_editor->resize(700, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    m_editor->setFocus();
}

void FrontMatterTest::isFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("folded");
    QTest::newRow("none") << body << false;
    QTest::newRow("yaml") << matter + body << true;
    QTest::newRow("toml") << u"+++\ntitle = 'x'\n+++\n"_s + body << true;
    QTest::newRow("dots end it") << u"---\ntitle: x\n...\n"_s + body << true;
    QTest::newRow("nothing below") << u"---\ntitle: x\n---"_s << true;
    QTest::newRow("a rule") << u"---\n"_s + body << false;
    QTest::newRow("not at the beginning") << u"\n"_s + matter + body << false;
    QTest::newRow("nothing in it") << u"---\n---\n"_s + body << false;
    QTest::newRow("too far") << u"---\n"_s + u"key: value\n"_s.repeated(7000) + u"---\n"_s << false;
    QTest::newRow("a cut line") << u"---\ntext: "_s + u"words and more "_s.repeated(3000) + u"\n---\n"_s + body << true;
}

void FrontMatterTest::isFolded()
{
    QFETCH(QString, text);
    QFETCH(bool, folded);
    m_editor->load(text);
    QCOMPARE(m_editor->isFrontMatterFolded(), folded);
    QCOMPARE(m_editor->text(), text);
    m_editor->load(body);
    QVERIFY(!m_editor->isFrontMatterFolded());
}

void FrontMatterTest::takesOneRow()
{
    m_editor->load(matter + body);
    QCOMPARE(lines(*m_editor), 1 + 4);
    const QRectF row = m_editor->caretRect(0);
    const QRectF first = m_editor->caretRect(matter.size());
    QVERIFY2(first.top() > row.top() && first.top() < row.top() + 3 * m_editor->proseLayout().setting().row(), "right below the row");
    // And a place in the text is found where it is seen.
    QCOMPARE(m_editor->positionAt(first.center()), matter.size());
    m_editor->setCaret(6);
    QVERIFY(!m_editor->isFrontMatterFolded());
    QCOMPARE(lines(*m_editor), 4 + 4);
    QVERIFY(m_editor->caretRect(matter.size()).top() > first.top());
    QCOMPARE(m_editor->positionAt(m_editor->caretRect(30).center()), 30);
}

void FrontMatterTest::opensForTheCaret_data()
{
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<bool>("folded");
    const qsizetype end = matter.size() - 1;
    QTest::newRow("before it") << qsizetype(0) << qsizetype(0) << true;
    QTest::newRow("in its first line") << qsizetype(1) << qsizetype(0) << false;
    QTest::newRow("at its end") << end << qsizetype(0) << false;
    QTest::newRow("behind it") << end + 1 << qsizetype(0) << true;
    QTest::newRow("something found in it") << qsizetype(11) << qsizetype(3) << false;
    QTest::newRow("selected from within") << qsizetype(11) << qsizetype(60) << false;
    QTest::newRow("selected across") << qsizetype(0) << qsizetype(60) << true;
}

void FrontMatterTest::opensForTheCaret()
{
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, length);
    QFETCH(bool, folded);
    m_editor->load(matter + body);
    m_editor->select({start, length});
    QCOMPARE(m_editor->isFrontMatterFolded(), folded);
    QVERIFY(m_editor->viewport()->rect().contains(m_editor->caretRect(start + length).toAlignedRect()));
    m_editor->setCaret(matter.size() + 3);
    QVERIFY(m_editor->isFrontMatterFolded());
    QCOMPARE(lines(*m_editor), 1 + 4);
}

void FrontMatterTest::arrowsGoPastItAndIntoIt()
{
    m_editor->load(matter + body);
    QCOMPARE(m_editor->caret(), 0);
    press(*m_editor, Qt::Key_Down);
    QCOMPARE(m_editor->caret(), matter.size());
    QVERIFY(m_editor->isFrontMatterFolded());
    press(*m_editor, Qt::Key_Up);
    QVERIFY(!m_editor->isFrontMatterFolded());
    QCOMPARE(m_editor->caret(), matter.size() - 4);
    press(*m_editor, Qt::Key_Up);
    QCOMPARE(m_editor->caret(), matter.size() - 4 - 19);
    QVERIFY(!m_editor->isFrontMatterFolded());
    press(*m_editor, Qt::Key_Down);
    press(*m_editor, Qt::Key_Down);
    QCOMPARE(m_editor->caret(), matter.size());
    QVERIFY(m_editor->isFrontMatterFolded());
    press(*m_editor, Qt::Key_Left);
    QCOMPARE(m_editor->caret(), matter.size() - 1);
    QVERIFY(!m_editor->isFrontMatterFolded());
    press(*m_editor, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_editor->caret(), 0);
    QVERIFY(m_editor->isFrontMatterFolded());
    press(*m_editor, Qt::Key_Right);
    QCOMPARE(m_editor->caret(), 1);
    QVERIFY(!m_editor->isFrontMatterFolded());
    press(*m_editor, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(m_editor->isFrontMatterFolded());
}

void FrontMatterTest::aClickOpensIt()
{
    m_editor->load(matter + body);
    m_editor->setCaret(m_editor->length());
    const QPoint row = m_editor->caretRect(0).center().toPoint() + QPoint(60, 0);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, row);
    QVERIFY(!m_editor->isFrontMatterFolded());
    QCOMPARE(m_editor->caret(), 4);
    QVERIFY(m_editor->selectedSpan().length == 0);
}

void FrontMatterTest::whatIsBelowThePointerStaysForADoubleClick()
{
    m_editor->load(matter + body);
    m_editor->setCaret(6);
    const QPoint word = m_editor->caretRect(matter.size() + 8).center().toPoint();
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, word);
    QVERIFY(!m_editor->isFrontMatterFolded());
    QTest::mouseDClick(m_editor->viewport(), Qt::LeftButton, {}, word);
    QCOMPARE(m_editor->text(m_editor->selectedSpan()), u"words"_s);
    QTRY_VERIFY(m_editor->isFrontMatterFolded());
    QCOMPARE(m_editor->text(m_editor->selectedSpan()), u"words"_s);
}

void FrontMatterTest::copyAndUndoKnowAllOfIt()
{
    m_editor->load(matter + body);
    press(*m_editor, Qt::Key_A, Qt::ControlModifier);
    press(*m_editor, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(m_editor->isFrontMatterFolded());
    QCOMPARE(QGuiApplication::clipboard()->text(), matter + body);
    press(*m_editor, Qt::Key_Delete);
    QCOMPARE(m_editor->text(), QString());
    QVERIFY(!m_editor->isFrontMatterFolded());
    press(*m_editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), matter + body);
    m_editor->setCaret(m_editor->length());
    QTRY_VERIFY(m_editor->isFrontMatterFolded());
    QCOMPARE(lines(*m_editor), 1 + 4);
    QTest::keyClicks(m_editor.get(), u"!"_s);
    QVERIFY(m_editor->isFrontMatterFolded());
    QCOMPARE(m_editor->text(), matter + body + u'!');
}

void FrontMatterTest::brokenFromBelow()
{
    m_editor->load(matter + body);
    m_editor->setCaret(matter.size());
    press(*m_editor, Qt::Key_Backspace);
    QCOMPARE(m_editor->text(), matter.chopped(1) + body);
    QVERIFY(!m_editor->isFrontMatterFolded());
    QCOMPARE(lines(*m_editor), 4 + 3);
    press(*m_editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), matter + body);
    QTRY_VERIFY(m_editor->isFrontMatterFolded());
    // And before it: what is typed there makes it ordinary lines.
    m_editor->setCaret(0);
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QVERIFY(!m_editor->isFrontMatterFolded());
    QCOMPARE(lines(*m_editor), 4 + 4);
}

void FrontMatterTest::isTypedAndFolded()
{
    m_editor->load({});
    for (const QString &line : {u"---"_s, u"title: x"_s, u"---"_s}) {
        QTest::keyClicks(m_editor.get(), line);
        press(*m_editor, Qt::Key_Return);
    }
    QTRY_VERIFY(m_editor->isFrontMatterFolded());
    QTest::keyClicks(m_editor.get(), u"Words"_s);
    QVERIFY(m_editor->text().endsWith(u"---\nWords"_s));
    QCOMPARE(lines(*m_editor), 2);
}

void FrontMatterTest::composingOpensIt()
{
    m_editor->load(matter + body);
    QInputMethodEvent event(u"にほん"_s, {});
    QApplication::sendEvent(m_editor.get(), &event);
    QVERIFY(!m_editor->isFrontMatterFolded());
    QInputMethodEvent none;
    QApplication::sendEvent(m_editor.get(), &none);
    QTRY_VERIFY(m_editor->isFrontMatterFolded());
    QCOMPARE(m_editor->text(), matter + body);
}

void FrontMatterTest::aProposalInItKeepsItOpen()
{
    m_editor->load(matter + body);
    Guest guest;
    m_editor->host(&guest, 0);
    m_editor->setGuestHeight(120);
    QVERIFY(!m_editor->isFrontMatterFolded());
    QCOMPARE(m_editor->guestArea().height(), 120.0);
    m_editor->release(&guest);
    QVERIFY(m_editor->isFrontMatterFolded());
    // Below it the rows are where they belong.
    m_editor->host(&guest, matter.size());
    m_editor->setGuestHeight(120);
    QVERIFY(m_editor->isFrontMatterFolded());
    const qreal rowsTop = m_editor->guestArea().top();
    QVERIFY(rowsTop >= m_editor->caretRect(matter.size()).bottom());
    QVERIFY(m_editor->guestArea().bottom() <= m_editor->caretRect(matter.size() + 13).top());
    m_editor->setCaret(6);
    QVERIFY(m_editor->guestArea().top() > rowsTop);
    m_editor->setCaret(m_editor->length());
    QCOMPARE(m_editor->guestArea().top(), rowsTop);
    m_editor->release(&guest);
}

void FrontMatterTest::isShownWhenAsked()
{
    m_editor->load(matter + body);
    m_editor->setFrontMatterShown(true);
    QVERIFY(!m_editor->isFrontMatterFolded());
    m_editor->load(matter + body + u" "_s);
    QVERIFY(!m_editor->isFrontMatterFolded());
    m_editor->setFrontMatterShown(false);
    QVERIFY(m_editor->isFrontMatterFolded());
}

void FrontMatterTest::everyChangeLeavesNothingHidden()
{
    // Changes at random, by keys' commands and from outside, around the fold; what is hidden is front matter at all times.
    QRandomGenerator random(20261126);
    const QStringList pieces = {u"---\n"_s, u"\n"_s, u"x"_s, u"key: value\n"_s, u"---"_s, u"\n---\n"_s, u"words "_s};
    m_editor->load(matter + body);
    int folded = 0;
    for (int i = 0; i < 1500; ++i) {
        // A text that is no longer folded would stay so for some moments: a few changes each.
        if (i % 6 == 0) {
            m_editor->load(matter + body);
            m_editor->setCaret(m_editor->length());
        }
        const qsizetype length = m_editor->length();
        const qsizetype start = random.bounded(qint32(qMin<qsizetype>(length, 70)) + 1);
        const qsizetype span = random.bounded(qint32(qMin<qsizetype>(length - start, 12)) + 1);
        switch (random.bounded(7)) {
        case 0:
            m_editor->undo();
            break;
        case 1:
            m_editor->redo();
            break;
        case 2:
            m_editor->setCaret(start);
            break;
        case 3:
            m_editor->setCaret(length);
            break;
        case 4:
            m_editor->replaceText({0, qMin<qsizetype>(length, random.bounded(3) == 0 ? 60 : 0)}, matter);
            break;
        default:
            m_editor->replaceText({start, span}, pieces.at(random.bounded(int(pieces.size()))));
        }
        folded += m_editor->isFrontMatterFolded() ? 1 : 0;
        int hidden = 0;
        bool ended = false;
        for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible())
                continue;
            ++hidden;
            QVERIFY2(block.blockNumber() == hidden, "the lines behind the first, with no gap");
            QVERIFY(!ended);
            ended = block.text() == "---"_L1;
        }
        QCOMPARE(hidden > 0, m_editor->isFrontMatterFolded());
        QCOMPARE(hidden > 0, ended);
        if (i % 3 == 0) {
            // Counted as it is laid out.
            int counted = 0;
            for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next()) {
                m_editor->proseLayout().blockBoundingRect(block);
                counted += block.isVisible() ? block.layout()->lineCount() : 0;
            }
            QCOMPARE(m_editor->document()->lineCount(), counted);
        }
    }
    QVERIFY2(folded > 100, qPrintable(QString::number(folded)));
}

AGATE_WINDOW_TEST(FrontMatterTest)
#include "test_front_matter.moc"
