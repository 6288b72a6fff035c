// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/agate_trial.h"

#include "support/models.h"
#include "support/random_gguf.h"
#include "support/room_program.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace agate::tests;
using namespace Qt::StringLiterals;

/// `agate models`, and `agate write` with models on this computer: the real llama-server, with noise and with real weights.
class LocalTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void modelsAreListed();
    void modelsThatCannotBeUsedAreNamed();
    void withoutAModelItEndsWithThree();
    void aMissingFileEndsWithThree();
    void whatIsNoModelEndsWithFour_data();
    void whatIsNoModelEndsWithFour();
    void theStarterCannotFollowInstructions();
    void aModelOfNoiseWrites();
    void aModelOfNoiseIsAskedToTranslate_data();
    void aModelOfNoiseIsAskedToTranslate();
    void theModelFoundWrites();
    void theStarterTellsAStory();
    void interruptedItLeavesNoServerBehind();
    void withoutTheEngineItSaysSo();
    void aPackageThatIsNoneIsRefused();

private:
    QStringList note(const QStringList &more) const { return QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=a heron"_s} + more; }

    static bool hasEngine() { return !QStandardPaths::findExecutable(u"llama-server"_s).isEmpty(); }

    /// Puts a random model into the profile's own folder; its path.
    QString putModel(const RandomGguf &wanted = {}) const;

    std::unique_ptr<AgateTrial> m_trial;
};

void LocalTest::init()
{
    m_trial = std::make_unique<AgateTrial>();
    m_trial->putNoteTemplate();
}

QString LocalTest::putModel(const RandomGguf &wanted) const
{
    const QString folder = m_trial->profile() + "/data/models"_L1;
    QDir().mkpath(folder);
    return writeRandomGguf(folder, wanted);
}

void LocalTest::modelsAreListed()
{
    QCOMPARE(m_trial->run({u"models"_s, u"--json"_s}).array().size(), 0);
    RandomGguf wanted;
    wanted.name = "Noise of my own";
    wanted.chatTemplate = true;
    const QString path = putModel(wanted);
    const Outcome outcome = m_trial->run({u"models"_s, u"--json"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.array().size(), 1);
    const QJsonObject model = outcome.array().first().toObject();
    QCOMPARE(model.value("name"_L1).toString(), u"Noise of my own"_s);
    QCOMPARE(QFileInfo(model.value("path"_L1).toString()).canonicalFilePath(), QFileInfo(path).canonicalFilePath());
    QCOMPARE(model.value("architecture"_L1).toString(), u"llama"_s);
    QCOMPARE(model.value("context"_L1).toInt(), 8192);
    QCOMPARE(model.value("size"_L1).toInteger(), QFileInfo(path).size());
    QCOMPARE(model.value("followsInstructions"_L1).toBool(), true);
    QCOMPARE(model.value("starter"_L1), QJsonValue(false));
    QVERIFY(!model.value("quantisation"_L1).toString().isEmpty());
    QVERIFY(m_trial->run({u"models"_s}).out.contains("Noise of my own"));
}

void LocalTest::modelsThatCannotBeUsedAreNamed()
{
    m_trial->put(u"profile/data/models/cut.gguf"_s, randomGguf().first(5000));
    const Outcome outcome = m_trial->run({u"models"_s, u"--json"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.array().size(), 0);
    QVERIFY2(outcome.err.contains("cut.gguf"), outcome.err.constData());
}

void LocalTest::withoutAModelItEndsWithThree()
{
    const Outcome outcome = m_trial->run(note({}));
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("agate models download stories15M"), outcome.err.constData());
    QVERIFY(outcome.err.contains("\nnoModel"));
}

void LocalTest::aMissingFileEndsWithThree()
{
    QCOMPARE(m_trial->run(note({u"--gguf"_s, u"/no/such.gguf"_s})).code, 3);
    QCOMPARE(m_trial->run(note({u"--model"_s, u"nobody"_s})).code, 3);
    // The one that was chosen in the window has gone.
    m_trial->put(u"profile/config/settings.json"_s, R"({"model":{"provider":"llama-server","model":"/no/such.gguf"}})");
    putModel();
    QCOMPARE(m_trial->run(note({})).code, 3);
}

void LocalTest::whatIsNoModelEndsWithFour_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray noise(200'000, Qt::Uninitialized);
    quint32 state = 7;
    for (char &byte : noise) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    QTest::newRow("noise") << noise;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut in the header") << randomGguf().first(3000);
    QTest::newRow("cut in the weights") << randomGguf().chopped(1000);
    QTest::newRow("a text") << QByteArray("This is no model.\n");
}

void LocalTest::whatIsNoModelEndsWithFour()
{
    QFETCH(const QByteArray, bytes);
    const QString file = m_trial->put(u"strange.gguf"_s, bytes);
    const Outcome outcome = m_trial->run(note({u"--gguf"_s, file}));
    QCOMPARE(outcome.code, 4);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("\nbrokenModel"), outcome.err.constData());
}

void LocalTest::theStarterCannotFollowInstructions()
{
    // A template without an opening, and a model that only continues.
    m_trial->put(u"profile/data/templates/tests/order.md"_s,
                 "---\nname: Order\nsummary: An order\nfields:\n  - key: what\n    label: What\n---\nWrite {{ what }}.\n");
    const Outcome outcome = m_trial->run({u"write"_s, u"order"_s, u"--gguf"_s, putModel()});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains("follows instructions"), outcome.err.constData());
}

