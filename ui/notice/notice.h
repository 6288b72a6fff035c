// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// Something the writer should know: what happened, what was kept, and one button that mends it. Its words are already
/// sentences in the writer's language, shown as plain text.
struct Notice {
    enum class Kind : quint8 { Info, Warning, Error };

    /// Whoever tells names it; a later notice of the same id takes its place.
    QString id;
    Kind kind = Kind::Info;
    /// What happened.
    QString text;
    /// What was kept; may be empty.
    QString kept;
    /// Label of the button that mends it; empty: there is nothing to do but close it.
    QString action;
    /// Goes by itself after a while: only an Info with an action, the way back from something the writer did ("Discarded. Bring back").
    bool passing = false;

    bool operator==(const Notice &) const = default;
};

} // namespace agate
