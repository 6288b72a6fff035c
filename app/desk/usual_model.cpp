// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/usual_model.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

#include <unistd.h>

namespace agate
{

ModelPlaces modelPlaces(const QString &ownFolder, const QStringList &named)
{
    return ModelPlaces::standard(named, ownFolder, QDir::homePath());
}

std::optional<CatalogueModel> offeredAt(const QString &path, const QString &ownFolder)
{
    const QString file = QFileInfo(path).canonicalFilePath();
    if (file.isEmpty())
        return {};
    for (const CatalogueModel &model : offeredModels()) {
        for (const ModelSource &source : model.sources) {
            if (QFileInfo(ownFolder + u'/' + source.file).canonicalFilePath() == file)
                return model;
        }
    }
    return {};
}

QString usualModel(const QList<FoundModel> &found, const QString &ownFolder, qint64 memory)
{
    const FoundModel *best = nullptr;
    for (const FoundModel &model : found) {
        if (model.header.followsInstructions && model.size <= memory / 4 && (!best || model.size > best->size))
            best = &model;
    }
    if (best)
        return best->path;
    for (const FoundModel &model : found) {
        if (offeredAt(model.path, ownFolder))
            return model.path;
    }
    const auto smallest = std::ranges::min_element(found, {}, &FoundModel::size);
    return smallest == found.end() ? QString() : smallest->path;
}

qint64 physicalMemory()
{
    return qint64(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);
}

} // namespace agate
