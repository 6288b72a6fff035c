// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/translated.h"
#include "wording/wording.h"

#include <QFileInfo>

namespace agate
{

namespace
{

QString reason(const TemplateError &error)
{
    using Kind = TemplateError::Kind;
    switch (error.kind) {
    case Kind::Unreadable:
        return Wording::tr("the file cannot be read (%1)").arg(error.detail);
    case Kind::TooLarge:
        return Wording::tr("the file is larger than a template may be");
    case Kind::NotUtf8:
        return Wording::tr("the file is no text in UTF-8");
    case Kind::NoFrontMatter:
        return Wording::tr("the part between two lines “---” at the top is missing");
    case Kind::Syntax:
        return Wording::tr("the part at the top is not well formed (%1)").arg(error.detail);
    case Kind::TooDeep:
        return Wording::tr("the part at the top is nested too deeply");
    case Kind::Alias:
        return Wording::tr("“&” and “*” names are not taken here");
    case Kind::UnknownKey:
        return Wording::tr("“%1” is not known here").arg(error.detail);
    case Kind::DuplicateKey:
        return Wording::tr("“%1” stands here twice").arg(error.detail);
    case Kind::Missing:
        return Wording::tr("“%1” is missing or empty").arg(error.detail);
    case Kind::WrongType:
        return Wording::tr("“%1” has a value of the wrong sort").arg(error.detail);
    case Kind::BadValue:
        return Wording::tr("“%1” has a value that is not allowed").arg(error.detail);
    case Kind::DuplicateField:
        return Wording::tr("two fields have the key “%1”").arg(error.detail);
    case Kind::UnknownField:
        return Wording::tr("the contract names “%1”, which is no field").arg(error.detail);
    case Kind::UnknownVariable:
        return Wording::tr("the text uses “%1”, which is no field").arg(error.detail);
    case Kind::UnknownTag:
        return Wording::tr("the text uses “%1”, which templates do not have").arg(error.detail);
    case Kind::PromptSyntax:
        return Wording::tr("something is left open or closed too early in the text: “%1”").arg(error.detail);
    case Kind::NoPrompt:
        return Wording::tr("there is no text below the part at the top");
    case Kind::DuplicateId:
        return Wording::tr("another template in this folder has the id “%1” too").arg(error.detail);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Words wordsFor(const TemplateError &error)
{
    const QString file = QFileInfo(error.file).fileName();
    //: A template's file name, a line number, the reason (which begins with a small letter where the language allows).
    const QString happened = error.line > 0
        ? Wording::tr("The template %1 cannot be used. Line %2: %3.").arg(file).arg(error.line).arg(reason(error))
        //: A template's file name, the reason (which begins with a small letter where the language allows).
        : Wording::tr("The template %1 cannot be used: %2.").arg(file, reason(error));
    return {happened, Wording::tr("The other templates serve as before."), Wording::tr("Mend the file; Agate sees it at once.")};
}

} // namespace agate
