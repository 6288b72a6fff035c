// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/connection.h"

#include <QStringList>

namespace agate
{

/// "Agat" as a number: PRAGMA application_id of every library.
constexpr qint32 libraryApplicationId = 0x41676174;

/// What leads from one version of the library to the next. Entry n makes version n + 1. Append only: a version that was released never
/// changes, and each has a golden file in tests/library/golden.
using Migrations = QList<QStringList>;

const Migrations &libraryMigrations();

/// Makes the table of the search index, as version 2 has it. A later version with another one gets a statement of its own.
QString searchTable();

/// Brings the library of `connection` from its user_version to the last of `migrations`, each step in one transaction with its version.
/// Before the first step a library that holds something is copied to `copy`. A step that fails leaves the version before it.
LibraryResult<void> migrate(Connection &connection, const Migrations &migrations, const QString &copy);

/// A whole, compact, synced copy of the library at `target`, which must not exist.
LibraryResult<void> copyLibrary(Connection &connection, const QString &target);

} // namespace agate
