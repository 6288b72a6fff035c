// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/llama_server.h"

#include "provider/provider_shelf.h"
#include "support/models.h"
#include "support/random_gguf.h"
#include "support/room_program.h"
#include "wire_trial.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using Kind = GenerationError::Kind;

/// The engine, the real llama-server and real models: no fakes between a request and its words.
class LocalEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void continuesAnOpening();
    void answersAChat();
    void dropsAndGoesOn();
    void tooLongForItsContext();
    void survivesTheServersDeath();
    void aFileThatIsNoModel();
    void aRealModel_data();
    void aRealModel();

private:
    std::unique_ptr<NetworkEngine> engineFor(const QString &model);
    static GenerationRequest continuing(const QString &opening, int tokens);

    QTemporaryDir m_folder;
    LlamaServer m_server;
    QString m_model;
};

void LocalEngineTest::initTestCase()
{
    if (m_server.program().isEmpty())
        QSKIP("llama-server is not installed here: what needs it is not tried");
    m_model = writeRandomGguf(m_folder.path(), {.chatTemplate = true, .name = "random"});
    QVERIFY(!m_model.isEmpty());
}

std::unique_ptr<NetworkEngine> LocalEngineTest::engineFor(const QString &model)
{
    NetworkEngine::Setup setup;
    setup.provider = [](const QString &id) { return ProviderShelf::read({ProviderShelf::ownFolder()}).find(id); };
    setup.llamaServer = &m_server;
    setup.model = ModelChoice{u"llama-server"_s, model};
    setup.offline = true; // this computer needs no network
    return std::make_unique<NetworkEngine>(setup);
}

GenerationRequest LocalEngineTest::continuing(const QString &opening, int tokens)
{
    GenerationRequest request;
    request.prompt.opening = opening;
    request.maxTokens = tokens;
    request.seed = 7;
    return request;
}

void LocalEngineTest::continuesAnOpening()
{
    const auto engine = engineFor(m_model);
    QStringList texts;
    for (int i = 0; i < 2; ++i) {
        Listener listener(*engine, continuing(u"Once upon a time"_s, 20));
        QVERIFY(listener.wait());
        QVERIFY2(!listener.error, qPrintable(listener.error ? listener.error->detail : QString()));
        QCOMPARE(listener.stopped(), Stopped::Reason::Length);
        std::optional<qint64> out;
        for (const GenerationEvent &event : listener.events) {
            if (const auto *usage = std::get_if<UsageReported>(&event))
                out = usage->out;
        }
        QCOMPARE(out, 20);
        texts.append(listener.text());
    }
    QVERIFY(!texts.first().isEmpty());
    QCOMPARE(texts.first(), texts.last()); // the seed reached it
}

void LocalEngineTest::answersAChat()
{
    const auto engine = engineFor(m_model);
    GenerationRequest request = WireTrial::request();
    request.prompt.system = u"Be brief."_s;
    request.maxTokens = 20;
    Listener listener(*engine, request);
    QVERIFY(listener.wait());
    QVERIFY2(!listener.error, qPrintable(listener.error ? listener.error->detail : QString()));
    QVERIFY(listener.saw(Progress::Stage::ReadingPrompt));
    QVERIFY(!listener.text().isEmpty());
}

/// Dropping frees the one slot: the next answer starts, though the dropped one had thousands of tokens to go.
void LocalEngineTest::dropsAndGoesOn()
{
    const auto engine = engineFor(m_model);
    Listener endless(*engine, continuing(u"Once"_s, 8000));
    endless.onText = [&endless] { endless.drop(); };
    QTRY_VERIFY_WITH_TIMEOUT(!endless.text().isEmpty(), 60'000);
    Listener next(*engine, continuing(u"Then"_s, 5));
    QVERIFY(next.wait());
    QVERIFY(!next.error);
    QVERIFY(!endless.isFinished());
}

void LocalEngineTest::tooLongForItsContext()
{
    const auto engine = engineFor(m_model);
    Listener listener(*engine, continuing(QString(u"Once upon a time "_s).repeated(20'000), 5));
    QVERIFY(listener.wait());
    QCOMPARE(listener.failure(), Kind::Context);
    QVERIFY(!listener.error->detail.contains(u"Once upon"_s));
}

void LocalEngineTest::survivesTheServersDeath()
{
    const auto engine = engineFor(m_model);
    Listener listener(*engine, continuing(u"Once"_s, 8000));
    listener.onText = [this] { ::kill(pid_t(m_server.processId()), SIGKILL); };
    QVERIFY(listener.wait());
    QVERIFY(listener.error);
    QCOMPARE(listener.error->kind, Kind::Network);
    QCOMPARE(listener.stopped(), Stopped::Reason::Interrupted);
    QVERIFY(!listener.text().isEmpty());
    Listener next(*engine, continuing(u"Then"_s, 5));
    QVERIFY(next.wait());
    QVERIFY2(!next.error, qPrintable(next.error ? next.error->detail : QString()));
}

void LocalEngineTest::aFileThatIsNoModel()
{
    const QString path = m_folder.filePath(u"noise.gguf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const auto engine = engineFor(path);
    Listener broken(*engine, continuing(u"Once"_s, 5));
    QVERIFY(broken.wait());
    QCOMPARE(broken.failure(), Kind::BrokenModel);
    const auto nothing = engineFor(m_folder.filePath(u"absent.gguf"_s));
    Listener absent(*nothing, continuing(u"Once"_s, 5));
    QVERIFY(absent.wait());
    QCOMPARE(absent.failure(), Kind::NoModel);
}

void LocalEngineTest::aRealModel_data()
{
    QTest::addColumn<QString>("model");
    for (const QString &name : {u"stories260K.gguf"_s, u"stories15M-Q8_0.gguf"_s}) {
        if (const QString path = sharedModel(name); !path.isEmpty())
            QTest::newRow(qPrintable(name)) << path;
    }
}

void LocalEngineTest::aRealModel()
{
    if (!QTest::currentDataTag())
        return; // said in the data function
    QFETCH(QString, model);
    const auto engine = engineFor(model);
    Listener listener(*engine, continuing(u"Once upon a time, there was a little"_s, 60));
    QVERIFY(listener.wait());
    QVERIFY2(!listener.error, qPrintable(listener.error ? listener.error->detail : QString()));
    const QString story = listener.text();
    QVERIFY2(story.count(u' ') > 8, qPrintable(story));
}

AGATE_TEST(LocalEngineTest)
#include "test_local_engine.moc"
