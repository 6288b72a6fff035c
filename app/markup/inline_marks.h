// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QStringView>

namespace agate
{

/// A stretch of a line that Markdown's marks make something else.
struct InlineMark {
    enum class Kind : quint8 {
        Bold,
        Italic,
        Strike,
        Code,
        Link,
        Image,
        /// An address in angle brackets, an HTML tag, a comment: nothing in it is a mark. All of it is the content.
        Verbatim,
    };

    Kind kind = Kind::Bold;
    /// "**"; of a link "[" and "](address)".
    TextSpan open;
    TextSpan close;

    TextSpan content() const { return {open.end(), close.start - open.end()}; }

    TextSpan whole() const { return {open.start, close.end() - open.start}; }

    bool operator==(const InlineMark &) const = default;
};

/// The marks of one line by CommonMark's rules with GitHub's "~~", in the order of their beginnings; a mark is before those inside it.
/// Takes time in proportion to the line, whatever is in it.
QList<InlineMark> inlineMarks(QStringView line);

/// Would "*" there open or close emphasis, with these letters around it? (Not "_", which asks for more.)
bool opensEmphasis(QStringView before, QStringView behind);
bool closesEmphasis(QStringView before, QStringView behind);

/// Is the place inside code, an address or a tag, where every character is meant as it stands? Also in code that is still open.
bool isVerbatimAt(QStringView line, qsizetype position);

} // namespace agate
