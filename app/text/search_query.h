// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace agate
{

/// What a writer looks for, as terms (see eachSearchTerm). Every phrase has to be there.
struct SearchQuery {
    struct Phrase {
        /// In a row.
        QStringList terms;
        /// The last term is the beginning of what is looked for: it is still being typed, or one character of a run.
        bool opens = false;

        bool operator==(const Phrase &) const = default;
    };

    QList<Phrase> phrases;

    /// Nothing in it that a text could be searched by: signs and spaces only.
    bool isEmpty() const { return phrases.isEmpty(); }

    bool operator==(const SearchQuery &) const = default;
};

/// `typed` as it stands in a search field: words, of which the last may be unfinished; what stands in quotation marks is one
/// phrase. Nothing else in it has a meaning. What is beyond 500 UTF-16 units or 24 phrases is left out.
SearchQuery searchQueryFrom(const QString &typed);

/// Whether all phrases are in `text`, or some there and the others in `title`.
bool hasAll(const SearchQuery &query, QStringView title, QStringView text);

/// Where phrases of the query stand, in order; what touches is one. Looks no further than `upTo`, and begins at `from`.
QList<TextSpan> searchHits(const SearchQuery &query, QStringView text, qsizetype from = 0, qsizetype upTo = -1);

/// A piece of a text around the first hit, on one line, with all hits that are in it; empty where there is none.
struct Excerpt {
    QString text;
    QList<TextSpan> hits;
    /// Where the first hit begins in the whole text.
    qsizetype at = -1;

    bool operator==(const Excerpt &) const = default;
};

/// Looks no further than `upTo` (-1: the end) and begins at `from`.
Excerpt excerptAround(const SearchQuery &query, QStringView text, qsizetype from = 0, qsizetype upTo = -1);

} // namespace agate
