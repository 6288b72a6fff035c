// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"
#include "generation/generation_event.h"

#include <QJsonObject>
#include <QString>

namespace agate
{

// Names that scripts rely on: in JSON and on stderr, never translated, never changed.

/// "auth", "quota", "rate", "overloaded", "context", "badRequest", "notFound", "network", "protocol", "timeout", "modelLoading",
/// "offline", "noModel", "brokenModel", "noEngine", "outOfMemory".
QString nameOf(GenerationError::Kind kind);

/// "ended", "length", "filtered", "refused", "cancelled", "interrupted".
QString nameOf(Stopped::Reason reason);

/// {"in", "cached", "out", "reasoning"}: tokens, null when not known.
QJsonObject toJson(const UsageReported &usage);

} // namespace agate
