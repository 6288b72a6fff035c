// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/template_shelf.h"
#include "desk/desk.h"
#include "desk/environment_key.h"
#include "desk/usual_model.h"
#include "generation/engine.h"
#include "support/random_gguf.h"
#include "support/room_program.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

FoundModel model(const QString &path, qint64 size, bool followsInstructions)
{
    FoundModel found;
    found.path = path;
    found.name = path;
    found.size = size;
    found.header.followsInstructions = followsInstructions;
    return found;
}

} // namespace

class DeskTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void placesAreBelowTheProfile();
    void placesFollowTheEnvironment();
    void nothingIsWrittenByOpeningADesk();
    void settingsAreWrittenWhenTheyChange();
    void brokenSettingsAreSaid();
    void keysComeFromTheEnvironmentAndTheSession();
    void noKeyIsEverWritten();
    void aModelFileIsDescribedByItsHeader();
    void aChoiceIsRemembered();
    void aChoiceThatCannotServeChangesNothing();
    void aServersAddressIsKnown();
    void modelsAreFoundOnAnotherThread();
    void theRememberedModelComesFirst();
    void theUsualModel();
    void consentIsAskedOnceForAHost();
    void offlineReachesTheEngine();
    void withoutAModelTheEngineSaysSo();
    void aDeskMayGoWhileItLooksForModels();

private:
    Places places() const { return Places::in(m_folder->filePath(u"profile"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DeskTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("HOME", m_folder->path().toUtf8());
}

void DeskTest::placesAreBelowTheProfile()
{
    const Places in = Places::in(m_folder->path());
    for (const QString &place : {in.config, in.data, in.cache, in.libraryFile, in.userTemplates, in.models, in.settingsFile()})
        QVERIFY2(place.startsWith(m_folder->path() + u'/'), qPrintable(place));
}

void DeskTest::placesFollowTheEnvironment()
{
    QCOMPARE(Places::standard().data, qEnvironmentVariable("XDG_DATA_HOME") + "/agate"_L1);
    QCOMPARE(Places::standard().config, qEnvironmentVariable("XDG_CONFIG_HOME") + "/agate"_L1);
}

void DeskTest::nothingIsWrittenByOpeningADesk()
{
    {
        Desk desk(places());
        QVERIFY(!desk.templates().templates().isEmpty());
        QVERIFY(desk.provider(u"openai"_s));
    }
    QVERIFY(!QDir(m_folder->filePath(u"profile"_s)).exists());
}

void DeskTest::settingsAreWrittenWhenTheyChange()
{
    {
        Desk desk(places());
        QSignalSpy changed(&desk, &Desk::settingsChanged);
        QVERIFY(desk.changeSettings([](Settings &settings) { settings.zoom = 150; }));
        QVERIFY(desk.changeSettings([](Settings &settings) { settings.zoom = 150; }));
        QCOMPARE(changed.size(), 1);
    }
    QCOMPARE(Desk(places()).settings().zoom, 150);
}

void DeskTest::brokenSettingsAreSaid()
{
    QVERIFY(QDir().mkpath(places().config));
    QFile file(places().settingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    Desk desk(places());
    QVERIFY(QFile::exists(desk.brokenSettingsKeptAt()));
    QCOMPARE(desk.settings(), Settings());
}

void DeskTest::keysComeFromTheEnvironmentAndTheSession()
{
    QCOMPARE(environmentKeyName(u"openai"_s), u"AGATE_KEY_OPENAI"_s);
    QCOMPARE(environmentKeyName(u"my-host"_s), u"AGATE_KEY_MY_HOST"_s);
    Desk desk(places());
    QVERIFY(desk.keys().known(u"my-host"_s).isEmpty());
    qputenv("AGATE_KEY_MY_HOST", " sk-env \n");
    QCOMPARE(desk.keys().known(u"my-host"_s).reveal(), QByteArray("sk-env"));
    desk.keys().setForSession(u"my-host"_s, Secret("sk-typed"));
    QCOMPARE(desk.keys().known(u"my-host"_s).reveal(), QByteArray("sk-typed"));
    qunsetenv("AGATE_KEY_MY_HOST");
}

void DeskTest::noKeyIsEverWritten()
{
    {
        Desk desk(places());
        desk.keys().setForSession(u"openai"_s, Secret("sk-canary-99"));
        QVERIFY(desk.changeSettings([](Settings &settings) { settings.zoom = 110; }));
    }
    QFile file(places().settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("sk-canary-99"));
}

void DeskTest::aModelFileIsDescribedByItsHeader()
{
    Desk desk(places());
    QSignalSpy changed(&desk, &Desk::modelChanged);
    QVERIFY(!desk.hasModel());
    RandomGguf wanted;
    wanted.name = "Noise";
    QVERIFY(desk.chooseModelFile(writeRandomGguf(m_folder->path(), wanted), false));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.modelInUse().name, u"Noise"_s);
    QCOMPARE(desk.modelInUse().leavesFor, QString());
    QCOMPARE(desk.modelInUse().followsInstructions, false);
    QCOMPARE(desk.modelInUse().contextTokens, 8192);
    QVERIFY(!desk.settings().model);
}

void DeskTest::aChoiceIsRemembered()
{
    const QString file = writeRandomGguf(m_folder->path());
    {
        Desk desk(places());
        QVERIFY(desk.chooseModelFile(file));
    }
    Desk desk(places());
    QCOMPARE(desk.settings().model, std::optional(ModelChoice{u"llama-server"_s, file}));
}

void DeskTest::aChoiceThatCannotServeChangesNothing()
{
    Desk desk(places());
    QSignalSpy changed(&desk, &Desk::modelChanged);
    const auto missing = desk.chooseModelFile(u"/no/such.gguf"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, GenerationError::Kind::NoModel);
    QFile noise(m_folder->filePath(u"noise.gguf"_s));
    QVERIFY(noise.open(QIODevice::WriteOnly));
    noise.write("noise");
    noise.close();
    const auto broken = desk.chooseModelFile(noise.fileName());
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, GenerationError::Kind::BrokenModel);
    const auto nobody = desk.chooseModel({u"nobody"_s, u"m"_s});
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, GenerationError::Kind::NotFound);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!desk.hasModel());
    QVERIFY(!desk.settings().model);
}

