// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/error_answer.h"

#include "provider/read_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace agate
{

namespace
{

using Kind = GenerationError::Kind;

struct Said {
    QString message;
    QString type;
    QString code;
    QString parameter;
};

QString plain(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

/// FastAPI's list of what is wrong with a request. Only place and message are read: it quotes the input beside them.
Said readComplaints(const QJsonArray &complaints)
{
    Said said;
    QStringList lines;
    for (const QJsonValue complaint : complaints) {
        if (lines.size() == 3)
            break;
        QStringList place;
        for (const QJsonValue part : complaint[QLatin1String("loc")].toArray()) {
            if (plain(part) != QLatin1String("body"))
                place.append(plain(part));
        }
        if (said.parameter.isEmpty() && !place.isEmpty())
            said.parameter = place.first();
        lines.append(place.join(u'.') + QStringLiteral(": ") + complaint[QLatin1String("msg")].toString());
    }
    said.message = lines.join(QStringLiteral("; "));
    said.type = complaints.first()[QLatin1String("type")].toString();
    return said;
}

Said readSaid(const QJsonValue &json)
{
    const QJsonValue whole = json.isArray() ? json[0] : json;
    QJsonValue error = whole[QLatin1String("error")];
    if (error.isString()) {
        Said said;
        said.message = error.toString();
        said.code = plain(whole[QLatin1String("code")]);
        return said;
    }
    if (!error.isObject()) {
        const QJsonValue detail = whole[QLatin1String("detail")];
        if (detail.isArray())
            return readComplaints(detail.toArray());
        if (detail.isString()) {
            Said said;
            said.message = detail.toString();
            return said;
        }
        error = whole;
    }
    Said said;
    said.message = error[QLatin1String("message")].toString();
    said.type = error[QLatin1String("type")].toString();
    said.code = plain(error[QLatin1String("code")]);
    said.parameter = error[QLatin1String("param")].toString();
    return said;
}

bool mentions(const QString &text, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(words, [&text](const char *word) { return text.contains(QLatin1StringView(word), Qt::CaseInsensitive); });
}

bool isAboutContext(const Said &said)
{
    return mentions(said.code + u' ' + said.type, {"context_length_exceeded", "exceed_context_size", "context_window_exceeded"})
        || mentions(
               said.message,
               {"maximum context length", "context size", "context length", "context window", "prompt is too long", "too many tokens"});
}

bool isAboutMoney(const Said &said)
{
    return mentions(said.code + u' ' + said.type,
                    {"insufficient_quota", "credit_balance_exhausted", "spend_limit_exceeded", "usage_limit_exceeded", "billing"});
}

Kind kindOf(int status, const Said &said)
{
    switch (status) {
    case 400:
    case 413:
    case 422:
        return status == 413 || isAboutContext(said) ? Kind::Context : isAboutMoney(said) ? Kind::Quota : Kind::BadRequest;
    case 401:
    case 403:
        return Kind::Auth;
    case 402:
        return Kind::Quota;
    case 404:
    case 410:
        return Kind::NotFound;
    case 408:
    case 409:
        return Kind::Network;
    case 429:
        return isAboutMoney(said) ? Kind::Quota : Kind::Rate;
    case 498: // Groq: no flexible capacity left
        return Kind::Overloaded;
    case 501:
        return Kind::BadRequest;
    case 503:
        return mentions(said.message, {"loading model", "model is loading"}) ? Kind::ModelLoading : Kind::Overloaded;
    default:
        return status >= 500 ? Kind::Overloaded : status >= 400 ? Kind::BadRequest : Kind::Protocol;
    }
}

/// For an error that came with no status of its own: by its name.
Kind kindOf(const Said &said)
{
    const QString name = said.code + u' ' + said.type;
    if (isAboutMoney(said))
        return Kind::Quota;
    if (isAboutContext(said))
        return Kind::Context;
    if (mentions(name, {"rate_limit", "slow_down", "too_many_requests"}))
        return Kind::Rate;
    if (mentions(name, {"invalid_api_key", "authentication", "permission"}))
        return Kind::Auth;
    if (mentions(name, {"not_found"}))
        return Kind::NotFound;
    if (mentions(name, {"invalid_request", "unsupported"}))
        return Kind::BadRequest;
    return Kind::Overloaded;
}

QString describe(const Said &said, int status)
{
    if (!said.message.isEmpty())
        return said.message;
    if (!said.code.isEmpty() || !said.type.isEmpty())
        return QStringList({said.type, said.code}).join(u' ').trimmed();
    return status > 0 ? QStringLiteral("HTTP %1").arg(status) : QStringLiteral("error without a message");
}

bool looksLikeHtml(const QByteArray &body)
{
    return body.trimmed().startsWith('<');
}

} // namespace

GenerationError readError(const QJsonValue &json, int status)
{
    const Said said = readSaid(json);
    if (status == 0) {
        const int code = said.code.toInt();
        if (code >= 400 && code <= 599)
            status = code;
    }
    return {.kind = status > 0 ? kindOf(status, said) : kindOf(said), .detail = describe(said, status), .status = status, .retryAfter = {}};
}

GenerationError readError(const ErrorAnswer &answer, const QDateTime &now)
{
    GenerationError error;
    if (const auto json = readJson(answer.body)) {
        error = readError(*json, answer.status);
    } else {
        Said said;
        if (looksLikeHtml(answer.body))
            said.message = QStringLiteral("HTTP %1, %2").arg(answer.status).arg(describeHtml(answer.body));
        else if (!answer.body.trimmed().isEmpty())
            said.message = QString::fromUtf8(answer.body.trimmed().split('\n').first());
        error = {.kind = kindOf(answer.status, said), .detail = describe(said, answer.status), .status = answer.status, .retryAfter = {}};
    }
    error.status = answer.status;
    error.retryAfter = readRetryAfter(answer.retryAfter, answer.retryAfterMs, now);
    return error;
}

std::optional<std::chrono::milliseconds> readRetryAfter(const QByteArray &retryAfter, const QByteArray &retryAfterMs, const QDateTime &now)
{
    using std::chrono::milliseconds;
    constexpr double aYear = 366.0 * 24 * 3600 * 1000;
    const auto wait = [aYear](double ms) { return milliseconds(qint64(std::ceil(std::clamp(ms, 0.0, aYear)))); };
    bool ok = false;
    double number = retryAfterMs.trimmed().toDouble(&ok);
    if (ok && std::isfinite(number))
        return wait(number);
    const QByteArray value = retryAfter.trimmed();
    number = value.toDouble(&ok);
    if (ok && std::isfinite(number))
        return wait(number * 1000);
    // The three forms of RFC 9110, 5.6.7; their names are English wherever the writer lives.
    for (const char *form : {"ddd, dd MMM yyyy hh:mm:ss 'GMT'", "dddd, dd-MMM-yy hh:mm:ss 'GMT'", "ddd MMM d hh:mm:ss yyyy"}) {
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value).simplified(), QString::fromLatin1(form), 2000);
        if (date.isValid()) {
            date.setTimeZone(QTimeZone::UTC);
            return wait(double(now.msecsTo(date)));
        }
    }
    return {};
}

