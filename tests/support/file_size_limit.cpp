// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/file_size_limit.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace agate::tests
{

FileSizeLimit::FileSizeLimit(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    if (::getrlimit(RLIMIT_FSIZE, &m_before) != 0)
        std::abort();
    limit = m_before;
    limit.rlim_cur = static_cast<rlim_t>(bytes);
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        std::abort();
}

FileSizeLimit::~FileSizeLimit()
{
    if (::setrlimit(RLIMIT_FSIZE, &m_before) != 0)
        std::abort();
}

} // namespace agate::tests
