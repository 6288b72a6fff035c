// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "suggestion/suggesting.h"
#include "support/room_program.h"
#include "support/scripted_engine.h"

#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Length = SuggestionHabits::Length;

class SuggestingTest : public QObject
{
    Q_OBJECT

private slots:
    void asksAfterAPause();
    void asksForWhatIsThereThen();
    void aKeyDropsWhatRuns();
    void showsTheFirstWordsAtOnce();
    void coalescesWhatFollows();
    void typingWhatItSaysKeepsIt();
    void typingAheadOfTheStreamKeepsIt();
    void typingSomethingElseAsksAnew();
    void goingBackIsAnsweredAtOnce();
    void aWriterMayAskNow();
    void anotherOneAndRoundAgain();
    void anotherOneThatIsNoneLeavesTheFirst();
    void acceptanceFetchesAhead();
    void acceptingAWordKeepsTheRest();
    void dismissedHereIsNotElsewhere();
    void saysWhyNot_data();
    void saysWhyNot();
    void saysWhyNotOnce();
    void whatIsForbiddenHidesWhatIsShown();
    void aFailureIsQuietAndLeavesTheModelInPeace();
    void aFailureKeepsWhatCame();
    void aModelThatHoldsLessIsShownLess();
    void anAnswerThatDoesNotFit();
    void whatIsEnoughEndsTheRequest();
    void otherHabitsAndModelsForget();
    void stopsForGood();
    void mayBeCalledFromItsSignals();
    void keepsLittle();
};

namespace
{

const QString cat = u"The little cat "_s;

// A writer at a text, and all that is heard.
struct Desk {
    explicit Desk(bool chat = false)
        : suggesting(engine, nullptr, [this] { return now; })
        , suggested(&suggesting, &Suggesting::suggested)
        , quiet(&suggesting, &Suggesting::quiet)
        , busy(&suggesting, &Suggesting::busyChanged)
    {
        suggesting.setHabits({.eagerness = SuggestionHabits::Eagerness::Eager});
        suggesting.setModel(modelThat(chat));
    }

    void type(const QString &text)
    {
        for (const QChar c : text) {
            now += 100ms;
            before += c;
            ++revision;
            suggesting.moved(place());
        }
    }

    SuggestionPlace place() const
    {
        SuggestionPlace here = placeIn(before, after);
        here.around.revision = revision;
        return here;
    }

    bool waitForRequest(qsizetype count = 1) const
    {
        return QTest::qWaitFor([&] { return engine.requests().size() >= count; });
    }

    QString shown() const { return suggested.isEmpty() ? QString() : suggested.last().at(0).toString(); }

    std::optional<Quiet> why() const { return quiet.isEmpty() ? std::nullopt : std::optional(quiet.last().at(0).value<Quiet>()); }

    std::chrono::milliseconds now{100'000};
    QString before;
    QString after;
    quint64 revision = 0;
    ScriptedEngine engine;
    Suggesting suggesting;
    QSignalSpy suggested;
    QSignalSpy quiet;
    QSignalSpy busy;
};

GenerationError failure(GenerationError::Kind kind)
{
    return {.kind = kind, .detail = {}, .status = 0, .retryAfter = {}};
}

} // namespace

void SuggestingTest::asksAfterAPause()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.engine.requests().isEmpty());
    QVERIFY(desk.waitForRequest());
    QCOMPARE(desk.engine.requests().size(), 1);
    const GenerationRequest &request = desk.engine.requests().first();
    QCOMPARE(request.purpose, GenerationRequest::Purpose::Suggest);
    QCOMPARE(request.prompt.opening, u"The little cat"_s);
    QVERIFY(request.model == modelThat(false).choice);
    QCOMPARE(desk.busy.size(), 1);
    QVERIFY(desk.suggesting.isBusy());
    desk.engine.say(u" sat down."_s);
    desk.engine.end();
    QCOMPARE(desk.shown(), u"sat down."_s);
    QCOMPARE(desk.suggested.last().at(1).toLongLong(), cat.size());
    QCOMPARE(desk.suggested.last().at(2).toULongLong(), desk.revision);
    QVERIFY(!desk.suggesting.isBusy());
    QCOMPARE(desk.busy.size(), 2);
    QVERIFY(!desk.suggesting.lastQuiet());
}

