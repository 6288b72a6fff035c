// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/places.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

Places below(const QString &config, const QString &data, const QString &cache)
{
    return {.config = config,
            .data = data,
            .cache = cache,
            .libraryFile = data + "/library.sqlite"_L1,
            .libraryNamed = false,
            .userTemplates = data + "/templates"_L1,
            .models = data + "/models"_L1,
            .keychainService = u"agate"_s};
}

} // namespace

QString Places::settingsFile() const
{
    return config + "/settings.json"_L1;
}

QString Places::usualLibrary() const
{
    return data + "/library.sqlite"_L1;
}

Places Places::standard()
{
    // The generic places and a name of our own: the same whatever QCoreApplication was told.
    auto place = [](QStandardPaths::StandardLocation location) { return QStandardPaths::writableLocation(location) + "/agate"_L1; };
    return below(place(QStandardPaths::GenericConfigLocation), place(QStandardPaths::GenericDataLocation),
                 place(QStandardPaths::GenericCacheLocation));
}

Places Places::in(const QString &profile)
{
    const QString folder = QDir(profile).absolutePath();
    Places places = below(folder + "/config"_L1, folder + "/data"_L1, folder + "/cache"_L1);
    places.keychainService = "agate "_L1 + folder;
    return places;
}

} // namespace agate
