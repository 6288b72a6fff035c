// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/brief_json.h"
#include "flow_desk.h"
#include "look/style.h"
#include "proposal/proposal.h"
#include "proposal/proposal_pill.h"
#include "support/room_program.h"
#include "window/composing.h"
#include "window/draft_page.h"
#include "wording/wording.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;

/// From a brief to a kept text, in the real window.
class WritingFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keptTextIsOneUndoStep();
    void keepingBeforeTheFirstWordWaitsForIt();
    void keptTextIsARevisionWithItsBrief();
    void stoppingKeepsWhatCame();
    void discardedTextComesBack();
    void againPutsTheFirstAside();
    void typingElsewhereIsNotDisturbed();
    void keysInTheEditor();
    void aFailureBeforeTheFirstWord();
    void aFailureInTheMiddleKeepsWhatCame();
    void noModelSaysWhereToGetOne();
    void aKeyThatIsNotTakenAsksForOne();
    void aCutOffAnswerSaysSo();
    void leavingADraftLosesNothing();
    void steeringGoesOnFromWhatCame();
    void steeringAFinishedText();
    void aFailureWhileSteeringKeepsWhatCame();
    void aHostIsAskedForOnce();
    void closingWithAProposalBringsItBack();

private:
    Proposal &proposal() { return m_desk->window().composing().proposal(); }

    std::unique_ptr<FlowDesk> m_desk;
};

void WritingFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
}

void WritingFlow::cleanup()
{
    m_desk.reset();
}

void WritingFlow::keptTextIsOneUndoStep()
{
    m_desk->editor().insertPlainText(QStringLiteral("My own words."));
    m_desk->write();
    QCOMPARE(m_desk->engine().requests().size(), 1);
    m_desk->engine().say(QStringLiteral("Pip could "));
    m_desk->engine().say(QStringLiteral("not sleep."));
    m_desk->engine().end();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    QCOMPARE(m_desk->editor().text(), QStringLiteral("My own words."));
    m_desk->window().actions().keep->trigger();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("My own words.\n\nPip could not sleep."));
    QVERIFY(m_desk->savedText(m_desk->editor().text()));
    m_desk->window().actions().undo->trigger();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("My own words."));
    m_desk->window().actions().redo->trigger();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("My own words.\n\nPip could not sleep."));
}

void WritingFlow::keepingBeforeTheFirstWordWaitsForIt()
{
    m_desk->write();
    QCOMPARE(m_desk->engine().running(), 1);
    m_desk->window().actions().keep->trigger();
    QCOMPARE(m_desk->engine().running(), 1);
    QVERIFY(proposal().isShown());
    m_desk->engine().say(QStringLiteral("Pip slept."));
    QTRY_COMPARE(proposal().text(), QStringLiteral("Pip slept."));
    m_desk->window().actions().keep->trigger();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("Pip slept."));
}

void WritingFlow::keptTextIsARevisionWithItsBrief()
{
    m_desk->engine().willAnswer({QStringLiteral("Pip slept.")});
    m_desk->write();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    m_desk->window().composing().keep();
    QVERIFY(m_desk->savedText(QStringLiteral("Pip slept.")));
    const auto revisions = m_desk->revisions(m_desk->window().page().draft());
    const auto generated = std::ranges::find(revisions, Origin::Generated, &Revision::origin);
    QVERIFY(generated != revisions.cend());
    QCOMPARE(generated->text, QStringLiteral("Pip slept."));
    const auto brief = briefFromJson(generated->brief);
    QVERIFY(brief);
    QCOMPARE(*brief, FlowDesk::brief());
    QCOMPARE(m_desk->drafts().constFirst().templateId, QStringLiteral("bedtime-story"));
}

void WritingFlow::stoppingKeepsWhatCame()
{
    m_desk->write();
    m_desk->engine().say(QStringLiteral("Pip could "));
    QTRY_COMPARE(proposal().text(), QStringLiteral("Pip could"));
    m_desk->window().actions().stop->trigger();
    QTRY_COMPARE(proposal().state(), Proposal::State::Stopped);
    QCOMPARE(m_desk->engine().running(), 0);
    QVERIFY(proposal().isShown());
    QVERIFY(!m_desk->window().composing().isWriting());
}

