// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/plain_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace agate
{

QString onOneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line;
}

QString toolTipOf(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

void drawLine(QPainter &painter, const QRectF &area, const QString &text, Qt::LayoutDirection direction)
{
    const QString line = onOneLine(text);
    const QString shown = QFontMetricsF(painter.font()).elidedText(line, Qt::ElideRight, area.width());
    QTextOption option;
    option.setTextDirection(line.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    QTextLayout layout(shown, painter.font(), painter.device());
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    if (laid.isValid())
        laid.setLineWidth(area.width());
    layout.endLayout();
    if (laid.isValid())
        layout.draw(&painter, {area.left(), area.top() + (area.height() - laid.height()) / 2});
}

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain.toCaseFolded();
}

} // namespace agate
