// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "support/scripted_engine.h"
#include "translate/translating.h"

#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using State = TranslatedSegment::State;

const QString tale = u"# The moon\n\nOne hedgehog.\n\n- Two hedgehogs\n- Three hedgehogs\n\n```\ncode\n```\n\nFour hedgehogs.\n"_s;

// One text, and all that is told of it.
struct Work {
    explicit Work(const QString &source = tale, const QList<KeptSegment> &kept = {}) : translating(engine)
    {
        QObject::connect(&translating, &Translating::settled, &translating, [this](qsizetype index) { order.append(index); });
        QObject::connect(&translating, &Translating::finished, &translating, [this](const Translating::End &end) { ends.append(end); });
        translating.open(source, {.from = u"en"_s, .to = u"de"_s, .address = {}, .glossary = {}}, kept);
    }

    void start(int inFlight = 2)
    {
        ModelInUse model;
        model.choice = {u"p"_s, u"m"_s};
        translating.start(model, {.inFlight = inFlight, .seed = {}, .pause = 1ms});
    }

    void answer(const QString &text, int number)
    {
        engine.say(text, number);
        engine.end(Stopped::Reason::Ended, number);
    }

    State state(qsizetype index) const { return translating.segments().at(index).state; }

    ScriptedEngine engine;
    Translating translating;
    QList<qsizetype> order;
    QList<Translating::End> ends;
};

GenerationError errorOf(GenerationError::Kind kind)
{
    return {.kind = kind, .detail = {}, .status = 0, .retryAfter = {}};
}

} // namespace

/// A text under way: order, number in flight, failures, stopping and going on.
class TranslatingTest : public QObject
{
    Q_OBJECT

private slots:
    void severalAtOnceAndToldInOrder();
    void nothingToTranslate();
    void whatIsNoTranslationIsAskedForAgainOnce();
    void aRefusalIsNotAskedForAgain();
    void fewerAtOnceWhenThereIsTooMuchToDo();
    void whoNeverHasTimeEndsIt();
    void anErrorLeavesTheRestOpen();
    void aTimeoutIsTriedAgain();
    void whatIsTooLongForTheModelFailsAlone();
    void stopsAndGoesOn();
    void goesOnAnotherDay();
    void aChangedParagraphIsOpenAgain();
    void editedApprovedAndThrownAway();
    void mayBeStoppedAndDestroyedFromItsSignals();
    void aModelThatContinuesAnswersInOneLine();
};

void TranslatingTest::severalAtOnceAndToldInOrder()
{
    Work work;
    work.start(3);
    QCOMPARE(work.engine.requests().size(), 0);
    QTRY_COMPARE(work.engine.running(), 3);
    QVERIFY(work.engine.requests().at(1).prompt.turns.first().text.endsWith(u"One hedgehog."_s));
    // The last is done first: it waits for the others, and another is begun in its place.
    work.answer(u"Zwei Igel"_s, 2);
    QTRY_COMPARE(work.engine.running(), 3);
    QCOMPARE(work.order, QList<qsizetype>());
    QCOMPARE(work.state(2), State::Draft);
    work.answer(u"Der Mond"_s, 0);
    QTRY_COMPARE(work.order, QList<qsizetype>({0}));
    work.answer(u"Ein Igel."_s, 1);
    QTRY_COMPARE(work.order, QList<qsizetype>({0, 1, 2}));
    QTRY_COMPARE(work.engine.requests().size(), 5);
    QCOMPARE(work.translating.text(),
             u"# Der Mond\n\nEin Igel.\n\n- Zwei Igel\n- Three hedgehogs\n\n```\ncode\n```\n\nFour hedgehogs.\n"_s);
    work.answer(u"Vier Igel."_s, 4);
    work.answer(u"Drei Igel"_s, 3);
    QTRY_COMPARE(work.ends, QList<Translating::End>({{Stopped::Reason::Ended, {}}}));
    QCOMPARE(work.order, QList<qsizetype>({0, 1, 2, 3, 4}));
    QVERIFY(!work.translating.isRunning());
    QCOMPARE(work.translating.text(), u"# Der Mond\n\nEin Igel.\n\n- Zwei Igel\n- Drei Igel\n\n```\ncode\n```\n\nVier Igel.\n"_s);
}

