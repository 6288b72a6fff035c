// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/module_file.h"

#include <QCoreApplication>

namespace agate
{

QString moduleFile(const QString &name)
{
    // Beside the installed program; in a build folder its own. A path of a build folder is never followed by an installed
    // program: whoever can write there could put code into it.
    const QString here = QCoreApplication::applicationDirPath();
    const QString file = QStringLiteral("/lib") + name + QStringLiteral(".so");
    if (here.startsWith(QStringLiteral(AGATE_BUILD_FOLDER "/")))
        return QStringLiteral(AGATE_BUILD_FOLDER "/lib") + file;
    return here + QStringLiteral("/" AGATE_MODULES) + file;
}

} // namespace agate
