// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret.h"

#include <QString>

namespace agate
{

/// "AGATE_KEY_OPENAI" of "openai", "AGATE_KEY_MY_HOST" of "my-host".
QString environmentKeyName(const QString &provider);

/// The key in that variable, without white space around it; empty when there is none.
Secret environmentKey(const QString &provider);

} // namespace agate