void WritingFlow::discardedTextComesBack()
{
    m_desk->engine().willAnswer({QStringLiteral("Pip slept.")});
    m_desk->write();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    m_desk->window().actions().discard->trigger();
    QVERIFY(!proposal().isShown());
    QVERIFY(m_desk->notice(QStringLiteral("The proposal was discarded.")));
    // It is among the revisions, whatever becomes of the notice.
    const DraftId draft = m_desk->window().page().draft();
    QTRY_VERIFY(std::ranges::contains(m_desk->revisions(draft), Origin::Discarded, &Revision::origin));
    m_desk->editor().setCaret(0);
    m_desk->editor().insertPlainText(QStringLiteral("Before.\n\n"));
    QVERIFY(m_desk->press(QStringLiteral("Bring it back")));
    QCOMPARE(proposal().text(), QStringLiteral("Pip slept."));
    QVERIFY(!m_desk->notice(QStringLiteral("The proposal was discarded.")));
    m_desk->window().composing().keep();
    QVERIFY(m_desk->editor().text().contains(QStringLiteral("Pip slept.")));
}

void WritingFlow::againPutsTheFirstAside()
{
    m_desk->engine().willAnswer({QStringLiteral("First.")});
    m_desk->write();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    m_desk->engine().willAnswer({QStringLiteral("Second.")});
    m_desk->window().actions().again->trigger();
    QCOMPARE(m_desk->engine().requests().size(), 2);
    QCOMPARE(m_desk->engine().requests().at(0).prompt, m_desk->engine().requests().at(1).prompt);
    QTRY_COMPARE(proposal().text(), QStringLiteral("Second."));
    QVERIFY(m_desk->press(QStringLiteral("Bring it back")));
    QCOMPARE(proposal().text(), QStringLiteral("First."));
    QVERIFY(m_desk->press(QStringLiteral("Bring it back")));
    QCOMPARE(proposal().text(), QStringLiteral("Second."));
}

void WritingFlow::typingElsewhereIsNotDisturbed()
{
    m_desk->editor().insertPlainText(QStringLiteral("One.\n\nTwo."));
    m_desk->editor().setCaret(4);
    m_desk->write();
    m_desk->engine().say(QStringLiteral("Between "));
    QTRY_VERIFY(proposal().isShown());
    m_desk->editor().setCaret(m_desk->editor().length());
    m_desk->editor().setFocus();
    QTest::keyClicks(&m_desk->editor(), QStringLiteral(" And"));
    m_desk->engine().say(QStringLiteral("the two."));
    QTest::keyClicks(&m_desk->editor(), QStringLiteral(" three."));
    m_desk->engine().end();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    QCOMPARE(m_desk->editor().text(), QStringLiteral("One.\n\nTwo. And three."));
    m_desk->window().actions().undo->trigger();
    QVERIFY(m_desk->editor().text().startsWith(QStringLiteral("One.\n\nTwo.")));
    QVERIFY(m_desk->editor().text().size() < QStringLiteral("One.\n\nTwo. And three.").size());
    m_desk->window().actions().redo->trigger();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("One.\n\nTwo. And three."));
    m_desk->window().composing().keep();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("One.\n\nBetween the two.\n\nTwo. And three."));
    QVERIFY(m_desk->savedText(m_desk->editor().text()));
    m_desk->window().actions().undo->trigger();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("One.\n\nTwo. And three."));
}

void WritingFlow::keysInTheEditor()
{
    m_desk->write();
    m_desk->engine().say(QStringLiteral("Pip could "));
    m_desk->editor().setFocus();
    QTRY_VERIFY(!proposal().text().isEmpty());
    QTest::keyClick(&m_desk->editor(), Qt::Key_Escape);
    QTRY_COMPARE(proposal().state(), Proposal::State::Stopped);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Escape);
    QVERIFY(!proposal().isShown());
    QVERIFY(m_desk->press(QStringLiteral("Bring it back")));
    QTest::keyClick(&m_desk->editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), QStringLiteral("Pip could"));
}

