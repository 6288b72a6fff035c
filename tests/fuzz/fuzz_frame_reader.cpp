// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/frame_reader.h"

#include <cstdlib>

using namespace agate;

/// The first byte says how the rest is cut up. However it is, the same events must come out.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    if (size < 2)
        return 0;
    const qsizetype step = bytes[0] % 7 + 1;
    const QByteArrayView stream(bytes + 1, qsizetype(size) - 1);
    FrameReader whole;
    FrameReader cut;
    QList<ServerSentEvent> expected = whole.read(stream);
    QList<ServerSentEvent> got;
    for (qsizetype at = 0; at < stream.size(); at += step)
        got += cut.read(stream.sliced(at, std::min(step, stream.size() - at)));
    if (got != expected || whole.rest() != cut.rest() || whole.overflowed() != cut.overflowed())
        std::abort();
    return 0;
}
