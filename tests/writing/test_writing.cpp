// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "support/scripted_engine.h"
#include "writing/writing.h"

#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;

class WritingTest : public QObject
{
    Q_OBJECT

private slots:
    void showsInstructionsToModelsThatFollowThem();
    void givesAnOpeningToModelsThatContinue();
    void needsInstructionsWithoutAnOpening();
    void refusesABriefWithFaults_data();
    void refusesABriefWithFaults();
    void refusesABrokenTemplate();
    void limitsTheAnswer_data();
    void limitsTheAnswer();
    void writes();
    void beginsWithTheOpening();
    void keepsReasoningOut();
    void keepsWhatCameBeforeAFailure();
    void keepsWhatCameBeforeAStop();
    void stopsOnceWhateverHappens();
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void endsWhereAContinuingModelBeginsAnew();
    void isSteered();
    void isSteeredBeforeTheFirstWord();
    void modelsThatContinueHearNoWish();
    void isCancelledWhenItGoes();
    void mayBeStoppedAndDestroyedFromItsSignals();
    void passesOnUsageAndProgress();
};

namespace
{

Template form(const QString &opening = {})
{
    Template made;
    made.id = QStringLiteral("story");
    made.prompt = QStringLiteral("Tell of {{ hero }}.");
    made.opening = opening;
    Field hero;
    hero.key = QStringLiteral("hero");
    hero.required = true;
    hero.limit = 10;
    made.fields = {hero};
    return made;
}

Brief brief(const QString &hero = QStringLiteral("Pip"))
{
    Brief made;
    made.templateId = QStringLiteral("story");
    made.answers = {{QStringLiteral("hero"), hero}};
    return made;
}

ModelInUse model(bool followsInstructions = true, int contextTokens = 0)
{
    ModelInUse made;
    made.choice = {QStringLiteral("local"), QStringLiteral("x.gguf")};
    made.followsInstructions = followsInstructions;
    made.contextTokens = contextTokens;
    return made;
}

const QString once = QStringLiteral("Once upon a time, there was {{ hero }}.");

// One run and all that it told.
struct Run {
    explicit Run(ScriptedEngine &engine, const QString &opening = {})
        : writing(engine)
        , finished(&writing, &Writing::finished)
        , grew(&writing, &Writing::grew)
    {
        started = writing.start(form(opening), brief(), model(opening.isEmpty()), 7).has_value();
    }

    QString told() const
    {
        QString text;
        for (const auto &signal : grew)
            text += signal.first().toString();
        return text;
    }

    Writing::End end() const { return finished.isEmpty() ? Writing::End() : finished.first().first().value<Writing::End>(); }

    Writing writing;
    QSignalSpy finished;
    QSignalSpy grew;
    bool started = false;
};

} // namespace

void WritingTest::showsInstructionsToModelsThatFollowThem()
{
    const auto request = Writing::request(form(once), brief(), model());
    QVERIFY(request);
    QVERIFY(request->purpose == GenerationRequest::Purpose::Compose);
    QVERIFY(request->prompt.system.contains(QStringLiteral("English")));
    QCOMPARE(request->prompt.turns.size(), 1);
    QVERIFY(request->prompt.turns.first().text.startsWith(QStringLiteral("Tell of Pip.")));
    QVERIFY(request->prompt.opening.isEmpty());
    QVERIFY(request->stop.isEmpty());
    QVERIFY(request->model == model().choice);
}

void WritingTest::givesAnOpeningToModelsThatContinue()
{
    const auto request = Writing::request(form(once), brief(), model(false));
    QVERIFY(request);
    QCOMPARE(request->prompt.opening, QStringLiteral("Once upon a time, there was Pip."));
    QVERIFY(request->prompt.turns.isEmpty() && request->prompt.system.isEmpty());
    QCOMPARE(request->stop, QStringList{QStringLiteral("Once upon a time")});
}

void WritingTest::needsInstructionsWithoutAnOpening()
{
    QVERIFY(Writing::request(form(), brief(), model(false)).error().kind == WritingError::Kind::NeedsInstructions);
}

void WritingTest::refusesABriefWithFaults_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << QStringLiteral("hero") << QString() << int(WritingError::Kind::MissingField);
    QTest::newRow("too long") << QStringLiteral("hero") << QString(11, u'x') << int(WritingError::Kind::FieldTooLong);
    QTest::newRow("unknown") << QStringLiteral("villain") << QStringLiteral("x") << int(WritingError::Kind::UnknownField);
}

