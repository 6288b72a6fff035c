// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agate
{

class DraftEditor;
struct WindowActions;

/// Undo, redo, cut, copy, paste and select all go to the field with the keyboard, else to the draft.
void connectEditActions(const WindowActions &actions, DraftEditor &editor);

} // namespace agate