void SuggestingTest::asksForWhatIsThereThen()
{
    Desk desk;
    desk.type(cat);
    int asked = 0;
    SuggestionPlace whole = desk.place();
    whole.title = u"All of it"_s;
    desk.suggesting.setModel(modelThat(true));
    desk.suggesting.moved(desk.place(), [&] {
        ++asked;
        return whole;
    });
    QCOMPARE(asked, 0);
    QVERIFY(desk.waitForRequest());
    QCOMPARE(asked, 1);
    QVERIFY(desk.engine.requests().first().prompt.system.contains(u"All of it"_s));
    // The text has moved on already: what was asked for is nowhere.
    whole.around.revision += 1;
    desk.suggesting.askNow(desk.place(), [&] { return whole; });
    QCOMPARE(desk.engine.requests().size(), 1);
}

void SuggestingTest::aKeyDropsWhatRuns()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.type(u"x"_s);
    QCOMPARE(desk.engine.cancelled(), 1);
    QCOMPARE(desk.engine.running(), 0);
    QVERIFY(desk.waitForRequest(2));
    QCOMPARE(desk.engine.running(), 1);
    // Told twice of the same place, what runs goes on.
    desk.suggesting.moved(desk.place());
    QCOMPARE(desk.engine.cancelled(), 1);
}

void SuggestingTest::showsTheFirstWordsAtOnce()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat"_s);
    QCOMPARE(desk.suggested.size(), 1);
    QCOMPARE(desk.shown(), u"sat"_s);
}

void SuggestingTest::coalescesWhatFollows()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    for (int i = 0; i < 50; ++i)
        desk.engine.say(u" w%1"_s.arg(i));
    QCOMPARE(desk.suggested.size(), 1);
    QTRY_VERIFY(desk.shown().endsWith(u"w49"_s));
    QCOMPARE(desk.suggested.size(), 2);
}

void SuggestingTest::typingWhatItSaysKeepsIt()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat on the mat."_s);
    desk.engine.end();
    const QString said = desk.shown();
    desk.quiet.clear();
    for (qsizetype i = 1; i < said.size(); ++i) {
        desk.type(said.sliced(i - 1, 1));
        QCOMPARE(desk.shown(), said.sliced(i));
        QCOMPARE(desk.suggested.last().at(1).toLongLong(), desk.before.size());
        QCOMPARE(desk.suggested.last().at(2).toULongLong(), desk.revision);
    }
    QCOMPARE(desk.engine.requests().size(), 1);
    QVERIFY(desk.quiet.isEmpty());
}

void SuggestingTest::typingAheadOfTheStreamKeepsIt()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat on"_s);
    desk.type(u"sa"_s);
    QCOMPARE(desk.shown(), u"t on"_s);
    desk.engine.say(u" the mat."_s);
    desk.engine.end();
    QCOMPARE(desk.shown(), u"t on the mat."_s);
    QCOMPARE(desk.engine.cancelled(), 0);
    QCOMPARE(desk.engine.requests().size(), 1);
}

void SuggestingTest::typingSomethingElseAsksAnew()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat on"_s);
    desk.type(u"w"_s);
    QCOMPARE(desk.engine.cancelled(), 1);
    QVERIFY(desk.waitForRequest(2));
    // What the first one still says is nobody's.
    desk.engine.say(u" the mat"_s, 0);
    QCOMPARE(desk.shown(), u"sat on"_s);
    desk.engine.say(u"oke up."_s);
    QCOMPARE(desk.shown(), u"oke up."_s);
}

void SuggestingTest::goingBackIsAnsweredAtOnce()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat down."_s);
    desk.engine.end();
    desk.type(u"x"_s);
    const qsizetype before = desk.suggested.size();
    desk.before.chop(1);
    ++desk.revision;
    desk.suggesting.moved(desk.place());
    QCOMPARE(desk.suggested.size(), before + 1);
    QCOMPARE(desk.shown(), u"sat down."_s);
    QCOMPARE(desk.engine.requests().size(), 1);
}

