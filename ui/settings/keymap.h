// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"
#include "settings/settings_facts.h"

#include <QKeySequence>
#include <QList>
#include <QMap>

namespace agate
{

/// The keys of each action, by its object name.
using Keymap = QMap<QString, QList<QKeySequence>>;

/// A preset: the commands' own keys (that is Writer) with what :/agate/shortcuts.json says is different.
Keymap presetKeymap(Settings::Shortcuts preset, const QList<CommandFact> &commands);

/// The preset with the writer's own keys in it.
Keymap keymapOf(const Settings &settings, const QList<CommandFact> &commands);

/// As Settings::ownShortcuts has them.
QString keysToText(const QList<QKeySequence> &keys);
QList<QKeySequence> keysFromText(const QString &text);

/// Sets the writer's own keys for an action; those of the preset are not own ones.
void setOwnKeys(Settings &settings, const QString &action, const QList<QKeySequence> &keys, const QList<CommandFact> &commands);

} // namespace agate
