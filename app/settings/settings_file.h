// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/save_atomically.h"
#include "settings/settings.h"

#include <QString>

#include <expected>

namespace agate
{

/// What reading the settings brought. There always are settings: a missing file means the defaults.
struct SettingsRead {
    Settings settings;
    /// The file could not be understood and was kept under this name; empty otherwise.
    QString brokenKeptAt;
    /// The file is there and could not be read, or not be kept aside: saving would lose it, so don't.
    bool unreadable = false;
};

/// Reads one JSON object of at most 1 MiB. A value of the wrong kind counts as absent, the others still serve.
SettingsRead readSettings(const QString &file);

/// The same for who only wants a look: a file that cannot be understood stays where it is, and means the defaults.
Settings glanceAtSettings(const QString &file);

/// Makes the folder (owner only) if need be.
std::expected<void, FileError> writeSettings(const QString &file, const Settings &settings);

} // namespace agate
