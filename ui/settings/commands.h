// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_facts.h"

class QAction;
class QObject;

namespace agate
{

/// The actions below a window that have a name of ours; those of Qt's own menus and fields have none.
QList<QAction *> namedActions(const QObject &window);

/// An action as the settings list it, with the keys that it has now.
CommandFact commandOf(const QAction &action);

} // namespace agate
