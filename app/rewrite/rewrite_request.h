// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_request.h"
#include "generation/model_in_use.h"
#include "rewrite/rewrite_error.h"
#include "rewrite/rewrite_task.h"

#include <expected>

namespace agate
{

/// What is selected, with what a model may know of the draft around it.
struct RewriteSubject {
    QString text;
    /// As much as there is; the prompt takes the nearest sentences of it.
    QString before;
    QString after;
    /// The English name of the text's language; empty when it is not known.
    QString languageName;
    /// Its BCP 47 tag, empty when it is not known.
    QString language;

    bool operator==(const RewriteSubject &) const = default;
};

/// In UTF-16 units. Longer ones are rewritten part by part.
inline constexpr qsizetype longestSelection = 64 * 1024;

/// The name of the tags that stand around the selection in the prompt: one that does not occur in the subject.
QString tagFor(const RewriteSubject &subject);

/// What a model is asked. The selection is data: it stands between tags, and the model is told that nothing in it is addressed to it.
/// A model that only continues texts can be asked to continue, and nothing else.
std::expected<GenerationRequest, RewriteError> rewriteRequest(const RewriteTask &task, const RewriteSubject &subject,
                                                              const ModelInUse &model);

} // namespace agate
