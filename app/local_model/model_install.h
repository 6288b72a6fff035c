// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/download_error.h"
#include "local_model/model_catalogue.h"

#include <QString>

#include <atomic>
#include <expected>

namespace agate
{

/// What a worker thread is told and tells meanwhile; looked at from both sides.
struct InstallWatch {
    std::atomic<bool> cancelled = false;
    std::atomic<DownloadProgress::Stage> stage = DownloadProgress::Stage::Checking;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;

    void tell(const DownloadProgress &progress)
    {
        stage = progress.stage;
        done = progress.done;
        total = progress.total;
    }
};

/// The two ways in which what was fetched becomes a model in `folder`: plain functions that take seconds and are run on a worker
/// thread. The result is the model's path. What does not match its hash is never used, and a file fetched by its address is
/// removed then.
[[nodiscard]] std::expected<QString, DownloadError> installPart(const ModelSource &source, const QString &part, const QString &folder,
                                                                InstallWatch &watch);
[[nodiscard]] std::expected<QString, DownloadError> installPackage(const CatalogueModel &model, const ModelSource &source,
                                                                   const QString &package, const QString &folder, InstallWatch &watch);

} // namespace agate
