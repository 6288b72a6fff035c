// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/window_actions.h"

#include <QWidget>

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

    ModelChip &model() const { return *m_model; }

private:
    QToolButton *m_sidebar;
    ModelChip *m_model;
    QToolButton *m_menu;
};

} // namespace agate
