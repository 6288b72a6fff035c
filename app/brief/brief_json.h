// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"

#include <QByteArray>

#include <optional>

namespace agate
{

/// One line of JSON, as kept with a revision:
/// {"answers":{"hero":"Pip"},"audience":"…","language":"en","template":"bedtime-story","tone":"…","variants":1,"version":1}
QByteArray briefToJson(const Brief &brief);

/// Nothing when it is no such JSON; keys that are not known (a newer Agate's) are passed over.
std::optional<Brief> briefFromJson(const QByteArray &json);

} // namespace agate
