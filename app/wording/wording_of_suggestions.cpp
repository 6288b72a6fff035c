// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/quiet.h"
#include "wording/translated.h"
#include "wording/wording.h"

namespace agate
{

QString wordsFor(Quiet reason)
{
    switch (reason) {
    case Quiet::Off:
        return Wording::tr("Suggestions are switched off.");
    case Quiet::NoModel:
        return Wording::tr("No model is chosen that could suggest something.");
    case Quiet::Composing:
        return Wording::tr("Suggestions wait until the word that you are composing is finished.");
    case Quiet::Selection:
        return Wording::tr("There are no suggestions while text is selected.");
    case Quiet::Verbatim:
        return Wording::tr("There are no suggestions in code, links, comments and at the top of the file.");
    case Quiet::InsideWord:
        return Wording::tr("The caret is inside a word.");
    case Quiet::InsideLine:
        return Wording::tr("Calm suggestions come only at the end of a line.");
    case Quiet::EmptyDraft:
        return Wording::tr("There is too little text to go on from.");
    case Quiet::WaitingForClause:
        return Wording::tr("Suggestions wait for the end of a clause, a comma for example.");
    case Quiet::DismissedHere:
        return Wording::tr("You did not want a suggestion here.");
    case Quiet::NothingFit:
        return Wording::tr("The model had nothing that fits here.");
    case Quiet::ModelFailed:
        return Wording::tr("The model could not answer; it is asked again in half a minute.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace agate
