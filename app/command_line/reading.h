// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line/commands.h"
#include "library/library.h"
#include "wording/words.h"

namespace agate
{

/// Opens the library that the arguments name, for reading: also while a window holds it. Null, and no error: there is none yet.
LibraryResult<std::unique_ptr<Library>> openForReading(const Arguments &arguments);

/// What a LibraryError means for the exit code.
ExitCode exitCodeOf(const LibraryError &error);

/// The words, a line each, and the detail, to stderr.
void complain(Console &console, const Words &words, const QString &detail = {});

} // namespace agate
