// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewrite/rewrite_request.h"

#include <QList>
#include <QString>

namespace agate
{

/// Something about a reply that is not the text that was asked for, or not as it should be.
struct RewriteFinding {
    enum class Kind : quint8 {
        /// No words.
        Empty,
        /// The model's thinking stood in it.
        Reasoning,
        /// The tags of the prompt did.
        Tags,
        Preface,
        CodeBlock,
        Quotes,
        /// A remark behind the text.
        Remark,
        /// Not the language that it should be in.
        WrongLanguage,
        /// It has next to nothing to do with the selection: a refusal, an answer to it, another text.
        NotARewrite,
        Unchanged,
        /// FixGrammar: over its budget.
        TooMuchChanged,
    };

    Kind kind = Kind::Empty;
    /// What was found was taken off, and the text is good.
    bool mended = false;

    bool operator==(const RewriteFinding &) const = default;
};

/// A model's reply as it may stand in the place of the selection.
struct RewriteReply {
    /// With the selection's own white space at its ends. For Continue the selection with what follows it.
    QString text;
    QList<RewriteFinding> findings;

    /// The finding that keeps this from being what was asked for, if any; the text may be offered only with it.
    std::optional<RewriteFinding::Kind> objection() const;

    bool operator==(const RewriteReply &) const = default;
};

/// Reads what a model has answered to rewriteRequest(). Pure. What is around the text is taken off where that is safe; else it is
/// a finding. `onlyContinues`: the model was shown an opening, and its first sign goes on right there.
RewriteReply readReply(const RewriteTask &task, const RewriteSubject &subject, const QString &reply, bool onlyContinues = false);

} // namespace agate
