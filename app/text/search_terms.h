// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QString>

#include <functional>

namespace agate
{

/// What a text is searched by. Where words stand apart: each run of letters, marks and digits, without letter case, and without
/// accents where those are an ornament (Latin, Greek, Arabic, Hebrew; in Cyrillic all but the one that makes й of и). Where they
/// do not, and in Korean, whose words carry endings: each pair of neighbouring characters, and the last one of a run alone. So a
/// word of two characters is one term wherever it stands, and a longer one a row of terms.
///
/// A pure function of the text: the same in every language and on every computer. It is what the library's index holds; where it
/// changes, the index has to be built anew.
struct SearchTerm {
    enum class Kind : quint8 { Word, Pair, LastOfRun };
    Kind kind = Kind::Word;
    /// Valid until the next term.
    QStringView text;
    TextSpan span;
    /// Of a pair its first character; else as `span`.
    TextSpan head;
};

/// All terms in order, until `take` says false.
void eachSearchTerm(QStringView text, const std::function<bool(const SearchTerm &)> &take);

/// All terms with a space between: what a full-text index is fed.
QString searchTerms(QStringView text);

} // namespace agate
