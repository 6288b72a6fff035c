// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/keymap.h"

namespace agate
{

/// A key that does not do what its owner expects.
struct KeyConflict {
    enum class Kind : quint8 {
        /// Another action has the same.
        Same,
        /// Another action's keys begin with it, or it begins with another's.
        Begins,
        /// It writes a letter, so that the letter could no longer be written.
        Types,
        /// Writing needs it: copy, the arrows, Enter …
        Writing,
        /// A warning: AltGr, which some systems take for Ctrl+Alt, types `types` with it on one of the keyboards.
        AltGr,
        /// A warning: on one of the keyboards `types` is itself typed with AltGr.
        NeedsAltGr,
    };

    QString action;
    QKeySequence key;
    Kind kind = Kind::Same;
    /// The other action; empty where there is none.
    QString other;
    QString types;

    bool isWarning() const { return kind == Kind::AltGr || kind == Kind::NeedsAltGr; }

    bool operator==(const KeyConflict &) const = default;
};

/// Everything that is wrong with a keymap, each clash told once for each of the two. `keyboards`: BCP 47 tags of those in use.
/// An action that only a part of the window hears (its scope) clashes with those of the same part and of the whole window.
QList<KeyConflict> keyConflicts(const Keymap &map, const QList<CommandFact> &commands, const QStringList &keyboards = {});

} // namespace agate
