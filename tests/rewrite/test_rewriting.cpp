// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewriting.h"

#include "engine/network_engine.h"
#include "local_model/llama_server.h"
#include "provider/provider_shelf.h"
#include "support/models.h"
#include "support/random_gguf.h"
#include "support/room_program.h"
#include "support/scripted_engine.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class RewritingTest : public QObject
{
    Q_OBJECT

private slots:
    void rewrites();
    void refusesWithoutAsking();
    void keepsWhatCameBeforeAFailure();
    void stops();
    void stopsOnceWhateverHappens();
    void tellsHowItEnded();
    void isCancelledWhenItGoes();
    void mayBeDestroyedFromItsSignals();
    void asksARealServer_data();
    void asksARealServer();
};

namespace
{

RewriteSubject pipSlept()
{
    RewriteSubject subject;
    subject.text = u"Pip sleept well.\n"_s;
    return subject;
}

ModelInUse answering()
{
    ModelInUse model;
    model.choice = {u"local"_s, u"x.gguf"_s};
    return model;
}

// One rewriting and all that it told.
struct Rewrite {
    explicit Rewrite(Engine &engine) : rewriting(engine), finished(&rewriting, &Rewriting::finished), grew(&rewriting, &Rewriting::grew)
    {
        started = rewriting.start({RewriteTask::Kind::FixGrammar, {}, {}}, pipSlept(), answering(), 7).has_value();
    }

    Rewriting::End end() const { return finished.isEmpty() ? Rewriting::End() : finished.first().first().value<Rewriting::End>(); }

    Rewriting rewriting;
    QSignalSpy finished;
    QSignalSpy grew;
    bool started = false;
};

} // namespace

void RewritingTest::rewrites()
{
    ScriptedEngine engine;
    engine.willAnswer({u"Here it is:\n\n"_s, u"Pip slept "_s, u"well."_s});
    Rewrite run(engine);
    QVERIFY(run.started);
    QVERIFY(run.rewriting.isRunning());
    QCOMPARE(engine.requests().size(), 1);
    QCOMPARE(engine.requests().first().purpose, GenerationRequest::Purpose::Rewrite);
    QCOMPARE(engine.requests().first().seed, 7U);
    QTRY_COMPARE(run.finished.size(), 1);
    QCOMPARE(run.grew.size(), 3);
    QVERIFY(run.end().isWhole());
    QVERIFY(!run.rewriting.isRunning());
    QCOMPARE(run.rewriting.text(), u"Here it is:\n\nPip slept well."_s);
    QCOMPARE(run.rewriting.reply().text, u"Pip slept well.\n"_s);
    QVERIFY(!run.rewriting.reply().objection());
}

void RewritingTest::refusesWithoutAsking()
{
    ScriptedEngine engine;
    Rewriting rewriting(engine);
    const auto started = rewriting.start({RewriteTask::Kind::Translate, {}, {}}, pipSlept(), answering());
    QVERIFY(!started);
    QCOMPARE(started.error().kind, RewriteError::Kind::NeedsArgument);
    QVERIFY(engine.requests().isEmpty());
    QVERIFY(!rewriting.isRunning());
    // It may be tried again.
    QVERIFY(rewriting.start({RewriteTask::Kind::Translate, u"German"_s, u"de"_s}, pipSlept(), answering()));
}

void RewritingTest::keepsWhatCameBeforeAFailure()
{
    ScriptedEngine engine;
    engine.willFail({.kind = GenerationError::Kind::Network, .detail = {}, .retryAfter = {}}, {u"Pip slept"_s});
    Rewrite run(engine);
    QTRY_COMPARE(run.finished.size(), 1);
    QVERIFY(run.end().error);
    QVERIFY(!run.end().isWhole());
    QCOMPARE(run.rewriting.text(), u"Pip slept"_s);
}

void RewritingTest::stops()
{
    ScriptedEngine engine;
    Rewrite run(engine);
    engine.push(ReasoningArrived{0, u"Let me think."_s});
    engine.push(TextArrived{1, u"another candidate"_s});
    engine.say(u"Pip slept"_s);
    run.rewriting.stop();
    QVERIFY(run.finished.isEmpty());
    QTRY_COMPARE(run.finished.size(), 1);
    QCOMPARE(run.end().reason, Stopped::Reason::Cancelled);
    QCOMPARE(run.rewriting.text(), u"Pip slept"_s);
    QCOMPARE(engine.cancelled(), 1);
}

