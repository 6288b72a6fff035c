// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/model_header.h"

#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <atomic>

namespace agate
{

/// Where to look for models, and how. standard() knows the places of the programs that people have models from.
struct ModelPlaces {
    enum class Origin : quint8 { Own, Named, LmStudio, HuggingFace, LlamaCpp, Gpt4All, Jan, Ollama };

    struct Folder {
        QString path;
        Origin origin = Origin::Named;
        /// Folders below it that are entered.
        int depth = 1;
        bool operator==(const Folder &) const = default;
    };

    QList<Folder> folders;
    /// Ollama's: manifests/ and blobs/.
    QStringList ollama;

    /// `named`: folders that the user added. `own`, `home` and `environment` are arguments for the tests' sake.
    static ModelPlaces standard(const QStringList &named, const QString &own, const QString &home,
                                const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

    bool operator==(const ModelPlaces &) const = default;
};

/// A model on this computer that can be used as it is.
struct FoundModel {
    /// What llama-server is given: the file, or its first part.
    QString path;
    /// As its file says, or Ollama's name for it ("llama3.2:latest"), or the file's name.
    QString name;
    ModelPlaces::Origin origin = ModelPlaces::Origin::Named;
    /// Bytes of all its parts.
    qint64 size = 0;
    ModelHeader header;

    bool operator==(const FoundModel &) const = default;
};

struct FoundModels {
    struct Unusable {
        QString path;
        ModelFileError error;
        bool operator==(const Unusable &) const = default;
    };

    /// Agate's own first, then by name.
    QList<FoundModel> models;
    /// Files that look like models and cannot be used.
    QList<Unusable> unusable;
};

/// Looks through the places, reading headers only, changing nothing. Takes as long as the disk does (a header of a large model
/// some 50 ms): not for the GUI thread. Ends early, with what it has, once `cancelled` is set. What cannot be read is
/// passed over in silence; the same file seen in two ways is found once.
FoundModels findModels(const ModelPlaces &places, const std::atomic<bool> *cancelled = nullptr);

} // namespace agate
