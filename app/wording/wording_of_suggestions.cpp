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
        return Wording::tr("There is no model yet that could suggest anything.");
    case Quiet::Composing:
        return Wording::tr("You are composing a word.");
    case Quiet::Selection:
        return Wording::tr("Words are selected.");
    case Quiet::Verbatim:
        return Wording::tr("Nothing is suggested in code, comments, addresses and the lines about the text.");
    case Quiet::InsideWord:
        return Wording::tr("The cursor is inside a word.");
    case Quiet::InsideLine:
        return Wording::tr("Calm suggestions come at the end of a line only.");
    case Quiet::EmptyDraft:
        return Wording::tr("There is too little text to go on with.");
    case Quiet::WaitingForClause:
        return Wording::tr("Suggestions wait for the end of a clause.");
    case Quiet::DismissedHere:
        return Wording::tr("You wanted none in this place.");
    case Quiet::NothingFit:
        return Wording::tr("What the model said did not fit the text.");
    case Quiet::ModelFailed:
        return Wording::tr("The model could not be reached. Agate tries again in half a minute.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace agate
