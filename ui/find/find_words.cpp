// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/find_words.h"

#include <QCoreApplication>

namespace agate
{

QString wordsFor(const ExpressionFault &fault)
{
    using Kind = ExpressionFault::Kind;
    switch (fault.kind) {
    case Kind::RoundOpen:
        //: About a regular expression that was typed
        return QCoreApplication::translate("FindWords", "A “(” is not closed: put “)” behind it, or “\\(” for the sign itself.");
    case Kind::RoundClose:
        return QCoreApplication::translate("FindWords", "A “)” closes nothing: put “(” before it, or “\\)” for the sign itself.");
    case Kind::Square:
        return QCoreApplication::translate("FindWords", "A “[” is not closed: put “]” behind it, or “\\[” for the sign itself.");
    case Kind::Repeat:
        return QCoreApplication::translate(
            "FindWords", "There is nothing that “*”, “+”, “?” or “{” could repeat: put a letter before it, or “\\” for the sign itself.");
    case Kind::Backslash:
        return QCoreApplication::translate("FindWords", "“\\” at the end has nothing behind it: “\\\\” is the sign itself.");
    case Kind::Range:
        return QCoreApplication::translate("FindWords", "In “[…]” a range begins behind its end, as “z-a” does.");
    case Kind::Group:
        return QCoreApplication::translate("FindWords", "“\\1”, “\\2” … mean what stands in “(…)”, and there are not so many.");
    case Kind::Other:
        break;
    }
    //: %L1: the how manieth sign
    return QCoreApplication::translate("FindWords", "This is no regular expression: sign %L1 fits nowhere.").arg(fault.position + 1);
}

} // namespace agate
