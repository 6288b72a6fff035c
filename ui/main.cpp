// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

int main(int argc, char **argv)
{
    return agate::runWorkbench(argc, argv);
}
