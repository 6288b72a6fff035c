// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "look/style.h"
#include "proposal/proposal.h"
#include "rewrite/own_words_field.h"
#include "rewrite/rewrite_view.h"
#include "support/room_program.h"
#include "window/composing.h"
#include "window/draft_page.h"
#include "window/selection_rewriting.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// From a selection to what becomes of it, in the real window.
class RewritingFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keptChangesAreOneUndoStep();
    void rejectedChangesStayAsTheyWere();
    void nothingSelectedMeansTheParagraph();
    void stoppingKeepsWhatCameAndTheRest();
    void discardedComesBack();
    void againAsksOnceMore();
    void ownWordsAreAsked();
    void whatIsNoRewritingIsNotShown();
    void moreThanGrammarIsAChoice();
    void nothingToChangeIsSaid();
    void changedFactsAreNamed();
    void aFailureLeavesTheText();
    void aHostIsAskedForOnce();
    void aProposalGivesWayAndComesBack();
    void leavingADraftLosesNothing();
    void typingGoesOnWhileItComes();
    void isInMenusAndPalette();

private:
    RewriteView &view() { return m_desk->window().rewriting().view(); }

    DraftEditor &editor() { return m_desk->editor(); }

    // The second paragraph, selected.
    void begin(RewriteTask::Kind kind = RewriteTask::Kind::Improve)
    {
        editor().setFocus();
        editor().insertPlainText(u"One.\n\n"_s + sentence + u"\n\nThree."_s);
        editor().select({6, sentence.size()});
        m_desk->window().rewriting().rewrite({kind, {}, {}});
    }

    const QString sentence = u"The cat sat on the wall. It looked at the moon."_s;
    const QString better = u"The cat sat on a wall. It gazed at the moon."_s;
    std::unique_ptr<FlowDesk> m_desk;
};

void RewritingFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
}

void RewritingFlow::cleanup()
{
    m_desk.reset();
}

void RewritingFlow::keptChangesAreOneUndoStep()
{
    begin();
    QCOMPARE(m_desk->engine().requests().size(), 1);
    QCOMPARE(m_desk->engine().requests().first().purpose, GenerationRequest::Purpose::Rewrite);
    QVERIFY(m_desk->window().actions().stop->isEnabled());
    m_desk->engine().say(u"Here it is:\n\n"_s);
    m_desk->engine().say(better);
    m_desk->engine().end();
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    const QString draft = u"One.\n\n"_s + sentence + u"\n\nThree."_s;
    QCOMPARE(editor().text(), draft);
    QCOMPARE(view().changes().size(), 2);
    QVERIFY(!m_desk->window().actions().stop->isEnabled());
    m_desk->window().actions().keep->trigger();
    QCOMPARE(editor().text(), u"One.\n\n"_s + better + u"\n\nThree."_s);
    QVERIFY(!view().isShown());
    QVERIFY(m_desk->savedText(editor().text()));
    QTRY_VERIFY(std::ranges::contains(m_desk->revisions(m_desk->window().page().draft()), Origin::Generated, &Revision::origin));
    m_desk->window().actions().undo->trigger();
    QCOMPARE(editor().text(), draft);
    m_desk->window().actions().redo->trigger();
    QCOMPARE(editor().text(), u"One.\n\n"_s + better + u"\n\nThree."_s);
}

void RewritingFlow::rejectedChangesStayAsTheyWere()
{
    m_desk->engine().willAnswer({better});
    begin();
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    // Whoever waited for it goes through it with the keyboard.
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus && focus != &editor());
    QTest::keyClick(focus, Qt::Key_Return);
    QTest::keyClick(focus, Qt::Key_Delete);
    QTest::keyClick(focus, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(editor().text(), u"One.\n\nThe cat sat on a wall. It looked at the moon.\n\nThree."_s);
    QVERIFY(editor().hasFocus());
}

void RewritingFlow::nothingSelectedMeansTheParagraph()
{
    editor().insertPlainText(u"One.\n\n"_s + sentence + u"\n\nThree."_s);
    editor().setCaret(10);
    m_desk->window().rewriting().rewrite({});
    QVERIFY(m_desk->engine().requests().first().prompt.turns.first().text.contains(u"<text>\n"_s + sentence + u"\n</text>"_s));
    m_desk->window().rewriting().putAway();
    editor().setCaret(5);
    m_desk->window().rewriting().rewrite({});
    QVERIFY(m_desk->notice(u"There are no words selected"_s));
    QCOMPARE(m_desk->engine().requests().size(), 1);
}

