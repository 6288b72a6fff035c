// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "support/scripted_engine.h"

#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;

/// The fake keeps the promises of Engine and Generation, or tests that rest on it prove nothing.
class ScriptedEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void actsByHand();
    void playsAheadNeverInsideStart();
    void aDroppedHandleHearsNoMore();
};

void ScriptedEngineTest::actsByHand()
{
    ScriptedEngine engine;
    const auto handle = engine.start({});
    QSignalSpy arrived(handle.get(), &Generation::arrived);
    QSignalSpy finished(handle.get(), &Generation::finished);
    QCOMPARE(engine.running(), 1);
    engine.say(QStringLiteral("Once"));
    engine.end();
    engine.say(QStringLiteral("late"));
    engine.fail({});
    QCOMPARE(arrived.size(), 2);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(engine.running(), 0);
}

void ScriptedEngineTest::playsAheadNeverInsideStart()
{
    ScriptedEngine engine;
    engine.willFail({.kind = GenerationError::Kind::Network, .detail = {}, .status = 0, .retryAfter = {}},
                    {QStringLiteral("a"), QStringLiteral("b")});
    const auto handle = engine.start({});
    QSignalSpy arrived(handle.get(), &Generation::arrived);
    QSignalSpy finished(handle.get(), &Generation::finished);
    QVERIFY(finished.wait());
    QCOMPARE(arrived.size(), 2);
    QVERIFY(!finished.first().first().value<GenerationOutcome>().has_value());
}

void ScriptedEngineTest::aDroppedHandleHearsNoMore()
{
    ScriptedEngine engine;
    engine.willAnswer({QStringLiteral("a"), QStringLiteral("b")});
    auto handle = engine.start({});
    int heard = 0;
    connect(handle.get(), &Generation::arrived, this, [&] {
        ++heard;
        handle.reset();
    });
    QTRY_COMPARE(engine.cancelled(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(heard, 1);
    QCOMPARE(engine.running(), 0);
}

AGATE_TEST(ScriptedEngineTest)
#include "test_scripted_engine.moc"
