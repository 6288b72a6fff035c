// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "flow_desk.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/suggestion_actions.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// From a pause in typing to a suggestion that was taken, in the real window.
class SuggestionsFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPauseOffersTheNextWords();
    void tabTakesAllAsOneStep();
    void aWordAtATime();
    void typingAlongAsksNothing();
    void escapeMeansNotHere();
    void anotherOne();
    void askedForAtOnce();
    void aKeyDropsTheRequest();
    void whileATextIsWrittenNoneComes();
    void switchedOffNoneComes();
    void notInThisDraft();
    void aModelElsewhereIsNotAsked();
    void theItemTellsWhy();
    void leavingTheDraftTakesItAway();

private:
    void type(const QString &text) { QTest::keyClicks(&m_desk->editor(), text); }

    /// Waits for the next request and answers it.
    void answer(const QString &text)
    {
        const auto asked = m_asked;
        QTRY_VERIFY(m_desk->engine().requests().size() > asked);
        m_asked = m_desk->engine().requests().size();
        m_desk->engine().say(text);
        m_desk->engine().end();
    }

    QString ghost() const { return m_desk->editor().ghost(); }

    QString text() const { return m_desk->editor().text(); }

    static SuggestionChoice off()
    {
        SuggestionChoice choice;
        choice.habits.on = false;
        return choice;
    }

    static SuggestionChoice quietIn(const DraftId &draft)
    {
        SuggestionChoice choice;
        choice.quietDrafts = {draft.toString()};
        return choice;
    }

    static SuggestionChoice fromAfar()
    {
        SuggestionChoice choice;
        choice.fromAfar = true;
        return choice;
    }

    SuggestionActions &suggestions() const { return m_desk->window().suggestions(); }

    std::unique_ptr<FlowDesk> m_desk;
    qsizetype m_asked = 0;
};

void SuggestionsFlow::init()
{
    m_asked = 0;
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    ModelInUse model = FlowDesk::localModel();
    // One that only continues a text: what it says is what is shown.
    model.followsInstructions = false;
    m_desk->window().setModel(model);
    m_desk->editor().setFocus();
    QTRY_VERIFY(m_desk->editor().hasFocus());
}

void SuggestionsFlow::cleanup()
{
    m_desk.reset();
}

void SuggestionsFlow::aPauseOffersTheNextWords()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    QCOMPARE(text(), u"The old lighthouse keeper had a daughter who"_s);
    QVERIFY(m_desk->savedText(text()));
    const GenerationRequest request = m_desk->engine().requests().constLast();
    QCOMPARE(request.purpose, GenerationRequest::Purpose::Suggest);
}

void SuggestionsFlow::tabTakesAllAsOneStep()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Tab);
    QCOMPARE(text(), u"The old lighthouse keeper had a daughter who never slept."_s);
    QVERIFY(ghost().isEmpty());
    m_desk->window().actions().undo->trigger();
    QCOMPARE(text(), u"The old lighthouse keeper had a daughter who"_s);
    m_desk->window().actions().redo->trigger();
    QVERIFY(m_desk->savedText(u"The old lighthouse keeper had a daughter who never slept."_s));
}

void SuggestionsFlow::aWordAtATime()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(text(), u"The old lighthouse keeper had a daughter who never"_s);
    QTRY_COMPARE(ghost(), u" slept."_s);
    QCOMPARE(m_desk->engine().requests().size(), 1);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(text(), u"The old lighthouse keeper had a daughter who never slept."_s);
    // The next one is fetched ahead.
    answer(u" She counted ships."_s);
    QTRY_COMPARE(ghost(), u" She counted ships."_s);
}

void SuggestionsFlow::typingAlongAsksNothing()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    type(u" nev"_s);
    QTRY_COMPARE(ghost(), u"er slept."_s);
    QCOMPARE(m_desk->engine().requests().size(), 1);
    type(u"x"_s);
    QVERIFY(ghost().isEmpty());
    // Back again: what was said before is known.
    QTest::keyClick(&m_desk->editor(), Qt::Key_Backspace);
    QTRY_COMPARE(ghost(), u"er slept."_s);
}

void SuggestionsFlow::escapeMeansNotHere()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Escape);
    QVERIFY(ghost().isEmpty());
    QCOMPARE(suggestions().suggestions().lastQuiet(), Quiet::DismissedHere);
    QCOMPARE(text(), u"The old lighthouse keeper had a daughter who"_s);
}

void SuggestionsFlow::anotherOne()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    m_desk->window().actions().nextSuggestion->trigger();
    answer(u" collected shells."_s);
    QTRY_COMPARE(ghost(), u" collected shells."_s);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Down, Qt::AltModifier);
    answer(u" kept the lamp alight."_s);
    QTRY_COMPARE(ghost(), u" kept the lamp alight."_s);
}

