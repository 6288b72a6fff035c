// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agate
{

class SidePanel;
struct WindowActions;

/// Shows and hides the sidebar, and goes to its tabs.
void connectSideActions(const WindowActions &actions, SidePanel &side);

} // namespace agate
