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

QJsonObject toJson(const UsageReported &usage)
{
    const auto figure = [](const std::optional<qint64> &tokens) { return tokens ? QJsonValue(*tokens) : QJsonValue(QJsonValue::Null); };
    return {{"in"_L1, figure(usage.in)},
            {"cached"_L1, figure(usage.cached)},
            {"out"_L1, figure(usage.out)},
            {"reasoning"_L1, figure(usage.reasoning)}};
}

} // namespace agate
