// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line/arguments.h"
#include "command_line/console.h"
#include "command_line/exit_code.h"
#include "desk/places.h"

#include <QList>

namespace agate
{

/// A subcommand: what it takes and what it does. A new one is a pair of functions and a row of commands().
struct Command {
    CommandForm form;
    ExitCode (*run)(const Arguments &arguments, Console &console) = nullptr;
};

/// Two words before one, so that the longest name wins.
QList<Command> commands();

CommandForm templatesForm();
ExitCode runTemplates(const Arguments &arguments, Console &console);
CommandForm writeForm();
ExitCode runWrite(const Arguments &arguments, Console &console);
CommandForm translateForm();
ExitCode runTranslate(const Arguments &arguments, Console &console);
CommandForm draftsForm();
ExitCode runDrafts(const Arguments &arguments, Console &console);
CommandForm showForm();
ExitCode runShow(const Arguments &arguments, Console &console);
CommandForm modelsForm();
ExitCode runModels(const Arguments &arguments, Console &console);
CommandForm downloadForm();
ExitCode runDownload(const Arguments &arguments, Console &console);

/// Where --profile and --library say that things are.
Places placesFrom(const Arguments &arguments);

} // namespace agate
