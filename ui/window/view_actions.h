// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/scheme.h"

#include <QList>

#include <functional>

class QWidget;

namespace agate
{

class DraftEditor;
struct WindowActions;

/// Which of light and dark is chosen in the menu.
SchemeChoice chosenColours(const WindowActions &actions);
void showColours(const WindowActions &actions, SchemeChoice colours);

/// Size of the text, and F6 from one part of the window to the next. `places`: those parts, in order.
void connectViewActions(const WindowActions &actions, QWidget &window, DraftEditor &editor, std::function<QList<QWidget *>()> places);

} // namespace agate
