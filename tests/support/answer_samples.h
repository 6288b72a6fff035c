// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation.h"
#include "provider/dialect.h"

#include <QJsonObject>

namespace agate::tests
{

/// One folder of tests/provider/samples/<dialect>/: `answer`, the body as a server sent it (recorded-…) or as one was made up to
/// be (composed-NN-…, with its row of the test matrix), and `expected.json`, what must be heard of it:
/// `text`, `reasoning`, `stopped` {candidate: …}, `usage`, `progress` (how many), `error` (a kind), `detail`; and of the reply `status`,
/// `contentType`, of the reader `startsThinking`.
struct AnswerSample {
    QString name;
    const Dialect *dialect = nullptr;
    QByteArray answer;
    QByteArray contentType;
    int status = 200;
    bool startsThinking = false;
    /// What must be heard, as heard() would say it.
    QByteArray expected;
};

QList<AnswerSample> answerSamples();

/// What was heard, in the form and with the fields of `expected`, to be compared (and read when it differs).
QByteArray heard(const AnswerSample &sample, const QList<GenerationEvent> &events, const std::optional<GenerationError> &error);

} // namespace agate::tests
