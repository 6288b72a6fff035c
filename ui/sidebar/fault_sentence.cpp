// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/fault_sentence.h"

#include <QCoreApplication>

namespace agate
{

QString faultSentence(const BriefFault &fault)
{
    const int excess = qMax(1, fault.length - fault.limit);
    switch (fault.kind) {
    case BriefFault::Kind::MissingField:
        return QCoreApplication::translate("FaultSentence", "This is needed. Fill it in to write.");
    case BriefFault::Kind::FieldTooLong:
        // lupdate goes round in circles at a count that has a comma in it.
        return QCoreApplication::translate("FaultSentence", "Too long by %n character(s).", nullptr, excess);
    case BriefFault::Kind::NotANumber:
        return QCoreApplication::translate("FaultSentence", "This must be a number, such as 3.");
    case BriefFault::Kind::NotAChoice:
    case BriefFault::Kind::UnknownField:
        break;
    }
    return QCoreApplication::translate("FaultSentence", "Choose one of those that are offered.");
}

} // namespace agate
