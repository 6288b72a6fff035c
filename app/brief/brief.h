// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace agate
{

/// A filled template.
struct Brief {
    QString templateId;
    int templateVersion = 1;
    /// By Field::key.
    QMap<QString, QString> answers;
    QString tone;
    QString audience;
    /// BCP 47 tag of the text to be written; empty: English.
    QString language;
    int variants = 1;

    bool operator==(const Brief &) const = default;
};

} // namespace agate
