// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_finder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace agate
{

using Origin = ModelPlaces::Origin;

namespace
{

/// A folder somebody named may be their whole home.
constexpr int mostEntries = 100'000;
constexpr int mostModels = 1000;
constexpr qint64 largestManifest = 1024 * 1024;
/// manifests/<host>/<namespace>/<model>/<tag>
constexpr int manifestDepth = 3;

class Search
{
public:
    explicit Search(const std::atomic<bool> *cancelled) : m_cancelled(cancelled) { }

    void lookIn(const ModelPlaces::Folder &folder) { enter(folder.path, folder.origin, folder.depth); }

    void lookInOllama(const QString &root)
    {
        const QString manifests = root + QStringLiteral("/manifests");
        QStringList files;
        listManifests(manifests, manifestDepth, files);
        for (const QString &file : std::as_const(files))
            readManifest(root, file, file.sliced(manifests.size() + 1));
    }

    FoundModels take()
    {
        std::ranges::sort(m_found.models, [](const FoundModel &a, const FoundModel &b) {
            if ((a.origin == Origin::Own) != (b.origin == Origin::Own))
                return a.origin == Origin::Own;
            const int order = QString::compare(a.name, b.name, Qt::CaseInsensitive);
            return order != 0 ? order < 0 : a.path < b.path;
        });
        return std::move(m_found);
    }

private:
    bool isOver() const { return (m_cancelled && *m_cancelled) || m_entries > mostEntries || m_found.models.size() >= mostModels; }

    void enter(const QString &folder, Origin origin, int depth)
    {
        // Links to folders are not followed (they may lead in circles), links to files are: the Hugging Face cache is made of them.
        const QDir dir(folder);
        const auto files = dir.entryInfoList({QStringLiteral("*.gguf")}, QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &file : files) {
            ++m_entries;
            if (isOver())
                return;
            consider(file.filePath(), origin, {});
        }
        if (depth <= 0)
            return;
        const auto folders = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks | QDir::Readable, QDir::Name);
        for (const QString &name : folders) {
            ++m_entries;
            if (isOver())
                return;
            enter(folder + u'/' + name, origin, depth - 1);
        }
    }

    void consider(const QString &path, Origin origin, const QString &givenName)
    {
        const QFileInfo file(path);
        const QString fileName = file.fileName().toLower();
        if (fileName.startsWith(QLatin1StringView("mmproj")) || fileName.startsWith(QLatin1StringView("mtp-")))
            return;
        const QStringList parts = modelParts(path);
        if (parts.first() != path)
            return;
        const QString canonical = file.canonicalFilePath();
        if (canonical.isEmpty() || m_seen.contains(canonical))
            return;
        m_seen.insert(canonical);
        auto header = readModelHeader(path);
        if (!header) {
            if (header.error().kind != ModelFileError::Kind::NoModel)
                m_found.unusable.append({path, header.error()});
            return;
        }
        FoundModel model;
        model.path = path;
        model.origin = origin;
        for (const QString &part : parts)
            model.size += QFileInfo(part).size();
        model.name = !givenName.isEmpty() ? givenName : !header->name.isEmpty() ? header->name : file.completeBaseName();
        model.header = std::move(*header);
        m_found.models.append(std::move(model));
    }

    void listManifests(const QString &folder, int depth, QStringList &files)
    {
        const QDir dir(folder);
        const auto entries =
            dir.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::NoSymLinks | QDir::Readable, QDir::Name);
        for (const QFileInfo &entry : entries) {
            ++m_entries;
            if (isOver())
                return;
            if (entry.isDir() && depth > 0)
                listManifests(entry.filePath(), depth - 1, files);
            else if (entry.isFile() && depth == 0)
                files.append(entry.filePath());
        }
    }

    void readManifest(const QString &root, const QString &path, const QString &place)
    {
        static const QRegularExpression digest(QStringLiteral("^sha256:([0-9a-f]{64})$"));
        QFile file(path);
        if (isOver() || file.size() > largestManifest || !file.open(QIODevice::ReadOnly))
            return;
        const QJsonObject manifest = QJsonDocument::fromJson(file.read(largestManifest)).object();
        const auto layers = manifest.value(QStringLiteral("layers")).toArray();
        for (const auto &each : layers) {
            const QJsonObject layer = each.toObject();
            if (layer.value(QStringLiteral("mediaType")) != QLatin1StringView("application/vnd.ollama.image.model"))
                continue;
            const auto match = digest.match(layer.value(QStringLiteral("digest")).toString());
            if (!match.hasMatch())
                continue;
            const QString blob = root + QStringLiteral("/blobs/sha256-") + match.captured(1);
            if (QFileInfo(blob).isReadable())
                consider(blob, Origin::Ollama, nameOf(place));
            return;
        }
    }

    /// "registry.ollama.ai/library/llama3.2/latest" is called "llama3.2:latest" by everybody.
    static QString nameOf(const QString &place)
    {
        QStringList parts = place.split(u'/');
        if (parts.value(0) == QLatin1StringView("registry.ollama.ai"))
            parts.removeFirst();
        if (parts.size() == 3 && parts.first() == QLatin1StringView("library"))
            parts.removeFirst();
        const QString tag = parts.takeLast();
        return parts.join(u'/') + u':' + tag;
    }

    const std::atomic<bool> *m_cancelled;
    FoundModels m_found;
    QSet<QString> m_seen;
    int m_entries = 0;
};

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine(4096)).trimmed() : QString();
}

} // namespace