void DeskTest::aServersAddressIsKnown()
{
    Desk desk(places());
    QVERIFY(desk.chooseModel({u"openai"_s, u"gpt-x"_s}, false));
    QCOMPARE(desk.modelInUse().leavesFor, u"api.openai.com"_s);
    QVERIFY(desk.modelInUse().followsInstructions);
    QVERIFY(desk.chooseModel({u"openrouter"_s, u"x/y"_s}, false));
    QCOMPARE(desk.modelInUse().leavesFor, u"openrouter.ai"_s);
    QVERIFY(desk.chooseModel({u"lm-studio"_s, u"phi"_s}, false));
    QCOMPARE(desk.modelInUse().leavesFor, QString());
    desk.setAddress(u"custom"_s, QUrl(u"http://127.0.0.1:9/v1"_s));
    QVERIFY(desk.chooseModel({u"custom"_s, u"m"_s}, false));
    QCOMPARE(desk.modelInUse().leavesFor, QString());
    desk.setAddress(u"custom"_s, QUrl(u"https://words.example/v1"_s));
    QVERIFY(desk.chooseModel({u"custom"_s, u"m"_s}, false));
    QCOMPARE(desk.modelInUse().leavesFor, u"words.example"_s);
}

void DeskTest::modelsAreFoundOnAnotherThread()
{
    QVERIFY(QDir().mkpath(places().models));
    const QString file = writeRandomGguf(places().models);
    Desk desk(places());
    QSignalSpy changed(&desk, &Desk::modelChanged);
    QFuture<FoundModels> found = desk.findModels();
    QVERIFY(!desk.hasModel());
    QTRY_VERIFY(found.isFinished());
    QCOMPARE(found.result().models.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.modelInUse().choice.model, found.result().models.first().path);
    QVERIFY(!desk.settings().model);
}

