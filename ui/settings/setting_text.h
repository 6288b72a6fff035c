// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace agate
{

/// The words of one setting as they stand in the source, so that it is found in English too whatever the window speaks.
/// Made with QT_TRANSLATE_NOOP("Settings", "…").
struct SettingText {
    const char *title;
    /// A sentence or two below it; may be null.
    const char *help = nullptr;
    /// Other words that people call it by, for the search alone; may be null.
    const char *synonyms = nullptr;
};

/// In the window's language; empty for null.
inline QString inSettings(const char *text)
{
    return text ? QCoreApplication::translate("Settings", text) : QString();
}

} // namespace agate
