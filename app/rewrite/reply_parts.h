// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewrite/rewrite_task.h"
#include "rewrite/word_bag.h"

#include <QString>

namespace agate
{

// What models put around a text that was asked for. Each takes one such thing off the ends of `reply` and tells whether it was
// there. They go by how the reply is built and by the words it shares with the original, not by lists of phrases, so that they
// work in any language; what the original has itself is never taken off.

/// What a comparison with the original needs.
struct OriginalText {
    explicit OriginalText(const QString &text);

    QString text;
    WordBag words;
    int paragraphs = 0;
    /// One of its first lines ends with a colon.
    bool introduces = false;
};

/// Thinking aloud between tags, or before a lone closing one, and the marks that divide a model's channels. `left` is set when
/// thinking was begun and not ended: then nothing is known to be the text.
bool takeReasoning(QString &reply, const OriginalText &original, bool &left);
/// The tags of the prompt.
bool takeTags(QString &reply, const QString &tag);
/// "Here is the text:", in one or several lines.
bool takePreface(QString &reply, const OriginalText &original, RewriteTask::Kind kind);
/// A code block around it, with what stands behind.
bool takeFence(QString &reply, const OriginalText &original);
/// A last paragraph that is about the text. `left` is set when it only may be one, and stays.
bool takeRemark(QString &reply, const OriginalText &original, RewriteTask::Kind kind, bool &left);
/// Quotation marks around all of it.
bool takeQuotes(QString &reply, const OriginalText &original);

} // namespace agate
