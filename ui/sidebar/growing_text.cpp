// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/growing_text.h"

#include <QAbstractTextDocumentLayout>

#include <algorithm>
#include <cmath>

namespace agate
{

GrowingText::GrowingText(QWidget *parent) : QTextEdit(parent)
{
    setProperty("look", QStringLiteral("field"));
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { updateGeometry(); });
}

QSize GrowingText::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    const int around = height() - viewport()->height() + static_cast<int>(2 * document()->documentMargin());
    const int text = static_cast<int>(std::ceil(document()->size().height())) - static_cast<int>(2 * document()->documentMargin());
    return {line * 10, std::clamp(text, 3 * line, 9 * line) + qBound(0, around, 2 * line)};
}

QSize GrowingText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

} // namespace agate
