// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace agate
{

/// A piece of a Markdown text that is translated on its own.
struct Segment {
    enum class Kind : quint8 { Paragraph, Heading, ListItem, TableRow, Quote, Footnote };
    Kind kind = Kind::Paragraph;
    /// In the source, without the marks before it ("## ", "- [ ] ", "> ", "[^1]: ").
    TextSpan span;
    /// What is translated. Its lines end in \n and begin behind their marks: each \n stands for `joint`.
    QString text;
    /// What lies between two of its lines in the source ("\n", "\n> ", "\r\n  "); empty when it has one.
    QString joint;

    bool operator==(const Segment &) const = default;
};

/// No segment is longer, in UTF-16 units: a paragraph that is, is cut at the ends of sentences.
inline constexpr qsizetype longestSegment = 2000;

/// What of a Markdown text is to be translated, in its order. What lies between is handed over as it is: front matter, blocks of
/// code, comments, link definitions, rules, HTML that is not shown as text, lines without a letter, and all marks at the beginnings
/// of lines. One pass.
QList<Segment> segmentText(const QString &text);

/// The source with each segment replaced by its translation, and nothing else changed. A null string leaves the segment as it is:
/// with nothing but those the source comes out, byte for byte. Line breaks of a translation become what joins the segment's lines,
/// a space where it has one line.
QString textWith(const QString &source, const QList<Segment> &segments, const QStringList &translations);

/// SHA-256 of a segment's text: where it is another, its translation is for another text.
QByteArray hashOf(const Segment &segment);

} // namespace agate
