// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/llama_server.h"

#include "local_model/llama_failure.h"

#include "support/random_gguf.h"
#include "support/room_program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <random>

#include <sys/stat.h>
#include <sys/types.h>

using namespace agate;
using namespace std::chrono_literals;
using Kind = GenerationError::Kind;

namespace
{

/// How long a test waits for a server on a busy machine before it gives up.
constexpr int patience = 60'000;

bool isThere(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = file.readAll();
    // A zombie is no longer there: it only waits to be counted.
    return line.mid(line.lastIndexOf(')') + 2, 1) != "Z";
}

QString write(const QString &path, const QByteArray &bytes, bool runnable = false)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    if (runnable)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

struct Listener {
    explicit Listener(LlamaServer &server)
        : ready(&server, &LlamaServer::ready)
        , failed(&server, &LlamaServer::failed)
        , progressed(&server, &LlamaServer::progressed)
    {
    }

    bool waitForOne()
    {
        return QTest::qWaitFor([this] { return !ready.isEmpty() || !failed.isEmpty(); }, patience);
    }

    /// Waits; says in the test's output why not.
    bool becomesReady()
    {
        if (waitForOne() && failed.isEmpty())
            return true;
        qWarning("not ready: %s", failed.isEmpty() ? "no answer" : qPrintable(error().detail));
        return false;
    }

    bool fails() { return waitForOne() && ready.isEmpty(); }

    QString readyModel() const { return ready.isEmpty() ? QString() : ready.last().at(0).toString(); }

    Endpoint endpoint() const { return ready.isEmpty() ? Endpoint() : ready.last().at(1).value<Endpoint>(); }

    GenerationError error() const { return failed.isEmpty() ? GenerationError() : failed.last().at(1).value<GenerationError>(); }

    void clear()
    {
        ready.clear();
        failed.clear();
    }

    QSignalSpy ready;
    QSignalSpy failed;
    QSignalSpy progressed;
};

} // namespace

