// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStringList>

namespace agate
{

/// How the draft looks: type and colours. A plain value; the defaults are only what an editor on its own shows,
/// the window passes the writer's choice.
struct EditorStyle {
    /// The first that is installed is taken; the system's serif when none is.
    QStringList families = {QStringLiteral("Noto Serif"), QStringLiteral("Source Serif 4"), QStringLiteral("DejaVu Serif"),
                            QStringLiteral("serif")};
    QStringList codeFamilies = {QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")};
    /// In device-independent pixels, at a zoom of 100 %.
    int pixelSize = 17;
    /// Distance of two rows in parts of the pixel size, as in CSS.
    qreal lineHeight = 1.65;
    /// Width of the column, in average Latin characters. A Chinese or Japanese row holds about half as many.
    int columnCharacters = 70;

    QColor paper = QColor(0xff, 0xfe, 0xfb);
    QColor ink = QColor(0x24, 0x21, 0x1d);
    QColor muted = QColor(0x6b, 0x65, 0x5c);
    /// Text that steps back: what is out of focus.
    QColor ghost = QColor(0x8a, 0x83, 0x79);
    QColor accent = QColor(0x9a, 0x4a, 0x2b);
    QColor accentSoft = QColor(0xf3, 0xe3, 0xda);
    QColor selection = QColor(0xea, 0xd3, 0xc6);
    /// Ground of what a search has found.
    QColor found = QColor(0xfb, 0xf0, 0xd8);
    /// For what floats above the paper: panels, their edges, and words on the accent colour.
    QColor chrome = QColor(0xf4, 0xf2, 0xee);
    QColor line = QColor(0xde, 0xda, 0xd2);
    QColor onAccent = QColor(0xff, 0xff, 0xff);

    bool operator==(const EditorStyle &) const = default;
};

} // namespace agate