void SuggestingTest::aWriterMayAskNow()
{
    Desk desk;
    desk.suggesting.setHabits({.on = false});
    desk.type(u"The little c"_s);
    QCOMPARE(desk.why(), Quiet::Off);
    desk.after = u"at"_s;
    desk.suggesting.askNow(desk.place());
    QCOMPARE(desk.engine.requests().size(), 1);
    desk.engine.say(u"oat of the"_s);
    QCOMPARE(desk.shown(), u"oat of the"_s);
    // Asked again while it comes, it is not asked of the model again.
    desk.suggesting.askNow(desk.place());
    QCOMPARE(desk.engine.requests().size(), 1);
}

void SuggestingTest::anotherOneAndRoundAgain()
{
    Desk desk;
    desk.suggesting.next();
    QVERIFY(desk.engine.requests().isEmpty());
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat 0."_s);
    desk.engine.end();
    QStringList all = {desk.shown()};
    for (int i = 1; i < 5; ++i) {
        desk.suggesting.next();
        QCOMPARE(desk.engine.requests().size(), i + 1);
        // Until the new one comes, the old one is there.
        QCOMPARE(desk.shown(), all.last());
        desk.engine.say(u" sat %1."_s.arg(i));
        desk.engine.end();
        all.append(desk.shown());
    }
    QCOMPARE(all, (QStringList{u"sat 0."_s, u"sat 1."_s, u"sat 2."_s, u"sat 3."_s, u"sat 4."_s}));
    QVERIFY(desk.engine.requests().at(1).seed != desk.engine.requests().at(0).seed);
    QVERIFY(*desk.engine.requests().at(1).temperature > *desk.engine.requests().at(0).temperature);
    for (int i = 0; i < 7; ++i) {
        desk.suggesting.next();
        QCOMPARE(desk.shown(), all.at(i % 5));
    }
    QCOMPARE(desk.engine.requests().size(), 5);
    // The one that was chosen is the one that typing keeps: they all begin alike.
    desk.type(u"sat"_s);
    QCOMPARE(desk.shown(), u" 1."_s);
}

void SuggestingTest::anotherOneThatIsNoneLeavesTheFirst()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat."_s);
    desk.engine.end();
    desk.quiet.clear();
    desk.suggesting.next();
    desk.engine.say(u" ..."_s);
    desk.engine.end();
    QCOMPARE(desk.shown(), u"sat."_s);
    QVERIFY(desk.quiet.isEmpty());
    desk.suggesting.next();
    desk.engine.fail(failure(GenerationError::Kind::Network));
    QCOMPARE(desk.shown(), u"sat."_s);
    QVERIFY(desk.quiet.isEmpty());
}

void SuggestingTest::acceptanceFetchesAhead()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat."_s);
    desk.engine.end();
    desk.before += desk.shown();
    ++desk.revision;
    desk.suggesting.accepted(desk.place());
    QCOMPARE(desk.engine.requests().size(), 2);
    QCOMPARE(desk.engine.requests().last().prompt.opening, u"The little cat sat."_s);
    // The editor tells of the change, too.
    desk.suggesting.moved(desk.place());
    QCOMPARE(desk.engine.running(), 1);
    desk.engine.say(u" It slept."_s);
    QCOMPARE(desk.shown(), u" It slept."_s);
}

void SuggestingTest::acceptingAWordKeepsTheRest()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat on the mat."_s);
    desk.engine.end();
    desk.before += u"sat "_s;
    ++desk.revision;
    desk.suggesting.accepted(desk.place());
    QCOMPARE(desk.shown(), u"on the mat."_s);
    QCOMPARE(desk.engine.requests().size(), 1);
}

void SuggestingTest::dismissedHereIsNotElsewhere()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat"_s);
    desk.suggesting.dismissed(desk.place());
    QCOMPARE(desk.engine.running(), 0);
    QCOMPARE(desk.why(), Quiet::DismissedHere);
    desk.suggesting.moved(desk.place());
    QCOMPARE(desk.suggesting.lastQuiet(), Quiet::DismissedHere);
    desk.type(u"x"_s);
    QVERIFY(!desk.suggesting.lastQuiet());
    desk.before.chop(1);
    ++desk.revision;
    desk.suggesting.moved(desk.place());
    QCOMPARE(desk.suggesting.lastQuiet(), Quiet::DismissedHere);
    QCOMPARE(desk.engine.requests().size(), 1);
    desk.suggesting.askNow(desk.place());
    QCOMPARE(desk.engine.requests().size(), 2);
}

