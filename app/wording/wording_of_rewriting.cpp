// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/translated.h"
#include "wording/wording.h"

namespace agate
{

Words wordsFor(const RewriteError &error)
{
    using Kind = RewriteError::Kind;
    switch (error.kind) {
    case Kind::NothingSelected:
        return {Wording::tr("There are no words selected to rewrite."), QString(), Wording::tr("Select some text and try again.")};
    case Kind::TooLong:
        return {Wording::tr("This is more text than the model can rewrite at once."), Wording::tr("Your draft is as it was."),
                Wording::tr("Select less, a chapter or some paragraphs, or choose a model that holds more.")};
    case Kind::NeedsArgument:
        return {Wording::tr("Agate does not know yet how you want the text to be changed."), QString(),
                Wording::tr("Say it in a few words and try again.")};
    case Kind::NeedsInstructions:
        return {Wording::tr("This model only continues texts and cannot rewrite them."), Wording::tr("Your draft is as it was."),
                Wording::tr("Choose a model that follows instructions, or have the text continued.")};
    case Kind::Locked:
        return {Wording::tr("The selection holds sentences that are approved, and approved sentences are never changed."),
                Wording::tr("Your draft is as it was."), Wording::tr("Select what stands before or after them.")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsFor(RewriteFinding::Kind finding)
{
    using Kind = RewriteFinding::Kind;
    switch (finding) {
    case Kind::Empty:
        return Wording::tr("The model answered without a word.");
    case Kind::Reasoning:
        return Wording::tr("The model thought aloud and did not come to a text.");
    case Kind::Tags:
        return Wording::tr("Marks of the question stood in the answer.");
    case Kind::Preface:
        return Wording::tr("The model wrote something in front of the text.");
    case Kind::CodeBlock:
        return Wording::tr("The model set the text as code.");
    case Kind::Quotes:
        return Wording::tr("The model set the text in quotation marks.");
    case Kind::Remark:
        return Wording::tr("The last lines may be a remark of the model and not your text.");
    case Kind::WrongLanguage:
        return Wording::tr("The answer is not in the language that it should be in.");
    case Kind::NotARewrite:
        return Wording::tr("The answer has next to nothing to do with what you selected.");
    case Kind::Unchanged:
        return Wording::tr("The model found nothing to change.");
    case Kind::TooMuchChanged:
        return Wording::tr("More than grammar was changed.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsFor(const FactChange &change, const QString &before, const QString &after)
{
    using Kind = FactChange::Kind;
    const QString was = before.sliced(change.before.start, change.before.length).simplified();
    const QString is = after.sliced(change.after.start, change.after.length).simplified();
    if (change.what == FactChange::What::Changed) {
        switch (change.kind) {
        case Kind::Number:
            //: %1: a number of the writer's text; %2: what the model wrote instead. The same below.
            return Wording::tr("The number %1 became %2.").arg(was, is);
        case Kind::Name:
            return Wording::tr("The name “%1” became “%2”.").arg(was, is);
        case Kind::Link:
            return Wording::tr("The link %1 became %2.").arg(was, is);
        case Kind::Address:
            return Wording::tr("The address %1 became %2.").arg(was, is);
        case Kind::Quotation:
            return Wording::tr("The quotation %1 became %2.").arg(was, is);
        case Kind::Mark:
            return Wording::tr("The formatting of “%1” became another at “%2”.").arg(was, is);
        }
    }
    if (change.what == FactChange::What::Lost) {
        switch (change.kind) {
        case Kind::Number:
            return Wording::tr("The number %1 is gone.").arg(was);
        case Kind::Name:
            return Wording::tr("The name “%1” is gone.").arg(was);
        case Kind::Link:
            return Wording::tr("The link %1 is gone.").arg(was);
        case Kind::Address:
            return Wording::tr("The address %1 is gone.").arg(was);
        case Kind::Quotation:
            return Wording::tr("The quotation %1 is gone.").arg(was);
        case Kind::Mark:
            return Wording::tr("The formatting of “%1” is gone.").arg(was);
        }
    }
    switch (change.kind) {
    case Kind::Number:
        return Wording::tr("The number %1 is new.").arg(is);
    case Kind::Name:
        return Wording::tr("The name “%1” is new.").arg(is);
    case Kind::Link:
        return Wording::tr("The link %1 is new.").arg(is);
    case Kind::Address:
        return Wording::tr("The address %1 is new.").arg(is);
    case Kind::Quotation:
        return Wording::tr("The quotation %1 is new.").arg(is);
    case Kind::Mark:
        return Wording::tr("The formatting of “%1” is new.").arg(is);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace agate
