// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/prose_layout.h"
#include "proposal/proposal.h"
#include "proposal/proposal_pill.h"
#include "support/announcements.h"
#include "support/room_program.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
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

void press(QWidget &widget, int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(&widget, Qt::Key(key), modifiers);
}

void compose(DraftEditor &editor, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(&editor, &event);
}

/// Rows that are really there, in whatever block.
int freeRows(const DraftEditor &editor)
{
    int count = 0;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next())
        count += int(block.layout()->preeditAreaText().count(QChar::LineSeparator));
    return count;
}

QAbstractButton *button(ProposalPill &pill, const QString &text)
{
    const auto all = pill.findChildren<QAbstractButton *>();
    for (QAbstractButton *one : all) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

} // namespace

class ProposalTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void growsOutsideTheText();
    void keepSetsItApart_data();
    void keepSetsItApart();
    void typingAndStreaming_data();
    void typingAndStreaming();
    void aStepThatLeavesTheCaretsNumber();
    void composingInTheAnchor();
    void caretGoesAround();
    void clicksGoAround();
    void scrollsThroughIt();
    void growsCheaply();
    void keys();
    void discardAndRestore();
    void isAnnouncedOnce();
    void pill();
    void goesBeforeItsEditor();

private:
    std::unique_ptr<DraftEditor> editorWith(const QString &text)
    {
        auto editor = std::make_unique<DraftEditor>();
        editor->resize(760, 500);
        editor->load(text);
        editor->show();
        editor->setFocus();
        return editor;
    }
};

void ProposalTest::initTestCase()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

void ProposalTest::growsOutsideTheText()
{
    auto editor = editorWith(u"One\n\nTwo"_s);
    QSignalSpy edits(editor.get(), &DraftEditor::edited);
    QSignalSpy changes(editor->document(), &QTextDocument::contentsChange);
    editor->setCaret(8);
    Proposal proposal(editor.get());
    QSignalSpy grew(&proposal, &Proposal::grew);
    proposal.begin(1);
    QCOMPARE(proposal.state(), Proposal::State::Streaming);
    QCOMPARE(proposal.position(), 3);
    const qreal empty = proposal.panel().height();
    QCOMPARE_GT(empty, 0.0);
    // The first words at once.
    proposal.append(u"A "_s);
    QCOMPARE(grew.count(), 1);
    QVERIFY(!proposal.shownText().isEmpty());
    // A flood is gathered, and all of it comes.
    QString flood;
    for (int i = 0; i < 200; ++i) {
        const QString word = u"word%1 "_s.arg(i);
        proposal.append(word);
        flood += word;
    }
    QCOMPARE(proposal.text(), u"A "_s + flood);
    QCOMPARE_LT(grew.count(), 20);
    QTRY_VERIFY(proposal.panel().height() > 10 * empty);
    proposal.finish(Proposal::State::Finished);
    QCOMPARE(proposal.state(), Proposal::State::Finished);
    proposal.append(u"late"_s);
    QCOMPARE(proposal.text(), u"A "_s + flood);

    QCOMPARE(editor->text(), u"One\n\nTwo"_s);
    QCOMPARE(edits.count(), 0);
    QCOMPARE(changes.count(), 0);
    QVERIFY(!editor->document()->isUndoAvailable());
    QVERIFY(!editor->document()->isModified());
    editor->selectAll();
    editor->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"One\n\nTwo"_s);
    QCOMPARE(proposal.discard(), u"A "_s + flood);
    QCOMPARE(freeRows(*editor), 0);
    QVERIFY(proposal.panel().isEmpty());
    // An edit far away is reported as what it is, though rows came and went before it.
    editor->setCaret(8);
    QTest::keyClicks(editor.get(), u"!"_s);
    QCOMPARE(edits.takeLast().first().value<TextEdit>(), (TextEdit{{8, 0}, u"!"_s}));
    QCOMPARE(changes.last().at(0).toInt(), 8);
}

