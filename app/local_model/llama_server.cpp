// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/llama_server.h"

#include "local_model/child_manners.h"
#include "local_model/in_background.h"
#include "local_model/llama_command.h"
#include "local_model/llama_failure.h"
#include "local_model/llama_place.h"
#include "local_model/model_header.h"

#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <utility>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr int largestContext = 8192;
/// When the file does not say: never the server's own choice, which may be all the memory there is.
constexpr int unknownContext = 4096;
constexpr int restartsAllowed = 3;
constexpr int mostBindings = 3;
constexpr auto restartWindow = 5min;
/// A small model is there after some 30 ms, a large one after minutes: look often at first, then every 100 ms.
constexpr int quickPolls = 50;

GenerationError errorOf(GenerationError::Kind kind, const QString &detail)
{
    GenerationError error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

GenerationError errorOf(const ModelFileError &error)
{
    switch (error.kind) {
    case ModelFileError::Kind::NotFound:
    case ModelFileError::Kind::Directory:
        return errorOf(GenerationError::Kind::NoModel, error.detail);
    default:
        return errorOf(GenerationError::Kind::BrokenModel, error.detail);
    }
}

} // namespace

LlamaServer::Places LlamaServer::Places::standard()
{
    Places places;
    places.folders = usualLlamaFolders();
    places.runtimeFolder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    places.temporaryFolder = QStringLiteral("/tmp");
    return places;
}

LlamaServer::LlamaServer(Places places, QObject *parent) : QObject(parent), m_places(std::move(places))
{
    m_pollTimer.setSingleShot(true);
    m_stopTimer.setSingleShot(true);
    m_limitTimer.setSingleShot(true);
    connect(&m_pollTimer, &QTimer::timeout, this, [this] { m_probe.ask(m_endpoint); });
    connect(&m_probe, &HealthProbe::answered, this, &LlamaServer::heard);
    connect(&m_stopTimer, &QTimer::timeout, this, &LlamaServer::nextSignal);
    connect(&m_limitTimer, &QTimer::timeout, this, [this] {
        const GenerationError error = errorOf(GenerationError::Kind::Timeout, QStringLiteral("the model was not loaded in time"));
        endPolitely();
        fail(error);
    });
}

LlamaServer::~LlamaServer()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    // Nothing is lost by a kill: the server keeps nothing. It only gets the time that goes unnoticed at a window's closing.
    sendSignal(SIGTERM);
    if (!m_process->waitForFinished(300)) {
        sendSignal(SIGKILL);
        m_process->waitForFinished(1000);
    }
}

QString LlamaServer::program() const
{
    return findLlamaServer(m_places.program, m_places.folders);
}

void LlamaServer::ensure(const QString &ggufPath)
{
    if (m_state == State::Stopping) {
        if (!m_next.isEmpty() && m_next != ggufPath)
            failLater(m_next, errorOf(GenerationError::Kind::Overloaded, QStringLiteral("another model was asked for")));
        m_next = ggufPath;
        return;
    }
    if (m_state != State::Idle && ggufPath == m_model) {
        m_answerDue = true;
        if (m_state == State::Ready)
            QMetaObject::invokeMethod(this, &LlamaServer::answer, Qt::QueuedConnection);
        return;
    }
    if (std::exchange(m_answerDue, false))
        failLater(m_model, errorOf(GenerationError::Kind::Overloaded, QStringLiteral("another model was asked for")));
    if (m_process) {
        m_next = ggufPath;
        endPolitely();
        return;
    }
    if (m_model != ggufPath)
        m_crashes.clear();
    m_model = ggufPath;
    begin();
}

void LlamaServer::stop()
{
    m_next.clear();
    m_answerDue = false;
    ++m_round;
    if (m_process)
        endPolitely();
    else
        m_state = State::Idle;
}

void LlamaServer::begin()
{
    m_state = State::Reading;
    m_answerDue = true;
    m_bindings = 0;
    const int round = ++m_round;
    // Off this thread: a vocabulary is 5 to 15 MB, and a disk may be slow. The answer comes by way of the event loop.
    const auto read = [path = m_model] { return readModelHeader(path); };
    inBackground(this, read, [this, round](const std::expected<ModelHeader, ModelFileError> &header) {
        if (round != m_round || m_state != State::Reading)
            return;
        if (!header) {
            m_state = State::Idle;
            fail(errorOf(header.error()));
            return;
        }
        m_contextTokens = header->contextTokens > 0 ? int(std::min<qint64>(header->contextTokens, largestContext)) : unknownContext;
        if (const auto tired = tooManyCrashes()) {
            m_state = State::Idle;
            fail(*tired);
            return;
        }
        launch();
    });
}

