// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/dictionaries.h"

#include "files/module_file.h"

#include <QLibrary>

namespace agate
{

std::expected<std::unique_ptr<Dictionaries>, QString> openDictionaries()
{
    // Never unloaded: what Sonnet registers stays registered.
    QLibrary library(moduleFile(QStringLiteral("agate_dictionaries")));
    const auto make = reinterpret_cast<Dictionaries *(*)()>(library.resolve("agate_dictionaries"));
    if (!make)
        return std::unexpected(library.errorString());
    return std::unique_ptr<Dictionaries>(make());
}

} // namespace agate
