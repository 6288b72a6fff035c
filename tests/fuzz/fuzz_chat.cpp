// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/read_answer.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    agate::fuzz::readAnswer(agate::Provider::Dialect::OpenAiChat, QByteArrayView(bytes, qsizetype(size)));
    return 0;
}
