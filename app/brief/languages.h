// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace agate
{

/// A language to write in: one line of resources/languages.json.
struct Language {
    /// BCP 47: "en", "pt-BR", "zh-Hans".
    QString tag;
    /// What prompts call it.
    QString englishName;
    QString ownName;
    /// What a word costs a model, more or less: for limits and estimates, never shown.
    double tokensPerWord = 1.5;
    bool rightToLeft = false;

    bool operator==(const Language &) const = default;
};

/// By English name.
const QList<Language> &languages();

/// The language of a tag: of "fr-CA" French when Canadian French is not listed, of "" English. A tag that is not known at all
/// (see isKnownLanguage) stands for itself.
Language languageOf(const QString &tag);

bool isKnownLanguage(const QString &tag);

} // namespace agate
