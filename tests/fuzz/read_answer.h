// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/provider.h"

#include <QByteArrayView>

namespace agate::fuzz
{

/// Reads `bytes` as the body of a reply in that dialect, whole and cut up, and aborts unless both give the same text and a clear end.
/// The first byte chooses the cut and the content type.
void readAnswer(Provider::Dialect dialect, QByteArrayView bytes);

} // namespace agate::fuzz
