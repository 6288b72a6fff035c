// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

class QPainter;
class QRectF;

namespace agate
{

/// `text` on one line: line breaks and other control characters become spaces. Titles and names are data from files.
QString onOneLine(const QString &text);

/// `text` for a tool tip, which would take it for HTML when it looks like it; wraps where it is long.
QString toolTipOf(const QString &text);

/// Draws one line of plain text at the leading edge of `direction`, vertically centred, cut short with "…" where it does not fit.
/// The text itself runs in its own direction, and nothing in it can turn what stands beside it.
void drawLine(QPainter &painter, const QRectF &area, const QString &text, Qt::LayoutDirection direction);

/// `text` without case, accents and width, for searching: "Été" is found by "ete".
QString folded(const QString &text);

} // namespace agate
