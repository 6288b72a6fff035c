// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/model_catalogue.h"
#include "local_model/model_finder.h"

#include <optional>

namespace agate
{

/// Where to look for models: Agate's own folder, the writer's `named` ones, and where other programs keep theirs.
ModelPlaces modelPlaces(const QString &ownFolder, const QStringList &named);

/// Which of the models that Agate offers lies at `path`, if one does.
std::optional<CatalogueModel> offeredAt(const QString &path, const QString &ownFolder);

/// Who writes when the writer has not chosen: the largest model that follows instructions and needs at most a quarter of `memory`
/// (bytes; a larger one would crawl, or push everything else out), else one that Agate itself fetched, else the smallest
/// there is. Empty when there is none.
QString usualModel(const QList<FoundModel> &found, const QString &ownFolder, qint64 memory);

/// Bytes of this computer's memory.
qint64 physicalMemory();

} // namespace agate
