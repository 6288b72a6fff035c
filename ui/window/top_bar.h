// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/window_actions.h"

#include <QWidget>

#include <functional>

class QMenu;
class QToolButton;

namespace agate
{

class ModelChip;

/// The bar at the top: what is done most, who answers, and a menu with everything.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(const WindowActions &actions, QWidget *parent = nullptr);

    /// A button with a menu behind the others, and the same menu among those of all commands.
    void addMenu(const QString &text, const QString &help, const std::function<QMenu *(QWidget *parent)> &make);

    ModelChip &model() const { return *m_model; }

private:
    QToolButton *m_sidebar;
    ModelChip *m_model;
    QToolButton *m_menu;
    QMenu *m_all;
    QToolButton *m_last = nullptr;
};

} // namespace agate
