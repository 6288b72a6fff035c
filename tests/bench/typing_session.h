// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agate::bench
{

/// Figures of suggestions that need no window: what the real llama-server reads anew while a writer types, how soon it is free
/// when a key drops a request, and what a key costs.
int runTypingSession(int argc, char **argv);

} // namespace agate::bench
