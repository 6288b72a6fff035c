// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/names.h"

using namespace Qt::StringLiterals;

namespace agate
{

QString nameOf(GenerationError::Kind kind)
{
    using Kind = GenerationError::Kind;
    switch (kind) {
    case Kind::Auth:
        return u"auth"_s;
    case Kind::Quota:
        return u"quota"_s;
    case Kind::Rate:
        return u"rate"_s;
    case Kind::Overloaded:
        return u"overloaded"_s;
    case Kind::Context:
        return u"context"_s;
    case Kind::BadRequest:
        return u"badRequest"_s;
    case Kind::NotFound:
        return u"notFound"_s;
    case Kind::Network:
        return u"network"_s;
    case Kind::Protocol:
        return u"protocol"_s;
    case Kind::Timeout:
        return u"timeout"_s;
    case Kind::ModelLoading:
        return u"modelLoading"_s;
    case Kind::Offline:
        return u"offline"_s;
    case Kind::NoModel:
        return u"noModel"_s;
    case Kind::BrokenModel:
        return u"brokenModel"_s;
    case Kind::NoEngine:
        return u"noEngine"_s;
    case Kind::OutOfMemory:
        return u"outOfMemory"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString nameOf(Stopped::Reason reason)
{
    switch (reason) {
    case Stopped::Reason::Ended:
        return u"ended"_s;
    case Stopped::Reason::Length:
        return u"length"_s;
    case Stopped::Reason::Filtered:
        return u"filtered"_s;
    case Stopped::Reason::Refused:
        return u"refused"_s;
    case Stopped::Reason::Cancelled:
        return u"cancelled"_s;
    case Stopped::Reason::Interrupted:
        return u"interrupted"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString nameOf(TranslatedSegment::State state)
{
    using From = TranslatedSegment::State;
    switch (state) {
    case From::Open:
        return u"open"_s;
    case From::Running:
        return u"running"_s;
    case From::Draft:
        return u"draft"_s;
    case From::Approved:
        return u"approved"_s;
    case From::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString nameOf(ReplyFault fault)
{
    using From = ReplyFault;
    switch (fault) {
    case From::Empty:
        return u"empty"_s;
    case From::Unchanged:
        return u"unchanged"_s;
    case From::WrongScript:
        return u"wrongScript"_s;
    case From::WrongLanguage:
        return u"wrongLanguage"_s;
    case From::Refusal:
        return u"refusal"_s;
    case From::CutOff:
        return u"cutOff"_s;
    case From::TooLong:
        return u"tooLong"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString nameOf(TranslationMark::Kind kind)
{
    using From = TranslationMark::Kind;
    switch (kind) {
    case From::NumberMissing:
        return u"numberMissing"_s;
    case From::NumberChanged:
        return u"numberChanged"_s;
    case From::NumberAdded:
        return u"numberAdded"_s;
    case From::LinkMissing:
        return u"linkMissing"_s;
    case From::CodeMissing:
        return u"codeMissing"_s;
    case From::PlaceholderMissing:
        return u"placeholderMissing"_s;
    case From::TagMissing:
        return u"tagMissing"_s;
    case From::ReferenceMissing:
        return u"referenceMissing"_s;
    case From::ProtectedAdded:
        return u"protectedAdded"_s;
    case From::MarkupMissing:
        return u"markupMissing"_s;
    case From::MarkupAdded:
        return u"markupAdded"_s;
    case From::TermMissing:
        return u"termMissing"_s;
    case From::NameMissing:
        return u"nameMissing"_s;
    case From::QuoteStyle:
        return u"quoteStyle"_s;
    case From::AddressMixed:
        return u"addressMixed"_s;
    case From::AddressWrong:
        return u"addressWrong"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString nameOf(Segment::Kind kind)
{
    using From = Segment::Kind;
    switch (kind) {
    case From::Paragraph:
        return u"paragraph"_s;
    case From::Heading:
        return u"heading"_s;
    case From::ListItem:
        return u"listItem"_s;
    case From::TableRow:
        return u"tableRow"_s;
    case From::Quote:
        return u"quote"_s;
    case From::Footnote:
        return u"footnote"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject toJson(const UsageReported &usage)
{
    const auto figure = [](const std::optional<qint64> &tokens) { return tokens ? QJsonValue(*tokens) : QJsonValue(QJsonValue::Null); };
    return {{"in"_L1, figure(usage.in)},
            {"cached"_L1, figure(usage.cached)},
            {"out"_L1, figure(usage.out)},
            {"reasoning"_L1, figure(usage.reasoning)}};
}

} // namespace agate
