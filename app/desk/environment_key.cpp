// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/environment_key.h"

#include <QByteArray>
#include <QtEnvironmentVariables>

using namespace Qt::StringLiterals;

namespace agate
{

QString environmentKeyName(const QString &provider)
{
    return "AGATE_KEY_"_L1 + provider.toUpper().replace(u'-', u'_');
}

Secret environmentKey(const QString &provider)
{
    return Secret(qgetenv(environmentKeyName(provider).toLatin1().constData()).trimmed());
}

} // namespace agate
