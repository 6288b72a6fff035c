// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// Where Agate keeps what, for one run. Nothing else in Agate knows a standard folder.
struct Places {
    /// settings.json
    QString config;
    /// The library's usual folder, templates and models.
    QString data;
    QString cache;
    QString libraryFile;
    /// The command line named it: then the settings have no say.
    bool libraryNamed = false;
    /// The writer's own templates: <category>/<id>.md or <id>.md.
    QString userTemplates;
    /// GGUF files that Agate fetched or made.
    QString models;
    /// What the keychain's own program calls the keys that Agate keeps there.
    QString keychainService;

    QString settingsFile() const;
    /// Where the library is when nobody chose another.
    QString usualLibrary() const;

    /// The user's own: $XDG_CONFIG_HOME/agate, $XDG_DATA_HOME/agate, $XDG_CACHE_HOME/agate or what the system has instead.
    static Places standard();
    /// Everything in one folder, and keys of its own in the keychain, so that a trial touches nothing of the user's.
    static Places in(const QString &profile);

    bool operator==(const Places &) const = default;
};

} // namespace agate