void TranslatingTest::nothingToTranslate()
{
    Work work(u"```\ncode\n```\n"_s);
    work.start();
    QCOMPARE(work.ends.size(), 0);
    QTRY_COMPARE(work.ends.size(), 1);
    QCOMPARE(work.engine.requests().size(), 0);
    QCOMPARE(work.translating.text(), u"```\ncode\n```\n"_s);
}

void TranslatingTest::whatIsNoTranslationIsAskedForAgainOnce()
{
    Work work(u"The hedgehog sleeps under the leaves.\n\nIt was cold and it was dark.\n"_s);
    work.start(2);
    QTRY_COMPARE(work.engine.running(), 2);
    work.answer(u"The hedgehog sleeps under the leaves."_s, 0);
    QTRY_COMPARE(work.engine.requests().size(), 3);
    QVERIFY(work.engine.requests().at(2).prompt.turns.first().text.contains(u"not translated"_s));
    work.answer(u"Der Igel schläft unter den Blättern."_s, 2);
    work.answer({}, 1);
    QTRY_COMPARE(work.engine.requests().size(), 4);
    work.answer(u"..."_s, 3);
    QTRY_COMPARE(work.ends.size(), 1);
    QCOMPARE(work.state(0), State::Draft);
    QVERIFY(!work.translating.segments().at(0).fault);
    QCOMPARE(work.state(1), State::Failed);
    QCOMPARE(work.translating.segments().at(1).fault, ReplyFault::Empty);
    QCOMPARE(work.order, QList<qsizetype>({0, 1}));
    // The source stands where no translation came.
    QCOMPARE(work.translating.text(), u"Der Igel schläft unter den Blättern.\n\nIt was cold and it was dark.\n"_s);
    // The next run asks for what failed, and for nothing else.
    work.start();
    QTRY_COMPARE(work.engine.requests().size(), 5);
    work.answer(u"Es war kalt und dunkel."_s, 4);
    QTRY_COMPARE(work.ends.size(), 2);
    QCOMPARE(work.state(1), State::Draft);
    QVERIFY(!work.translating.segments().at(1).fault);
}

void TranslatingTest::aRefusalIsNotAskedForAgain()
{
    Work work(u"A bad word.\n"_s);
    work.start();
    QTRY_COMPARE(work.engine.running(), 1);
    work.engine.end(Stopped::Reason::Refused, 0);
    QTRY_COMPARE(work.ends.size(), 1);
    QCOMPARE(work.engine.requests().size(), 1);
    QCOMPARE(work.translating.segments().at(0).fault, ReplyFault::Refusal);
}

void TranslatingTest::fewerAtOnceWhenThereIsTooMuchToDo()
{
    Work work(
        u"One word.\n\nTwo words.\n\nThree words.\n\nFour words.\n\nFive words.\n\nSix words.\n\nSeven.\n\nEight.\n\nNine.\n\nTen.\n"_s);
    work.start(4);
    QTRY_COMPARE(work.engine.running(), 4);
    // All four are refused at once: that is one refusal.
    for (int number = 0; number < 4; ++number)
        work.engine.fail(errorOf(GenerationError::Kind::Rate), number);
    QCOMPARE(work.translating.inFlightNow(), 2);
    QTRY_COMPARE(work.engine.requests().size(), 6);
    QCOMPARE(work.engine.running(), 2);
    // The same segments again, the first ones first.
    QVERIFY(work.engine.requests().at(4).prompt.turns.first().text.endsWith(u"One word."_s));
    // Answers make it more again.
    for (int number = 4; number < 8; ++number) {
        QTRY_VERIFY(work.engine.isRunning(number));
        work.answer(u"Ein Wort."_s, number);
    }
    QCOMPARE(work.translating.inFlightNow(), 3);
    QTRY_COMPARE(work.engine.running(), 3);
    QCOMPARE(work.ends.size(), 0);
}

void TranslatingTest::whoNeverHasTimeEndsIt()
{
    Work work;
    work.start(1);
    for (int number = 0; number < 6; ++number) {
        QTRY_VERIFY(work.engine.isRunning(number));
        work.engine.fail(errorOf(GenerationError::Kind::Overloaded), number);
    }
    QTRY_COMPARE(work.ends, QList<Translating::End>({{Stopped::Reason::Interrupted, errorOf(GenerationError::Kind::Overloaded)}}));
    QCOMPARE(work.engine.requests().size(), 6);
    for (const TranslatedSegment &segment : work.translating.segments())
        QCOMPARE(segment.state, State::Open);
}

