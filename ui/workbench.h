// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agate
{

/// Opens Agate's window and runs it to its end. `agate [--profile DIR] [--library FILE] [--offline] [FILE]`.
/// A second one on the same library hands over to the first and ends with 0.
int runWorkbench(int &argc, char **argv);

} // namespace agate