void WritingTest::refusesABriefWithFaults()
{
    QFETCH(QString, key);
    QFETCH(QString, answer);
    QFETCH(int, kind);
    Brief filled = brief();
    filled.answers[key] = answer;
    ScriptedEngine engine;
    Writing writing(engine);
    const auto started = writing.start(form(), filled, model());
    QVERIFY(!started);
    QCOMPARE(int(started.error().kind), kind);
    QCOMPARE(started.error().detail, key);
    if (started.error().kind == WritingError::Kind::FieldTooLong)
        QVERIFY(started.error().limit == 10 && started.error().length == 11);
    QVERIFY(engine.requests().isEmpty());
    QVERIFY(!writing.isRunning());
}

void WritingTest::refusesABrokenTemplate()
{
    Template broken = form();
    broken.prompt = QStringLiteral("{% if hero %}");
    const auto request = Writing::request(broken, brief(), model());
    QVERIFY(request.error().kind == WritingError::Kind::BrokenTemplate);
    QVERIFY(!request.error().detail.isEmpty());
}

void WritingTest::limitsTheAnswer_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("context");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("no contract") << 0 << QString() << 0 << 1'024 << 1'024;
    QTest::newRow("a contract") << 200 << QString() << 0 << 300 << 600;
    QTest::newRow("a language that costs more") << 200 << QStringLiteral("fi") << 0 << 700 << 1'200;
    QTest::newRow("a small context") << 200 << QString() << 256 << 100 << 220;
    QTest::newRow("hardly a context") << 200 << QString() << 64 << 16 << 16;
    QTest::newRow("a large context") << 200 << QString() << 128'000 << 300 << 600;
}

void WritingTest::limitsTheAnswer()
{
    QFETCH(int, words);
    QFETCH(QString, language);
    QFETCH(int, context);
    QFETCH(int, least);
    QFETCH(int, most);
    Template limited = form(once);
    if (words > 0)
        limited.contract.words.most = words;
    Brief filled = brief();
    filled.language = language;
    const auto request = Writing::request(limited, filled, model(true, context));
    QVERIFY(request);
    QVERIFY2(request->maxTokens >= least && request->maxTokens <= most, qPrintable(QString::number(request->maxTokens)));
    ScriptedEngine engine;
    Writing writing(engine);
    QVERIFY(writing.start(limited, filled, model(true, context), 3, 77));
    QCOMPARE(engine.requests().last().maxTokens, 77);
    QCOMPARE(engine.requests().last().seed, std::optional<quint32>(3));
}

void WritingTest::writes()
{
    ScriptedEngine engine;
    engine.willAnswer({QStringLiteral("\n \n"), QStringLiteral("  Pip"), QStringLiteral(" "), QStringLiteral("slept.\n\n"),
                       QStringLiteral("The "), QStringLiteral("end.\n"), QStringLiteral("\n ")});
    Run run(engine);
    QVERIFY(run.started && run.writing.isRunning() && run.grew.isEmpty() && run.finished.isEmpty());
    QVERIFY(run.finished.wait());
    QCOMPARE(run.writing.text(), QStringLiteral("Pip slept.\n\nThe end."));
    QCOMPARE(run.told(), run.writing.text());
    QCOMPARE(run.grew.first().first().toString(), QStringLiteral("Pip"));
    QVERIFY(run.end() == Writing::End());
    QVERIFY(!run.writing.isRunning());
}

void WritingTest::beginsWithTheOpening()
{
    ScriptedEngine engine;
    engine.willAnswer({QStringLiteral(" "), QStringLiteral("He"), QStringLiteral(" slept.\n")});
    Run run(engine, once);
    QVERIFY(run.finished.wait());
    QCOMPARE(run.writing.text(), QStringLiteral("Once upon a time, there was Pip. He slept."));
    QCOMPARE(run.grew.first().first().toString(), QStringLiteral("Once upon a time, there was Pip. He"));
    QCOMPARE(run.told(), run.writing.text());

    engine.willAnswer({QStringLiteral(" \n")});
    Run empty(engine, once);
    QVERIFY(empty.finished.wait());
    QCOMPARE(empty.writing.text(), QString());
}

