// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace agate
{

struct HtmlLimits {
    /// In UTF-16 units; what is longer is not converted.
    qsizetype longest = 4'000'000;
    /// Tags and stretches of text; the same.
    qsizetype mostTokens = 400'000;
    /// Elements inside one another; what is deeper counts as if it were not inside.
    int deepest = 200;
};

struct MarkdownFromHtml {
    QString text;
    /// There was something that plain text cannot say: a heading, emphasis, a link, a list, a table …
    bool formatted = false;
};

/// What a clipboard holds as text/html, as Markdown: headings, paragraphs, emphasis, links (http, https, mailto), lists, quotes, code
/// and simple tables. A picture from the net becomes a link to it. All else is dropped, whatever it is; nothing is loaded.
/// Nothing: it is past the limits.
std::optional<MarkdownFromHtml> markdownFromHtml(QStringView html, const HtmlLimits &limits = {});

} // namespace agate