void SuggestionsFlow::askedForAtOnce()
{
    m_desk->editor().load(u"The old lighthouse keeper had a daughter who"_s);
    m_desk->editor().setCaret(m_desk->editor().length());
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->engine().requests().size(), 0); // who only looks is offered nothing
    QTest::keyClick(&m_desk->editor(), Qt::Key_Backslash, Qt::AltModifier);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
}

void SuggestionsFlow::aKeyDropsTheRequest()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    QTRY_COMPARE(m_desk->engine().running(), 1);
    type(u"x"_s);
    QTRY_COMPARE(m_desk->engine().cancelled(), 1);
    QVERIFY(ghost().isEmpty());
}

void SuggestionsFlow::whileATextIsWrittenNoneComes()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    m_desk->write();
    QTRY_VERIFY(ghost().isEmpty());
    const auto asked = m_desk->engine().requests().size();
    m_desk->window().actions().suggestNow->trigger();
    QCOMPARE(m_desk->engine().requests().size(), asked);
}

void SuggestionsFlow::switchedOffNoneComes()
{
    suggestions().setChoice(off());
    type(u"The old lighthouse keeper had a daughter who"_s);
    QTRY_COMPARE(suggestions().suggestions().lastQuiet(), Quiet::Off);
    QCOMPARE(m_desk->engine().requests().size(), 0);
    // Asked for, it comes all the same.
    m_desk->window().actions().suggestNow->trigger();
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    QSignalSpy chosen(&suggestions(), &SuggestionActions::chosen);
    m_desk->window().actions().suggest->trigger();
    QCOMPARE(chosen.takeFirst().constFirst().toBool(), true);
}

void SuggestionsFlow::notInThisDraft()
{
    QSignalSpy quiet(&suggestions(), &SuggestionActions::quietChosen);
    m_desk->window().actions().suggestHere->trigger();
    QCOMPARE(quiet.size(), 1);
    const auto draft = quiet.constFirst().constFirst().value<DraftId>();
    QCOMPARE(draft, m_desk->window().page().draft());
    suggestions().setChoice(quietIn(draft));
    type(u"The old lighthouse keeper had a daughter who"_s);
    QTRY_COMPARE(suggestions().suggestions().lastQuiet(), Quiet::Off);
    QVERIFY(!m_desk->window().actions().suggestHere->isChecked());
    QVERIFY(m_desk->window().actions().suggest->isChecked());
    QCOMPARE(m_desk->engine().requests().size(), 0);
}

void SuggestionsFlow::aModelElsewhereIsNotAsked()
{
    m_desk->window().setModel(FlowDesk::remoteModel());
    m_desk->window().setConsent([](const QString &) { return true; });
    type(u"The old lighthouse keeper had a daughter who"_s);
    QTRY_COMPARE(suggestions().suggestions().lastQuiet(), Quiet::NoModel);
    m_desk->window().actions().suggestNow->trigger();
    QVERIFY(m_desk->notice(u"The next words are suggested by models on this computer only."_s));
    QCOMPARE(m_desk->engine().requests().size(), 0);
    // Both are needed: that it is switched on, and that the writer agreed to the host.
    suggestions().setChoice(fromAfar());
    m_desk->window().setConsent([](const QString &) { return false; });
    m_desk->window().actions().suggestNow->trigger();
    QCOMPARE(m_desk->engine().requests().size(), 0);
    m_desk->window().setConsent([](const QString &) { return true; });
    m_desk->window().actions().suggestNow->trigger();
    QTRY_COMPARE(m_desk->engine().requests().size(), 1);
}

void SuggestionsFlow::theItemTellsWhy()
{
    auto *item = m_desk->window().findChild<QToolButton *>(u"suggestions_item"_s);
    QVERIFY(item);
    QVERIFY(item->isVisible());
    QCOMPARE(item->text(), u"Suggestions"_s);
    type(u"`code is no prose"_s);
    QTRY_VERIFY2(item->toolTip().startsWith(u"Nothing is suggested in code"_s), qPrintable(item->toolTip()));
    suggestions().setChoice(off());
    QCOMPARE(item->text(), u"No suggestions"_s);
    m_desk->window().setModel({});
    QVERIFY(!item->isVisible());
}

void SuggestionsFlow::leavingTheDraftTakesItAway()
{
    type(u"The old lighthouse keeper had a daughter who"_s);
    answer(u" never slept."_s);
    QTRY_COMPARE(ghost(), u" never slept."_s);
    m_desk->window().actions().newDraft->trigger();
    QTRY_VERIFY(text().isEmpty());
    QVERIFY(ghost().isEmpty());
}

AGATE_WINDOW_TEST(SuggestionsFlow)
#include "test_suggestions.moc"
