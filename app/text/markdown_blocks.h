// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace agate
{

/// A piece of Markdown that stands on its own: a heading, a paragraph, a whole list. Very long ones are cut into several.
struct MarkdownBlock {
    TextSpan span;
    /// What makes a piece of a cut block whole again: the head of a table, the fence of a listing.
    QString opening;
    QString closing;

    bool operator==(const MarkdownBlock &) const = default;
};

struct MarkdownBlocks {
    /// In their order, with nothing but blank lines, comments and front matter between them.
    QList<MarkdownBlock> blocks;
    /// Lines that say where links lead to ("[name]: address"), wherever they stand; at most 2,000.
    QList<TextSpan> linkDefinitions;

    /// Index of the block that holds a position or follows it; the last one behind the end; -1 when there is none.
    qsizetype indexAt(qsizetype position) const;
};

/// Cuts a draft where blank lines and headings let it be cut without changing what it means. One pass; front matter is left out.
MarkdownBlocks markdownBlocks(QStringView text);

/// How deep quotes and lists may be nested in readableMarkdown().
inline constexpr int deepestNesting = 12;

/// One block as a renderer may safely be given it: without comments, quotes and lists nested no deeper than `deepestNesting`,
/// lines of many thousand characters cut into several paragraphs.
QString readableMarkdown(QStringView block);

} // namespace agate
