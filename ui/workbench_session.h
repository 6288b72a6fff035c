// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/typing_habits.h"
#include "look/scheme.h"
#include "settings/settings.h"
#include "window/suggestion_choice.h"
#include "window/window_session.h"

namespace agate
{

/// How the settings become a window's: once before it is shown …
WindowSession sessionFrom(const Settings &settings);
/// … and what is remembered of it when it closes.
void remember(const WindowSession &session, Settings &settings);

SchemeChoice schemeFrom(Settings::ColourScheme scheme);
Settings::ColourScheme schemeFrom(SchemeChoice choice);
FocusMode focusFrom(Settings::Focus focus);
TypingHabits habitsFrom(const Settings &settings);
SuggestionChoice suggestionChoiceFrom(const Settings &settings);

} // namespace agate
