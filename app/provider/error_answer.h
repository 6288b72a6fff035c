// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"

#include <QDateTime>
#include <QJsonValue>
#include <QSet>

namespace agate
{

/// What a server said instead of an answer.
struct ErrorAnswer {
    /// HTTP status; for an error inside a stream that began well, 0.
    int status = 0;
    /// `Retry-After` and `retry-after-ms` as they came, empty when absent.
    QByteArray retryAfter;
    QByteArray retryAfterMs;
    /// Already cut to what is kept (64 KiB).
    QByteArray body;
};

/// Understands the shapes that servers give their errors: {"error":{message,type,code}}, {"error":"text"}, {"message":…},
/// {"detail":[…]} (FastAPI), one of these in an array of one, an HTML page, plain text, nothing. `now` is what an HTTP date in
/// Retry-After is measured from. The detail is not cleaned of keys and private text yet: see cleanDetail().
GenerationError readError(const ErrorAnswer &answer, const QDateTime &now);

/// The same for an error object that came inside a stream, or in a 200.
GenerationError readError(const QJsonValue &json, int status = 0);

/// Retry-After: seconds (decimals are taken), or a date of RFC 9110 (past: zero); retry-after-ms wins. Nothing when neither can be read.
std::optional<std::chrono::milliseconds> readRetryAfter(const QByteArray &retryAfter, const QByteArray &retryAfterMs, const QDateTime &now);

/// May be asked again after a wait, as far as the server's word goes.
bool isPassing(const GenerationError &error);

/// Of the parameters that were sent, the one that a 400 or 422 refuses; empty when it is about something else.
QString refusedParameter(const ErrorAnswer &answer, const QSet<QString> &sent);

/// What an HTML page calls itself, as "HTML page: TITLE"; for saying that a login page answered instead of a model.
QString describeHtml(const QByteArray &body);

} // namespace agate
