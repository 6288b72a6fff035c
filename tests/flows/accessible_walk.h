// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

class QWidget;

namespace agate::tests
{

/// What the keyboard comes to in `window` from `start`: by Tab and Shift+Tab, by `nextPlace` (F6) and, between buttons of which
/// only one can be on, by arrows. Keys that write into `writes` (the draft takes Tab as a letter) are not pressed there.
struct KeyboardWalk {
    QSet<const QWidget *> reached;
    /// Where Tab does not lead on.
    QStringList traps;
};

KeyboardWalk walkByKeyboard(QWidget &window, QWidget &start, const QWidget *writes = nullptr, bool hasPlaces = false);

/// What a reader who does not see `window`, or has no mouse, would stumble over, a line each: what takes the focus or can be pressed
/// and has no name; a field without a label; controls that no key comes to (those of `reached` are come to); two controls that
/// stand in the same part of the window, are of one kind and are told apart by nothing.
QStringList accessibilityFaults(QWidget &window, const QSet<const QWidget *> &reached);

} // namespace agate::tests