void WritingFlow::aFailureBeforeTheFirstWord()
{
    m_desk->engine().willFail({.kind = GenerationError::Kind::Network, .detail = {}, .status = 0, .retryAfter = {}});
    m_desk->write();
    QTRY_VERIFY(m_desk->notice(QStringLiteral("The model could not be reached.")));
    QVERIFY(!proposal().isShown());
    m_desk->engine().willAnswer({QStringLiteral("Pip slept.")});
    QVERIFY(m_desk->press(QStringLiteral("Try again")));
    QTRY_COMPARE(proposal().text(), QStringLiteral("Pip slept."));
    QVERIFY(!m_desk->notice(QStringLiteral("The model could not be reached.")));
}

void WritingFlow::aFailureInTheMiddleKeepsWhatCame()
{
    m_desk->engine().willFail({.kind = GenerationError::Kind::Timeout, .detail = {}, .status = 0, .retryAfter = {}},
                              {QStringLiteral("Pip could")});
    m_desk->write();
    QTRY_COMPARE(proposal().state(), Proposal::State::CutOff);
    QCOMPARE(proposal().text(), QStringLiteral("Pip could"));
    const Notice *notice = m_desk->notice(QStringLiteral("The model fell silent in the middle of the text."));
    QVERIFY(notice);
    QVERIFY(!notice->kept.isEmpty());
    m_desk->window().composing().keep();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("Pip could"));
    QVERIFY(!m_desk->notice(QStringLiteral("The model fell silent")));
}

void WritingFlow::noModelSaysWhereToGetOne()
{
    m_desk->window().setModel({});
    m_desk->write();
    QVERIFY(m_desk->notice(QStringLiteral("There is no model to write with.")));
    QSignalSpy made(&m_desk->window(), &MainWindow::modelPageMade);
    QVERIFY(m_desk->press(QStringLiteral("Choose a model…")));
    QCOMPARE(made.size(), 1);
    QCOMPARE(m_desk->engine().requests().size(), 0);
}

void WritingFlow::aKeyThatIsNotTakenAsksForOne()
{
    m_desk->window().setModel(FlowDesk::remoteModel());
    m_desk->window().setConsent([](const QString &) { return true; });
    m_desk->engine().willFail({.kind = GenerationError::Kind::Auth, .detail = {}, .status = 401, .retryAfter = {}});
    m_desk->write();
    QTRY_VERIFY(m_desk->notice(QStringLiteral("api.openai.com did not accept the key.")));
    QSignalSpy made(&m_desk->window(), &MainWindow::modelPageMade);
    QVERIFY(m_desk->press(QStringLiteral("Enter a key…")));
    QCOMPARE(made.size(), 1);
}

void WritingFlow::aCutOffAnswerSaysSo()
{
    m_desk->engine().willAnswer({QStringLiteral("Pip could")}, Stopped::Reason::Length);
    m_desk->write();
    QTRY_VERIFY(!m_desk->window().composing().isWriting());
    QCOMPARE(proposal().text(), QStringLiteral("Pip could"));
    QVERIFY(m_desk->notice(wordsFor(Stopped::Reason::Length)));
}

void WritingFlow::leavingADraftLosesNothing()
{
    m_desk->write();
    m_desk->engine().say(QStringLiteral("Pip could "));
    QTRY_VERIFY(!proposal().text().isEmpty());
    const DraftId first = m_desk->window().page().draft();
    m_desk->window().actions().newDraft->trigger();
    QVERIFY(!proposal().isShown());
    QCOMPARE(m_desk->engine().running(), 0);
    QTRY_VERIFY(std::ranges::contains(m_desk->revisions(first), Origin::Discarded, &Revision::origin));
    m_desk->editor().insertPlainText(QStringLiteral("Another."));
    QVERIFY(m_desk->press(QStringLiteral("Go back to it")));
    QTRY_COMPARE(m_desk->window().page().draft(), first);
    QCOMPARE(proposal().text(), QStringLiteral("Pip could"));
    QCOMPARE(m_desk->drafts().size(), 2);
}

