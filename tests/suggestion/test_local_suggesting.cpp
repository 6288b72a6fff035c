// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/describe_model.h"
#include "engine/network_engine.h"
#include "local_model/llama_server.h"
#include "places.h"
#include "provider/provider_shelf.h"
#include "suggestion/suggesting.h"
#include "support/models.h"
#include "support/random_gguf.h"
#include "support/room_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 60'000;

/// Passes requests on, with another limit of tokens, and sees what comes back.
class WatchedEngine final : public Engine
{
public:
    WatchedEngine(Engine &engine, int tokens) : m_engine(engine), m_tokens(tokens) { }

    [[nodiscard]] GenerationHandle start(const GenerationRequest &request) override
    {
        GenerationRequest changed = request;
        changed.maxTokens = m_tokens;
        changed.stop.clear();
        GenerationHandle handle = m_engine.start(changed);
        const qsizetype number = texts.size();
        texts.append(0);
        QObject::connect(handle.get(), &Generation::arrived, [this, number](const GenerationEvent &event) {
            if (std::holds_alternative<TextArrived>(event))
                ++texts[number];
            if (const auto *told = std::get_if<UsageReported>(&event); told && told->in && told->cached)
                usages.insert(number, *told);
        });
        return handle;
    }

    /// Pieces of text for each request, and what was read for it.
    QList<int> texts;
    QMap<qsizetype, UsageReported> usages;

private:
    Engine &m_engine;
    int m_tokens;
};

} // namespace

/// Suggestions from the real llama-server, through the real engine.
class LocalSuggestingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aTypingSessionReadsLittleAnew_data();
    void aTypingSessionReadsLittleAnew();
    void aKeyFreesTheServer();
    void goesOnWithAStory();

private:
    std::unique_ptr<NetworkEngine> engineFor(const QString &model);
    static ModelInUse describe(const QString &model);

    QTemporaryDir m_folder;
    LlamaServer m_server;
    QString m_random;
};

void LocalSuggestingTest::initTestCase()
{
    if (m_server.program().isEmpty())
        QSKIP("llama-server is not installed here: what needs it is not tried");
    m_random = writeRandomGguf(m_folder.path());
    QVERIFY(!m_random.isEmpty());
}

std::unique_ptr<NetworkEngine> LocalSuggestingTest::engineFor(const QString &model)
{
    NetworkEngine::Setup setup;
    setup.provider = [](const QString &id) { return ProviderShelf::read({ProviderShelf::ownFolder()}).find(id); };
    setup.llamaServer = &m_server;
    setup.model = ModelChoice{ownEngine(), model};
    setup.offline = true; // this computer needs no network
    return std::make_unique<NetworkEngine>(setup);
}

ModelInUse LocalSuggestingTest::describe(const QString &model)
{
    Provider provider;
    provider.managed = true;
    const auto described = describeModel({ownEngine(), model}, provider);
    return described ? *described : ModelInUse();
}

void LocalSuggestingTest::aTypingSessionReadsLittleAnew_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("already");
    QTest::newRow("random, 8192 tokens") << m_random << 7000;
    if (const QString path = sharedModel(u"stories15M-Q8_0.gguf"_s); !path.isEmpty())
        QTest::newRow("stories15M, 256 tokens") << path << 300;
}

