// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/colours.h"

#include <QFont>
#include <QStringList>

namespace agate
{

/// How a draft is set for its readers: on the screen in pixels, on paper in points.
struct PreviewStyle {
    /// Its size in pixels or in points, as the font says.
    QFont font;
    QStringList codeFamilies;
    /// Distance of two rows in parts of the font's size, as in CSS.
    qreal lineHeight = 1.65;
    /// Width of the column in average letters; 0: all there is.
    int columnLetters = 70;
    Colours colours;
    /// Of a picture, in device pixels.
    int mostPictureWidth = 1600;
};

} // namespace agate