void ProposalTest::keepSetsItApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty draft") << QString() << 0 << u"P"_s;
    QTest::newRow("at the end") << u"One"_s << 3 << u"One\n\nP"_s;
    QTest::newRow("in the middle of a paragraph") << u"One\n\nTwo"_s << 1 << u"One\n\nP\n\nTwo"_s;
    QTest::newRow("after a line end") << u"One\n"_s << 4 << u"One\n\nP"_s;
    QTest::newRow("after a blank line") << u"One\n\n"_s << 5 << u"One\n\nP"_s;
    QTest::newRow("on the blank line between") << u"One\n\nTwo"_s << 4 << u"One\n\nP\n\nTwo"_s;
    QTest::newRow("single line ends") << u"One\nTwo"_s << 0 << u"One\n\nP\n\nTwo"_s;
    QTest::newRow("before a blank beginning") << u"\nTwo"_s << 0 << u"P\n\nTwo"_s;
    QTest::newRow("one blank line alone") << u"\n"_s << 1 << u"\nP"_s;
}

void ProposalTest::keepSetsItApart()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    QFETCH(QString, expected);
    auto editor = editorWith(text);
    QSignalSpy edits(editor.get(), &DraftEditor::edited);
    Proposal proposal(editor.get());
    proposal.begin(position);
    proposal.append(u"  \nP \n"_s);
    proposal.finish(Proposal::State::Finished);
    const QString inserted = proposal.keep();
    QCOMPARE(proposal.state(), Proposal::State::None);
    QCOMPARE(editor->text(), expected);
    QCOMPARE(inserted.size(), expected.size() - text.size());
    QCOMPARE(edits.count(), 1);
    QCOMPARE(editor->caret(), expected.indexOf(u'P') + 1);
    QCOMPARE(freeRows(*editor), 0);
    editor->undo();
    QCOMPARE(editor->text(), text);
    QVERIFY(!editor->document()->isUndoAvailable());
    editor->redo();
    QCOMPARE(editor->text(), expected);
}

void ProposalTest::typingAndStreaming_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("anchor");
    QTest::addColumn<int>("caret");
    QTest::newRow("elsewhere, above") << u"Alpha\n\nBeta\n\nGamma"_s << 11 << 2;
    QTest::newRow("elsewhere, below") << u"Alpha\n\nBeta\n\nGamma"_s << 11 << 15;
    QTest::newRow("in the anchor") << u"Alpha\n\nBeta\n\nGamma"_s << 11 << 9;
    QTest::newRow("at its end") << u"Alpha\n\nBeta\n\nGamma"_s << 11 << 11;
    QTest::newRow("in the paragraph behind") << u"Alpha\nBeta\nGamma"_s << 3 << 6;
    QTest::newRow("at the end of the draft") << u"Alpha\n\nBeta"_s << 11 << 11;
    QTest::newRow("empty draft") << QString() << 0 << 0;
}

