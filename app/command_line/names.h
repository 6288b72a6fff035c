// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"
#include "generation/generation_event.h"
#include "translate/translating.h"

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

/// "open", "running", "draft", "approved", "failed".
QString nameOf(TranslatedSegment::State state);
/// "empty", "unchanged", "wrongScript", "wrongLanguage", "refusal", "cutOff", "tooLong".
QString nameOf(ReplyFault fault);
/// "numberMissing", "numberChanged", "numberAdded", "linkMissing", "codeMissing", "placeholderMissing", "tagMissing",
/// "referenceMissing", "protectedAdded", "markupMissing", "markupAdded", "termMissing", "nameMissing", "quoteStyle", "addressMixed",
/// "addressWrong".
QString nameOf(TranslationMark::Kind kind);
/// "paragraph", "heading", "listItem", "tableRow", "quote", "footnote".
QString nameOf(Segment::Kind kind);

/// {"in", "cached", "out", "reasoning"}: tokens, null when not known.
QJsonObject toJson(const UsageReported &usage);

} // namespace agate
