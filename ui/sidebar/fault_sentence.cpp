// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/fault_sentence.h"

#include <QCoreApplication>

namespace agate
{

QString faultSentence(const BriefFault &fault)
{
    // Not written into the call below: lupdate 6.8 never comes back from it.
    const int over = qMax(1, fault.length - fault.limit);
    switch (fault.kind) {
    case BriefFault::Kind::MissingField:
        return QCoreApplication::translate("agate::faultSentence", "This is needed. Fill it in to write.");
    case BriefFault::Kind::FieldTooLong:
        return QCoreApplication::translate("agate::faultSentence", "Too long by %n character(s).", nullptr, over);
    case BriefFault::Kind::NotANumber:
        return QCoreApplication::translate("agate::faultSentence", "This must be a number, such as 3.");
    case BriefFault::Kind::NotAChoice:
    case BriefFault::Kind::UnknownField:
        break;
    }
    return QCoreApplication::translate("agate::faultSentence", "Choose one of those that are offered.");
}

} // namespace agate
