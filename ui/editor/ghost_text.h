// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/prose_setting.h"

#include <QTextBlock>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace agate
{

/// A continuation that is offered in the middle or at the end of a paragraph, and no part of any document.
///
/// The paragraph is set a second time as it would be with the continuation accepted, and that is what is painted in its place;
/// the block's own layout knows nothing of it. So rows break, and runs of other directions turn, where they will once it is
/// accepted, and what is accepted or typed along does not move.
class GhostText
{
public:
    /// How one place of a block's text is shown.
    struct Place {
        /// Of the paragraph that is painted.
        QTextLine line;
        int place = 0;
        qreal enlargement = 1;
        bool rightToLeft = false;
    };

    /// A part of a block's text within one paragraph that is painted.
    struct Part {
        const QTextLayout *layout = nullptr;
        int from = 0;
        int to = 0;
        qreal enlargement = 1;
    };

    /// What the paragraph's own layout cannot tell.
    struct Setting {
        const ProseSetting &prose;
        QFont font;
        /// The paragraph above, unless the block goes on with it.
        std::optional<ProseSetting::Kind> before;
        /// Goes on with the paragraph of the block above.
        bool continues = false;
        /// As it is without the ghost.
        bool rightToLeft = false;
    };

    GhostText() = default;

    /// `text` may have several paragraphs, set apart by "\n"; an empty one is no ghost.
    GhostText(const QTextBlock &block, int place, const QString &text) : m_block(block), m_place(place), m_text(text) { }

    bool isShown() const { return !m_text.isEmpty(); }

    bool standsIn(const QTextBlock &block) const { return isShown() && block == m_block; }

    const QString &text() const { return m_text; }

    const QTextBlock &block() const { return m_block; }

    /// Where in the block.
    int place() const { return m_place; }

    /// Sets the block with the ghost; returns its height.
    qreal layOut(const Setting &setting);

    // All that follows needs a layout, and counts from the block's top.

    /// `ranges` are of the block's text, as for QTextLayout::draw(); `colour` is the ghost's own.
    void paint(QPainter &painter, const QPointF &offset, const QList<QTextLayout::FormatRange> &ranges, const QRectF &clip,
               const QColor &colour) const;
    /// Where a place of the block's text is; the caret's is before the ghost.
    Place shown(int place) const;
    QList<Part> shown(int from, int to) const;
    /// The rows of the ghost alone, from the first to the last.
    QList<QRectF> rows(const ProseSetting &prose) const;
    /// The paragraph that the caret is in.
    bool isRightToLeft() const;

    /// What the next block follows.
    ProseSetting::Kind kindBelow() const { return m_kindBelow; }

private:
    struct Paragraph {
        QString text;
        QTextLayout layout;
        /// What of it is the ghost's.
        int from = 0;
        int to = 0;
        qreal enlargement = 1;
        ProseSetting::Kind kind = ProseSetting::Kind::Prose;
        bool rightToLeft = false;
    };

    void compose();
    qreal set(Paragraph &paragraph, const Setting &setting, const QList<QTextLayout::FormatRange> &formats, qreal top) const;
    QList<QTextLayout::FormatRange> formatsOf(const Paragraph &paragraph, int pixelSize) const;
    bool goesOn(const QTextLayout::FormatRange &range, int pixelSize) const;

    QTextBlock m_block;
    int m_place = 0;
    QString m_text;
    std::vector<std::unique_ptr<Paragraph>> m_paragraphs;
    ProseSetting::Kind m_kindBelow = ProseSetting::Kind::Prose;
};

} // namespace agate
