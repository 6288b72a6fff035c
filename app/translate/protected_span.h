// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QStringView>

namespace agate
{

/// What a translation has to hand over as it is.
///
/// It is shown to the model as it stands and checked afterwards, not replaced by marks of our own before. A mark that a model loses,
/// doubles or "corrects" takes what it stood for with it, and small models do all three with marks they never saw; code, addresses and
/// tags they know from what they have read. What was changed all the same can be seen by comparing, and set right where only one thing
/// was (mendProtected). Numbers are not among it: a translation writes them in its own digits and separators (see numbers.h).
struct ProtectedSpan {
    enum class Kind : quint8 {
        /// `inline code`, with its backticks.
        Code,
        /// An address: bare, between < and >, or the one a link leads to.
        Link,
        /// {{name}}, {name}, ${name}, %1, %s, &nbsp;
        Placeholder,
        /// An HTML tag or comment.
        Tag,
        /// [^note], or the [name] of a link that is explained elsewhere.
        Reference,
    };
    Kind kind = Kind::Code;
    TextSpan span;

    bool operator==(const ProtectedSpan &) const = default;
};

/// In their order, none within another.
QList<ProtectedSpan> protectedSpans(QStringView text);

/// The text with everything protected gone, a space in each place of the same length: positions stay.
QString withoutProtected(QStringView text);

/// Puts back what one protected thing of the source was changed into, where that can be nothing else: of its kind exactly one is
/// missing in the translation and exactly one there is none of the source's.
QString mendProtected(QStringView source, const QString &translation);

} // namespace agate
