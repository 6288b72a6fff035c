// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewrite/rewrite_task.h"
#include "text/text_span.h"

#include <QList>
#include <QString>

namespace agate
{

/// Something that a rewriting should have kept, and did not; or that it brought in.
struct FactChange {
    enum class Kind : quint8 {
        /// Numbers, dates and times among them, in any digits: "1,000", "1000" and "١٠٠٠" are one.
        Number,
        /// What is written with a capital within a sentence.
        Name,
        Link,
        /// Of e-mail.
        Address,
        Quotation,
        /// Of Markdown: bold, italic, code, headings, quotes, lists.
        Mark,
    };
    enum class What : quint8 { Lost, Changed, Added };

    Kind kind = Kind::Number;
    What what = What::Lost;
    /// Where it was; empty when it is added.
    TextSpan before;
    /// Where it is; empty when it is lost.
    TextSpan after;

    bool operator==(const FactChange &) const = default;
};

/// What of a text's facts `after` does not have as `before` had it, by its place. `language`: the texts' BCP 47 tag, empty when
/// it is not known; it tells where capitals make no names, and where names have endings.
QList<FactChange> keptFacts(const QString &before, const QString &after, const QString &language = {});

/// Those of them that a task should not have brought about: what is shortened may lose facts, a translation has other names.
QList<FactChange> unwantedIn(const QList<FactChange> &changes, RewriteTask::Kind task);

} // namespace agate
