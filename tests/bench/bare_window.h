// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agate::bench
{

/// What Qt alone takes on this computer today: a main window with a QPlainTextEdit and nothing else. Prints `bare.start_cpu_ms`,
/// to its first picture with 5 kB, and `bare.key_cpu_ms`, per key typed at the end of 1 MB, each in milliseconds of CPU time.
/// Machines differ, and one machine from hour to hour: the other figures are worth what they are beside these.
int runBareWindow(int argc, char **argv);

} // namespace agate::bench
