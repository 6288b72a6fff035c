// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/markdown_highlighter.h"
#include "editor/prose_setting.h"
#include "text/text_span.h"

#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace agate
{

/// The paragraphs of a text that is in no document, set like those of the draft. It grows at its end, and only what grows is
/// laid out.
class ProposalText
{
public:
    explicit ProposalText(const MarkdownHighlighter &highlighter);
    ~ProposalText();

    void clear();
    void append(QStringView text);
    /// Lays everything out again. `font` is the draft's.
    void setSetting(const ProseSetting &setting, const QFont &font);
    /// The direction of what has no strong character before it.
    void setInheritedDirection(bool rightToLeft);

    /// Looks laid over the ones that Markdown gives, by places of the whole text, for all text that is appended later.
    void setLooks(const QList<QTextLayout::FormatRange> &looks) { m_looks = looks; }

    bool isEmpty() const { return m_paragraphs.empty(); }

    /// The place in the text nearest to a point, with the top of the text at 0.
    qsizetype positionAt(const QPointF &point) const;
    /// The stretches of rows that a span covers, with the top of the text at 0.
    QList<QRectF> rectsOf(const TextSpan &span) const;

    qreal height() const;
    /// Top of the last paragraph: what is above it stays as it was when text is appended.
    qreal lastTop() const;
    bool isRightToLeft() const;
    /// Paints what `clip` shows with the top of the text at `top`.
    void paint(QPainter &painter, qreal top, const QRectF &clip) const;

    /// Paragraphs laid out so far; tests hold the cost of growing to it.
    qint64 paragraphsLaidOut() const { return m_laidOut; }

private:
    struct Paragraph {
        QString text;
        /// In the whole text.
        qsizetype start = 0;
        QTextLayout layout;
        KSyntaxHighlighting::State before;
        KSyntaxHighlighting::State after;
        ProseSetting::Kind kind = ProseSetting::Kind::Empty;
        /// Goes on with the paragraph before it, which was too long for one layout.
        bool continues = false;
        bool rightToLeft = false;
        qreal top = 0;
        qreal bottom = 0;
    };

    Paragraph &add(bool continues);
    void cutLast();
    void layOut(size_t index);

    MarkdownMarker m_marker;
    ProseSetting m_setting;
    QFont m_font;
    QList<QTextLayout::FormatRange> m_looks;
    bool m_inherited = false;
    std::vector<std::unique_ptr<Paragraph>> m_paragraphs;
    qint64 m_laidOut = 0;
};

} // namespace agate
