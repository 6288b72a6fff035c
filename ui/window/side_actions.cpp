// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/side_actions.h"

#include "window/side_panel.h"
#include "window/window_actions.h"

namespace agate
{

void connectSideActions(const WindowActions &actions, SidePanel &side)
{
    QObject::connect(actions.sidebar, &QAction::toggled, &side, &QWidget::setVisible);
    const auto go = [sidebar = actions.sidebar, &side](QAction *action, SidePanel::Tab tab) {
        QObject::connect(action, &QAction::triggered, &side, [sidebar, &side, tab] {
            sidebar->setChecked(true);
            side.go(tab);
        });
    };
    go(actions.write, SidePanel::Tab::Templates);
    go(actions.drafts, SidePanel::Tab::Drafts);
    go(actions.templates, SidePanel::Tab::Templates);
    go(actions.outline, SidePanel::Tab::Outline);
}

} // namespace agate
