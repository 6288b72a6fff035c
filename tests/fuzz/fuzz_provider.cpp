// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/provider_shelf.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    const auto provider =
        agate::ProviderShelf::readProvider(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)), QStringLiteral("some"));
    if (!provider && provider.error().isEmpty())
        std::abort();
    return 0;
}