void TranslatingTest::anErrorLeavesTheRestOpen()
{
    Work work;
    work.start(2);
    QTRY_COMPARE(work.engine.running(), 2);
    work.answer(u"Der Mond"_s, 0);
    QTRY_COMPARE(work.engine.running(), 2);
    work.engine.fail(errorOf(GenerationError::Kind::Auth), 1);
    QTRY_COMPARE(work.ends, QList<Translating::End>({{Stopped::Reason::Interrupted, errorOf(GenerationError::Kind::Auth)}}));
    QCOMPARE(work.engine.running(), 0);
    QCOMPARE(work.state(0), State::Draft);
    for (qsizetype index = 1; index < 5; ++index)
        QCOMPARE(work.state(index), State::Open);
}

void TranslatingTest::aTimeoutIsTriedAgain()
{
    Work work(u"One hedgehog.\n"_s);
    work.start();
    QTRY_COMPARE(work.engine.running(), 1);
    work.engine.fail(errorOf(GenerationError::Kind::Timeout), 0);
    QTRY_VERIFY(work.engine.isRunning(1));
    work.answer(u"Ein Igel."_s, 1);
    QTRY_COMPARE(work.ends, QList<Translating::End>({{Stopped::Reason::Ended, {}}}));
    QCOMPARE(work.translating.text(), u"Ein Igel.\n"_s);
}

void TranslatingTest::whatIsTooLongForTheModelFailsAlone()
{
    Work work(u"One hedgehog.\n\nTwo hedgehogs.\n"_s);
    work.start(1);
    QTRY_COMPARE(work.engine.running(), 1);
    work.engine.fail(errorOf(GenerationError::Kind::Context), 0);
    QTRY_VERIFY(work.engine.isRunning(1));
    work.answer(u"Zwei Igel."_s, 1);
    QTRY_COMPARE(work.ends.size(), 1);
    QCOMPARE(work.state(0), State::Failed);
    QCOMPARE(work.translating.segments().at(0).error->kind, GenerationError::Kind::Context);
    QCOMPARE(work.order, QList<qsizetype>({0, 1}));
}

void TranslatingTest::stopsAndGoesOn()
{
    Work work;
    work.start(2);
    QTRY_COMPARE(work.engine.running(), 2);
    work.answer(u"Der Mond"_s, 0);
    work.engine.say(u"Ein I"_s, 1);
    work.translating.stop();
    work.translating.stop();
    QCOMPARE(work.ends.size(), 0);
    QTRY_COMPARE(work.ends, QList<Translating::End>({{Stopped::Reason::Cancelled, {}}}));
    QCOMPARE(work.engine.running(), 0);
    QCOMPARE(work.state(0), State::Draft);
    QCOMPARE(work.state(1), State::Open);
    const qsizetype asked = work.engine.requests().size();
    work.start(1);
    QTRY_COMPARE(work.engine.requests().size(), asked + 1);
    QVERIFY(work.engine.requests().last().prompt.turns.first().text.endsWith(u"One hedgehog."_s));
}

void TranslatingTest::goesOnAnotherDay()
{
    QList<KeptSegment> kept;
    {
        Work work;
        work.start(1);
        QTRY_COMPARE(work.engine.running(), 1);
        work.answer(u"Der Mond"_s, 0);
        QTRY_COMPARE(work.state(0), State::Draft);
        work.translating.approve(0);
        QTRY_VERIFY(work.engine.isRunning(1));
        work.answer(u"Ein Igel, 77."_s, 1);
        kept = {work.translating.kept(0), work.translating.kept(1)};
    }
    Work work(tale, kept);
    QCOMPARE(work.state(0), State::Approved);
    QCOMPARE(work.state(1), State::Draft);
    QCOMPARE(work.state(2), State::Open);
    work.start(1);
    // What is there is told as what comes now is.
    QTRY_COMPARE(work.order, QList<qsizetype>({0, 1}));
    QTRY_COMPARE(work.engine.requests().size(), 1);
    QVERIFY(work.engine.requests().first().prompt.turns.first().text.endsWith(u"Two hedgehogs"_s));
}