void SuggestingTest::saysWhyNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasModel");
    QTest::addColumn<int>("expected");
    QTest::newRow("no model") << cat << false << int(Quiet::NoModel);
    QTest::newRow("too little") << u"Th"_s << true << int(Quiet::EmptyDraft);
}

void SuggestingTest::saysWhyNot()
{
    QFETCH(QString, text);
    QFETCH(bool, hasModel);
    QFETCH(int, expected);
    Desk desk;
    if (!hasModel)
        desk.suggesting.setModel({});
    desk.type(text);
    QCOMPARE(int(desk.why().value_or(Quiet::Off)), expected);
    QCOMPARE(desk.suggesting.lastQuiet(), desk.why());
    desk.suggesting.accepted(desk.place());
    QVERIFY(desk.engine.requests().isEmpty());
}

void SuggestingTest::saysWhyNotOnce()
{
    Desk desk;
    desk.suggesting.setModel({});
    desk.type(u"The little cat sat on the mat"_s);
    QCOMPARE(desk.quiet.size(), 2);
    QCOMPARE(desk.quiet.at(0).at(0).value<Quiet>(), Quiet::EmptyDraft);
    QCOMPARE(desk.quiet.at(1).at(0).value<Quiet>(), Quiet::NoModel);
}

void SuggestingTest::whatIsForbiddenHidesWhatIsShown()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat"_s);
    SuggestionPlace place = desk.place();
    place.isComposing = true;
    desk.suggesting.moved(place);
    QCOMPARE(desk.why(), Quiet::Composing);
    QCOMPARE(desk.engine.running(), 0);
    place.isComposing = false;
    place.hasSelection = true;
    desk.suggesting.moved(place);
    QCOMPARE(desk.why(), Quiet::Selection);
    desk.suggesting.askNow(place);
    QCOMPARE(desk.engine.requests().size(), 1);
}

void SuggestingTest::aFailureIsQuietAndLeavesTheModelInPeace()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.fail(failure(GenerationError::Kind::Overloaded));
    QCOMPARE(desk.why(), Quiet::ModelFailed);
    QCOMPARE(desk.suggesting.lastError()->kind, GenerationError::Kind::Overloaded);
    desk.type(u"sat "_s);
    QCOMPARE(desk.suggesting.lastQuiet(), Quiet::ModelFailed);
    desk.suggesting.accepted(desk.place());
    QCOMPARE(desk.engine.requests().size(), 1);
    // The writer may.
    desk.suggesting.askNow(desk.place());
    QCOMPARE(desk.engine.requests().size(), 2);
    desk.engine.fail(failure(GenerationError::Kind::Overloaded));
    desk.now += 29s;
    desk.type(u"o"_s);
    QCOMPARE(desk.suggesting.lastQuiet(), Quiet::ModelFailed);
    desk.now += 1s;
    desk.type(u"n "_s);
    QVERIFY(!desk.suggesting.lastQuiet());
    QVERIFY(desk.waitForRequest(3));
    desk.engine.say(u" the mat."_s);
    desk.engine.end();
    QVERIFY(!desk.suggesting.lastError());
    QCOMPARE(desk.shown(), u"the mat."_s);
}

void SuggestingTest::aFailureKeepsWhatCame()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat on the ma"_s);
    desk.engine.fail(failure(GenerationError::Kind::Network));
    // The last word may lack letters.
    QCOMPARE(desk.shown(), u"sat on the"_s);
    QVERIFY(desk.suggesting.lastError());
    QVERIFY(!desk.suggesting.lastQuiet());
    QVERIFY(!desk.suggesting.isBusy());
}

void SuggestingTest::aModelThatHoldsLessIsShownLess()
{
    Desk desk;
    desk.before = u"The old fox went over a hill and saw the sea. "_s.repeated(150);
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    const qsizetype shown = desk.engine.requests().last().prompt.opening.size();
    desk.engine.fail(failure(GenerationError::Kind::Context));
    QCOMPARE(desk.why(), Quiet::ModelFailed);
    desk.type(u"sat "_s);
    QVERIFY(desk.waitForRequest(2));
    QVERIFY(desk.engine.requests().last().prompt.opening.size() < shown * 2 / 3);
}