ModelPlaces ModelPlaces::standard(const QStringList &named, const QString &own, const QString &home, const QProcessEnvironment &environment)
{
    ModelPlaces places;
    const auto add = [&places](const QString &path, Origin origin, int depth) {
        if (QDir::isAbsolutePath(path))
            places.folders.append({QDir::cleanPath(path), origin, depth});
    };
    const auto variable = [&environment](const char *name) { return environment.value(QString::fromLatin1(name)); };

    add(own, Origin::Own, 2);
    for (const QString &folder : named)
        add(folder, Origin::Named, 4);

    const QString pointed = firstLine(home + QStringLiteral("/.lmstudio-home-pointer"));
    add((pointed.isEmpty() ? home + QStringLiteral("/.lmstudio") : pointed) + QStringLiteral("/models"), Origin::LmStudio, 3);
    add(home + QStringLiteral("/.cache/lm-studio/models"), Origin::LmStudio, 3);

    const QString cache = variable("XDG_CACHE_HOME").isEmpty() ? home + QStringLiteral("/.cache") : variable("XDG_CACHE_HOME");
    // models--ORG--NAME/snapshots/COMMIT/[folder/]FILE
    constexpr int hubDepth = 4;
    if (!variable("HF_HUB_CACHE").isEmpty())
        add(variable("HF_HUB_CACHE"), Origin::HuggingFace, hubDepth);
    else if (!variable("HF_HOME").isEmpty())
        add(variable("HF_HOME") + QStringLiteral("/hub"), Origin::HuggingFace, hubDepth);
    else
        add(cache + QStringLiteral("/huggingface/hub"), Origin::HuggingFace, hubDepth);

    // Older builds lay files flat, newer ones as the Hub's cache does.
    if (!variable("LLAMA_CACHE").isEmpty())
        add(variable("LLAMA_CACHE"), Origin::LlamaCpp, hubDepth);
    add(cache + QStringLiteral("/llama.cpp"), Origin::LlamaCpp, hubDepth);

    const QString data = variable("XDG_DATA_HOME").isEmpty() ? home + QStringLiteral("/.local/share") : variable("XDG_DATA_HOME");
    add(data + QStringLiteral("/nomic.ai/GPT4All"), Origin::Gpt4All, 1);
    add(home + QStringLiteral("/.cache/gpt4all"), Origin::Gpt4All, 1);
    add(data + QStringLiteral("/Jan/data/llamacpp/models"), Origin::Jan, 3);

    if (!variable("OLLAMA_MODELS").isEmpty())
        places.ollama.append(variable("OLLAMA_MODELS"));
    places.ollama.append(home + QStringLiteral("/.ollama/models"));
    places.ollama.append(QStringLiteral("/usr/share/ollama/.ollama/models"));
    return places;
}

FoundModels findModels(const ModelPlaces &places, const std::atomic<bool> *cancelled)
{
    Search search(cancelled);
    for (const ModelPlaces::Folder &folder : places.folders)
        search.lookIn(folder);
    for (const QString &root : places.ollama)
        search.lookInOllama(root);
    return search.take();
}

} // namespace agate
