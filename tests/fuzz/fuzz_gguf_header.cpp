// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_header.h"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

/// A header is read from a file, so the bytes become one, in memory.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static const int file = memfd_create("header.gguf", MFD_CLOEXEC);
    if (file < 0 || ftruncate(file, 0) != 0 || pwrite(file, bytes, size, 0) != ssize_t(size))
        std::abort();
    const auto header = agate::readModelHeader(QStringLiteral("/proc/self/fd/%1").arg(file));
    if (header && (header->contextTokens < 0 || header->parts < 1))
        std::abort();
    return 0;
}
