// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace agate
{

// Dictionaries are named by codes such as "en_US", "fr", "sr_Latn_RS", "de_DE_frami", "ca_ES-valencia".

/// The one of `dictionaries` for a language (a BCP 47 tag, a code, a locale's name); empty: there is none. Of a language without a
/// region the one of the system's region, else of the region where most speak it, else the first.
QString dictionaryFor(const QString &language, const QStringList &dictionaries, const QString &systemLocale = {});

/// What a writer who reads `readerLocale` calls it: "English (US)", "German (Austria)", "Serbian (Latin)". A code that is nothing known
/// stands for itself.
QString dictionaryName(const QString &dictionary, const QString &readerLocale);

/// The same for a language that there may be no dictionary for: "Arabic".
QString languageName(const QString &language, const QString &readerLocale);

/// Whether the language of a dictionary is written in a script (ISO 15924 as ICU numbers it). One that is not known is taken to be.
bool writesScript(const QString &dictionary, int script);

} // namespace agate
