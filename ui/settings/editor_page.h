// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_page.h"

namespace agate
{

/// What the draft does while one writes, and how much one wants to write.
class EditorPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit EditorPage(QWidget *parent = nullptr);
};

} // namespace agate
