// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_catalogue.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>

namespace agate
{

namespace
{

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const auto array = value.toArray();
    for (const auto &each : array)
        list.append(each.toString());
    return list;
}

/// Empty when the source can be used.
QString complaint(const ModelSource &source)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}$"));
    static const QRegularExpression package(QStringLiteral("^(@[a-z0-9._-]+/)?[a-z0-9._-]+@[0-9]+\\.[0-9]+\\.[0-9]+$"));
    static const QRegularExpression file(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*\\.gguf$"));
    if (!hash.match(QString::fromLatin1(source.sha256)).hasMatch())
        return QStringLiteral("sha256");
    if (!file.match(source.file).hasMatch())
        return QStringLiteral("file");
    if (source.downloadBytes <= 0 || source.diskBytes <= 0)
        return QStringLiteral("download_bytes, disk_bytes");
    if (source.kind == ModelSource::Kind::Url)
        return source.url.isValid() && source.url.scheme() == QLatin1StringView("https") ? QString() : QStringLiteral("url");
    if (!package.match(source.package).hasMatch())
        return QStringLiteral("package");
    return source.entry.isEmpty() || source.checkpointBytes <= 0 ? QStringLiteral("entry, checkpoint_bytes") : QString();
}

std::expected<ModelSource, QString> readSource(const QJsonObject &object)
{
    ModelSource source;
    const QString kind = object.value(QStringLiteral("kind")).toString();
    if (kind == QLatin1StringView("url"))
        source.kind = ModelSource::Kind::Url;
    else if (kind == QLatin1StringView("npm"))
        source.kind = ModelSource::Kind::Npm;
    else
        return std::unexpected(QStringLiteral("kind"));
    source.url = QUrl(object.value(QStringLiteral("url")).toString(), QUrl::StrictMode);
    source.redirects = texts(object.value(QStringLiteral("redirects")));
    source.package = object.value(QStringLiteral("package")).toString();
    source.entry = object.value(QStringLiteral("entry")).toString();
    source.checkpointBytes = object.value(QStringLiteral("checkpoint_bytes")).toInteger();
    source.sha256 = object.value(QStringLiteral("sha256")).toString().toLatin1();
    source.downloadBytes = object.value(QStringLiteral("download_bytes")).toInteger();
    source.diskBytes = object.value(QStringLiteral("disk_bytes")).toInteger();
    source.file = object.value(QStringLiteral("file")).toString();
    if (const QString wrong = complaint(source); !wrong.isEmpty())
        return std::unexpected(wrong);
    return source;
}

} // namespace

std::expected<QList<CatalogueModel>, QString> readModelCatalogue(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isArray())
        return std::unexpected(QStringLiteral("not a JSON array: %1").arg(problem.errorString()));
    QList<CatalogueModel> models;
    const auto array = document.array();
    for (const auto &each : array) {
        const QJsonObject object = each.toObject();
        CatalogueModel model;
        model.id = object.value(QStringLiteral("id")).toString();
        model.name = object.value(QStringLiteral("name")).toString();
        model.licence = object.value(QStringLiteral("licence")).toString();
        model.languages = texts(object.value(QStringLiteral("languages")));
        model.contextTokens = object.value(QStringLiteral("context")).toInteger();
        model.followsInstructions = object.value(QStringLiteral("follows_instructions")).toBool();
        if (model.id.isEmpty() || model.name.isEmpty() || model.licence.isEmpty() || model.languages.isEmpty() || model.contextTokens <= 0)
            return std::unexpected(QStringLiteral("%1: id, name, licence, languages and context are needed").arg(model.id));
        const auto sources = object.value(QStringLiteral("sources")).toArray();
        for (const auto &entry : sources) {
            auto source = readSource(entry.toObject());
            if (!source)
                return std::unexpected(QStringLiteral("%1: source %2: %3").arg(model.id).arg(model.sources.size() + 1).arg(source.error()));
            model.sources.append(std::move(*source));
        }
        if (model.sources.isEmpty())
            return std::unexpected(QStringLiteral("%1: no sources").arg(model.id));
        models.append(std::move(model));
    }
    return models;
}

QList<CatalogueModel> offeredModels()
{
    QFile file(QStringLiteral(":/agate/models.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readModelCatalogue(file.readAll()).value_or(QList<CatalogueModel>());
}

QString ownModelsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/models");
}

QString installedPath(const CatalogueModel &model, const QString &folder)
{
    for (const ModelSource &source : model.sources) {
        const QString path = folder + u'/' + source.file;
        if (QFileInfo(path).isFile())
            return path;
    }
    return {};
}

} // namespace agate
