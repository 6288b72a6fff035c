// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_download.h"

#include "file_server.h"
#include "local_model/model_header.h"
#include "local_model/package_reader.h"
#include "support/random_gguf.h"
#include "support/room_program.h"
#include "tiny_llama2c.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>

using namespace agate;
using agate::tests::FileServer;
using Kind = DownloadError::Kind;

namespace
{

constexpr int patience = 30'000;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

struct Outcome {
    QString path;
    std::optional<Kind> kind;
    QString detail;
    int answers = 0;
    bool sawBytes = false;
};

/// Waits for the one answer.
Outcome answerOf(ModelDownload &download)
{
    Outcome outcome;
    QObject::connect(&download, &ModelDownload::finished, &download, [&outcome](const QString &path) {
        outcome.path = path;
        ++outcome.answers;
    });
    QObject::connect(&download, &ModelDownload::failed, &download, [&outcome](const DownloadError &error) {
        outcome.kind = error.kind;
        outcome.detail = error.detail;
        ++outcome.answers;
    });
    QObject::connect(&download, &ModelDownload::progressed, &download,
                     [&outcome](const DownloadProgress &progress) { outcome.sawBytes = outcome.sawBytes || progress.done > 0; });
    if (!QTest::qWaitFor([&outcome] { return outcome.answers > 0; }, patience))
        qWarning("no answer");
    // A second answer would be on its way by now.
    QCoreApplication::processEvents();
    download.disconnect();
    return outcome;
}

} // namespace

