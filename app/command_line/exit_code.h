// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agate
{

/// How `agate SUBCOMMAND` ends; also in the man page.
enum class ExitCode : int {
    Done = 0,
    /// A file or the library could not be read or written.
    Failed = 1,
    /// Unknown subcommand, option, template or draft; a field missing or too long.
    WrongUsage = 2,
    /// No model is set or found, or its file is missing.
    NoModel = 3,
    /// The model or its provider failed, or the file is no model.
    ModelFailed = 4,
    LibraryInUse = 5,
    /// By Ctrl+C, a signal, or a reader of stdout that went away.
    Interrupted = 130,
};

} // namespace agate
