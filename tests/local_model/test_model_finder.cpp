// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_finder.h"

#include "support/random_gguf.h"
#include "support/room_program.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;
using Origin = ModelPlaces::Origin;

class TestModelFinder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    QString put(const QString &path, const QByteArray &bytes)
    {
        const QString full = m_home.filePath(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? full : QString();
    }

    QString putModel(const QString &path, const QByteArray &name) { return put(path, tests::randomGguf({.name = name})); }

    ModelPlaces places(const QStringList &named = {}, const QProcessEnvironment &environment = {}) const
    {
        ModelPlaces places = ModelPlaces::standard(named, m_home.filePath(QStringLiteral("own")), m_home.path(), environment);
        // Only what this test made.
        places.ollama.removeIf([this](const QString &root) { return !root.startsWith(m_home.path()); });
        return places;
    }

    static QStringList names(const FoundModels &found)
    {
        QStringList list;
        for (const FoundModel &model : found.models)
            list.append(model.name);
        return list;
    }

private slots:

    void cleanup()
    {
        for (const QString &name : QDir(m_home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            QDir(m_home.filePath(name)).removeRecursively();
            QFile::remove(m_home.filePath(name));
        }
    }

    void nothingIsFoundInNothing()
    {
        const FoundModels found = findModels(places());
        QVERIFY(found.models.isEmpty() && found.unusable.isEmpty());
    }

    void looksWhereOthersKeepTheirs()
    {
        putModel(QStringLiteral("own/mine.gguf"), "z own");
        putModel(QStringLiteral(".lmstudio/models/someone/some-repo/a.gguf"), "a lmstudio");
        putModel(QStringLiteral(".cache/lm-studio/models/someone/some-repo/b.gguf"), "b old lmstudio");
        putModel(QStringLiteral(".cache/llama.cpp/someone_repo_c.gguf"), "c llama.cpp");
        putModel(QStringLiteral(".local/share/nomic.ai/GPT4All/d.gguf"), "d gpt4all");
        putModel(QStringLiteral(".local/share/Jan/data/llamacpp/models/org/repo/model.gguf"), "e jan");
        putModel(QStringLiteral("elsewhere/deep/er/f.gguf"), "f named");
        put(QStringLiteral(".cache/llama.cpp/someone_repo_c.gguf.json"), "{}");
        const FoundModels found = findModels(places({m_home.filePath(QStringLiteral("elsewhere"))}));
        QCOMPARE(
            names(found),
            QStringList({QStringLiteral("z own"), QStringLiteral("a lmstudio"), QStringLiteral("b old lmstudio"),
                         QStringLiteral("c llama.cpp"), QStringLiteral("d gpt4all"), QStringLiteral("e jan"), QStringLiteral("f named")}));
        QCOMPARE(found.models.first().origin, Origin::Own);
        QCOMPARE(found.models.last().origin, Origin::Named);
        QCOMPARE(found.models.first().header.contextTokens, 8192);
        QVERIFY(found.unusable.isEmpty());
    }

    void lmStudioMayHaveMoved()
    {
        putModel(QStringLiteral("moved/models/p/r/x.gguf"), "moved");
        put(QStringLiteral(".lmstudio-home-pointer"), QFile::encodeName(m_home.filePath(QStringLiteral("moved"))) + "\n");
        QCOMPARE(names(findModels(places())), QStringList{QStringLiteral("moved")});
    }

    void theHubsCacheIsMadeOfLinks()
    {
        const QString blob = putModel(QStringLiteral("hub/models--o--n/blobs/abcdef"), "hub");
        for (const char *commit : {"1111", "2222"}) {
            const QString snapshot = m_home.filePath(QStringLiteral("hub/models--o--n/snapshots/") + QString::fromLatin1(commit));
            QVERIFY(QDir().mkpath(snapshot));
            QVERIFY(QFile::link(QStringLiteral("../../blobs/abcdef"), snapshot + QStringLiteral("/n-Q8_0.gguf")));
        }
        put(QStringLiteral("hub/models--o--n/blobs/123.incomplete"), "GGUF");
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HF_HUB_CACHE"), m_home.filePath(QStringLiteral("hub")));
        const FoundModels found = findModels(places({}, environment));
        QCOMPARE(names(found), QStringList{QStringLiteral("hub")});
        QCOMPARE(found.models.first().origin, Origin::HuggingFace);
        QCOMPARE(QFileInfo(found.models.first().path).canonicalFilePath(), QFileInfo(blob).canonicalFilePath());
        QVERIFY(found.unusable.isEmpty());
    }

    void ollamasBlobsAreFoundByTheirManifests()
    {
        const QByteArray hex(64, 'a');
        putModel(QStringLiteral(".ollama/models/blobs/sha256-") + QString::fromLatin1(hex), "inside");
        const auto layer = [](const char *kind, const QByteArray &digest) {
            return QJsonObject{{QStringLiteral("mediaType"), QStringLiteral("application/vnd.ollama.image.") + QString::fromLatin1(kind)},
                               {QStringLiteral("digest"), QString::fromLatin1("sha256:" + digest)}};
        };
        const QJsonArray layers = {layer("template", "bb"), layer("model", hex)};
        const QByteArray manifest = QJsonDocument(QJsonObject{{QStringLiteral("layers"), layers}}).toJson();
        put(QStringLiteral(".ollama/models/manifests/registry.ollama.ai/library/llama3.2/latest"), manifest);
        put(QStringLiteral(".ollama/models/manifests/registry.ollama.ai/library/broken/latest"), "{no json");
        QByteArray escape = manifest;
        put(QStringLiteral(".ollama/models/manifests/registry.ollama.ai/library/escape/latest"),
            escape.replace(hex, "../../../../etc/passwd"));
        const FoundModels found = findModels(places());
        QCOMPARE(names(found), QStringList{QStringLiteral("llama3.2:latest")});
        QCOMPARE(found.models.first().origin, Origin::Ollama);
        QVERIFY(found.unusable.isEmpty());
    }

    void partsAreOneModel()
    {
        const QByteArray whole = tests::randomGguf({.name = "big"});
        put(QStringLiteral("own/big-00001-of-00002.gguf"), whole);
        put(QStringLiteral("own/big-00002-of-00002.gguf"), whole);
        putModel(QStringLiteral("own/mmproj-big-f16.gguf"), "eyes");
        putModel(QStringLiteral("own/mtp-big.gguf"), "ahead");
        put(QStringLiteral("own/lost-00001-of-00002.gguf"), whole);
        put(QStringLiteral("own/download.gguf.part"), whole);
        const FoundModels found = findModels(places());
        QCOMPARE(names(found), QStringList{QStringLiteral("big")});
        QCOMPARE(found.models.first().size, 2 * whole.size());
        QVERIFY(found.models.first().path.endsWith(QStringLiteral("big-00001-of-00002.gguf")));
        QCOMPARE(found.unusable.size(), 1);
        QCOMPARE(found.unusable.first().error.kind, ModelFileError::Kind::PartMissing);
    }

    void whatIsBrokenIsNamed()
    {
        put(QStringLiteral("own/cut.gguf"), tests::randomGguf().chopped(100));
        put(QStringLiteral("own/noise.gguf"), "nothing of the kind");
        const FoundModels found = findModels(places());
        QVERIFY(found.models.isEmpty());
        QCOMPARE(found.unusable.size(), 2);
        QCOMPARE(found.unusable.first().error.kind, ModelFileError::Kind::CutShort);
        QCOMPARE(found.unusable.last().error.kind, ModelFileError::Kind::NotGguf);
    }

    void goesNotTooDeepNorInCircles()
    {
        putModel(QStringLiteral("named/1/2/3/4/near.gguf"), "near");
        putModel(QStringLiteral("named/1/2/3/4/5/far.gguf"), "far");
        QVERIFY(QFile::link(m_home.filePath(QStringLiteral("named")), m_home.filePath(QStringLiteral("named/1/again"))));
        QVERIFY(QFile::link(m_home.filePath(QStringLiteral("nowhere")), m_home.filePath(QStringLiteral("named/dangling.gguf"))));
        const FoundModels found = findModels(places({m_home.filePath(QStringLiteral("named"))}));
        QCOMPARE(names(found), QStringList{QStringLiteral("near")});
    }

    void changesNothingAndEndsWhenAsked()
    {
        const QString path = putModel(QStringLiteral("own/a.gguf"), "a");
        const QDateTime before = QFileInfo(path).lastModified();
        std::atomic<bool> cancelled = true;
        QVERIFY(findModels(places(), &cancelled).models.isEmpty());
        cancelled = false;
        QCOMPARE(findModels(places(), &cancelled).models.size(), 1);
        QCOMPARE(QFileInfo(path).lastModified(), before);
    }
};

AGATE_TEST(TestModelFinder)
#include "test_model_finder.moc"
