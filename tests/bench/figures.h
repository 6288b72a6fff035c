// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include <QtLogging>

namespace agate::bench
{

/// Milliseconds of CPU time, of the whole process or of what `clock` says.
inline double cpuMs(clockid_t clock = CLOCK_PROCESS_CPUTIME_ID)
{
    timespec now = {};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

/// Prints a line "name value" for tests/bench/run.
inline void figure(const char *name, double value)
{
    std::printf("%s %.4f\n", name, value);
    std::fflush(stdout);
}

/// `part` from 0 to 1. Ends the process when nothing was measured.
inline double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        qFatal("bench: nothing was measured");
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * part))];
}

} // namespace agate::bench
