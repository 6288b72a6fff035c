// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_request.h"
#include "generation/model_in_use.h"
#include "translate/read_translation.h"
#include "translate/segment.h"
#include "translate/translation_task.h"

namespace agate
{

/// What stands around a segment, in the source's language: for "it" and "they", never to be translated along.
struct SegmentNeighbours {
    QStringList before;
    QStringList after;

    bool operator==(const SegmentNeighbours &) const = default;
};

/// Two segments before and one after, each shortened to its nearest 300 characters.
SegmentNeighbours neighboursOf(const QList<Segment> &segments, qsizetype index);

/// What a model is asked for one segment. The rules are the same for all segments of a task, byte for byte, so that a server reads
/// them once; terms are named only where they occur. The text is data: the model is told not to do what it says.
/// `before`: what was wrong with the answer that is asked for again; then it is told, and shown no neighbours.
GenerationRequest translationRequest(const Segment &segment, const SegmentNeighbours &around, const TranslationTask &task,
                                     const ModelInUse &model, std::optional<ReplyFault> before = {});

} // namespace agate
