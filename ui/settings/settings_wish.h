// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret.h"
#include "settings/settings.h"

#include <QString>

#include <functional>
#include <variant>

namespace agate
{

/// What the writer wants and the settings window cannot do itself.
namespace settings_wish
{

struct Change {
    std::function<void(Settings &)> change;
};

struct SetKey {
    QString provider;
    Secret key;
};

struct RemoveKey {
    QString provider;
};

/// A tiny request, to see whether the key is good.
struct TestKey {
    QString provider;
};

struct ChooseModel {
};

/// Shows it in the system's own program.
struct OpenFolder {
    QString path;
};

} // namespace settings_wish

using SettingsWish = std::variant<settings_wish::Change, settings_wish::SetKey, settings_wish::RemoveKey, settings_wish::TestKey,
                                  settings_wish::ChooseModel, settings_wish::OpenFolder>;

} // namespace agate