void RewritingTest::stopsOnceWhateverHappens()
{
    ScriptedEngine engine;
    Rewrite run(engine);
    run.rewriting.stop();
    run.rewriting.stop();
    engine.say(u"too late"_s);
    engine.end();
    QTRY_COMPARE(run.finished.size(), 1);
    QCoreApplication::processEvents();
    run.rewriting.stop();
    QCoreApplication::processEvents();
    QCOMPARE(run.finished.size(), 1);
    QVERIFY(run.rewriting.text().isEmpty());
}

void RewritingTest::tellsHowItEnded()
{
    ScriptedEngine engine;
    for (const auto reason : {Stopped::Reason::Ended, Stopped::Reason::Length, Stopped::Reason::Refused, Stopped::Reason::Filtered}) {
        engine.willAnswer({u"Pip"_s}, reason);
        Rewrite run(engine);
        QTRY_COMPARE(run.finished.size(), 1);
        QCOMPARE(run.end().reason, reason);
        QCOMPARE(run.end().isWhole(), reason == Stopped::Reason::Ended);
    }
}

void RewritingTest::isCancelledWhenItGoes()
{
    ScriptedEngine engine;
    {
        const Rewrite run(engine);
        QCOMPARE(engine.running(), 1);
    }
    QCOMPARE(engine.running(), 0);
    QCOMPARE(engine.cancelled(), 1);
}

void RewritingTest::mayBeDestroyedFromItsSignals()
{
    ScriptedEngine engine;
    auto *rewriting = new Rewriting(engine);
    connect(rewriting, &Rewriting::grew, rewriting, [rewriting] { delete rewriting; });
    QVERIFY(rewriting->start({}, pipSlept(), answering()));
    QSignalSpy gone(rewriting, &QObject::destroyed);
    engine.say(u"Pip"_s);
    QCOMPARE(gone.size(), 1);
    engine.end();
}

void RewritingTest::asksARealServer_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("follows");
    QTest::newRow("random words") << QString() << true;
    QTest::newRow("stories") << sharedModel(u"stories260K.gguf"_s) << false;
}

// What such models write is no rewriting; the way there and back is what is tried.
void RewritingTest::asksARealServer()
{
    QFETCH(QString, model);
    QFETCH(bool, follows);
    LlamaServer server;
    if (server.program().isEmpty())
        QSKIP("llama-server is not installed here");
    const QTemporaryDir folder;
    if (follows)
        model = writeRandomGguf(folder.path(), {.chatTemplate = true, .name = "random"});
    if (model.isEmpty())
        QSKIP("the model is not here");
    NetworkEngine::Setup setup;
    setup.provider = [](const QString &id) { return ProviderShelf::read({ProviderShelf::ownFolder()}).find(id); };
    setup.llamaServer = &server;
    setup.offline = true;
    NetworkEngine engine(setup);
    ModelInUse inUse;
    inUse.choice = {u"llama-server"_s, model};
    inUse.followsInstructions = follows;
    RewriteSubject subject;
    subject.text = u"Once upon a time there was a little cat."_s;
    Rewriting rewriting(engine);
    QSignalSpy finished(&rewriting, &Rewriting::finished);
    QSignalSpy grew(&rewriting, &Rewriting::grew);
    QVERIFY(rewriting.start({follows ? RewriteTask::Kind::Improve : RewriteTask::Kind::Continue, {}, {}}, subject, inUse, 7));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const auto end = finished.first().first().value<Rewriting::End>();
    QVERIFY2(!end.error, qPrintable(end.error ? end.error->detail : QString()));
    QVERIFY(!grew.isEmpty());
    QVERIFY(!rewriting.text().isEmpty());
    if (!follows)
        QVERIFY(rewriting.reply().text.startsWith(subject.text));
}

AGATE_TEST(RewritingTest)
#include "test_rewriting.moc"