void WritingFlow::steeringGoesOnFromWhatCame()
{
    m_desk->write();
    m_desk->engine().say(QStringLiteral("Pip could not sle"));
    QTRY_COMPARE(proposal().text(), QStringLiteral("Pip could not sle"));
    auto *pill = m_desk->editor().findChild<ProposalPill *>();
    auto *wish = pill->findChild<QLineEdit *>();
    QVERIFY(wish->isVisible());
    QTest::keyClicks(wish, QStringLiteral("he is cheerful"));
    QTest::keyClick(wish, Qt::Key_Return);
    QCOMPARE(m_desk->engine().requests().size(), 2);
    QCOMPARE(m_desk->engine().cancelled(), 1);
    // A word that was half written is not gone on with.
    QCOMPARE(proposal().text(), QStringLiteral("Pip could not"));
    QCOMPARE(proposal().state(), Proposal::State::Streaming);
    QVERIFY(wish->text().isEmpty());
    const Prompt prompt = m_desk->engine().requests().constLast().prompt;
    QCOMPARE(prompt.turns.at(1).text, QStringLiteral("Pip could not"));
    QVERIFY(prompt.turns.at(2).text.contains(QStringLiteral("he is cheerful")));
    m_desk->engine().say(QStringLiteral("stop laughing."));
    m_desk->engine().end();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    QCOMPARE(proposal().text(), QStringLiteral("Pip could not stop laughing."));
    m_desk->window().actions().keep->trigger();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("Pip could not stop laughing."));
    m_desk->window().actions().undo->trigger();
    QCOMPARE(m_desk->editor().text(), QString());
}

void WritingFlow::steeringAFinishedText()
{
    m_desk->engine().willAnswer({QStringLiteral("Pip slept.")});
    m_desk->write();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    m_desk->window().composing().steer(QStringLiteral("now a dream"));
    QCOMPARE(proposal().text(), QStringLiteral("Pip slept."));
    m_desk->engine().say(QStringLiteral("He dreamt of the sea."));
    m_desk->engine().end();
    QTRY_COMPARE(proposal().text(), QStringLiteral("Pip slept. He dreamt of the sea."));
    // A model that only continues texts hears no wish, and none is asked for.
    ModelInUse model = FlowDesk::localModel();
    model.followsInstructions = false;
    m_desk->window().setModel(model);
    QVERIFY(!m_desk->editor().findChild<ProposalPill *>()->findChild<QLineEdit *>()->isVisible());
}

void WritingFlow::aFailureWhileSteeringKeepsWhatCame()
{
    m_desk->engine().willAnswer({QStringLiteral("Pip slept.")});
    m_desk->write();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    m_desk->engine().willFail({.kind = GenerationError::Kind::Network, .detail = {}, .retryAfter = {}});
    m_desk->window().composing().steer(QStringLiteral("now a dream"));
    QTRY_COMPARE(proposal().state(), Proposal::State::CutOff);
    QCOMPARE(proposal().text(), QStringLiteral("Pip slept."));
    QVERIFY(!m_desk->window().composing().isWriting());
}

void WritingFlow::aHostIsAskedForOnce()
{
    QStringList consented;
    m_desk->window().setModel(FlowDesk::remoteModel());
    m_desk->window().setConsent([&](const QString &host) { return consented.contains(host); });
    connect(&m_desk->window(), &MainWindow::consentGiven, this, [&](const QString &host) { consented.append(host); });
    m_desk->write();
    QCOMPARE(m_desk->engine().requests().size(), 0);
    QVERIFY(m_desk->notice(QStringLiteral("What you filled in leaves this computer for api.openai.com.")));
    m_desk->engine().willAnswer({QStringLiteral("First.")});
    QVERIFY(m_desk->press(QStringLiteral("Send it to api.openai.com")));
    QCOMPARE(consented, QStringList{QStringLiteral("api.openai.com")});
    QCOMPARE(m_desk->engine().requests().size(), 1);
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    m_desk->write();
    QCOMPARE(m_desk->engine().requests().size(), 2);
}

void WritingFlow::closingWithAProposalBringsItBack()
{
    m_desk->editor().insertPlainText(QStringLiteral("Mine."));
    m_desk->engine().willAnswer({QStringLiteral("Pip slept.")});
    m_desk->write();
    QTRY_COMPARE(proposal().state(), Proposal::State::Finished);
    m_desk->closeWindow();
    QVERIFY(m_desk->openWindow(m_desk->lastSession()));
    QTRY_COMPARE(m_desk->editor().text(), QStringLiteral("Mine."));
    QTRY_COMPARE(proposal().text(), QStringLiteral("Pip slept."));
}

AGATE_STYLED_TEST(WritingFlow)

#include "test_writing.moc"
