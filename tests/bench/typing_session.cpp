// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/typing_session.h"

#include "bench/figures.h"
#include "bench/paced_server.h"
#include "bench/prepare_profile.h"
#include "desk/describe_model.h"
#include "engine/network_engine.h"
#include "local_model/llama_server.h"
#include "provider/provider_shelf.h"
#include "suggestion/suggesting.h"
#include "support/random_gguf.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>

namespace agate::bench
{

namespace
{

constexpr int requests = 200;
constexpr int cancels = 60;
constexpr int keys = 20'000;
constexpr qsizetype begins = 40'000;

/// Asks for another number of tokens than is asked for, so that an answer ends when the bench wants it to, and hears what comes.
class HeardEngine final : public Engine
{
public:
    explicit HeardEngine(Engine &engine) : m_engine(engine) { }

    [[nodiscard]] GenerationHandle start(const GenerationRequest &request) override
    {
        GenerationRequest changed = request;
        changed.maxTokens = tokens;
        changed.stop.clear();
        firstEvent = 0;
        isTalking = false;
        ++starts;
        GenerationHandle handle = m_engine.start(changed);
        QObject::connect(handle.get(), &Generation::arrived, [this](const GenerationEvent &event) {
            const auto *progress = std::get_if<Progress>(&event);
            if (firstEvent == 0 && (!progress || progress->stage == Progress::Stage::ReadingPrompt))
                firstEvent = monotonicNow();
            isTalking = isTalking || std::holds_alternative<TextArrived>(event);
            if (const auto *told = std::get_if<UsageReported>(&event); told && told->in && told->cached)
                usage = *told;
        });
        return handle;
    }

    int tokens = 2;
    int starts = 0;
    /// Since the last start: when the server began with it, and whether it says something.
    std::int64_t firstEvent = 0;
    bool isTalking = false;
    std::optional<UsageReported> usage;

private:
    Engine &m_engine;
};

void waitFor(const char *what, const std::function<bool()> &isSo)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(60'000);
    while (!isSo()) {
        if (!limit.isActive())
            qFatal("bench: no %s within a minute", what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

/// The place behind `position` units of `text`, as a window tells it.
SuggestionPlace placeAt(const QString &text, qsizetype position, quint64 revision)
{
    constexpr qsizetype told = 16 * 1024;
    SuggestionPlace place;
    const qsizetype from = qMax<qsizetype>(0, position - told);
    place.around = {.before = text.sliced(from, position - from), .after = {}, .position = position, .revision = revision};
    place.title = QStringLiteral("A long draft");
    return place;
}

} // namespace

int runTypingSession(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    LlamaServer server;
    if (server.program().isEmpty()) {
        std::fputs("bench: llama-server is not installed, so nothing is measured of suggestions\n", stderr);
        return 0;
    }
    const QString file = tests::writeRandomGguf(folder.path());
    NetworkEngine::Setup setup;
    setup.provider = [](const QString &id) { return ProviderShelf::read({ProviderShelf::ownFolder()}).find(id); };
    setup.llamaServer = &server;
    setup.offline = true;
    NetworkEngine engine(setup);
    HeardEngine heard(engine);
    Suggesting suggesting(heard);
    Provider provider;
    provider.managed = true;
    const auto model = describeModel({ownEngine(), file}, provider);
    if (!model)
        qFatal("bench: the random model cannot be read");
    suggesting.setModel(*model);
    const QString text = prose(begins + 40'000);
    quint64 revision = 0;
    qsizetype position = begins;

    // What is read anew. A pause comes after a few words, and now and then the writer goes back.
    double shown = 0;
    double anew = 0;
    int counted = 0;
    for (int i = 0; i < requests; ++i) {
        position += i % 10 == 9 ? -7 : 11 + i % 17;
        heard.usage.reset();
        suggesting.askNow(placeAt(text, position, ++revision));
        waitFor("answer", [&] { return !suggesting.isBusy(); });
        if (suggesting.lastError())
            qFatal("bench: a request failed: %s", qPrintable(suggesting.lastError()->detail));
        if (!heard.usage)
            continue;
        ++counted;
        // The first one reads all of it.
        if (i > 0) {
            shown += double(*heard.usage->in);
            anew += double(*heard.usage->in - *heard.usage->cached);
        }
    }
    if (counted < requests * 9 / 10)
        qFatal("bench: only %d of %d requests told what was read", counted, requests);
    figure("suggest.reread_percent", 100 * anew / shown);

    // How soon the one slot is another's: from the key that drops a request that has thousands of tokens to go, to the first sign
    // that the server works at the next.
    heard.tokens = 2000;
    std::vector<double> waits;
    for (int tries = 0; int(waits.size()) < cancels && tries < 5 * cancels; ++tries) {
        if (!suggesting.isBusy()) {
            // What it said was enough, or made no sense: another one.
            suggesting.askNow(placeAt(text, ++position, ++revision));
            waitFor("first words", [&] { return heard.isTalking; });
            continue;
        }
        waitFor("first words", [&] { return heard.isTalking; });
        const bool wasRunning = suggesting.isBusy();
        const int starts = heard.starts;
        const SuggestionPlace place = placeAt(text, ++position, ++revision);
        const std::int64_t key = monotonicNow();
        suggesting.moved(place);
        suggesting.askNow(place);
        // Not where the writer happened to type what it said.
        if (!wasRunning || heard.starts == starts)
            continue;
        waitFor("sign of the next request", [&] { return heard.firstEvent != 0; });
        waits.push_back(double(heard.firstEvent - key) / 1e6);
    }
    if (int(waits.size()) < cancels / 2)
        qFatal("bench: only %d requests were dropped while they ran", int(waits.size()));
    figure("suggest.cancel_p95_ms", percentile(waits, 0.95));
    suggesting.stop();

    // What a key costs, with the cache as full as a day makes it.
    std::vector<SuggestionPlace> places;
    for (int i = 0; i < 100; ++i)
        places.push_back(placeAt(text, begins + i, quint64(i) + 1));
    const double before = cpuMs(CLOCK_THREAD_CPUTIME_ID);
    for (int i = 0; i < keys; ++i)
        suggesting.moved(places[size_t(i) % places.size()]);
    figure("suggest.moved_cpu_us", (cpuMs(CLOCK_THREAD_CPUTIME_ID) - before) * 1000 / keys);
    return 0;
}

} // namespace agate::bench
