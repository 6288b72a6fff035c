// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// What a tag means for a text.
enum class HtmlTag : quint8 {
    Unknown,
    Block,
    Paragraph,
    Heading,
    Quote,
    BulletList,
    NumberedList,
    Item,
    Preformatted,
    Table,
    Row,
    Cell,
    Bold,
    Italic,
    Strike,
    Code,
    Link,
    Span,
    Break,
    Rule,
    Image,
    Input,
    Dropped
};

HtmlTag tagOf(const QString &name);
/// Does it stand in a paragraph of its own, or hold some?
bool isBlock(HtmlTag tag);
/// Is there nothing in it, and no tag that closes it?
bool isVoid(HtmlTag tag);

} // namespace agate
