// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace agate
{

/// What an output must satisfy. Read with the template and its form validated; checking comes with the checks.
struct Contract {
    struct Band {
        std::optional<int> least;
        std::optional<int> most;
        bool operator==(const Band &) const = default;
    };

    Band words;
    /// User-perceived characters.
    Band characters;
    Band lines;
    /// Characters of each line.
    Band lineCharacters;
    /// Keys of fields whose answer must be found in the text.
    QStringList mentions;
    /// Keys of fields whose facts (numbers, names) may appear; empty: not restricted.
    QStringList facts;
    /// What must not occur, as plain text.
    QStringList forbidden;

    bool operator==(const Contract &) const = default;
};

} // namespace agate