void WritingTest::keepsReasoningOut()
{
    ScriptedEngine engine;
    engine.willAnswer({.events = {ReasoningArrived{0, QStringLiteral("Hm.")}, TextArrived{0, QStringLiteral("Pip")},
                                  ReasoningArrived{0, QStringLiteral("Well.")}, TextArrived{1, QStringLiteral("another")},
                                  TextArrived{0, QStringLiteral(" slept.")}},
                       .outcome = {}});
    Run run(engine);
    QVERIFY(run.finished.wait());
    QCOMPARE(run.writing.text(), QStringLiteral("Pip slept."));
}

void WritingTest::keepsWhatCameBeforeAFailure()
{
    ScriptedEngine engine;
    GenerationError error;
    error.kind = GenerationError::Kind::Network;
    engine.willFail(error, {QStringLiteral("Pip sl"), QStringLiteral(" ")});
    Run run(engine);
    QVERIFY(run.finished.wait());
    QCOMPARE(run.writing.text(), QStringLiteral("Pip sl"));
    QCOMPARE(run.end(), (Writing::End{Stopped::Reason::Interrupted, error}));
}

void WritingTest::keepsWhatCameBeforeAStop()
{
    ScriptedEngine engine;
    Run run(engine);
    engine.say(QStringLiteral("Pip "));
    engine.say(QStringLiteral("slept "));
    run.writing.stop();
    QVERIFY(run.finished.isEmpty());
    QCOMPARE(engine.cancelled(), 1);
    engine.say(QStringLiteral("late"));
    QVERIFY(run.finished.wait());
    QCOMPARE(run.writing.text(), QStringLiteral("Pip slept"));
    QCOMPARE(run.end(), (Writing::End{Stopped::Reason::Cancelled, {}}));
}

void WritingTest::stopsOnceWhateverHappens()
{
    ScriptedEngine engine;
    Run run(engine);
    engine.say(QStringLiteral("Pip"));
    engine.end();
    run.writing.stop();
    run.writing.stop();
    QCoreApplication::processEvents();
    QCOMPARE(run.finished.size(), 1);
    QVERIFY(run.end() == Writing::End());

    Run stopped(engine);
    stopped.writing.stop();
    stopped.writing.stop();
    engine.end();
    QVERIFY(stopped.finished.wait());
    QCoreApplication::processEvents();
    QCOMPARE(stopped.finished.size(), 1);

    Writing never(engine);
    QSignalSpy finished(&never, &Writing::finished);
    never.stop();
    QCoreApplication::processEvents();
    QVERIFY(finished.isEmpty());
}

void WritingTest::tellsHowItEnded_data()
{
    QTest::addColumn<int>("reason");
    for (const auto reason : {Stopped::Reason::Ended, Stopped::Reason::Length, Stopped::Reason::Filtered, Stopped::Reason::Refused,
                              Stopped::Reason::Interrupted})
        QTest::addRow("%d", int(reason)) << int(reason);
}

void WritingTest::tellsHowItEnded()
{
    QFETCH(int, reason);
    ScriptedEngine engine;
    engine.willAnswer({QStringLiteral("Pip")}, Stopped::Reason(reason));
    Run run(engine);
    QVERIFY(run.finished.wait());
    QCOMPARE(run.end(), (Writing::End{Stopped::Reason(reason), {}}));
}

// The server is asked to stop there; one that does not is cut short, at whatever place its words are split.
void WritingTest::endsWhereAContinuingModelBeginsAnew()
{
    const QString answer = QStringLiteral(" Once he slept. Once upon a time, there was a girl.");
    for (qsizetype split = 1; split < answer.size(); ++split) {
        ScriptedEngine engine;
        engine.willAnswer({answer.first(split), answer.sliced(split), QStringLiteral(" more")});
        Run run(engine, once);
        QVERIFY(run.finished.wait());
        QCOMPARE(run.writing.text(), QStringLiteral("Once upon a time, there was Pip. Once he slept."));
        QCOMPARE(run.told(), run.writing.text());
        QVERIFY(run.end() == Writing::End());
    }
    for (const auto &[reason, expected] :
         {std::pair(Stopped::Reason::Length, QStringLiteral("Once upon a time, there was Pip. Bye.")),
          std::pair(Stopped::Reason::Ended, QStringLiteral("Once upon a time, there was Pip. Bye. Once up"))}) {
        ScriptedEngine engine;
        engine.willAnswer({QStringLiteral(" Bye. On"), QStringLiteral("ce up")}, reason);
        Run run(engine, once);
        QVERIFY(run.finished.wait());
        QCOMPARE(run.writing.text(), expected);
    }
}