class TestModelDownload : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_root;
    std::optional<QTemporaryDir> m_folder;
    QByteArray m_gguf;

    CatalogueModel fromUrl(const QUrl &url) const
    {
        ModelSource source;
        source.url = url;
        source.sha256 = sha256(m_gguf);
        source.downloadBytes = m_gguf.size();
        source.diskBytes = m_gguf.size();
        source.file = QStringLiteral("random.gguf");
        CatalogueModel model;
        model.id = QStringLiteral("random");
        model.sources.append(source);
        return model;
    }

    static CatalogueModel fromPackage(const tests::Llama2cFiles &files)
    {
        ModelSource source;
        source.kind = ModelSource::Kind::Npm;
        source.package = QStringLiteral("tiny@0.1.0");
        source.entry = QStringLiteral("package/dist/tiny.data");
        source.checkpointBytes = files.checkpoint.size();
        source.sha256 = sha256(files.checkpoint);
        source.downloadBytes = 1000;
        source.diskBytes = 1000;
        source.file = QStringLiteral("tiny.gguf");
        CatalogueModel model;
        model.id = QStringLiteral("tiny");
        model.licence = QStringLiteral("MIT");
        model.languages = QStringList{QStringLiteral("en")};
        model.sources.append(source);
        return model;
    }

    ModelDownload::Places places() const
    {
        ModelDownload::Places places = ModelDownload::Places::standard();
        places.folder = m_folder->path() + QStringLiteral("/models");
        places.npm = QStringLiteral("/no/such/npm");
        places.limits.loopbackHttp = true;
        places.limits.silence = std::chrono::seconds(2);
        return places;
    }

    QStringList left() const { return QDir(places().folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    static QByteArray package(const tests::Llama2cFiles &files)
    {
        return tests::tar({{"package/package.json", "{}"}, {"package/dist/tiny.data", files.checkpoint + files.tokenizer}});
    }

private slots:

    void initTestCase()
    {
        m_gguf = tests::randomGguf();
        QVERIFY(m_root.isValid());
    }

    void init() { m_folder.emplace(m_root.filePath(QStringLiteral("XXXXXX"))); }

    void fetchesByAddress()
    {
        FileServer server;
        server.willSend(FileServer::ok(m_gguf));
        ModelDownload download(fromUrl(server.url()), places());
        download.start();
        const Outcome outcome = answerOf(download);
        QVERIFY2(!outcome.kind, qPrintable(outcome.detail));
        QCOMPARE(outcome.path, places().folder + QStringLiteral("/random.gguf"));
        QCOMPARE(contents(outcome.path), m_gguf);
        QCOMPARE(outcome.answers, 1);
        QVERIFY(outcome.sawBytes);
        QCOMPARE(left(), QStringList{QStringLiteral("random.gguf")});
        QCOMPARE(installedPath(download.model(), places().folder), outcome.path);
    }

    void goesOnWhereItWasCut()
    {
        FileServer server;
        const qsizetype half = m_gguf.size() / 2;
        QByteArray whole = FileServer::ok(m_gguf);
        server.willSend(whole.chopped(m_gguf.size() - half));
        server.willSend(FileServer::status("206 Partial Content",
                                           "Content-Range: bytes " + QByteArray::number(half) + '-' + QByteArray::number(m_gguf.size() - 1)
                                               + '/' + QByteArray::number(m_gguf.size()) + "\r\n",
                                           m_gguf.mid(half)));
        ModelDownload download(fromUrl(server.url()), places());
        download.start();
        const Outcome outcome = answerOf(download);
        QVERIFY2(!outcome.kind, qPrintable(outcome.detail));
        QCOMPARE(contents(outcome.path), m_gguf);
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().at(1).contains("range: bytes=" + QByteArray::number(half) + "-\r\n"));
    }

    void aServerWithoutRangesSendsItAllAgain()
    {
        FileServer server;
        server.willSend(FileServer::ok(m_gguf));
        QVERIFY(QDir().mkpath(places().folder));
        write(places().folder + QStringLiteral("/random.gguf.part"), "something else");
        ModelDownload download(fromUrl(server.url()), places());
        download.start();
        QCOMPARE(contents(answerOf(download).path), m_gguf);
    }

    void aRangeThatIsRefusedIsAskedForAnew()
    {
        FileServer server;
        server.willSend(FileServer::status("416 Range Not Satisfiable"));
        server.willSend(FileServer::ok(m_gguf));
        QVERIFY(QDir().mkpath(places().folder));
        write(places().folder + QStringLiteral("/random.gguf.part"), "something else");
        ModelDownload download(fromUrl(server.url()), places());
        download.start();
        QCOMPARE(contents(answerOf(download).path), m_gguf);
        QVERIFY(!server.requests().last().contains("range:"));
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Kind>("kind");
        QByteArray other = m_gguf;
        other[other.size() - 3] = char(other.at(other.size() - 3) + 1);
        QTest::newRow("404") << FileServer::status("404 Not Found", {}, "<html>gone</html>") << Kind::NotFound;
        QTest::newRow("401") << FileServer::status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n") << Kind::Server;
        QTest::newRow("403") << FileServer::status("403 Forbidden") << Kind::Server;
        QTest::newRow("416 for ever") << FileServer::status("416 Range Not Satisfiable") << Kind::Server;
        QTest::newRow("429") << FileServer::status("429 Too Many Requests") << Kind::Server;
        QTest::newRow("500") << FileServer::status("500 Oh") << Kind::Server;
        QTest::newRow("another byte") << FileServer::ok(other) << Kind::Mismatch;
        QTest::newRow("too long") << FileServer::ok(m_gguf + 'x') << Kind::Mismatch;
        QTest::newRow("a page instead") << FileServer::ok("<html>log in</html>") << Kind::Network;
        QTest::newRow("cut again and again") << FileServer::ok(m_gguf).chopped(m_gguf.size()) << Kind::Network;
        QTest::newRow("to another host") << FileServer::status("302 Found", "Location: http://[::1]:9/model.gguf\r\n") << Kind::Server;
        QTest::newRow("to a host that ends alike")
            << FileServer::status("302 Found", "Location: https://evil-friend.example/model.gguf\r\n") << Kind::Server;
        QTest::newRow("to a file") << FileServer::status("302 Found", "Location: file:///etc/passwd\r\n") << Kind::Server;
        QTest::newRow("in circles") << FileServer::status("302 Found", "Location: /model.gguf\r\n") << Kind::Server;
        QTest::newRow("no answer") << QByteArray() << Kind::Network;
    }

    void saysWhatWentWrong()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Kind, kind);
        FileServer server;
        if (!answer.isEmpty())
            server.willSend(answer);
        CatalogueModel model = fromUrl(server.url());
        model.sources[0].redirects = QStringList{QStringLiteral("friend.example")};
        ModelDownload download(model, places());
        download.start();
        const Outcome outcome = answerOf(download);
        QVERIFY(outcome.kind.has_value());
        QVERIFY2(*outcome.kind == kind, qPrintable(outcome.detail));
        QCOMPARE(outcome.answers, 1);
        QVERIFY(installedPath(model, places().folder).isEmpty());
        QVERIFY(server.requests().size() <= 6);
    }

    void followsToAPlaceThatIsNamed()
    {
        FileServer first;
        FileServer second;
        CatalogueModel model = fromUrl(first.url());
        model.sources[0].redirects = QStringList{QStringLiteral("127.0.0.1")};
        first.willSend(FileServer::status("302 Found", "Set-Cookie: who=me\r\nLocation: " + second.url().toEncoded() + "\r\n"));
        second.willSend(FileServer::ok(m_gguf));
        ModelDownload download(model, places());
        download.start();
        QCOMPARE(contents(answerOf(download).path), m_gguf);
        QCOMPARE(second.requests().size(), 1);
        QVERIFY(!second.requests().first().contains("cookie"));
        QVERIFY(!second.requests().first().contains("referer"));
    }

    void withoutEncryptionNothingIsFetched()
    {
        FileServer server;
        server.willSend(FileServer::ok(m_gguf));
        ModelDownload::Places where = places();
        where.limits.loopbackHttp = false;
        ModelDownload download(fromUrl(server.url()), where);
        download.start();
        QVERIFY(answerOf(download).kind == Kind::Server);
        QVERIFY(server.requests().isEmpty());
    }

    void aMismatchIsThrownAway()
    {
        FileServer server;
        QByteArray other = m_gguf;
        other[100] = char(other.at(100) + 1);
        server.willSend(FileServer::ok(other));
        ModelDownload download(fromUrl(server.url()), places());
        download.start();
        QVERIFY(answerOf(download).kind == Kind::Mismatch);
        QVERIFY2(left().isEmpty(), qPrintable(left().join(u' ')));
    }

    void aFullDiskIsSeenBeforehand()
    {
        FileServer server;
        ModelDownload::Places where = places();
        where.freeBytes = [](const QString &) { return qint64(1000); };
        ModelDownload download(fromUrl(server.url()), where);
        download.start();
        QVERIFY(answerOf(download).kind == Kind::NoSpace);
        QVERIFY(server.requests().isEmpty());
    }

    void aFolderThatCannotBeIsSaid()
    {
        ModelDownload::Places where = places();
        where.folder = QStringLiteral("/proc/no/models");
        ModelDownload download(fromUrl(QUrl(QStringLiteral("http://127.0.0.1:9/"))), where);
        download.start();
        QVERIFY(answerOf(download).kind == Kind::NotAllowed);
    }

    void cancellingLeavesNothing()
    {
        FileServer server;
        server.willSend(FileServer::ok(m_gguf).chopped(1000));
        ModelDownload download(fromUrl(server.url()), places());
        // Cancelled from inside its own signal.
        connect(&download, &ModelDownload::progressed, &download, [&download](const DownloadProgress &progress) {
            if (progress.done > 0)
                download.cancel();
        });
        download.start();
        const Outcome outcome = answerOf(download);
        QVERIFY(outcome.kind == Kind::Cancelled);
        QCOMPARE(outcome.answers, 1);
        QTRY_VERIFY2(left().isEmpty(), qPrintable(left().join(u' ')));
    }

    void twoAtOnceAreOne()
    {
        FileServer server;
        server.willSend(FileServer::ok(m_gguf));
        ModelDownload first(fromUrl(server.url()), places());
        ModelDownload second(fromUrl(server.url()), places());
        first.start();
        second.start();
        QSignalSpy finished(&first, &ModelDownload::finished);
        QVERIFY(answerOf(second).kind == Kind::Busy);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    }

    void theNextSourceIsTried()
    {
        FileServer gone;
        gone.willSend(FileServer::status("404 Not Found"));
        FileServer server;
        server.willSend(FileServer::ok(m_gguf));
        CatalogueModel model = fromUrl(gone.url());
        model.sources.append(fromUrl(server.url()).sources);
        ModelDownload download(model, places());
        download.start();
        QCOMPARE(contents(answerOf(download).path), m_gguf);
    }

    void theFirstReasonCountsWhenNoneWorks()
    {
        FileServer gone;
        gone.willSend(FileServer::status("404 Not Found"));
        CatalogueModel model = fromUrl(gone.url());
        model.sources.append(fromPackage(tests::makeLlama2c({})).sources);
        ModelDownload download(model, places());
        download.start();
        const Outcome outcome = answerOf(download);
        QVERIFY(outcome.kind == Kind::NotFound);
        QVERIFY(outcome.detail.contains(QStringLiteral("404")) && outcome.detail.contains(QStringLiteral("npm")));
    }

    void npmIsAskedForThePackage()
    {
        const auto files = tests::makeLlama2c({});
        const QString ready = m_folder->filePath(QStringLiteral("ready.tgz"));
        QVERIFY(tests::writeTgz(ready, package(files)));
        ModelDownload::Places where = places();
        // As npm does: the package comes to lie in the folder it was started in.
        where.npm = write(m_folder->filePath(QStringLiteral("npm")),
                          "#!/bin/sh\necho \"$@\" >'" + QFile::encodeName(m_folder->path()) + "/asked'\nenv >>'"
                              + QFile::encodeName(m_folder->path()) + "/asked'\ncp '" + QFile::encodeName(ready) + "' tiny-0.1.0.tgz\n",
                          true);
        qputenv("AGATE_KEY_OPENAI", "sk-never-passed-on");
        ModelDownload download(fromPackage(files), where);
        download.start();
        const Outcome outcome = answerOf(download);
        qunsetenv("AGATE_KEY_OPENAI");
        QVERIFY2(!outcome.kind, qPrintable(outcome.detail));
        const auto header = readModelHeader(outcome.path);
        QVERIFY(header.has_value());
        QCOMPARE(header->name, QStringLiteral("tiny"));
        QCOMPARE(header->licence, QStringLiteral("mit"));
        const QByteArray asked = contents(m_folder->filePath(QStringLiteral("asked")));
        QVERIFY(asked.startsWith("pack ") && asked.contains("tiny@0.1.0"));
        QVERIFY(!asked.contains("sk-never-passed-on"));
        QCOMPARE(left(), QStringList{QStringLiteral("tiny.gguf")});
    }

    void npmThatFailsIsSaid()
    {
        ModelDownload::Places where = places();
        where.npm =
            write(m_folder->filePath(QStringLiteral("npm")),
                  "#!/bin/sh\necho 'npm error code ENOTFOUND' >&2\necho 'npm error A complete log can be found in: x' >&2\nexit 1\n", true);
        ModelDownload download(fromPackage(tests::makeLlama2c({})), where);
        download.start();
        const Outcome outcome = answerOf(download);
        QVERIFY(outcome.kind == Kind::ClientFailed);
        QVERIFY2(outcome.detail.contains(QStringLiteral("ENOTFOUND")), qPrintable(outcome.detail));
        QVERIFY(left().isEmpty());
    }

    void npmThatHangsIsEnded()
    {
        ModelDownload::Places where = places();
        where.npm = write(m_folder->filePath(QStringLiteral("npm")), "#!/bin/sh\nsleep 1000\n", true);
        where.npmLimit = std::chrono::milliseconds(200);
        ModelDownload download(fromPackage(tests::makeLlama2c({})), where);
        download.start();
        QVERIFY(answerOf(download).kind == Kind::ClientFailed);
        QVERIFY(left().isEmpty());
    }

    void takesAPackageThatTheUserHas()
    {
        const auto files = tests::makeLlama2c({});
        const QString path = m_folder->filePath(QStringLiteral("mine.tgz"));
        QVERIFY(tests::writeTgz(path, package(files)));
        ModelDownload download(fromPackage(files), places());
        download.installFromPackage(path);
        const Outcome outcome = answerOf(download);
        QVERIFY2(!outcome.kind, qPrintable(outcome.detail));
        QVERIFY(readModelHeader(outcome.path).has_value());
        QVERIFY(QFile::exists(path));
    }

    void refusesOtherPackages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("packed");
        QTest::addColumn<Kind>("kind");
        const auto files = tests::makeLlama2c({});
        const QByteArray data = files.checkpoint + files.tokenizer;
        const QByteArray entry = "package/dist/tiny.data";
        QTest::newRow("a text") << QByteArray("no package") << false << Kind::BadPackage;
        QTest::newRow("empty") << QByteArray() << false << Kind::BadPackage;
        QTest::newRow("gzip of a text") << QByteArray("no tar either") << true << Kind::BadPackage;
        QTest::newRow("no such entry") << tests::tar({{"package/other", data}}) << true << Kind::BadPackage;
        QTest::newRow("a way out") << tests::tar({{"../../" + entry, data}}) << true << Kind::BadPackage;
        QTest::newRow("a link of that name") << tests::tar({{entry, {}, '2'}}) << true << Kind::BadPackage;
        QTest::newRow("cut in the entry") << tests::tar({{entry, data}}).first(20'000) << true << Kind::BadPackage;
        QTest::newRow("too short") << tests::tar({{entry, files.checkpoint}}) << true << Kind::BadPackage;
        QTest::newRow("a tokenizer that is none")
            << tests::tar({{entry, files.checkpoint + "xxxxxxxxxxxxxxxx"}}) << true << Kind::BadPackage;
        QByteArray other = data;
        other[50'000] = char(other.at(50'000) + 1);
        QTest::newRow("another checkpoint") << tests::tar({{entry, other}}) << true << Kind::Mismatch;
        QTest::newRow("far too large") << tests::tar({{entry, data + QByteArray(20 << 20, '\0')}}) << true << Kind::BadPackage;
    }

    void refusesOtherPackages()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, packed);
        QFETCH(Kind, kind);
        const QString path = m_folder->filePath(QStringLiteral("other.tgz"));
        if (packed)
            QVERIFY(tests::writeTgz(path, bytes));
        else
            write(path, bytes);
        ModelDownload download(fromPackage(tests::makeLlama2c({})), places());
        download.installFromPackage(path);
        const Outcome outcome = answerOf(download);
        QVERIFY2(outcome.kind == kind, qPrintable(outcome.detail));
        QVERIFY2(left().isEmpty(), qPrintable(left().join(u' ')));
    }

    void readingAPackageCanBeEnded()
    {
        const QString path = m_folder->filePath(QStringLiteral("long.tgz"));
        QVERIFY(tests::writeTgz(path, tests::tar({{"a", QByteArray(4 << 20, '\0')}})));
        int heard = 0;
        const auto entry = readPackageEntry(path, QStringLiteral("b"), 1, [&heard](qint64) { return ++heard < 2; });
        QVERIFY(!entry && entry.error().kind == PackageError::Kind::Cancelled);
        QCOMPARE(heard, 2);
    }

    void destroyingItMidwayIsQuiet()
    {
        const auto files = tests::makeLlama2c({});
        const QString path = m_folder->filePath(QStringLiteral("mine.tgz"));
        QVERIFY(tests::writeTgz(path, package(files)));
        {
            ModelDownload download(fromPackage(files), places());
            download.installFromPackage(path);
            QCoreApplication::processEvents();
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!QFile::exists(places().folder + QStringLiteral("/tiny.lock")));
    }

    /// The real package, when somebody names it: AGATE_STARTER_PACKAGE=….tgz
    void theRealStarterModel()
    {
        const QString path = qEnvironmentVariable("AGATE_STARTER_PACKAGE");
        if (path.isEmpty()) {
            qInfo("AGATE_STARTER_PACKAGE is not set, so the real starter package is not tried");
            return;
        }
        const auto models = offeredModels();
        QVERIFY(!models.isEmpty());
        ModelDownload download(models.first(), places());
        download.installFromPackage(path);
        const Outcome outcome = answerOf(download);
        QVERIFY2(!outcome.kind, qPrintable(outcome.detail));
        const auto header = readModelHeader(outcome.path);
        QVERIFY(header.has_value());
        QCOMPARE(header->contextTokens, 256);
        QCOMPARE(header->quantisation, QStringLiteral("Q8_0"));
        qInfo("%lld bytes, sha256 %s", static_cast<long long>(header->fileSize), sha256(contents(outcome.path)).constData());
        if (const QString keep = qEnvironmentVariable("AGATE_KEEP_STARTER"); !keep.isEmpty())
            QVERIFY(QFile::copy(outcome.path, keep));
    }
};

AGATE_TEST(TestModelDownload)
#include "test_model_download.moc"
