// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QString>

#include <expected>

namespace agate
{

/// A word or words that are always translated in the same way.
struct Term {
    QString source;
    QString target;

    bool operator==(const Term &) const = default;
};

/// A source may have several targets: then any of them is right.
using Glossary = QList<Term>;

/// Why a file is no glossary.
struct GlossaryError {
    enum class Kind : quint8 {
        /// A line that has no second column, or nothing in one of the two.
        NoTranslation,
        /// A quotation mark that is never closed.
        OpenQuote,
    };
    Kind kind = Kind::NoTranslation;
    /// From 1.
    int line = 0;

    bool operator==(const GlossaryError &) const = default;
};

/// Reads CSV or TSV: source and target in the first two columns, what follows is left out. The first line with something in it says
/// what stands between columns: a tab, else a semicolon, else a comma. Lines that begin with # are comments, as in OmegaT's
/// glossaries; a first line "source, target" is a heading.
std::expected<Glossary, GlossaryError> readGlossary(const QString &text);

/// The terms whose source occurs in a text, each once.
Glossary termsIn(const Glossary &glossary, QStringView text);

/// Where a term stands in a text, in any case and with what inflection puts behind it; -1 and 0: nowhere. As a whole word where
/// `wholeWord`, else also as part of a longer one (compound words). Of languages that inflect the stem is looked for.
TextSpan findTerm(QStringView text, QStringView term, bool wholeWord);

} // namespace agate
