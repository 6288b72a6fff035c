// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/markdown_highlighter.h"

#include "editor/prose_setting.h"

#include <KSyntaxHighlighting/Format>
#include <QTextBlock>
#include <QTextDocument>

namespace agate
{

namespace
{

using KSyntaxHighlighting::Format;

// Kept in each format: which of the definition's it is, and in what heading it stands.
constexpr int kindProperty = QTextFormat::UserProperty + 0x51;
constexpr int levelProperty = QTextFormat::UserProperty + 0x52;
constexpr int notProseProperty = QTextFormat::UserProperty + 0x53;

// Of blocks that are no prose; others have Qt's -1, so that an ordinary draft has no state that could change.
constexpr int verbatimState = 1;

constexpr double headingSizes[] = {1.7, 1.35, 1.18, 1.08, 1.0, 1.0};

} // namespace

MarkdownFormats::MarkdownFormats(const KSyntaxHighlighting::Definition &definition, const EditorStyle &style, int pixelSize)
    : m_pixelSize(pixelSize)
{
    const auto formats = definition.formats();
    for (const Format &format : formats) {
        const QString name = format.name();
        if (name == QLatin1String("Code") || name == QLatin1String("Front Matter") || name == QLatin1String("Comment"))
            m_verbatim.insert(format.id());
        QTextCharFormat look;
        const auto code = [&] {
            look.setFontFamilies(style.codeFamilies);
            look.setFontStyleHint(QFont::Monospace);
            look.setFontFixedPitch(true);
            // Fixed-width fonts look larger than serifs of the same size.
            look.setProperty(QTextFormat::FontPixelSize, qRound(pixelSize * 0.88));
        };
        if (name.startsWith(QLatin1String("Heading "))) {
            m_levels.insert(format.id(), QStringView(name).last(1).toInt());
            look.setFontWeight(QFont::Bold);
        } else if (name == QLatin1String("Mark") || name == QLatin1String("Address") || name == QLatin1String("Comment")
                   || name == QLatin1String("Quote")) {
            look.setForeground(style.muted);
        } else if (name == QLatin1String("Emphasis")) {
            look.setFontItalic(true);
        } else if (name == QLatin1String("Strong")) {
            look.setFontWeight(QFont::Bold);
        } else if (name == QLatin1String("Strong Emphasis")) {
            look.setFontWeight(QFont::Bold);
            look.setFontItalic(true);
        } else if (name == QLatin1String("Strike")) {
            look.setFontStrikeOut(true);
            look.setForeground(style.muted);
        } else if (name == QLatin1String("Code") || name == QLatin1String("Table")) {
            code();
        } else if (name == QLatin1String("Front Matter") || name == QLatin1String("Table Bar")) {
            code();
            look.setForeground(style.muted);
        } else if (name == QLatin1String("List")) {
            look.setForeground(style.accent);
        } else if (name == QLatin1String("Link")) {
            look.setForeground(style.accent);
        }
        if (!format.spellCheck())
            look.setProperty(notProseProperty, true);
        if (look.isEmpty())
            continue;
        look.setProperty(kindProperty, format.id());
        m_formats.insert(format.id(), look);
    }
}

QTextCharFormat MarkdownFormats::inHeading(QTextCharFormat format, int level) const
{
    format.setProperty(QTextFormat::FontPixelSize, qRound(m_pixelSize * headingSizes[qBound(1, level, 6) - 1]));
    format.setProperty(levelProperty, level);
    return format;
}

QTextCharFormat MarkdownFormats::restyled(const QTextCharFormat &format) const
{
    const QTextCharFormat fresh = format.hasProperty(kindProperty) ? m_formats.value(format.intProperty(kindProperty)) : QTextCharFormat();
    const int level = format.intProperty(levelProperty);
    return level > 0 ? inHeading(fresh, level) : fresh;
}

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document) : KSyntaxHighlighting::SyntaxHighlighter(static_cast<QObject *>(document))
{
    m_repository.addCustomSearchPath(QStringLiteral(":/agate"));
    setDefinition(m_repository.definitionForName(QStringLiteral("Agate Markdown")));
    Q_ASSERT(definition().isValid());
    m_formats = MarkdownFormats(definition(), EditorStyle(), EditorStyle().pixelSize);
    setDocument(document);
}

