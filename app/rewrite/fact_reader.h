// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewrite/kept_facts.h"

#include <QSet>

namespace agate
{

struct Fact {
    FactChange::Kind kind = FactChange::Kind::Number;
    TextSpan span;
    /// Facts of one kind with the same key are the same.
    QString key;

    bool operator==(const Fact &) const = default;
};

/// The facts of a text, by their kind and then by their place; no stretch is two facts, save that names and numbers may stand in a
/// quotation.
QList<Fact> factsIn(const QString &text, const QString &language);

/// All words of a text, without regard to case.
QSet<QString> wordSet(const QString &text);

/// Whether two forms of a word can be one name: "Anna" and "Annas", and where names have endings "Анна" and "Анны".
bool isSameName(const QString &one, const QString &other, const QString &language);

} // namespace agate
