// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line/console.h"
#include "command_line/exit_code.h"
#include "command_line/model_order.h"
#include "desk/desk.h"

#include <expected>
#include <variant>

namespace agate
{

/// Why there is nobody to write: called wrongly (a sentence for the user), or what an engine would say.
using NoWriter = std::variant<QString, GenerationError>;

/// Sees to it that desk.modelInUse() is the one that was asked for; when none was, the one chosen in the window, else one that is
/// found. Nothing of it is remembered, and nothing is sent.
std::expected<void, NoWriter> chooseModel(Desk &desk, const ModelOrder &order);

/// Says why there is nobody, with what to do about it; how the subcommand ends then. `host`: ModelInUse::leavesFor.
ExitCode complainOf(Console &console, const NoWriter &why, const QString &host);

} // namespace agate
