// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonValue>

#include <expected>

namespace agate
{

enum class JsonFault : quint8 { Malformed, TooDeep };

/// Reads JSON that a stranger wrote. Bytes that are no UTF-8 become U+FFFD, and nesting past 64 levels is refused before the
/// parser, which recurses, ever sees it. Only an object or an array counts as JSON here.
std::expected<QJsonValue, JsonFault> readJson(QByteArrayView bytes);

} // namespace agate
