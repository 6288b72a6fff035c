// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/scheme.h"

#include <QColor>

class QPalette;

namespace agate
{

/// The one table of colours. Nothing else in ui/ names a colour; a widget that paints asks coloursFor(palette()).
/// Text on its ground has a contrast of 4.5:1 or more, ghost text of 3:1 (WCAG 2.2, 1.4.3); a test holds the table to it.
struct Colours {
    /// Ground of the draft, of fields and of menus.
    QColor paper;
    /// Ground of bars and sidebars.
    QColor chrome;
    QColor line;
    QColor ink;
    QColor muted;
    /// Text that is offered but not there: suggestions.
    QColor ghost;
    QColor accent;
    QColor textOnAccent;
    QColor accentSoft;
    QColor ok;
    /// Text of a warning; warnLine draws its border and warnSoft is its ground.
    QColor warn;
    QColor warnLine;
    QColor warnSoft;
    /// The wave under a misspelt word.
    QColor misspelt;
};

Colours coloursFor(Scheme scheme);

/// The table a palette of Style was made from: how a widget that paints itself follows light and dark.
Colours coloursFor(const QPalette &palette);

Scheme schemeOf(const QPalette &palette);

/// Muted text where the ground is accentSoft, which is darker than chrome and lighter than it in the dark.
QColor mutedOnAccentSoft(const Colours &colours);

/// `amount` 0...1 of `over` mixed into `ground`.
QColor mixed(const QColor &ground, const QColor &over, qreal amount);

/// WCAG 2.2 contrast ratio of two opaque colours, 1...21.
qreal contrast(const QColor &one, const QColor &other);

} // namespace agate
