// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/command_line.h"
#include "workbench.h"

int main(int argc, char **argv)
{
    // Before anything of Qt's exists: a subcommand needs no display and must not look for one.
    if (agate::command_line::serves(argc, argv))
        return agate::command_line::run(argc, argv);
    return agate::runWorkbench(argc, argv);
}