void LlamaServer::launch()
{
    const QString found = program();
    if (found != m_program)
        m_unknownFlags.clear();
    m_program = found;
    auto place = found.isEmpty() ? std::unexpected(QStringLiteral("llama-server is not installed"))
                                 : chooseLlamaPlace(m_places.runtimeFolder, m_places.temporaryFolder, m_places.sockets && m_socketsWork);
    if (!place) {
        becomeIdle();
        fail(errorOf(GenerationError::Kind::NoEngine, place.error()));
        return;
    }
    m_folder = std::move(place->folder);
    m_endpoint = place->endpoint;
    LlamaCommand command;
    command.socket = m_endpoint.socket;
    command.port = quint16(m_endpoint.baseUrl.port(0));
    command.keyFile = m_folder->keyPath();
    command.model = QFileInfo(m_model).absoluteFilePath();
    command.contextTokens = m_contextTokens;
    command.threads = llamaThreads();
    command.unknown = m_unknownFlags;

    m_log.clear();
    m_polls = 0;
    m_goodPolls = 0;
    m_state = State::Starting;
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(found);
    m_process->setArguments(command.arguments());
    m_process->setProcessEnvironment(llamaEnvironment());
    // Back ends are also looked for in the working folder: one that nobody else can put a library into.
    m_process->setWorkingDirectory(m_folder->path());
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
    teachManners(*m_process);
    connect(m_process.get(), &QProcess::readyRead, this, [this] { m_log.append(m_process->readAll()); });
    connect(m_process.get(), &QProcess::finished, this, &LlamaServer::exited);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError problem) {
        if (problem != QProcess::FailedToStart)
            return;
        const GenerationError error = errorOf(GenerationError::Kind::NoEngine, m_process->errorString());
        becomeIdle();
        QMetaObject::invokeMethod(this, [this, error] { fail(error); }, Qt::QueuedConnection);
    });
    m_process->start(QIODevice::ReadOnly);
    if (!m_process)
        return;
    m_pid = m_process->processId();
    m_limitTimer.start(m_places.loadLimit);
    m_pollTimer.start(20ms);
    emit progressed(Progress{Progress::Stage::StartingEngine, 0, 0});
}

void LlamaServer::heard(int status)
{
    if (m_state != State::Starting)
        return;
    ++m_polls;
    if (status == 200) {
        // On a port somebody else may have been quicker; then ours ends at once, and is gone by the second look.
        ++m_goodPolls;
        if (!m_endpoint.socket.isEmpty() || m_goodPolls > 1) {
            m_limitTimer.stop();
            m_state = State::Ready;
            answer();
            return;
        }
        m_pollTimer.start(150ms);
        return;
    }
    m_pollTimer.start(m_polls < quickPolls ? 20ms : 100ms);
    if (status == 503)
        emit progressed(Progress{Progress::Stage::LoadingModel, 0, 0});
}

void LlamaServer::answer()
{
    if (m_state == State::Ready && std::exchange(m_answerDue, false))
        emit ready(m_model, m_endpoint);
}

void LlamaServer::exited(int code, QProcess::ExitStatus status)
{
    m_log.append(m_process->readAll());
    const State was = m_state;
    const bool hadSocket = !m_endpoint.socket.isEmpty();
    becomeIdle();
    if (was == State::Stopping) {
        if (const QString next = std::exchange(m_next, {}); !next.isEmpty()) {
            if (next != m_model)
                m_crashes.clear();
            m_model = next;
            begin();
        }
        return;
    }
    const LlamaEnd end{code, status == QProcess::CrashExit, was == State::Ready};
    const QByteArray log = m_log.bytes();
    if (was == State::Starting && !end.bySignal) {
        const QString flag = refusedFlag(log);
        const bool learnt = !flag.isEmpty() && !m_unknownFlags.contains(flag);
        if (learnt)
            m_unknownFlags.append(flag);
        // A socket that this server cannot bind will not be tried again; a port may just have been taken by somebody else.
        const bool elsewhere = log.contains("couldn't bind") && ++m_bindings <= mostBindings;
        if (elsewhere && hadSocket)
            m_socketsWork = false;
        if (learnt || elsewhere) {
            launch();
            return;
        }
    }
    const GenerationError error = explainLlamaEnd(end, log);
    if (end.bySignal || end.hadBeenReady) {
        m_crashes.append(m_places.now());
        m_lastCrash = error;
    }
    if (!m_answerDue)
        return;
    // Asked for at the very moment when it died.
    if (end.hadBeenReady)
        begin();
    else
        fail(error);
}

std::optional<GenerationError> LlamaServer::tooManyCrashes()
{
    const auto now = m_places.now();
    m_crashes.removeIf([now](auto then) { return now - then > restartWindow; });
    if (m_crashes.size() <= restartsAllowed)
        return std::nullopt;
    GenerationError error = m_lastCrash;
    error.detail = QStringLiteral("ended %1 times in five minutes; the last time: %2").arg(m_crashes.size()).arg(m_lastCrash.detail);
    return error;
}

void LlamaServer::fail(const GenerationError &error)
{
    if (std::exchange(m_answerDue, false))
        emit failed(m_model, error);
}

void LlamaServer::failLater(const QString &model, const GenerationError &error)
{
    QMetaObject::invokeMethod(this, [this, model, error] { emit failed(model, error); }, Qt::QueuedConnection);
}

void LlamaServer::endPolitely()
{
    if (m_state == State::Stopping)
        return;
    m_state = State::Stopping;
    m_pollTimer.stop();
    m_limitTimer.stop();
    // A server with an open request hangs in its shutdown.
    m_probe.drop();
    m_signalsSent = 0;
    nextSignal();
}

void LlamaServer::nextSignal()
{
    ++m_signalsSent;
    sendSignal(m_signalsSent < 3 ? SIGTERM : SIGKILL);
    if (m_signalsSent < 3)
        m_stopTimer.start(m_signalsSent == 1 ? 2s : 1s);
}

void LlamaServer::sendSignal(int signal)
{
    if (m_process && m_process->state() != QProcess::NotRunning)
        signalChild(m_process->processId(), signal);
}

void LlamaServer::becomeIdle()
{
    m_state = State::Idle;
    m_pid = 0;
    m_pollTimer.stop();
    m_stopTimer.stop();
    m_limitTimer.stop();
    m_probe.drop();
    m_folder.reset();
    if (m_process) {
        m_process->disconnect(this);
        m_process.release()->deleteLater();
    }
}

} // namespace agate