void LocalTest::aModelOfNoiseWrites()
{
    if (!hasEngine())
        QSKIP("llama-server is not installed: nothing on this computer can write");
    const Outcome outcome = m_trial->run(note({u"--gguf"_s, putModel(), u"--max-tokens"_s, u"20"_s, u"--json"_s, u"--seed"_s, u"3"_s}));
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QJsonObject object = outcome.object();
    QVERIFY(object.value("text"_L1).toString().startsWith(u"Once upon a time there was a heron"_s));
    QCOMPARE(object.value("stopped"_L1).toString(), u"length"_s);
    QVERIFY(!object.value("draft"_L1).toString().isEmpty());
}

void LocalTest::aModelOfNoiseIsAskedToTranslate_data()
{
    QTest::addColumn<bool>("followsInstructions");
    QTest::newRow("by instructions") << true;
    QTest::newRow("by going on") << false;
}

// Noise is no translation: what is shown is that each paragraph gets to the server and back, and that nobody takes noise for one.
void LocalTest::aModelOfNoiseIsAskedToTranslate()
{
    if (!hasEngine())
        QSKIP("llama-server is not installed");
    QFETCH(const bool, followsInstructions);
    RandomGguf wanted;
    wanted.chatTemplate = followsInstructions;
    const QString model = putModel(wanted);
    const QString text = m_trial->put(u"tale.md"_s, "# The moon\n\nThe hedgehog slept.\n");
    const Outcome outcome =
        m_trial->run({u"translate"_s, text, u"--from"_s, u"en"_s, u"--to"_s, u"ja"_s, u"--gguf"_s, model, u"--offline"_s, u"--json"_s});
    QVERIFY2(outcome.code == 0 || outcome.code == 4, outcome.err.constData());
    const QJsonObject object = outcome.object();
    QVERIFY2(object["stopped"_L1].toString() == "ended"_L1, outcome.err.constData());
    const QJsonArray segments = object["segments"_L1].toArray();
    QCOMPARE(segments.size(), 2);
    for (const QJsonValue segment : segments) {
        const bool failed = segment["state"_L1].toString() == "failed"_L1;
        QVERIFY(failed || segment["state"_L1].toString() == "draft"_L1);
        QCOMPARE(failed, segment["fault"_L1].isString());
    }
}

void LocalTest::theModelFoundWrites()
{
    if (!hasEngine())
        QSKIP("llama-server is not installed: nothing on this computer can write");
    putModel();
    const Outcome outcome = m_trial->run(note({u"--max-tokens"_s, u"5"_s, u"--no-save"_s, u"--offline"_s}));
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.out.startsWith("Once upon a time there was a heron"));
    // By its name, too.
    QCOMPARE(m_trial->run(note({u"--model"_s, u"random"_s, u"--max-tokens"_s, u"5"_s, u"--no-save"_s})).code, 0);
    QCOMPARE(m_trial->run(note({u"--provider"_s, u"llama-server"_s, u"--max-tokens"_s, u"5"_s, u"--no-save"_s})).code, 0);
}

void LocalTest::theStarterTellsAStory()
{
    const QString stories = sharedModel(u"stories15M-Q8_0.gguf"_s);
    if (stories.isEmpty() || !hasEngine())
        QSKIP("no llama-server, or the stories model is not beside the project");
    const Outcome outcome = m_trial->run({u"write"_s, u"bedtime-story"_s, u"--set"_s, u"hero=Pip"_s, u"--gguf"_s, stories});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.out.contains("Pip"));
    QVERIFY2(outcome.out.split(' ').size() > 40, outcome.out.constData());
    QCOMPARE(m_trial->run({u"drafts"_s, u"--json"_s}).array().first().toObject().value("template"_L1).toString(), u"bedtime-story"_s);
}

void LocalTest::interruptedItLeavesNoServerBehind()
{
    if (!hasEngine())
        QSKIP("llama-server is not installed: nothing on this computer can write");
    const auto process = m_trial->start(note({u"--gguf"_s, putModel(), u"--max-tokens"_s, u"1000000"_s}));
    QSignalSpy ready(process.get(), &QProcess::readyReadStandardOutput);
    QVERIFY(ready.wait(60'000));
    process->terminate();
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(outcome.code, 130);
    QVERIFY(!draftId(outcome.err).isEmpty());
    // Every child carries the trial's folder in its environment.
    const auto mine = [this] {
        const QByteArray home = "HOME=" + m_trial->path({}).toUtf8();
        int count = 0;
        for (const QString &id : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
            QFile environment(u"/proc/%1/environ"_s.arg(id));
            count += environment.open(QIODevice::ReadOnly) && environment.readAll().contains(home.chopped(1)) ? 1 : 0;
        }
        return count;
    };
    QTRY_COMPARE(mine(), 0);
}

void LocalTest::withoutTheEngineItSaysSo()
{
    m_trial->setEnvironment(u"PATH"_s, m_trial->path(u"nothing"_s));
    const Outcome outcome = m_trial->run(note({u"--gguf"_s, putModel()}));
    if (outcome.code == 0)
        QSKIP("llama-server is installed besides PATH too: its absence cannot be tried here");
    QCOMPARE(outcome.code, 4);
    QVERIFY2(outcome.err.contains("\nnoEngine"), outcome.err.constData());
}

void LocalTest::aPackageThatIsNoneIsRefused()
{
    const QString file = m_trial->put(u"package.tgz"_s, "no package at all");
    const Outcome outcome = m_trial->run({u"models"_s, u"download"_s, u"stories15M"_s, u"--package"_s, file});
    QCOMPARE(outcome.code, 4);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(m_trial->run({u"models"_s, u"--json"_s}).array().size(), 0);
}

AGATE_TEST(LocalTest)
#include "test_local.moc"