bool isPassing(const GenerationError &error)
{
    return error.kind == Kind::Rate || error.kind == Kind::Overloaded || error.kind == Kind::ModelLoading || error.status == 408
        || error.status == 409;
}

QString refusedParameter(const ErrorAnswer &answer, const QSet<QString> &sent)
{
    const auto json = answer.status == 400 || answer.status == 422 ? readJson(answer.body) : std::unexpected(JsonFault::Malformed);
    if (!json)
        return {};
    const Said said = readSaid(*json);
    const bool refuses =
        mentions(said.code + u' ' + said.type, {"unsupported_parameter", "unsupported_value", "extra_forbidden", "unknown_parameter"})
        || mentions(said.message,
                    {"unsupported", "deprecated for this model", "not supported", "unknown field", "unrecognized", "not permitted",
                     "only one completion choice", "does not support"});
    if (!refuses)
        return {};
    QString named = said.parameter.section(u'.', 0, 0);
    if (sent.contains(named))
        return named;
    // The message names it, often beside the one to use instead, so the first named counts.
    QString first;
    qsizetype at = said.message.size();
    for (const QString &name : sent) {
        const QRegularExpression word(QStringLiteral("(?<![A-Za-z0-9_])%1(?![A-Za-z0-9_])").arg(QRegularExpression::escape(name)));
        const auto match = word.match(said.message);
        if (match.hasMatch() && match.capturedStart() < at) {
            at = match.capturedStart();
            first = name;
        }
    }
    return first;
}

QString describeHtml(const QByteArray &body)
{
    static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]*)"), QRegularExpression::CaseInsensitiveOption);
    const auto match = title.match(QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 64 * 1024))));
    const QString name = match.captured(1).simplified();
    return name.isEmpty() ? QStringLiteral("an HTML page") : QStringLiteral("an HTML page: %1").arg(name);
}

} // namespace agate
