// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace agate
{

/// How a language sets quotes, dashes and dots: a row of resources/typography.json. What is empty stays as it is typed.
struct Typography {
    QString open;
    QString close;
    QString singleOpen;
    QString singleClose;
    /// For ' behind a letter.
    QString apostrophe;
    /// For " behind a letter where no quotation is open: Hebrew's acronyms.
    QString inWord;
    /// Between a double quote and its words.
    QString within;
    /// What a space before a sign becomes.
    QHash<QChar, QString> spaced;
    /// For "--" between words; between digits it is an en dash everywhere. Empty: "--" stays.
    QString dash;
    /// "..." becomes one character.
    bool dots = false;

    bool operator==(const Typography &) const = default;
};

/// That of a language by its BCP 47 tag: of "fr-CA" what French has. A language that is not in the table keeps what is typed.
const Typography &typographyOf(const QString &language);

} // namespace agate
