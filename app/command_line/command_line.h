// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// `agate SUBCOMMAND …`, `agate --help`: everything that works with no window, no display and no Widgets. stdout carries texts and JSON
/// alone; all else goes to stderr. How it ends: ExitCode.
namespace agate::command_line
{

/// True when the arguments ask for no window: a subcommand, --help, --version, or a word that is neither a subcommand nor a file.
bool serves(int argc, const char *const *argv);

/// Builds a QCoreApplication, runs what is asked for and returns the exit code.
int run(int &argc, char **argv);

} // namespace agate::command_line
