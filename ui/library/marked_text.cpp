// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/marked_text.h"

#include "look/plain_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace agate
{

namespace
{

/// `text` as far as it fits on `lines` lines of `width`.
QString fitted(const QString &text, const QTextOption &option, const QFont &font, qreal width, int lines)
{
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line;
    for (int at = 0; at < lines; ++at) {
        line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
    }
    layout.endLayout();
    if (!line.isValid() || line.textStart() + line.textLength() >= text.size())
        return text;
    const int last = line.textStart();
    return text.first(last) + QFontMetricsF(font).elidedText(text.sliced(last), Qt::ElideRight, width);
}

} // namespace

void drawMarked(QPainter &painter, const QRectF &area, const QString &text, const Marking &marking, int lines,
                Qt::LayoutDirection direction)
{
    const QString whole = onOneLine(text);
    QTextOption option;
    option.setTextDirection(whole.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(lines == 1 ? QTextOption::NoWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    const QString shown = lines == 1 ? QFontMetricsF(painter.font()).elidedText(whole, Qt::ElideRight, area.width())
                                     : fitted(whole, option, painter.font(), area.width(), lines);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &span : marking.spans) {
        const qsizetype end = qMin(span.end(), shown.size());
        if (span.start < 0 || span.start >= end)
            continue;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(span.start);
        range.length = static_cast<int>(end - span.start);
        range.format.setBackground(marking.ground);
        range.format.setForeground(marking.ink);
        formats.append(range);
    }
    QTextLayout layout(shown, painter.font(), painter.device());
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    qreal y = 0;
    for (int at = 0; at < lines; ++at) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    layout.draw(&painter, area.topLeft());
}

} // namespace agate
