// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QBrush>
#include <QList>
#include <QString>
#include <Qt>

class QPainter;
class QRectF;

namespace agate
{

/// How finds are told apart within a text.
struct Marking {
    QList<TextSpan> spans;
    QBrush ground;
    QBrush ink;
};

/// Draws plain text on `lines` lines at most, from the top of `area` at the leading edge of `direction`, cut short with "…".
/// As drawLine() does, it lets the text run in its own direction.
void drawMarked(QPainter &painter, const QRectF &area, const QString &text, const Marking &marking, int lines,
                Qt::LayoutDirection direction);

} // namespace agate