// Words come while the writer types, deletes, divides paragraphs, undoes and redoes.
void ProposalTest::typingAndStreaming()
{
    QFETCH(QString, text);
    QFETCH(int, anchor);
    QFETCH(int, caret);
    auto editor = editorWith(text);
    QString replayed = text;
    connect(editor.get(), &DraftEditor::edited, this,
            [&](const TextEdit &edit) { replayed.replace(edit.span.start, edit.span.length, edit.insert); });
    auto alone = editorWith(text);
    editor->setCaret(caret);
    alone->setCaret(caret);
    Proposal proposal(editor.get());
    proposal.begin(anchor);

    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("AGATE_SEED=%u", seed);
    QRandomGenerator random(seed);
    QString generated;
    for (int step = 0; step < 200; ++step) {
        const QString token = random.bounded(6) ? u"word%1 "_s.arg(step) : u"\n\n"_s;
        proposal.append(token);
        generated += token;
        if (random.bounded(3) == 0)
            QApplication::processEvents();
        const int action = random.bounded(12);
        const QString letter(1, QChar(u'a' + random.bounded(26)));
        for (DraftEditor *each : {editor.get(), alone.get()}) {
            switch (action) {
            case 0:
                press(*each, Qt::Key_Backspace);
                break;
            case 1:
                press(*each, Qt::Key_Delete);
                break;
            case 2:
                press(*each, Qt::Key_Return);
                break;
            case 3:
                each->undo();
                break;
            case 4:
                each->redo();
                break;
            case 5:
                press(*each, Qt::Key_Left);
                break;
            case 6:
                press(*each, Qt::Key_Right, Qt::ShiftModifier);
                break;
            case 7:
                press(*each, Qt::Key_End);
                break;
            case 8:
                compose(*each, u"に"_s);
                compose(*each, {}, u"日"_s);
                break;
            default:
                QTest::keyClicks(each, letter);
            }
        }
        const QByteArray where =
            "seed " + QByteArray::number(seed) + " step " + QByteArray::number(step) + " action " + QByteArray::number(action);
        // The same as without a proposal: text, caret, and what can be undone.
        QVERIFY2(editor->text() == alone->text(), where.constData());
        QVERIFY2(editor->caret() == alone->caret(), where.constData());
        QVERIFY2(editor->document()->isUndoAvailable() == alone->document()->isUndoAvailable(), where.constData());
        QVERIFY2(replayed == editor->text(), where.constData());
        QVERIFY2(proposal.text() == generated, where.constData());
        // The rows are there, once, and not where the input method works.
        QVERIFY2(freeRows(*editor) == editor->proseLayout().rows().count, where.constData());
        QVERIFY2(editor->textCursor().block().layout()->preeditAreaText().isEmpty(), where.constData());
    }
    proposal.finish(Proposal::State::Finished);
    const QString before = editor->text();
    const QString inserted = proposal.keep();
    QVERIFY(inserted.contains(generated.trimmed()));
    QCOMPARE(editor->text().size(), before.size() + inserted.size());
    QCOMPARE(replayed, editor->text());
    editor->undo();
    QCOMPARE(editor->text(), before);
    while (editor->document()->isUndoAvailable())
        editor->undo();
    QCOMPARE(editor->text(), text);
    QCOMPARE(replayed, text);
}

// The caret is said to have moved only when its number changed; after a step of the history the same number may be another place.
void ProposalTest::aStepThatLeavesTheCaretsNumber()
{
    auto editor = editorWith(u"Alpha\n\nBea\n\nGamma"_s);
    editor->setCaret(9);
    Proposal proposal(editor.get());
    proposal.begin(10);
    proposal.append(u"word"_s);
    QTest::keyClicks(editor.get(), u"xy"_s);
    editor->undo();
    QCOMPARE(editor->text(), u"Alpha\n\nBea\n\nGamma"_s);
    QCOMPARE(editor->caret(), 9);
    press(*editor, Qt::Key_Right);
    press(*editor, Qt::Key_Right);
    QCOMPARE(editor->caret(), 11);
    editor->redo();
    QCOMPARE(editor->text(), u"Alpha\n\nBexya\n\nGamma"_s);
    QCOMPARE(editor->caret(), 11);
    QCOMPARE(editor->textCursor().block().layout()->preeditAreaText(), QString());
    QCOMPARE(freeRows(*editor), editor->proseLayout().rows().count);
}

void ProposalTest::composingInTheAnchor()
{
    for (const QString &text : {u"前"_s, u"前\n後"_s}) {
        auto editor = editorWith(text);
        editor->setCaret(1);
        Proposal proposal(editor.get());
        proposal.begin(1);
        proposal.append(u"提案です。\n\nもう一つ。"_s);
        const qreal height = proposal.panel().height();
        const qreal top = proposal.panel().top();
        for (const QString &preedit : {u"に"_s, u"にほ"_s, u"にほん"_s}) {
            compose(*editor, preedit);
            QCOMPARE(editor->textCursor().block().layout()->preeditAreaText(), preedit);
            QCOMPARE(freeRows(*editor), editor->proseLayout().rows().count);
            QCOMPARE(proposal.panel().height(), height);
            QCOMPARE(proposal.panel().top(), top);
            proposal.append(u"続"_s);
            QTest::mouseMove(editor->viewport(), {300, 200});
            QApplication::processEvents();
        }
        compose(*editor, {});
        QCOMPARE(freeRows(*editor), editor->proseLayout().rows().count);
        compose(*editor, u"日"_s);
        compose(*editor, {}, u"日本"_s);
        QCOMPARE(editor->text(), QString(text).insert(1, u"日本"_s));
        QCOMPARE(proposal.panel().top(), top);
        QCOMPARE(freeRows(*editor), editor->proseLayout().rows().count);
    }
}