void WritingTest::isSteered()
{
    ScriptedEngine engine;
    Writing writing(engine);
    QSignalSpy finished(&writing, &Writing::finished);
    const Steer steer{.soFar = QStringLiteral("Pip could not sleep."), .wish = QStringLiteral(" shorter sentences ")};
    QVERIFY(writing.goOn(form(), brief(), model(), steer));
    const Prompt prompt = engine.requests().constLast().prompt;
    QCOMPARE(prompt.turns.size(), 3);
    QVERIFY(prompt.turns.at(0).text.startsWith(QStringLiteral("Tell of Pip.")));
    QCOMPARE(prompt.turns.at(1).speaker, Prompt::Turn::Speaker::Model);
    QCOMPARE(prompt.turns.at(1).text, steer.soFar);
    QCOMPARE(prompt.turns.at(2).speaker, Prompt::Turn::Speaker::Writer);
    QVERIFY(prompt.turns.at(2).text.contains(QStringLiteral("From here on: shorter sentences\n")));
    // It says the end again first, as many models do.
    for (const auto &piece : {"Pip could ", "not sleep.", " He ", "rose."})
        engine.say(QString::fromLatin1(piece));
    engine.end();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(writing.text(), QStringLiteral(" He rose."));
}

void WritingTest::isSteeredBeforeTheFirstWord()
{
    ScriptedEngine engine;
    Writing writing(engine);
    QVERIFY(writing.goOn(form(), brief(), model(), {.soFar = {}, .wish = QStringLiteral("he is called Tom")}));
    const Prompt prompt = engine.requests().constLast().prompt;
    QCOMPARE(prompt.turns.size(), 1);
    QVERIFY(prompt.turns.first().text.endsWith(QStringLiteral("he is called Tom")));
    engine.say(QStringLiteral("Tom slept."));
    QTRY_COMPARE(writing.text(), QStringLiteral("Tom slept."));
}

void WritingTest::modelsThatContinueHearNoWish()
{
    ScriptedEngine engine;
    Writing writing(engine);
    const auto started = writing.goOn(form(QStringLiteral("Once {{ hero }}")), brief(), model(false), {.soFar = {}, .wish = {}});
    QVERIFY(!started);
    QCOMPARE(started.error().kind, WritingError::Kind::NeedsInstructions);
    QVERIFY(engine.requests().isEmpty());
}

void WritingTest::isCancelledWhenItGoes()
{
    ScriptedEngine engine;
    auto run = std::make_unique<Run>(engine);
    engine.say(QStringLiteral("Pip"));
    run.reset();
    QCOMPARE(engine.cancelled(), 1);
}

void WritingTest::mayBeStoppedAndDestroyedFromItsSignals()
{
    ScriptedEngine engine;
    engine.willAnswer({QStringLiteral("Pip"), QStringLiteral(" slept")});
    Run run(engine);
    connect(&run.writing, &Writing::grew, &run.writing, &Writing::stop);
    QVERIFY(run.finished.wait());
    QCOMPARE(run.writing.text(), QStringLiteral("Pip"));
    QCOMPARE(engine.cancelled(), 1);

    for (const bool atTheEnd : {false, true}) {
        engine.willAnswer({atTheEnd ? QStringLiteral(" Once") : QStringLiteral(" Pip")});
        auto writing = std::make_unique<Writing>(engine);
        QVERIFY(writing->start(form(once), brief(), model(false)));
        connect(writing.get(), &Writing::grew, this, [&writing] { writing.reset(); });
        QTRY_VERIFY(!writing);
    }
}

void WritingTest::passesOnUsageAndProgress()
{
    ScriptedEngine engine;
    Run run(engine);
    QSignalSpy progressed(&run.writing, &Writing::progressed);
    engine.push(Progress{Progress::Stage::LoadingModel, 1, 2});
    engine.push(UsageReported{.in = 3, .cached = {}, .out = 4, .reasoning = {}});
    engine.push(UsageReported{.in = 3, .cached = {}, .out = 5, .reasoning = {}});
    engine.end();
    QCOMPARE(progressed.size(), 1);
    QVERIFY(run.writing.usage() == (UsageReported{.in = 3, .cached = {}, .out = 5, .reasoning = {}}));
}

AGATE_TEST(WritingTest)
#include "test_writing.moc"
