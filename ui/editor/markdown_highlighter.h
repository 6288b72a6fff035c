// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editor_style.h"
#include "text/text_span.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QList>
#include <QSet>
#include <QTextCharFormat>
#include <QTextLayout>

class QTextBlock;

namespace agate
{

/// What Markdown looks like, by the names that resources/syntax/agate-markdown.xml gives its formats.
class MarkdownFormats
{
public:
    MarkdownFormats() = default;
    MarkdownFormats(const KSyntaxHighlighting::Definition &definition, const EditorStyle &style, int pixelSize);

    /// Empty for ordinary text.
    QTextCharFormat of(const KSyntaxHighlighting::Format &format) const { return m_formats.value(format.id()); }

    /// 1 to 6, or 0.
    int headingLevel(const KSyntaxHighlighting::Format &format) const { return m_levels.value(format.id()); }

    /// Is what has it no prose: code, front matter, a comment?
    bool isVerbatim(const KSyntaxHighlighting::Format &format) const { return m_verbatim.contains(format.id()); }

    /// The same with the size and weight that everything in a heading has.
    QTextCharFormat inHeading(QTextCharFormat format, int level) const;
    /// The same kind of thing in this style, for a format made by another.
    QTextCharFormat restyled(const QTextCharFormat &format) const;

private:
    QHash<int, QTextCharFormat> m_formats;
    QHash<int, int> m_levels;
    QSet<int> m_verbatim;
    int m_pixelSize = 17;
};

/// Sets a draft's Markdown: marks faded, headings larger, code in a fixed-width font. It attaches to a document from outside.
/// Our own small definition loads in a millisecond, where KSyntaxHighlighting's own Markdown brings forty others along.
class MarkdownHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    /// Changes what is there without parsing anything again. Not within a change of the document.
    void setStyle(const EditorStyle &style, int pixelSize);

    const MarkdownFormats &formats() const { return m_formats; }

    /// Does the block begin within a code fence, front matter or a comment? Costs nothing: it is noted with each highlighting.
    static bool isVerbatim(const QTextBlock &block);
    /// The parts of a block's text that are no prose: code, addresses, tags, comments, front matter, and the marks themselves.
    static QList<TextSpan> notProse(const QTextBlock &block);

protected:
    void highlightBlock(const QString &text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    KSyntaxHighlighting::Repository m_repository;
    MarkdownFormats m_formats;
    int m_level = 0;
    bool m_verbatim = false;
};

/// The same for paragraphs that are in no document.
class MarkdownMarker : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit MarkdownMarker(const MarkdownHighlighter &likeIt);

    /// Formats of one paragraph, and the state that the next one begins in.
    QList<QTextLayout::FormatRange> mark(QStringView paragraph, KSyntaxHighlighting::State &state);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    const MarkdownHighlighter &m_like;
    QList<QTextLayout::FormatRange> m_ranges;
    int m_level = 0;
};

} // namespace agate
