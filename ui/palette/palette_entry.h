// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// One thing that the palette offers.
struct PaletteEntry {
    enum class Kind : quint8 { Command, Template, Draft };

    Kind kind = Kind::Command;
    /// An action's object name, a template's id, a draft's id: what whoever made the entry knows it by.
    QString id;
    /// What it is called in the window's language …
    QString text;
    /// … and in English, which it is found by as well.
    QString english;
    /// Its keys as they are told; empty: none.
    QString keys;
    /// What cannot be done now is shown, faded.
    bool isEnabled = true;
    /// A switch that is on.
    bool isOn = false;

    bool operator==(const PaletteEntry &) const = default;
};

} // namespace agate