void SuggestingTest::anAnswerThatDoesNotFit()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" ...\n"_s);
    desk.engine.end();
    QCOMPARE(desk.why(), Quiet::NothingFit);
    QVERIFY(desk.suggested.isEmpty());
    // Nor when it showed later that it is none.
    desk.type(u"sat "_s);
    QVERIFY(desk.waitForRequest(2));
    desk.engine.say(u"sat sat"_s);
    desk.engine.end();
    QCOMPARE(desk.suggesting.lastQuiet().has_value(), desk.shown().isEmpty());
}

void SuggestingTest::whatIsEnoughEndsTheRequest()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat down. Then it"_s);
    QCOMPARE(desk.shown(), u"sat down."_s);
    QCOMPARE(desk.engine.cancelled(), 1);
    QVERIFY(!desk.suggesting.isBusy());
    // It is kept as well as one that ended by itself.
    desk.type(u"s"_s);
    QCOMPARE(desk.shown(), u"at down."_s);
}

void SuggestingTest::otherHabitsAndModelsForget()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat down."_s);
    desk.engine.end();
    desk.suggesting.setModel(modelThat(false));
    desk.suggesting.setHabits(desk.suggesting.habits());
    desk.suggesting.moved(desk.place());
    QCOMPARE(desk.engine.requests().size(), 1);
    desk.suggesting.setModel(modelThat(false, 4096));
    desk.suggesting.moved(desk.place());
    QVERIFY(desk.waitForRequest(2));
    desk.suggesting.setHabits({.length = Length::FewWords});
    QCOMPARE(desk.engine.running(), 0);
    desk.suggesting.moved(desk.place());
    QVERIFY(desk.waitForRequest(3));
}

void SuggestingTest::stopsForGood()
{
    Desk desk;
    desk.type(cat);
    QVERIFY(desk.waitForRequest());
    desk.engine.say(u" sat"_s);
    desk.engine.say(u" down"_s);
    desk.suggesting.stop();
    QCOMPARE(desk.engine.running(), 0);
    QVERIFY(!desk.suggesting.isBusy());
    const qsizetype heard = desk.suggested.size();
    desk.engine.say(u" there"_s);
    desk.suggesting.next();
    QCoreApplication::processEvents();
    QCOMPARE(desk.suggested.size(), heard);
    {
        Desk going;
        going.type(cat);
        QVERIFY(going.waitForRequest());
    }
}

void SuggestingTest::mayBeCalledFromItsSignals()
{
    for (int what = 0; what < 5; ++what) {
        Desk desk;
        int depth = 0;
        const auto meddle = [&] {
            if (depth++ > 3)
                return;
            switch (what) {
            case 0:
                desk.suggesting.stop();
                break;
            case 1:
                desk.suggesting.dismissed(desk.place());
                break;
            case 2:
                desk.type(u"s"_s);
                break;
            case 3:
                desk.suggesting.next();
                break;
            default:
                desk.suggesting.accepted(desk.place());
            }
        };
        connect(&desk.suggesting, &Suggesting::suggested, this, meddle);
        connect(&desk.suggesting, &Suggesting::busyChanged, this, meddle);
        connect(&desk.suggesting, &Suggesting::quiet, this, meddle);
        desk.engine.willAnswer({u" sat"_s, u" down."_s, u" It slept."_s});
        desk.engine.willFail(failure(GenerationError::Kind::Network), {u" a"_s});
        desk.engine.willAnswer({u" stood up."_s});
        desk.type(cat);
        QTRY_VERIFY(depth > 0);
        QTRY_VERIFY(!desk.suggesting.isBusy() || desk.engine.requests().size() > 3);
        QVERIFY(desk.engine.running() <= 1);
    }
}

/// A long day of typing leaves a bounded memory: few requests are alive, and none but the last.
void SuggestingTest::keepsLittle()
{
    Desk desk;
    for (int i = 0; i < 300; ++i) {
        desk.engine.willAnswer({u" word%1."_s.arg(i)});
        desk.type(u"word%1 "_s.arg(i % 7));
        desk.suggesting.askNow(desk.place());
        QVERIFY(desk.engine.running() <= 1);
        desk.suggesting.dismissed(desk.place());
    }
    QCOMPARE(desk.engine.running(), 0);
    QVERIFY(desk.suggesting.findChildren<Generation *>().isEmpty());
}

AGATE_TEST(SuggestingTest)
#include "test_suggesting.moc"