/// Forty pauses of a writer, who goes back now and then: what the server reads anew, of all that it is shown, is next to nothing.
void LocalSuggestingTest::aTypingSessionReadsLittleAnew()
{
    if (!QTest::currentDataTag())
        return; // said in initTestCase
    QFETCH(QString, model);
    QFETCH(int, already);
    QString story;
    for (int i = 0; story.size() < already + 600; ++i)
        story +=
            u"Pip the hedgehog found leaf %1 under the old tree and put it on his back. "_s.arg(i) + (i % 5 == 4 ? u"\n\n"_s : QString());
    const auto engine = engineFor(model);
    WatchedEngine watched(*engine, 2);
    Suggesting suggesting(watched);
    const ModelInUse described = describe(model);
    QVERIFY(described.contextTokens > 0);
    suggesting.setModel(described);
    qsizetype position = already;
    quint64 revision = 0;
    for (int pause = 0; pause < 40; ++pause) {
        position += pause % 8 == 7 ? -3 : 4 + pause % 3;
        SuggestionPlace place = placeIn(story.first(position));
        place.title = u"Pip and the leaves"_s;
        place.around.revision = ++revision;
        const qsizetype asked = watched.texts.size();
        suggesting.moved(place);
        suggesting.askNow(place);
        // Where it went back, the answer may be there already.
        QTRY_VERIFY_WITH_TIMEOUT(!suggesting.isBusy(), patience);
        QVERIFY2(!suggesting.lastError(), qPrintable(suggesting.lastError() ? suggesting.lastError()->detail : QString()));
        QVERIFY(watched.texts.size() <= asked + 1);
    }
    QVERIFY2(watched.usages.size() >= 30, qPrintable(QString::number(watched.usages.size())));
    qint64 shown = 0;
    qint64 anew = 0;
    for (const auto &[number, usage] : watched.usages.asKeyValueRange()) {
        if (number == 0)
            continue;
        shown += *usage.in;
        anew += *usage.in - *usage.cached;
    }
    const double percent = 100.0 * double(anew) / double(shown);
    qInfo("%lld requests, %lld tokens shown, %.2f %% of them read anew", qint64(watched.usages.size()), shown, percent);
    QVERIFY(shown > 0);
    QVERIFY2(percent < 5.0, qPrintable(QString::number(percent)));
}

/// The one slot of the server is free for the next request as soon as a key dropped the one before, though that had thousands of
/// tokens to go.
void LocalSuggestingTest::aKeyFreesTheServer()
{
    const auto engine = engineFor(m_random);
    WatchedEngine watched(*engine, 7000);
    Suggesting suggesting(watched);
    suggesting.setModel(describe(m_random));
    for (int i = 0; i < 5; ++i) {
        SuggestionPlace place = placeIn(u"The little hedgehog went %1 "_s.arg(i));
        place.around.revision = quint64(i) + 1;
        suggesting.moved(place);
        QCOMPARE(watched.texts.size(), i);
        QTRY_VERIFY_WITH_TIMEOUT(watched.texts.size() == i + 1 && watched.texts.at(i) > 0, patience);
        QVERIFY(watched.texts.at(i) < 5000);
    }
}

/// A model of stories goes on with one; what is shown can stand where the caret is.
void LocalSuggestingTest::goesOnWithAStory()
{
    const QString model = sharedModel(u"stories15M-Q8_0.gguf"_s);
    if (model.isEmpty())
        return;
    const auto engine = engineFor(model);
    Suggesting suggesting(*engine);
    suggesting.setModel(describe(model));
    QSignalSpy suggested(&suggesting, &Suggesting::suggested);
    for (const QString &before : {u"Once upon a time, there was a little"_s, u"Once upon a time, there was a little dog. He liked to "_s,
                                  u"Once upon a time, there was a little dog.\n\nOne day,"_s}) {
        suggested.clear();
        suggesting.askNow(placeIn(before));
        QTRY_VERIFY_WITH_TIMEOUT(!suggested.isEmpty() && !suggesting.isBusy(), patience);
        const QString text = suggested.last().at(0).toString();
        qInfo("%s|%s", qPrintable(before), qPrintable(text));
        QVERIFY(text.count(u' ') >= 2);
        QVERIFY(!(before + text).contains(u"  "_s));
        QVERIFY(text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?') || text.endsWith(u'"'));
        QVERIFY(!text.contains(u'\n'));
    }
}

AGATE_TEST(LocalSuggestingTest)
#include "test_local_suggesting.moc"
