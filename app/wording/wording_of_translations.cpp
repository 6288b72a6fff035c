// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"

#include "wording/translated.h"

namespace agate
{

QString wordsFor(const TranslationMark &mark, const QString &source, const QString &target)
{
    using Kind = TranslationMark::Kind;
    const QString before = source.sliced(mark.source.start, mark.source.length);
    const QString after = target.sliced(mark.target.start, mark.target.length);
    switch (mark.kind) {
    case Kind::NumberMissing:
        return Wording::tr("The number %1 is not in the translation.").arg(before);
    case Kind::NumberChanged:
        return Wording::tr("The number %1 has become %2.").arg(before, after);
    case Kind::NumberAdded:
        return Wording::tr("The number %1 is not in the source.").arg(after);
    case Kind::LinkMissing:
        return Wording::tr("The address %1 is not in the translation as it was.").arg(before);
    case Kind::CodeMissing:
        return Wording::tr("The code %1 is not in the translation as it was.").arg(before);
    case Kind::PlaceholderMissing:
        return Wording::tr("The placeholder %1 is not in the translation as it was.").arg(before);
    case Kind::TagMissing:
        return Wording::tr("The tag %1 is not in the translation as it was.").arg(before);
    case Kind::ReferenceMissing:
        return Wording::tr("The reference %1 is not in the translation as it was.").arg(before);
    case Kind::ProtectedAdded:
        return Wording::tr("The source does not have %1.").arg(after);
    case Kind::MarkupMissing:
        //: %1: a mark of Markdown, such as **
        return Wording::tr("The translation has fewer marks %1 than the source.").arg(mark.expected);
    case Kind::MarkupAdded:
        //: %1: a mark of Markdown, such as **
        return Wording::tr("The translation has more marks %1 than the source.").arg(mark.expected);
    case Kind::TermMissing:
        return Wording::tr("The glossary translates “%1” as “%2”.").arg(before, mark.expected);
    case Kind::NameMissing:
        return Wording::tr("The name “%1” is not in the translation.").arg(before);
    case Kind::QuoteStyle:
        //: %2: such as „…“
        return Wording::tr("This language has the quotation marks %2, not %1.").arg(after, mark.expected);
    case Kind::AddressMixed:
        return Wording::tr("The reader is spoken to in two ways: “%1” differs from the rest.").arg(after);
    case Kind::AddressWrong:
        return Wording::tr("“%1” is not the form of address that you asked for.").arg(after);
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsFor(ReplyFault fault)
{
    switch (fault) {
    case ReplyFault::Empty:
        return Wording::tr("The model answered with nothing.");
    case ReplyFault::Unchanged:
        return Wording::tr("The model gave the source back, untranslated.");
    case ReplyFault::WrongScript:
        return Wording::tr("The model answered in letters of another language.");
    case ReplyFault::WrongLanguage:
        return Wording::tr("The model answered in another language.");
    case ReplyFault::Refusal:
        return Wording::tr("The model refused to translate this.");
    case ReplyFault::CutOff:
        return Wording::tr("The translation is not complete.");
    case ReplyFault::TooLong:
        return Wording::tr("The model said much more than the source does.");
    }
    Q_UNREACHABLE_RETURN({});
}

Words wordsFor(const GlossaryError &error, const QString &file)
{
    switch (error.kind) {
    case GlossaryError::Kind::NoTranslation:
        return {.happened = Wording::tr("Line %1 of the glossary “%2” has no translation.").arg(error.line).arg(file),
                .kept = {},
                .mend = Wording::tr("Each line needs two columns, with a tab, a semicolon or a comma between them.")};
    case GlossaryError::Kind::OpenQuote:
        return {.happened = Wording::tr("Line %1 of the glossary “%2” has a quotation mark that is not closed.").arg(error.line).arg(file),
                .kept = {},
                .mend = Wording::tr("Close it, or write it twice where it belongs to the word.")};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace agate