void ProposalTest::caretGoesAround()
{
    auto editor = editorWith(u"Alpha beta\nGamma delta\nlast"_s);
    editor->setCaret(4);
    Proposal proposal(editor.get());
    proposal.begin(0);
    proposal.append(u"One\n\nTwo\n\nThree"_s);
    press(*editor, Qt::Key_Down);
    QCOMPARE_GE(editor->caret(), 14);
    QCOMPARE_LE(editor->caret(), 16);
    press(*editor, Qt::Key_Up);
    QCOMPARE_GE(editor->caret(), 3);
    QCOMPARE_LE(editor->caret(), 5);
    press(*editor, Qt::Key_End);
    QCOMPARE(editor->caret(), 10);
    press(*editor, Qt::Key_Right);
    QCOMPARE(editor->caret(), 11);
    press(*editor, Qt::Key_Left);
    QCOMPARE(editor->caret(), 10);
    press(*editor, Qt::Key_Home);
    press(*editor, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(editor->selectedSpan(), (TextSpan{0, 11}));
    editor->setCaret(25);
    press(*editor, Qt::Key_PageUp);
    QCOMPARE(editor->caret(), 0);
    press(*editor, Qt::Key_PageDown);
    QCOMPARE(editor->caret(), editor->length());
    // At the end of the draft, where rows hang on nothing but the tail.
    proposal.begin(editor->length());
    proposal.append(u"One\n\nTwo"_s);
    editor->setCaret(24);
    press(*editor, Qt::Key_End);
    press(*editor, Qt::Key_Down);
    QCOMPARE(editor->caret(), editor->length());
    press(*editor, Qt::Key_Right);
    QCOMPARE(editor->caret(), editor->length());
    press(*editor, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(editor->caret(), editor->length());
}

void ProposalTest::clicksGoAround()
{
    auto editor = editorWith(u"Alpha beta\nGamma delta\nlast"_s);
    QVERIFY(QTest::qWaitForWindowExposed(editor.get()));
    Proposal proposal(editor.get());
    proposal.begin(0);
    proposal.append(u"One\n\nTwo\n\nThree"_s);
    const auto click = [&](const QPointF &point) { QTest::mouseClick(editor->viewport(), Qt::LeftButton, {}, point.toPoint()); };
    // With the caret in the paragraph above, the rows hang on the one below, and its clicks must not be off by them.
    editor->setCaret(2);
    click(editor->caretRect(17).center());
    QCOMPARE(editor->caret(), 17);
    click(editor->caretRect(5).center());
    QCOMPARE(editor->caret(), 5);
    // Not into the proposal.
    click(proposal.panel().center());
    QCOMPARE(editor->caret(), 5);
    // A drag from above to below selects what is between in the text.
    QTest::mousePress(editor->viewport(), Qt::LeftButton, {}, editor->caretRect(2).center().toPoint());
    QTest::mouseMove(editor->viewport(), editor->caretRect(13).center().toPoint());
    QTest::mouseMove(editor->viewport(), editor->caretRect(14).center().toPoint());
    QTest::mouseRelease(editor->viewport(), Qt::LeftButton, {}, editor->caretRect(14).center().toPoint());
    QCOMPARE(editor->selectedSpan(), (TextSpan{2, 12}));
}

void ProposalTest::scrollsThroughIt()
{
    auto editor = editorWith(u"Alpha\n\nOmega"_s);
    QVERIFY(QTest::qWaitForWindowExposed(editor.get()));
    Proposal proposal(editor.get());
    proposal.begin(0);
    QString text;
    for (int i = 0; i < 60; ++i)
        text += u"Paragraph %1\n\n"_s.arg(i);
    proposal.append(text);
    proposal.finish(Proposal::State::Finished);
    QScrollBar *bar = editor->verticalScrollBar();
    bar->setValue(5);
    qreal last = proposal.panel().top();
    for (int i = 0; i < 20; ++i) {
        bar->setValue(bar->value() + 1);
        const qreal now = proposal.panel().top();
        // One row at a time, give or take the rounding of the last.
        QCOMPARE_GT(last - now, 20.0);
        QCOMPARE_LT(last - now, 36.0);
        last = now;
    }
    bar->setValue(bar->maximum());
    const QRectF end = editor->caretRect(editor->length());
    QVERIFY(end.top() > 0 && end.bottom() <= editor->viewport()->height());
    QCOMPARE_LT(proposal.panel().bottom(), end.top());
}

void ProposalTest::growsCheaply()
{
    auto editor = editorWith(u"Alpha\n\nOmega"_s);
    QVERIFY(QTest::qWaitForWindowExposed(editor.get()));
    Proposal proposal(editor.get());
    proposal.begin(0);
    QSignalSpy grew(&proposal, &Proposal::grew);
    for (int i = 0; i < 2000; ++i) {
        proposal.append(i % 30 == 29 ? u".\n\n"_s : u" token"_s);
        if (i % 20 == 0)
            QApplication::processEvents();
    }
    proposal.finish(Proposal::State::Finished);
    // Each flush sets the last paragraph, and each new paragraph costs itself once more; never all again.
    QCOMPARE_LE(proposal.shownText().paragraphsLaidOut(), qint64(grew.count()) + 2 * 140);

    // Nor does a line without an end.
    const qint64 before = proposal.shownText().paragraphsLaidOut();
    proposal.begin(0);
    QString line;
    for (int i = 0; i < 300; ++i) {
        const QString part = u"abcdefghij "_s.repeated(10);
        proposal.append(part);
        line += part;
    }
    proposal.finish(Proposal::State::CutOff);
    QCOMPARE(proposal.text(), line);
    QCOMPARE_LE(proposal.shownText().paragraphsLaidOut() - before, qint64(grew.count()) + 30);
    QCOMPARE(proposal.keep(), line.trimmed().prepend(u"\n\n"_s));
}

void ProposalTest::keys()
{
    auto editor = editorWith(u"Alpha"_s);
    Proposal proposal(editor.get());
    QSignalSpy keep(&proposal, &Proposal::keepRequested);
    QSignalSpy stop(&proposal, &Proposal::stopRequested);
    QSignalSpy discard(&proposal, &Proposal::discardRequested);
    press(*editor, Qt::Key_Escape);
    QCOMPARE(stop.count() + discard.count(), 0);
    proposal.begin(5);
    proposal.append(u"Text"_s);
    press(*editor, Qt::Key_Escape);
    QCOMPARE(stop.count(), 1);
    QCOMPARE(discard.count(), 0);
    proposal.finish(Proposal::State::Stopped);
    QCOMPARE(proposal.text(), u"Text"_s);
    press(*editor, Qt::Key_Escape);
    QCOMPARE(discard.count(), 1);
    press(*editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(keep.count(), 1);
    QCOMPARE(editor->text(), u"Alpha"_s);
    proposal.discard();
    press(*editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(keep.count(), 1);
}

void ProposalTest::discardAndRestore()
{
    auto editor = editorWith(u"Alpha\n\nOmega"_s);
    Proposal proposal(editor.get());
    QSignalSpy states(&proposal, &Proposal::stateChanged);
    proposal.begin(5);
    proposal.append(u"Text"_s);
    proposal.finish(Proposal::State::CutOff);
    const qsizetype position = proposal.position();
    const QString text = proposal.discard();
    QVERIFY(!proposal.isShown());
    proposal.restore(text, position, Proposal::State::CutOff);
    QCOMPARE(proposal.state(), Proposal::State::CutOff);
    QCOMPARE(proposal.text(), u"Text"_s);
    QCOMPARE(proposal.position(), 5);
    QVERIFY(!proposal.panel().isEmpty());
    // Edits before it move it along; deleting what it stands behind does not lose it.
    editor->replaceText({0, 0}, u"More\n\n"_s);
    QCOMPARE(proposal.position(), 11);
    editor->replaceText({0, editor->length()}, {});
    QCOMPARE(proposal.position(), 0);
    QCOMPARE(proposal.keep(), u"Text"_s);
    QCOMPARE(editor->text(), u"Text"_s);
    proposal.copy();
    QVERIFY(states.count() > 3);
}

void ProposalTest::isAnnouncedOnce()
{
    using Said = QList<tests::Announcements::Said>;
    auto editor = editorWith(u"Alpha\n\nOmega"_s);
    Proposal proposal(editor.get());
    tests::Announcements announcements;
    proposal.begin(5);
    for (int i = 0; i < 20; ++i)
        proposal.append(u"words that come "_s);
    QCOMPARE(announcements.take(), Said());
    proposal.finish(Proposal::State::Finished);
    proposal.finish(Proposal::State::Stopped);
    QCOMPARE(announcements.take(), (Said{{u"The proposal is ready"_s, false}}));
    proposal.discard();
    QCOMPARE(announcements.take(), Said());
    // What was there when the window closed is there again, and who does not see it is told.
    proposal.restore(u"Words of yesterday"_s, 5, Proposal::State::Stopped);
    QCOMPARE(announcements.take(), (Said{{u"The proposal was stopped"_s, false}}));
    proposal.restore(u"Words of yesterday"_s, 5, Proposal::State::CutOff);
    QCOMPARE(announcements.take(), (Said{{u"The proposal was cut off"_s, false}}));
}

void ProposalTest::pill()
{
    auto editor = editorWith(u"Alpha\n\nOmega"_s);
    QVERIFY(QTest::qWaitForWindowExposed(editor.get()));
    Proposal proposal(editor.get());
    ProposalPill pill(&proposal);
    QVERIFY(!pill.isVisible());
    proposal.begin(5);
    proposal.append(u"Text that was written"_s);
    QVERIFY(pill.isVisible());
    QVERIFY(button(pill, u"Stop"_s)->isVisible());
    QVERIFY(!button(pill, u"Discard"_s)->isVisible());
    QVERIFY(!button(pill, u"Again"_s)->isVisible());
    proposal.finish(Proposal::State::Stopped);
    QVERIFY(!button(pill, u"Stop"_s)->isVisible());
    QVERIFY(button(pill, u"Discard"_s)->isVisible());
    QVERIFY(button(pill, u"Again"_s)->isVisible());
    QCOMPARE(pill.findChild<QLabel *>()->text(), u"Stopped"_s);
    QCOMPARE(pill.accessibleDescription(), proposal.text());
    QCOMPARE_GE(qreal(pill.geometry().center().y()), proposal.panel().bottom());
    for (const auto *one : pill.findChildren<QAbstractButton *>())
        QVERIFY(!one->accessibleName().isEmpty());

    QSignalSpy keep(&pill, &ProposalPill::keepRequested);
    QSignalSpy again(&pill, &ProposalPill::againRequested);
    QTest::mouseClick(button(pill, u"Again"_s), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    // By keyboard from the text and back.
    press(*editor, Qt::Key_F6);
    QTRY_VERIFY(button(pill, u"Keep"_s)->hasFocus());
    press(*button(pill, u"Keep"_s), Qt::Key_Right);
    QVERIFY(button(pill, u"Discard"_s)->hasFocus());
    press(*button(pill, u"Discard"_s), Qt::Key_Left);
    press(*button(pill, u"Keep"_s), Qt::Key_Return);
    QCOMPARE(keep.count(), 1);
    proposal.keep();
    QVERIFY(!pill.isVisible());
    QVERIFY(editor->hasFocus());
}

void ProposalTest::goesBeforeItsEditor()
{
    auto editor = editorWith(u"Alpha"_s);
    Proposal proposal(editor.get());
    proposal.begin(5);
    proposal.append(u"Text"_s);
    editor.reset();
    proposal.append(u" more"_s);
    QCOMPARE(proposal.text(), u"Text more"_s);
    QCOMPARE(proposal.keep(), QString());
    QCOMPARE(proposal.discard(), u"Text more"_s);
}

AGATE_WINDOW_TEST(ProposalTest)
#include "test_proposal.moc"
