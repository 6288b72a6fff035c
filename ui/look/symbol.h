// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace agate
{

/// Our line icons: resources/icons/<freedesktop name>.svg, see icons.cpp for which is which.
enum class Symbol : quint8 {
    /// On this computer.
    House,
    /// Leaves this computer.
    Cloud,
    NewDraft,
    Write,
    Sidebar,
    Search,
    Trash,
    Restore,
    Undo,
    Redo,
    Back,
    Close,
    Info,
    Warning,
    Error,
    Check,
    Copy,
    Again,
    Stop,
    Open,
    Save,
    ZoomIn,
    ZoomOut,
    Up,
    Down,
    /// Kept at the top of a list.
    Pin,
    /// Everything there is to do.
    Menu,
    Count
};

} // namespace agate