void RewritingFlow::stoppingKeepsWhatCameAndTheRest()
{
    begin();
    m_desk->engine().say(u"The cat sat on a wall. It ga"_s);
    QTest::keyClick(&editor(), Qt::Key_Escape);
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    QCOMPARE(m_desk->engine().running(), 0);
    m_desk->window().rewriting().keep();
    QCOMPARE(editor().text(), u"One.\n\nThe cat sat on a wall. It looked at the moon.\n\nThree."_s);
    // Before a word has come nothing is left of it.
    editor().select({0, 4});
    m_desk->window().rewriting().rewrite({});
    m_desk->window().rewriting().stop();
    QTRY_VERIFY(!view().isShown());
}

void RewritingFlow::discardedComesBack()
{
    m_desk->engine().willAnswer({better});
    begin();
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    QTest::keyClick(&editor(), Qt::Key_Escape);
    QVERIFY(!view().isShown());
    QVERIFY(m_desk->notice(u"The rewriting was discarded."_s));
    QTRY_VERIFY(std::ranges::contains(m_desk->revisions(m_desk->window().page().draft()), Origin::Discarded, &Revision::origin));
    QVERIFY(m_desk->press(u"Bring it back"_s));
    QCOMPARE(view().changes().size(), 2);
    m_desk->window().rewriting().keep();
    QCOMPARE(editor().text(), u"One.\n\n"_s + better + u"\n\nThree."_s);
}

void RewritingFlow::againAsksOnceMore()
{
    m_desk->engine().willAnswer({better});
    begin();
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    m_desk->window().actions().again->trigger();
    QCOMPARE(m_desk->engine().requests().size(), 2);
    QCOMPARE(m_desk->engine().requests().at(1).prompt, m_desk->engine().requests().at(0).prompt);
    QCOMPARE(view().state(), RewriteView::State::Streaming);
}