void TranslatingTest::aChangedParagraphIsOpenAgain()
{
    Work work(u"One.\n\nSame.\n\nSame.\n\nTwo.\n"_s);
    for (qsizetype index = 0; index < 4; ++index)
        work.translating.edit(index, u"Nr. %1"_s.arg(index));
    QList<KeptSegment> kept;
    for (qsizetype index = 0; index < 4; ++index)
        kept.append(work.translating.kept(index));
    const Work other(u"New.\n\n> Two.\n\nSame.\n\nOne!\n\nSame.\n"_s, kept);
    QStringList texts;
    for (const TranslatedSegment &segment : other.translating.segments())
        texts.append(segment.text);
    QCOMPARE(texts, QStringList({{}, u"Nr. 3"_s, u"Nr. 1"_s, {}, u"Nr. 2"_s}));
    QCOMPARE(other.state(3), State::Open);
}

void TranslatingTest::editedApprovedAndThrownAway()
{
    Work work(u"In 1812 he came.\n\nOne hedgehog.\n"_s);
    QSignalSpy changed(&work.translating, &Translating::changed);
    work.translating.approve(0);
    QCOMPARE(work.state(0), State::Open);
    work.translating.edit(0, u"Er kam."_s);
    QCOMPARE(work.translating.segments().at(0).marks.size(), 1);
    work.translating.edit(0, u"Er kam 1812."_s);
    QCOMPARE(work.translating.segments().at(0).marks.size(), 0);
    work.translating.approve(0);
    QCOMPARE(work.state(0), State::Approved);
    QCOMPARE(work.translating.kept(0).state, KeptSegment::State::Approved);
    QCOMPARE(changed.size(), 3);
    work.translating.retry(0);
    QCOMPARE(work.state(0), State::Open);
    QCOMPARE(work.translating.text(), u"In 1812 he came.\n\nOne hedgehog.\n"_s);
    // In a run it is asked for again; what the writer wrote meanwhile stands, and the answer to it is not waited for.
    work.start(2);
    QTRY_COMPARE(work.engine.running(), 2);
    work.translating.edit(1, u"Ein Igel."_s);
    QCOMPARE(work.engine.running(), 1);
    work.answer(u"Er kam 1812."_s, 0);
    QTRY_COMPARE(work.ends.size(), 1);
    QCOMPARE(work.translating.text(), u"Er kam 1812.\n\nEin Igel.\n"_s);
}

void TranslatingTest::mayBeStoppedAndDestroyedFromItsSignals()
{
    {
        Work work;
        connect(&work.translating, &Translating::settled, &work.translating, [&work] { work.translating.stop(); });
        work.start(2);
        QTRY_COMPARE(work.engine.running(), 2);
        work.answer(u"Der Mond"_s, 0);
        QTRY_COMPARE(work.ends.size(), 1);
        QCOMPARE(work.order.size(), 1);
        QCOMPARE(work.engine.running(), 0);
    }
    ScriptedEngine engine;
    for (const bool atEnd : {false, true}) {
        auto translating = std::make_unique<Translating>(engine);
        translating->open(u"One hedgehog.\n"_s, {.from = {}, .to = u"de"_s, .address = {}, .glossary = {}});
        const auto drop = [&translating] { translating.reset(); };
        if (atEnd)
            connect(translating.get(), &Translating::finished, this, drop);
        else
            connect(translating.get(), &Translating::settled, this, drop);
        translating->start({}, {});
        QTRY_COMPARE(engine.running(), 1);
        engine.say(u"Ein Igel."_s);
        engine.end();
        QTRY_VERIFY(!translating);
    }
}

void TranslatingTest::aModelThatContinuesAnswersInOneLine()
{
    Work work(u"One hedgehog.\n"_s);
    ModelInUse model;
    model.followsInstructions = false;
    work.translating.start(model, {});
    QTRY_COMPARE(work.engine.running(), 1);
    work.answer(u" Ein Igel.\nEnglish: Two"_s, 0);
    QTRY_COMPARE(work.ends.size(), 1);
    QCOMPARE(work.translating.text(), u"Ein Igel.\n"_s);
}

AGATE_TEST(TranslatingTest)
#include "test_translating.moc"