void DeskTest::theRememberedModelComesFirst()
{
    QVERIFY(QDir().mkpath(places().models));
    writeRandomGguf(places().models);
    const QString chosen = writeRandomGguf(m_folder->path());
    Desk desk(places());
    QVERIFY(desk.changeSettings([&](Settings &settings) { settings.model = ModelChoice{u"llama-server"_s, chosen}; }));
    desk.findModelsNow();
    QCOMPARE(desk.modelInUse().choice.model, chosen);
}

void DeskTest::theUsualModel()
{
    constexpr qint64 gib = 1LL << 30;
    QVERIFY(QDir().mkpath(places().models));
    const QString starter = places().models + "/stories15M-q4_0.gguf"_L1;
    QFile file(starter);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QList<FoundModel> none;
    QCOMPARE(usualModel(none, places().models, 8 * gib), QString());
    QList<FoundModel> found{model(u"/a"_s, 3 * gib, false), model(u"/b"_s, gib, false)};
    QCOMPARE(usualModel(found, places().models, 8 * gib), u"/b"_s);
    found.append(model(starter, gib / 50, false));
    QCOMPARE(usualModel(found, places().models, 8 * gib), starter);
    found.append(model(u"/huge"_s, 20 * gib, true));
    QCOMPARE(usualModel(found, places().models, 8 * gib), starter);
    found.append(model(u"/small"_s, gib, true));
    found.append(model(u"/medium"_s, 2 * gib, true));
    QCOMPARE(usualModel(found, places().models, 8 * gib), u"/medium"_s);
    QCOMPARE(usualModel(found, places().models, 4 * gib), u"/small"_s);
}

void DeskTest::consentIsAskedOnceForAHost()
{
    {
        Desk desk(places());
        QVERIFY(desk.consentedTo(QString()));
        QVERIFY(!desk.consentedTo(u"api.openai.com"_s));
        desk.consentTo(u"API.openai.com"_s);
        QVERIFY(desk.consentedTo(u"api.openai.com"_s));
        QVERIFY(!desk.consentedTo(u"openai.com"_s));
    }
    QVERIFY(Desk(places()).consentedTo(u"api.openai.com"_s));
}

void DeskTest::offlineReachesTheEngine()
{
    Desk desk(places());
    QSignalSpy offline(&desk, &Desk::offlineChanged);
    desk.setAddress(u"custom"_s, QUrl(u"https://words.example/v1"_s));
    QVERIFY(desk.chooseModel({u"custom"_s, u"m"_s}, false));
    GenerationRequest request;
    request.prompt.turns = {{Prompt::Turn::Speaker::Writer, u"Hello"_s}};
    desk.engine();
    desk.stayOffline();
    QVERIFY(desk.isOffline());
    QCOMPARE(offline.size(), 1);
    const GenerationHandle asked = desk.engine().start(request);
    std::optional<GenerationOutcome> outcome;
    connect(asked.get(), &Generation::finished, this, [&](const GenerationOutcome &end) { outcome = end; });
    QTRY_VERIFY(outcome);
    QVERIFY(!*outcome);
    QCOMPARE(outcome->error().kind, GenerationError::Kind::Offline);
    // The writer's switch does not undo what this run was told.
    desk.setOffline(false);
    QVERIFY(desk.isOffline());
    QVERIFY(!Desk(places()).isOffline());
}

void DeskTest::withoutAModelTheEngineSaysSo()
{
    Desk desk(places());
    GenerationRequest request;
    request.prompt.turns = {{Prompt::Turn::Speaker::Writer, u"Hello"_s}};
    const GenerationHandle asked = desk.engine().start(request);
    std::optional<GenerationOutcome> outcome;
    connect(asked.get(), &Generation::finished, this, [&](const GenerationOutcome &end) { outcome = end; });
    QTRY_VERIFY(outcome);
    QVERIFY(!*outcome);
    QCOMPARE(outcome->error().kind, GenerationError::Kind::NoModel);
}

void DeskTest::aDeskMayGoWhileItLooksForModels()
{
    QFuture<FoundModels> found;
    {
        Desk desk(places());
        found = desk.findModels();
    }
    QTRY_VERIFY(found.isFinished());
}

AGATE_TEST(DeskTest)
#include "test_desk.moc"
