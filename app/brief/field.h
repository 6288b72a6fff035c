// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace agate
{

/// One question of a template's form.
struct Field {
    enum class Kind : quint8 { Line, Text, Choice, Number };

    /// [a-z][a-z0-9_]*; the prompt and the opening name the answer by it.
    QString key;
    Kind kind = Kind::Line;
    QString label;
    QString help;
    /// User-perceived characters; 0: none was given and defaultLimit() serves.
    int limit = 0;
    bool required = false;
    QStringList choices;

    bool operator==(const Field &) const = default;
};

} // namespace agate