void RewritingFlow::ownWordsAreAsked()
{
    editor().insertPlainText(sentence);
    editor().select({0, sentence.size()});
    editor().setFocus();
    QTest::keyClick(&editor(), Qt::Key_E, Qt::ControlModifier);
    auto *field = editor().findChild<OwnWordsField *>();
    QVERIFY(field && field->isVisible());
    auto *line = field->findChild<QLineEdit *>();
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(editor().hasFocus());
    QVERIFY(m_desk->engine().requests().isEmpty());
    QTest::keyClick(&editor(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u"make it rain"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QCOMPARE(m_desk->engine().requests().size(), 1);
    QVERIFY(m_desk->engine().requests().first().prompt.turns.first().text.contains(u"make it rain"_s));
}

void RewritingFlow::whatIsNoRewritingIsNotShown()
{
    m_desk->engine().willAnswer({u"Маленькая кошка сидела на стене и смотрела на луну."_s});
    begin();
    QTRY_VERIFY(m_desk->notice(u"The answer is not in the language"_s));
    QVERIFY(!view().isShown());
    QVERIFY(m_desk->press(u"Show it all the same"_s));
    QCOMPARE(view().state(), RewriteView::State::Ready);
    QVERIFY(view().isWhole());
    QCOMPARE(editor().text(), u"One.\n\n"_s + sentence + u"\n\nThree."_s);
}

void RewritingFlow::moreThanGrammarIsAChoice()
{
    m_desk->engine().willAnswer({u"High upon the old wall a tabby cat was sitting, gazing dreamily moonward."_s});
    begin(RewriteTask::Kind::FixGrammar);
    QTRY_VERIFY(m_desk->notice(u"More than grammar was changed."_s));
    QVERIFY(!view().isShown());
    QVERIFY(m_desk->press(u"Show it all the same"_s));
    QCOMPARE(view().state(), RewriteView::State::Ready);
    m_desk->window().rewriting().discard();
    QCOMPARE(editor().text(), u"One.\n\n"_s + sentence + u"\n\nThree."_s);
}

void RewritingFlow::nothingToChangeIsSaid()
{
    m_desk->engine().willAnswer({sentence});
    begin(RewriteTask::Kind::FixGrammar);
    QTRY_VERIFY(m_desk->notice(u"The model found nothing to change."_s));
    QVERIFY(!view().isShown());
}

void RewritingFlow::changedFactsAreNamed()
{
    const QString text = u"Then Anna paid 12 euros for the hat and went home."_s;
    editor().insertPlainText(text);
    editor().selectAll();
    m_desk->engine().willAnswer({u"Then Hanna paid 21 euros for the hat and went home."_s});
    m_desk->window().rewriting().rewrite({});
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    QCOMPARE(view().result().facts.size(), 2);
}

void RewritingFlow::aFailureLeavesTheText()
{
    m_desk->engine().willFail({.kind = GenerationError::Kind::Network, .detail = {}, .retryAfter = {}});
    begin();
    QTRY_VERIFY(m_desk->notice(u"The model could not be reached."_s));
    QVERIFY(!view().isShown());
    QCOMPARE(editor().text(), u"One.\n\n"_s + sentence + u"\n\nThree."_s);
    m_desk->engine().willAnswer({better});
    QVERIFY(m_desk->press(u"Try again"_s));
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
}

void RewritingFlow::aHostIsAskedForOnce()
{
    bool consented = false;
    m_desk->window().setModel(FlowDesk::remoteModel());
    m_desk->window().setConsent([&consented](const QString &) { return consented; });
    connect(&m_desk->window(), &MainWindow::consentGiven, this, [&consented] { consented = true; });
    begin();
    QVERIFY(m_desk->engine().requests().isEmpty());
    QVERIFY(m_desk->notice(u"What you selected"_s));
    QVERIFY(m_desk->press(u"Send it to %1"_s.arg(FlowDesk::remoteModel().leavesFor)));
    QCOMPARE(m_desk->engine().requests().size(), 1);
    m_desk->window().rewriting().again();
    QCOMPARE(m_desk->engine().requests().size(), 2);
}

void RewritingFlow::aProposalGivesWayAndComesBack()
{
    Proposal &proposal = m_desk->window().composing().proposal();
    m_desk->engine().willAnswer({u"Pip slept."_s});
    m_desk->write();
    QTRY_COMPARE(proposal.state(), Proposal::State::Finished);
    begin();
    QVERIFY(!proposal.isShown());
    QVERIFY(view().isShown());
    m_desk->engine().say(better);
    m_desk->engine().end();
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    // And the other way round.
    m_desk->write();
    QVERIFY(proposal.isShown());
    QVERIFY(!view().isShown());
    QVERIFY(m_desk->notice(u"The rewriting was put aside."_s));
}

void RewritingFlow::leavingADraftLosesNothing()
{
    m_desk->engine().willAnswer({better});
    begin();
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    const DraftId draft = m_desk->window().page().draft();
    m_desk->window().actions().newDraft->trigger();
    QVERIFY(!view().isShown());
    QVERIFY(!m_desk->window().actions().keep->isEnabled());
    QTRY_VERIFY(std::ranges::contains(m_desk->revisions(draft), Origin::Discarded, &Revision::origin));
    QCOMPARE(editor().text(), QString());
}

void RewritingFlow::typingGoesOnWhileItComes()
{
    begin();
    m_desk->engine().say(u"The cat "_s);
    editor().setCaret(editor().length());
    QTest::keyClicks(&editor(), u" Four."_s);
    m_desk->engine().say(u"sat on a wall. It gazed at the moon."_s);
    m_desk->engine().end();
    QTRY_COMPARE(view().state(), RewriteView::State::Ready);
    QVERIFY(editor().hasFocus());
    QTest::keyClicks(&editor(), u" Five."_s);
    QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(editor().text(), u"One.\n\n"_s + better + u"\n\nThree. Four. Five."_s);
}

void RewritingFlow::isInMenusAndPalette()
{
    auto *improve = m_desk->window().findChild<QAction *>(u"rewrite_improve"_s);
    QVERIFY(improve);
    editor().insertPlainText(sentence);
    editor().selectAll();
    QMenu menu;
    emit editor().menuAboutToShow(&menu, 0);
    QVERIFY(!menu.actions().isEmpty() && menu.actions().first()->menu());
    QVERIFY(menu.actions().first()->menu()->actions().contains(improve));
    improve->trigger();
    QCOMPARE(m_desk->engine().requests().size(), 1);
}

AGATE_STYLED_TEST(RewritingFlow)
#include "test_rewriting.moc"
