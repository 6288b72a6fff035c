// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"
#include "generation/generation_event.h"
#include "local_model/health_probe.h"
#include "local_model/log_ring.h"
#include "local_model/socket_folder.h"
#include "provider/endpoint.h"

#include <QList>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace agate
{

/// This computer's own engine: llama-server (llama.cpp) as a child process, one model at a time.
///
/// It is: finding the program, starting it where no web page can reach it (a Unix socket in an owner-only folder; failing that
/// a random loopback port with a random key), waiting until it answers, restarting it after a crash, ending it for certain.
/// It is not: asking it anything. `ready` says where it is; the engine speaks to it.
///
/// Life: ensure() is answered exactly once, later, by ready() or failed() with the same path, unless stop() is called or the
/// object destroyed first. While the answer is due, progressed() may come any number of times. Two calls for the same model
/// before its answer share one answer. A call for another model takes the first one's place (failed with Overloaded), ends
/// its server, then starts its own. A server that dies later says nothing: the next ensure() starts it again, at most
/// three times in five minutes, then fails with what killed it.
///
/// Linux ties "die with your parent" to the thread that started the child: this object must live in a thread that lasts as
/// long as the program, which is the GUI thread.
class LlamaServer : public QObject
{
    Q_OBJECT

public:
    struct Places {
        /// The program as named by the user; empty: looked for on PATH, then in `folders`.
        QString program;
        QStringList folders;
        /// $XDG_RUNTIME_DIR; may be empty, unusable or too long.
        QString runtimeFolder;
        /// Where a fresh owner-only folder is made when the runtime folder will not do.
        QString temporaryFolder;
        /// False: never a Unix socket (as where the system has none).
        bool sockets = true;
        /// How long a model may take to load: minutes from a slow disk.
        std::chrono::milliseconds loadLimit = std::chrono::minutes(10);
        /// Replaced in tests, so that five minutes can pass at once.
        std::function<std::chrono::steady_clock::time_point()> now = &std::chrono::steady_clock::now;

        /// PATH and the usual folders of this system and user.
        static Places standard();
    };

    explicit LlamaServer(Places places = Places::standard(), QObject *parent = nullptr);
    /// Ends the server: politely for a third of a second, then for certain.
    ~LlamaServer() override;

    /// Sees to it that a server with this model answers. Never emits from inside the call.
    void ensure(const QString &ggufPath);
    /// Asks the server to end: SIGTERM, after 2 s again, after 1 s more SIGKILL. Returns at once.
    void stop();

    /// 0 when no child runs.
    qint64 processId() const { return m_pid; }

    bool isRunning() const { return processId() != 0; }

    /// The program that ensure() would start; empty when none is installed. Looks again at each call.
    QString program() const;

    /// The last 256 KiB of the child's log, for a "details" box. Never written anywhere.
    QByteArray log() const { return m_log.bytes(); }

signals:
    void progressed(const agate::Progress &progress);
    void ready(const QString &ggufPath, const agate::Endpoint &endpoint);
    void failed(const QString &ggufPath, const agate::GenerationError &error);

private:
    enum class State : quint8 { Idle, Reading, Starting, Ready, Stopping };

    void begin();
    void launch();
    void heard(int status);
    void answer();
    void exited(int code, QProcess::ExitStatus status);
    void fail(const GenerationError &error);
    void failLater(const QString &model, const GenerationError &error);
    void endPolitely();
    void nextSignal();
    void sendSignal(int signal);
    void becomeIdle();
    std::optional<GenerationError> tooManyCrashes();

    Places m_places;
    State m_state = State::Idle;
    /// What runs or shall run; and what is to come after the one that is just ending.
    QString m_model;
    QString m_next;
    bool m_answerDue = false;
    /// Tells an answer that was asked for earlier from the one that is waited for.
    int m_round = 0;
    int m_contextTokens = 0;
    int m_polls = 0;
    int m_goodPolls = 0;
    int m_bindings = 0;
    int m_signalsSent = 0;
    qint64 m_pid = 0;
    bool m_socketsWork = true;
    /// Flags that this program does not know; learnt from its own complaint.
    QStringList m_unknownFlags;
    QString m_program;
    Endpoint m_endpoint;
    LogRing m_log;
    std::optional<SocketFolder> m_folder;
    std::unique_ptr<QProcess> m_process;
    HealthProbe m_probe;
    QTimer m_pollTimer;
    QTimer m_stopTimer;
    QTimer m_limitTimer;
    QList<std::chrono::steady_clock::time_point> m_crashes;
    GenerationError m_lastCrash;
};

} // namespace agate