class TestLlamaServer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_model;
    QNetworkAccessManager m_network;
    bool m_installed = false;

    /// Places of this test alone: what it finds there it made itself.
    LlamaServer::Places places() const
    {
        LlamaServer::Places places = LlamaServer::Places::standard();
        places.runtimeFolder = runtimeFolder();
        return places;
    }

    QString runtimeFolder() const { return m_folder.path() + QStringLiteral("/run"); }

    QStringList runFolders() const { return QDir(runtimeFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    QNetworkReply *post(const Endpoint &endpoint, const QString &path, const QJsonObject &body, bool withKey = true)
    {
        QUrl url = endpoint.baseUrl;
        url.setPath(path);
        QNetworkRequest request(url);
        if (!endpoint.socket.isEmpty()) {
            url.setScheme(QStringLiteral("unix+http"));
            request.setUrl(url);
            request.setAttribute(QNetworkRequest::FullLocalServerNameAttribute, endpoint.socket);
        }
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (withKey && !endpoint.key.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + endpoint.key.reveal());
        return m_network.post(request, QJsonDocument(body).toJson());
    }

    static QJsonObject fewWords()
    {
        return {
            {QStringLiteral("prompt"), QStringLiteral("once")}, {QStringLiteral("max_tokens"), 8}, {QStringLiteral("ignore_eos"), true}};
    }

    /// False, after checking that Agate says so, where no llama-server is installed.
    bool engineIsHere()
    {
        if (m_installed)
            return true;
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_model);
        if (!QTest::qWaitFor([&heard] { return !heard.failed.isEmpty(); }, patience) || heard.error().kind != Kind::NoEngine)
            QTest::qFail("no llama-server here, and Agate does not say so", __FILE__, __LINE__);
        return false;
    }

private slots:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir().mkpath(runtimeFolder()));
        m_model = tests::writeRandomGguf(m_folder.path());
        QVERIFY(!m_model.isEmpty());
        m_installed = !LlamaServer(places()).program().isEmpty();
        if (!m_installed)
            qInfo("llama-server is not installed: only what Agate answers then is tested");
    }

    void startsAnswersAndStops()
    {
        if (!engineIsHere())
            return;
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.ready.isEmpty() && heard.failed.isEmpty());
        QVERIFY(heard.becomesReady());
        QCOMPARE(heard.readyModel(), m_model);
        QVERIFY(heard.progressed.first().at(0).value<Progress>().stage == Progress::Stage::StartingEngine);
        const Endpoint endpoint = heard.endpoint();
        QVERIFY(endpoint.socket.endsWith(QStringLiteral(".sock")));
        QVERIFY(QFile::encodeName(endpoint.socket).size() < 100);
        QVERIFY(endpoint.key.isEmpty());

        struct stat folder = {};
        QCOMPARE(::stat(QFile::encodeName(QFileInfo(endpoint.socket).path()).constData(), &folder), 0);
        QCOMPARE(folder.st_mode & 07777, mode_t(0700));

        std::unique_ptr<QNetworkReply> completion(post(endpoint, QStringLiteral("/v1/completions"), fewWords()));
        QTRY_VERIFY_WITH_TIMEOUT(completion->isFinished(), patience);
        QCOMPARE(completion->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        const QJsonObject answer = QJsonDocument::fromJson(completion->readAll()).object();
        QCOMPARE(answer.value(QStringLiteral("usage")).toObject().value(QStringLiteral("completion_tokens")).toInt(), 8);

        const qint64 pid = server.processId();
        QVERIFY(isThere(pid));
        QFile score(QStringLiteral("/proc/%1/oom_score_adj").arg(pid));
        QVERIFY(score.open(QIODevice::ReadOnly));
        QVERIFY(score.readAll().trimmed().toInt() >= 500);
        server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), patience);
        QVERIFY(!isThere(pid));
        QVERIFY(runFolders().isEmpty());
    }

    void speaksInTurnsWithAChatTemplate()
    {
        if (!engineIsHere())
            return;
        const QString model = tests::writeRandomGguf(m_folder.path(), {.chatTemplate = true, .name = "chat"});
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(model);
        QVERIFY(heard.becomesReady());
        const QJsonObject body =
            QJsonDocument::fromJson(R"({"messages":[{"role":"user","content":"hello"}],"max_tokens":8,"stream":true,"ignore_eos":true})")
                .object();
        std::unique_ptr<QNetworkReply> chat(post(heard.endpoint(), QStringLiteral("/v1/chat/completions"), body));
        QTRY_VERIFY_WITH_TIMEOUT(chat->isFinished(), patience);
        const QByteArray stream = chat->readAll();
        QVERIFY2(stream.contains("data: [DONE]"), (chat->errorString().toUtf8() + stream + server.log()).constData());
    }

    void reusesWhatRuns()
    {
        if (!engineIsHere())
            return;
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_model);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        const qint64 pid = server.processId();
        const QString socket = heard.endpoint().socket;
        server.ensure(m_model);
        QCOMPARE(heard.ready.size(), 1);
        QTRY_COMPARE(heard.ready.size(), 2);
        QCOMPARE(server.processId(), pid);
        QCOMPARE(heard.endpoint().socket, socket);
    }

    void anotherModelEndsTheFirst()
    {
        if (!engineIsHere())
            return;
        const QString other = tests::writeRandomGguf(m_folder.path(), {.seed = 2, .name = "other"});
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        const qint64 first = server.processId();
        heard.clear();
        server.ensure(other);
        QVERIFY(heard.becomesReady());
        QCOMPARE(heard.readyModel(), other);
        QVERIFY(server.processId() != first);
        QVERIFY(!isThere(first));

        // Whoever asked for a model that is displaced before it was ready is told so.
        heard.clear();
        server.ensure(m_model);
        server.ensure(other);
        QVERIFY(QTest::qWaitFor([&] { return heard.ready.size() == 1 && heard.failed.size() == 1; }, patience));
        QCOMPARE(heard.failed.last().at(0).toString(), m_model);
        QCOMPARE(heard.error().kind, Kind::Overloaded);
        QCOMPARE(heard.readyModel(), other);
    }

    void aRequestLeftOpenDoesNotKeepTheServer()
    {
        if (!engineIsHere())
            return;
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        const qint64 pid = server.processId();
        // SIGTERM alone waits for the client of an answer that does not stream (measured with 0.7.0).
        QLocalSocket client;
        client.connectToServer(heard.endpoint().socket);
        QVERIFY(client.waitForConnected());
        const QByteArray body = R"({"prompt":"once","max_tokens":1000000,"ignore_eos":true})";
        client.write("POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY(client.waitForBytesWritten());
        QTRY_VERIFY_WITH_TIMEOUT(server.log().contains("launch_slot_") || server.log().contains("processing task"), patience);
        server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), patience);
        QVERIFY(!isThere(pid));
        QVERIFY(runFolders().isEmpty());
    }

    void aStoppedServerThatIgnoresSignalsIsKilled()
    {
        if (!engineIsHere())
            return;
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        const qint64 pid = server.processId();
        ::kill(pid_t(pid), SIGSTOP);
        server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), patience);
        QVERIFY(!isThere(pid));
    }

    void destroyingItEndsTheServer()
    {
        if (!engineIsHere())
            return;
        qint64 pid = 0;
        {
            LlamaServer server(places());
            Listener heard(server);
            server.ensure(m_model);
            QVERIFY(heard.becomesReady());
            pid = server.processId();
            ::kill(pid_t(pid), SIGSTOP);
        }
        QVERIFY(!isThere(pid));
        QVERIFY(runFolders().isEmpty());
    }

    void aKilledServerIsStartedAgainThreeTimes()
    {
        if (!engineIsHere())
            return;
        auto now = std::chrono::steady_clock::time_point();
        LlamaServer::Places where = places();
        where.now = [&now] { return now; };
        LlamaServer server(where);
        Listener heard(server);
        for (int start = 0; start < 4; ++start) {
            heard.clear();
            server.ensure(m_model);
            QVERIFY(heard.becomesReady());
            ::kill(pid_t(server.processId()), SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), patience);
            now += 60s;
        }
        QCOMPARE(heard.failed.size(), 0);
        heard.clear();
        server.ensure(m_model);
        QVERIFY(heard.fails());
        QCOMPARE(heard.error().kind, Kind::OutOfMemory);
        // The first of the four is more than five minutes ago.
        now += 61s;
        heard.clear();
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
    }

    void aCrashIsNamed()
    {
        if (!engineIsHere())
            return;
        LlamaServer server(places());
        Listener heard(server);
        for (int start = 0; start < 4; ++start) {
            server.ensure(m_model);
            QVERIFY(heard.becomesReady());
            heard.clear();
            ::kill(pid_t(server.processId()), SIGSEGV);
            QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), patience);
        }
        server.ensure(m_model);
        QVERIFY(heard.fails());
        QCOMPARE(heard.error().kind, Kind::NoEngine);
        QVERIFY2(heard.error().detail.contains(QStringLiteral("signal 11")), qPrintable(heard.error().detail));
    }

    void diesWithItsParent()
    {
        if (!engineIsHere())
            return;
        QProcess parent;
        parent.start(QStringLiteral(AGATE_BINARY_DIR "/tests/local_model_child_parent"), {m_model, runtimeFolder()});
        QVERIFY(parent.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(parent.canReadLine() || parent.state() == QProcess::NotRunning, patience);
        const QByteArrayList words = parent.readLine().trimmed().split(' ');
        const qint64 pid = words.value(0).toLongLong();
        QVERIFY2(pid > 0 && isThere(pid), parent.readAllStandardError().constData());
        QCOMPARE(runFolders().size(), 1);
        ::kill(pid_t(parent.processId()), SIGKILL);
        QVERIFY(parent.waitForFinished(patience));
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(pid), patience);
        // Its folder and socket are still there; the next start takes them away.
        QCOMPARE(runFolders().size(), 1);
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        QCOMPARE(runFolders().size(), 1);
        QVERIFY(heard.endpoint().socket != QString::fromUtf8(words.value(1)));
    }

    void aScriptAroundTheServerIsStoppedWithIt()
    {
        if (!engineIsHere())
            return;
        LlamaServer::Places where = places();
        // Without exec, as many have it.
        where.program = write(m_folder.filePath(QStringLiteral("wrapped")),
                              "#!/bin/sh\n'" + QFile::encodeName(LlamaServer(places()).program()) + "' \"$@\"\nexit $?\n", true);
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        const QString socket = heard.endpoint().socket;
        server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), patience);
        QVERIFY(!QFile::exists(socket));
        QVERIFY(runFolders().isEmpty());
    }

    void takesThePlaceThatServes_data()
    {
        QTest::addColumn<QString>("runtimeFolder");
        QTest::newRow("too long") << m_folder.filePath(QString(100, u'x'));
        QTest::newRow("not there") << QStringLiteral("/nowhere/at/all");
        QTest::newRow("relative") << QStringLiteral("run");
        QTest::newRow("not set") << QString();
        QTest::newRow("others may write") << m_folder.filePath(QStringLiteral("open"));
    }

    void takesThePlaceThatServes()
    {
        QFETCH(QString, runtimeFolder);
        if (runtimeFolder.startsWith(m_folder.path())) {
            QVERIFY(QDir().mkpath(runtimeFolder));
            if (runtimeFolder.endsWith(QStringLiteral("open")))
                QCOMPARE(::chmod(QFile::encodeName(runtimeFolder).constData(), 0777), 0);
        }
        const auto folder = SocketFolder::make({runtimeFolder, QStringLiteral("/tmp")});
        QVERIFY(folder.has_value());
        QVERIFY2(folder->path().startsWith(QStringLiteral("/tmp/agate-")), qPrintable(folder->path()));
        QVERIFY(folder->takesSockets());
        if (!engineIsHere())
            return;
        LlamaServer::Places where = places();
        where.runtimeFolder = runtimeFolder;
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        QVERIFY(heard.endpoint().socket.startsWith(QStringLiteral("/tmp/agate-")));
    }

    void whereNoSocketCanBeItTakesAPortAndAKey()
    {
        if (!engineIsHere())
            return;
        LlamaServer::Places where = places();
        where.sockets = false;
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        const Endpoint endpoint = heard.endpoint();
        QVERIFY(endpoint.socket.isEmpty());
        QCOMPARE(endpoint.baseUrl.host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(endpoint.key.reveal().size(), 64);
        // Other users can read the arguments of a process, and the environment may be inherited.
        for (const char *name : {"cmdline", "environ"}) {
            QFile file(QStringLiteral("/proc/%1/%2").arg(server.processId()).arg(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(endpoint.key.reveal()));
        }
        std::unique_ptr<QNetworkReply> stranger(post(endpoint, QStringLiteral("/v1/completions"), fewWords(), false));
        QTRY_VERIFY_WITH_TIMEOUT(stranger->isFinished(), patience);
        QCOMPARE(stranger->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 401);
        std::unique_ptr<QNetworkReply> own(post(endpoint, QStringLiteral("/v1/completions"), fewWords()));
        QTRY_VERIFY_WITH_TIMEOUT(own->isFinished(), patience);
        QCOMPARE(own->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    }

    void inheritsNoKeys()
    {
        if (!engineIsHere())
            return;
        qputenv("AGATE_KEY_OPENAI", "sk-never-passed-on");
        qputenv("LLAMA_ARG_HOST", "0.0.0.0");
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        QFile file(QStringLiteral("/proc/%1/environ").arg(server.processId()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray environment = file.readAll();
        qunsetenv("AGATE_KEY_OPENAI");
        qunsetenv("LLAMA_ARG_HOST");
        QVERIFY(!environment.contains("sk-never-passed-on"));
        QVERIFY(!environment.contains("LLAMA_ARG_HOST"));
        QVERIFY(!heard.endpoint().socket.isEmpty());
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        const QByteArray whole = tests::randomGguf();
        QTest::newRow("cut short in its data") << whole.first(whole.size() - 5000) << Kind::BrokenModel;
        QTest::newRow("cut short in its header") << whole.first(300) << Kind::BrokenModel;
        QByteArray noise(100'000, '\0');
        std::mt19937 random(7);
        for (char &byte : noise)
            byte = char(random());
        QTest::newRow("noise") << noise << Kind::BrokenModel;
        QTest::newRow("noise that says GGUF") << "GGUF" + noise << Kind::BrokenModel;
        QTest::newRow("empty") << QByteArray() << Kind::BrokenModel;
        QByteArray strange = whole;
        // Our reader takes any architecture; llama-server knows its own.
        strange.replace("llama.", "lloma.").replace("general.architecture\x08", "general.architecture\x08");
        const qsizetype at = strange.indexOf("general.architecture") + 20 + 4 + 8;
        strange.replace(at, 5, "lloma");
        QTest::newRow("an architecture that nobody knows") << strange << (m_installed ? Kind::BrokenModel : Kind::NoEngine);
    }

    void saysWhyNot()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Kind, kind);
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(write(m_folder.filePath(QStringLiteral("bad.gguf")), bytes));
        QVERIFY(heard.fails());
        QVERIFY2(heard.error().kind == kind, qPrintable(heard.error().detail));
        QVERIFY(!heard.error().detail.isEmpty());
        QVERIFY(runFolders().isEmpty());
    }

    void aMissingFileIsNoModel()
    {
        LlamaServer server(places());
        Listener heard(server);
        server.ensure(m_folder.filePath(QStringLiteral("nowhere.gguf")));
        QVERIFY(heard.failed.isEmpty());
        QVERIFY(heard.fails());
        QCOMPARE(heard.error().kind, Kind::NoModel);
    }

    void withoutAProgramThereIsNoEngine()
    {
        LlamaServer::Places where = places();
        where.program = m_folder.filePath(QStringLiteral("no-such-program"));
        LlamaServer server(where);
        QVERIFY(server.program().isEmpty());
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.failed.isEmpty());
        QVERIFY(heard.fails());
        QCOMPARE(heard.error().kind, Kind::NoEngine);
    }

    void otherProgramsAreMet_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("ends at once") << QByteArray("exit 3") << Kind::NoEngine;
        QTest::newRow("no such interpreter") << QByteArray() << Kind::NoEngine;
        QTest::newRow("bad_alloc") << QByteArray(
            "echo \"terminate called after throwing an instance of 'std::bad_alloc'\" >&2; kill -ABRT $$")
                                   << Kind::OutOfMemory;
        QTest::newRow("killed") << QByteArray("kill -KILL $$") << Kind::OutOfMemory;
        QTest::newRow("ggml allocation") << QByteArray(
            "echo '0.00.1 E ggml_backend_cpu_buffer_type_alloc_buffer: failed to allocate buffer of size 9' >&2\n"
            "echo '0.00.2 E llama_model_load_from_file_impl: failed to load model' >&2; exit 1")
                                         << Kind::OutOfMemory;
        QTest::newRow("no back ends") << QByteArray(
            "echo '0.00.1 E llama_model_load_from_file_impl: no backends are loaded. hint' >&2; echo 'failed to load model' >&2; exit 1")
                                      << Kind::NoEngine;
    }

    void otherProgramsAreMet()
    {
        QFETCH(QByteArray, script);
        QFETCH(Kind, kind);
        LlamaServer::Places where = places();
        where.program = write(m_folder.filePath(QStringLiteral("fake-server")),
                              script.isEmpty() ? QByteArray("#!/no/such/shell\n") : "#!/bin/sh\n" + script + '\n', true);
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.fails());
        QVERIFY2(heard.error().kind == kind, qPrintable(heard.error().detail));
        QVERIFY(runFolders().isEmpty());
    }

    void anOlderServerIsStartedWithoutWhatItDoesNotKnow()
    {
        if (!engineIsHere())
            return;
        LlamaServer::Places where = places();
        where.program = write(m_folder.filePath(QStringLiteral("older")),
                              "#!/bin/sh\nfor a in \"$@\"; do case \"$a\" in --no-ui|--cache-ram|--sleep-idle-seconds)\n"
                              "echo \"error: invalid argument: $a\" >&2; exit 1;; esac; done\nexec '"
                                  + QFile::encodeName(LlamaServer(places()).program()) + "' \"$@\"\n",
                              true);
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
    }

    void aServerThatCannotBindASocketGetsAPort()
    {
        if (!engineIsHere())
            return;
        LlamaServer::Places where = places();
        where.program =
            write(m_folder.filePath(QStringLiteral("no-sockets")),
                  "#!/bin/sh\ncase \"$*\" in *.sock*) echo \"0.00.1 E srv start: couldn't bind HTTP server socket\" >&2; exit 1;; esac\n"
                  "exec '"
                      + QFile::encodeName(LlamaServer(places()).program()) + "' \"$@\"\n",
                  true);
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.becomesReady());
        QVERIFY(heard.endpoint().socket.isEmpty());
        QVERIFY(!heard.endpoint().key.isEmpty());
    }

    void aServerThatCannotBindAnythingIsNotTriedForEver()
    {
        LlamaServer::Places where = places();
        where.program =
            write(m_folder.filePath(QStringLiteral("no-place")), "#!/bin/sh\necho \"0.00.1 E couldn't bind\" >&2; exit 1\n", true);
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.fails());
        QCOMPARE(heard.error().kind, Kind::NoEngine);
    }

    void aServerThatNeverAnswersIsGivenUp()
    {
        LlamaServer::Places where = places();
        where.program = write(m_folder.filePath(QStringLiteral("mute")), "#!/bin/sh\nexec sleep 1000\n", true);
        where.loadLimit = 300ms;
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.fails());
        QCOMPARE(heard.error().kind, Kind::Timeout);
        QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), patience);
    }

    void itsLogIsBounded()
    {
        LlamaServer::Places where = places();
        where.program = write(m_folder.filePath(QStringLiteral("chatty")),
                              "#!/bin/sh\nhead -c 3000000 /dev/zero | tr '\\0' 'x'\necho\necho 0.00.1 E the end >&2\nexit 1\n", true);
        LlamaServer server(where);
        Listener heard(server);
        server.ensure(m_model);
        QVERIFY(heard.fails());
        QVERIFY(server.log().size() <= LogRing::limit);
        QVERIFY2(heard.error().detail.endsWith(QStringLiteral("the end")), qPrintable(heard.error().detail));
        QVERIFY(heard.error().detail.size() < 500);
    }

    void whatAWriterWroteIsNotRepeated()
    {
        const LlamaEnd end{1, false, true};
        const auto error = explainLlamaEnd(end, "0.00.1 E srv operator(): parse error: last read 'my secret diary'\n");
        QVERIFY(!error.detail.contains(QStringLiteral("diary")));
    }

    void foldersInUseStay()
    {
        const QString parent = m_folder.filePath(QStringLiteral("parent"));
        QVERIFY(QDir().mkpath(parent));
        {
            auto used = SocketFolder::make({parent});
            QVERIFY(used.has_value());
            // Ours, left by a dead run: with a lock that nobody holds.
            const QString dead = parent + QStringLiteral("/agate-dead01");
            QVERIFY(QDir().mkpath(dead));
            QCOMPARE(::chmod(QFile::encodeName(dead).constData(), 0700), 0);
            write(dead + QStringLiteral("/lock"), {});
            write(dead + QStringLiteral("/llama.sock"), {});
            // Somebody's own folder of a similar name, with a file that is not ours.
            const QString foreign = parent + QStringLiteral("/agate-mine01");
            QVERIFY(QDir().mkpath(foreign));
            write(foreign + QStringLiteral("/letter.txt"), "dear");
            QCOMPARE(SocketFolder::removeStale(parent), 1);
            QVERIFY(QFile::exists(used->path()));
            QVERIFY(!QFile::exists(dead));
            QVERIFY(QFile::exists(foreign + QStringLiteral("/letter.txt")));
            QVERIFY(QDir().rmdir(foreign) || QFile::remove(foreign + QStringLiteral("/letter.txt")));
        }
        QVERIFY(
            QDir(parent).entryList({QStringLiteral("agate-??????")}, QDir::Dirs).filter(QStringLiteral("mine"), Qt::CaseSensitive).size()
            <= 1);
    }
};

AGATE_TEST(TestLlamaServer)
#include "test_llama_server.moc"