void MarkdownHighlighter::setStyle(const EditorStyle &style, int pixelSize)
{
    m_formats = MarkdownFormats(definition(), style, pixelSize);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QList<QTextLayout::FormatRange> ranges = block.layout()->formats();
        if (ranges.isEmpty())
            continue;
        for (QTextLayout::FormatRange &range : ranges) {
            if (range.format.hasProperty(kindProperty) || range.format.hasProperty(levelProperty))
                range.format = m_formats.restyled(range.format);
        }
        block.layout()->setFormats(ranges);
    }
    document()->markContentsDirty(0, document()->characterCount());
}

QList<TextSpan> MarkdownHighlighter::notProse(const QTextBlock &block)
{
    QList<TextSpan> spans;
    const QTextLayout *layout = block.layout();
    // What an input method composes, and a guest's rows, stand among the text in a layout.
    const int composedAt = layout->preeditAreaPosition();
    const auto composed = int(layout->preeditAreaText().size());
    const auto place = [&](int at) { return at <= composedAt || composed == 0 ? at : qMax(composedAt, at - composed); };
    const auto ranges = layout->formats();
    for (const QTextLayout::FormatRange &range : ranges) {
        if (!range.format.hasProperty(notProseProperty))
            continue;
        const int from = place(range.start);
        const int to = place(range.start + range.length);
        if (!spans.isEmpty() && spans.last().end() == from)
            spans.last().length += to - from;
        else if (to > from)
            spans.append({from, to - from});
    }
    return spans;
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    m_level = 0;
    m_verbatim = false;
    SyntaxHighlighter::highlightBlock(text);
    setCurrentBlockState(m_verbatim ? verbatimState : -1);
    if (m_level == 0)
        return;
    // All of a heading has its size, also the words in it that are code or a link.
    for (int start = 0; start < text.size();) {
        const QTextCharFormat look = format(start);
        int end = start + 1;
        while (end < text.size() && format(end) == look)
            ++end;
        setFormat(start, end - start, m_formats.inHeading(look, m_level));
        start = end;
    }
}

bool MarkdownHighlighter::isVerbatim(const QTextBlock &block)
{
    return block.userState() == verbatimState;
}

void MarkdownHighlighter::applyFormat(int offset, int length, const Format &format)
{
    // What comes first in a line, also in an empty one, is how the line before it ended.
    if (offset == 0)
        m_verbatim = m_verbatim || m_formats.isVerbatim(format);
    if (const int level = m_formats.headingLevel(format); level > 0)
        m_level = level;
    const QTextCharFormat look = m_formats.of(format);
    if (length > 0 && !look.isEmpty())
        setFormat(offset, length, look);
}

MarkdownMarker::MarkdownMarker(const MarkdownHighlighter &likeIt) : m_like(likeIt)
{
    setDefinition(likeIt.definition());
}

QList<QTextLayout::FormatRange> MarkdownMarker::mark(QStringView paragraph, KSyntaxHighlighting::State &state)
{
    m_ranges.clear();
    m_level = 0;
    state = highlightLine(paragraph, state);
    if (m_level > 0) {
        for (QTextLayout::FormatRange &range : m_ranges)
            range.format = m_like.formats().inHeading(range.format, m_level);
    }
    m_ranges.removeIf([](const QTextLayout::FormatRange &range) { return range.format.isEmpty(); });
    return m_ranges;
}

void MarkdownMarker::applyFormat(int offset, int length, const Format &format)
{
    if (const int level = m_like.formats().headingLevel(format); level > 0)
        m_level = level;
    if (length <= 0)
        return;
    QTextLayout::FormatRange range;
    range.start = offset;
    range.length = length;
    range.format = m_like.formats().of(format);
    m_ranges.append(range);
}

} // namespace agate
