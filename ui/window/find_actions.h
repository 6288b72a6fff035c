// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace agate
{

class DraftPage;
struct WindowActions;

/// Find and replace in the draft of a page. The bar below it is made when it is first wanted. `showPage` brings the page to sight.
void connectFindActions(const WindowActions &actions, DraftPage &page, std::function<void()> showPage);

} // namespace agate
