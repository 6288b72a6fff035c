// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/models.h"

#include <QDir>
#include <QFileInfo>

namespace agate::tests
{

QString sharedModel(const QString &name)
{
    const QString path = QDir::cleanPath(QStringLiteral(AGATE_SOURCE_DIR "/../shared/models/") + name);
    if (QFileInfo::exists(path))
        return path;
    qInfo("absent, so what needs it is not tried: ../shared/models/%s", qPrintable(name));
    return {};
}

} // namespace agate::tests
