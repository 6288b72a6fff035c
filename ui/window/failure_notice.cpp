// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/failure_notice.h"

#include "window/notices.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace agate
{

namespace
{

struct FailureNotice {
    Q_DECLARE_TR_FUNCTIONS(Composing)
};

} // namespace

void tellFailure(Notices &notices, const QString &id, const GenerationError &error, const QString &host, bool textCame,
                 const FailureDoors &doors)
{
    using Kind = GenerationError::Kind;
    const Words words = wordsFor(error, host, textCame);
    switch (error.kind) {
    case Kind::Auth:
        notices.tell(id, words, FailureNotice::tr("Enter a key…"), doors.key);
        break;
    case Kind::NoModel:
    case Kind::BrokenModel:
    case Kind::NoEngine:
    case Kind::NotFound:
    case Kind::OutOfMemory:
    case Kind::Quota:
    case Kind::Context:
        notices.tell(id, words, FailureNotice::tr("Choose a model…"), doors.model);
        break;
    case Kind::Offline:
        notices.tell(id, words, FailureNotice::tr("Go online"), doors.online);
        break;
    default:
        notices.tell(id, words, FailureNotice::tr("Try again"), doors.again);
        break;
    }
}

} // namespace agate
