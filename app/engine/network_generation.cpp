// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network_generation.h"

#include "local_model/llama_server.h"

#include <QFileInfo>

#include <algorithm>

namespace agate
{

namespace
{

using Kind = GenerationError::Kind;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr int mostBusyRetries = 2;
constexpr int mostCutRetries = 1;
constexpr int mostParameterRetries = 4;
/// Back-off: 0.5 s, doubled each time, at most 8 s; all waits of one generation at most 30 s.
constexpr milliseconds firstWait = 500ms;
constexpr milliseconds longestWait = 8s;
constexpr milliseconds mostWaiting = 30s;
/// A longer wait that a server asks for is for the writer to decide.
constexpr milliseconds longestAsked = 120s;
constexpr qsizetype largestErrorBody = 64 * 1024;
constexpr milliseconds afterword = 2s;
/// Until the end of a child process has surely been told.
constexpr milliseconds noticing = 200ms;

GenerationError errorOf(Kind kind, const QString &detail = {})
{
    return {.kind = kind, .detail = detail, .status = 0, .retryAfter = {}};
}

/// What must not turn up in an error's detail.
QStringList privateTexts(const Prompt &prompt)
{
    QStringList texts = {prompt.system, prompt.opening};
    for (const Prompt::Turn &turn : prompt.turns)
        texts.append(turn.text);
    if (prompt.gap)
        texts.append({prompt.gap->before, prompt.gap->after});
    texts.removeAll(QString());
    return texts;
}

/// A header with a line break in it would be two headers.
bool canBeSent(const Secret &key)
{
    return std::ranges::all_of(key.reveal(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

NetworkGeneration::NetworkGeneration(std::shared_ptr<EngineState> state, GenerationRequest request)
    : m_state(std::move(state))
    , m_request(std::move(request))
{
    for (QTimer *timer : {&m_wait, &m_total, &m_afterword})
        timer->setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &NetworkGeneration::locate);
    connect(&m_total, &QTimer::timeout, this,
            [this] { breakOff(errorOf(Kind::Timeout, QStringLiteral("not finished within %1 s").arg(m_provider.totalTimeout / 1000.0))); });
    connect(&m_afterword, &QTimer::timeout, this, [this] {
        GenerationEvents events;
        m_reader->close(false, events);
        readOn(events);
    });
    connect(m_state.get(), &EngineState::wentOffline, this, [this] {
        if (m_exchange && !EngineState::isOnThisComputer(m_endpoint))
            breakOff(errorOf(Kind::Offline, m_endpoint.baseUrl.host()));
    });
    connect(m_state.get(), &EngineState::engineGone, this, [this] { breakOff(errorOf(Kind::Network, QStringLiteral("Agate ended"))); });
    QMetaObject::invokeMethod(this, &NetworkGeneration::begin, Qt::QueuedConnection);
}

NetworkGeneration::~NetworkGeneration() = default;

void NetworkGeneration::abort() noexcept
{
    release();
}

void NetworkGeneration::begin()
{
    if (m_over)
        return;
    const auto choice = m_request.model ? m_request.model : m_state->setup.model;
    if (!choice) {
        fail(errorOf(Kind::NoModel));
        return;
    }
    const auto provider = m_state->setup.provider ? m_state->setup.provider(choice->provider) : std::nullopt;
    if (!provider) {
        fail(errorOf(Kind::NoModel, QStringLiteral("no provider is called “%1”").arg(choice->provider)));
        return;
    }
    m_provider = *provider;
    m_model = choice->model.isEmpty() ? m_provider.defaultModel : choice->model;
    m_dialect = &dialectFor(m_request, m_provider);
    if (m_dialect->id == Provider::Dialect::OpenAiCompletions && m_request.prompt.opening.isEmpty() && !m_request.prompt.gap) {
        fail(errorOf(Kind::BadRequest, QStringLiteral("this model only continues a text, and there is none to continue")));
        return;
    }
    if (m_provider.managed && (m_model.isEmpty() || !m_state->llamaServer)) {
        fail(m_model.isEmpty() ? errorOf(Kind::NoModel) : errorOf(Kind::NoEngine));
        return;
    }
    if (!m_provider.managed && m_provider.baseUrl.isEmpty()) {
        fail(errorOf(Kind::NoModel, QStringLiteral("“%1” has no address").arg(m_provider.id)));
        return;
    }
    m_place = m_provider.managed ? m_provider.id : m_provider.baseUrl.toString(QUrl::RemovePath);
    if (m_state->line.enter(m_place, m_provider.local ? 1 : 4, this, [this] { locate(); }))
        locate();
    else
        passProgress(Progress::Stage::Queued);
}

/// Finds out where to send. Asked anew before each sending, as the local engine may have died in between.
void NetworkGeneration::locate()
{
    if (m_over)
        return;
    if (!m_provider.managed) {
        auto key = m_state->setup.key ? m_state->setup.key(m_provider.id) : QtFuture::makeReadyValueFuture(Secret());
        key.then(this, [this](const Secret &found) {
            if (m_over)
                return;
            m_endpoint = {m_provider.baseUrl, {}, found};
            send();
        });
        return;
    }
    LlamaServer *server = m_state->llamaServer;
    if (!server) {
        fail(errorOf(Kind::NoEngine));
        return;
    }
    if (!std::exchange(m_locating, true)) {
        connect(server, &LlamaServer::progressed, this, [this](const Progress &progress) {
            if (m_locating)
                pass({progress});
        });
        connect(server, &LlamaServer::ready, this, [this](const QString &path, const Endpoint &endpoint) {
            if (!m_locating || path != m_model)
                return;
            m_locating = false;
            m_state->llamaServer->disconnect(this);
            m_endpoint = endpoint;
            send();
        });
        connect(server, &LlamaServer::failed, this, [this](const QString &path, const GenerationError &error) {
            if (m_locating && path == m_model)
                fail(error);
        });
    }
    server->ensure(m_model);
}

void NetworkGeneration::send()
{
    if (m_over)
        return;
    const auto network = m_state->networkTo(m_endpoint);
    if (!network) {
        fail(network.error());
        return;
    }
    if ((m_provider.needsKey && m_endpoint.key.isEmpty()) || !canBeSent(m_endpoint.key)) {
        fail(errorOf(Kind::Auth,
                     m_endpoint.key.isEmpty() ? QStringLiteral("no key") : QStringLiteral("the key has characters that no key has")));
        return;
    }
    const auto &learned = m_state->learned(m_provider.baseUrl, m_model);
    m_call = m_dialect->call(m_request, m_provider, m_provider.managed ? QFileInfo(m_model).fileName() : m_model, learned.refused);
    m_reader.reset();
    m_errorBody.clear();
    m_exchange = std::make_unique<HttpExchange>(**network, m_endpoint, m_call, m_provider);
    connect(m_exchange.get(), &HttpExchange::received, this, &NetworkGeneration::received);
    connect(m_exchange.get(), &HttpExchange::ended, this, &NetworkGeneration::exchangeEnded);
    if (!m_total.isActive())
        m_total.start(m_provider.totalTimeout);
    m_exchange->start();
}

void NetworkGeneration::received(const QByteArray &bytes)
{
    if (m_exchange->status() >= 400) {
        m_errorBody.append(bytes.first(std::min(bytes.size(), largestErrorBody - m_errorBody.size())));
        if (m_errorBody.size() >= largestErrorBody)
            exchangeEnded(HttpExchange::End::Complete, {});
        return;
    }
    if (!m_reader)
        m_reader.emplace(*m_dialect, m_exchange->header("content-type"), m_state->learned(m_provider.baseUrl, m_model).startsThinking);
    GenerationEvents events;
    m_reader->read(bytes, events);
    readOn(events);
}

/// Passes on what the reader found, and sees whether that was all.
void NetworkGeneration::readOn(const GenerationEvents &events)
{
    // Taken before anybody hears an event: who hears may drop this generation.
    const Answer &answer = m_reader->answer();
    if (answer.closedUnopened)
        m_state->learned(m_provider.baseUrl, m_model).startsThinking = true;
    if (!pass(events))
        return;
    if (answer.error) {
        askAgainOrFail(*answer.error);
    } else if (answer.ended) {
        m_exchange->letGo();
        finish({});
    } else if (isWhole(answer) && int(answer.candidates.size()) >= m_request.candidates && !m_afterword.isActive()) {
        m_afterword.start(afterword);
    }
}

void NetworkGeneration::exchangeEnded(HttpExchange::End end, const QString &detail)
{
    using End = HttpExchange::End;
    const int status = m_exchange->status();
    if (end != End::Complete)
        m_state->forgetConnections(m_endpoint);
    switch (end) {
    case End::Complete:
    case End::Cut: {
        if (status >= 400) {
            answerFailed({.status = status,
                          .retryAfter = m_exchange->header("retry-after"),
                          .retryAfterMs = m_exchange->header("retry-after-ms"),
                          .body = m_errorBody});
            return;
        }
        if (!m_reader)
            m_reader.emplace(*m_dialect, m_exchange->header("content-type"));
        GenerationEvents events;
        m_reader->close(end == End::Cut, events);
        readOn(events);
        return;
    }
    case End::Unreachable:
        // Our own child has just died and nobody has noticed yet: asked again, it is started again.
        if (m_provider.managed && m_cutRetries++ < mostCutRetries) {
            if (passProgress(Progress::Stage::StartingEngine))
                askAgainIn(noticing);
            return;
        }
        fail(errorOf(Kind::Network, detail));
        return;
    case End::ConnectTimeout:
    case End::FirstByteTimeout:
    case End::IdleTimeout:
        breakOff(errorOf(Kind::Timeout, detail));
        return;
    case End::Redirected: {
        auto error = errorOf(Kind::Protocol, detail);
        error.status = status;
        fail(error);
        return;
    }
    }
}

void NetworkGeneration::answerFailed(const ErrorAnswer &answer)
{
    const QString refused = refusedParameter(answer, m_call.optional);
    if (!refused.isEmpty() && m_parameterRetries++ < mostParameterRetries) {
        m_state->learned(m_provider.baseUrl, m_model).refused.insert(refused);
        askAgainIn(0ms);
        return;
    }
    GenerationError error = readError(answer, m_state->setup.now());
    // Only now is it known that this server cannot do without a name.
    if (m_model.isEmpty() && (error.kind == Kind::BadRequest || error.kind == Kind::NotFound))
        error.kind = Kind::NoModel;
    askAgainOrFail(error);
}

void NetworkGeneration::askAgainOrFail(const GenerationError &error)
{
    const bool begun = m_reader && m_reader->answer().begun;
    const bool cut = error.kind == Kind::Network && error.status == 0;
    if (m_request.purpose == GenerationRequest::Purpose::Suggest) {
        // By the time a server is well again the writer is elsewhere. Only a connection kept from the request before, which the
        // server closed in the same moment, says nothing of the server.
        if (!cut || m_exchange->status() != 0 || m_cutRetries++ >= mostCutRetries)
            fail(error);
        else
            askAgainIn(0ms);
        return;
    }
    if (begun) {
        fail(error);
        return;
    }
    if (error.kind == Kind::ModelLoading && m_loading < milliseconds(m_provider.firstByteTimeout)) {
        const milliseconds poll = m_state->setup.loadingPoll;
        m_loading += poll;
        if (passProgress(Progress::Stage::LoadingModel))
            askAgainIn(poll);
        return;
    }
    const QByteArray word = m_exchange->header("x-should-retry").trimmed().toLower();
    const bool busy = word == "true" || (isPassing(error) && word != "false");
    if (error.kind == Kind::Quota || !(busy ? m_busyRetries < mostBusyRetries : cut && m_cutRetries < mostCutRetries)) {
        fail(error);
        return;
    }
    milliseconds wait = error.retryAfter.value_or(milliseconds(
        qint64(m_state->setup.chance() * double(std::min(longestWait, firstWait * (1 << (m_busyRetries + m_cutRetries))).count()))));
    if (wait > longestAsked || (!error.retryAfter && m_waited + wait > mostWaiting)) {
        fail(error);
        return;
    }
    ++(busy ? m_busyRetries : m_cutRetries);
    m_waited += wait;
    if (passProgress(Progress::Stage::Retrying, wait))
        askAgainIn(wait);
}

void NetworkGeneration::askAgainIn(milliseconds wait)
{
    // Not from here: this may be told from inside the exchange that is to be replaced.
    m_exchange->abort();
    m_wait.start(wait);
}

/// Ends it with an error after passing on what is held back.
void NetworkGeneration::breakOff(const GenerationError &error)
{
    if (m_over)
        return;
    if (m_reader) {
        GenerationEvents events;
        m_reader->giveUp(error, events);
        if (!pass(events))
            return;
    }
    fail(error);
}

bool NetworkGeneration::passProgress(Progress::Stage stage, milliseconds wait)
{
    return pass({Progress{stage, 0, wait.count()}});
}

bool NetworkGeneration::pass(const GenerationEvents &events)
{
    for (const GenerationEvent &event : events) {
        if (m_over)
            return false;
        emit arrived(event);
    }
    return !m_over;
}

void NetworkGeneration::fail(const GenerationError &error)
{
    GenerationError clean = error;
    clean.detail = cleanDetail(error.detail, m_endpoint.key, privateTexts(m_request.prompt));
    finish(std::unexpected(clean));
}

void NetworkGeneration::finish(const GenerationOutcome &outcome)
{
    if (m_over)
        return;
    release();
    emit finished(outcome);
}

void NetworkGeneration::release() noexcept
{
    if (std::exchange(m_over, true))
        return;
    m_wait.stop();
    m_total.stop();
    m_afterword.stop();
    if (m_locating && m_state->llamaServer)
        m_state->llamaServer->disconnect(this);
    m_locating = false;
    if (m_exchange)
        m_exchange->abort();
    m_state->line.leave(m_place, this);
}

} // namespace agate
