// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"
#include "translate/translation_task.h"

#include <QList>
#include <QString>

namespace agate
{

/// Something in a translation that a translator should look at.
struct TranslationMark {
    enum class Kind : quint8 {
        /// A number of the source is not there, or is another one.
        NumberMissing,
        NumberChanged,
        /// A number that the source does not have.
        NumberAdded,
        /// An address, code, a placeholder, a tag or a reference of the source is not there as it was.
        LinkMissing,
        CodeMissing,
        PlaceholderMissing,
        TagMissing,
        ReferenceMissing,
        /// One that the source does not have.
        ProtectedAdded,
        /// Marks of Markdown that do not fit: fewer or more than in the source.
        MarkupMissing,
        MarkupAdded,
        /// The glossary has another word for it.
        TermMissing,
        /// A name of the source is not there.
        NameMissing,
        /// Quotation marks that the language does not use.
        QuoteStyle,
        /// Both forms of address in one segment, or the one that was not asked for.
        AddressMixed,
        AddressWrong,
    };
    Kind kind = Kind::NumberMissing;
    /// Where, in UTF-16 units; length 0: nowhere in this one.
    TextSpan source;
    TextSpan target;
    /// What should be there, in the words of the texts: the number, the glossary's word, the mark. Not translated.
    QString expected;

    bool operator==(const TranslationMark &) const = default;
};

/// Compares a translation with its source; in the order in which a reader of the translation meets them, what is missing last.
/// Few and sure rather than many: a number up to 12 may be written as a word, a name is only missed where both languages have the
/// same letters and the source is not German, whose nouns all look like names.
QList<TranslationMark> checkTranslation(const QString &source, const QString &target, const TranslationTask &task);

} // namespace agate
