// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewrite_task.h"

namespace agate
{

bool takesArgument(RewriteTask::Kind kind)
{
    using Kind = RewriteTask::Kind;
    return kind == Kind::ChangeTone || kind == Kind::ChangePerson || kind == Kind::ChangeTense || kind == Kind::Translate
        || kind == Kind::OwnWords;
}

bool isRewording(RewriteTask::Kind kind)
{
    switch (kind) {
    case RewriteTask::Kind::Improve:
    case RewriteTask::Kind::FixGrammar:
    case RewriteTask::Kind::Shorten:
    case RewriteTask::Kind::Expand:
    case RewriteTask::Kind::Simplify:
    case RewriteTask::Kind::ChangeTone:
    case RewriteTask::Kind::ChangePerson:
    case RewriteTask::Kind::ChangeTense:
        return true;
    case RewriteTask::Kind::Translate:
    case RewriteTask::Kind::Continue:
    case RewriteTask::Kind::Summarise:
    case RewriteTask::Kind::ToList:
    case RewriteTask::Kind::ToTable:
    case RewriteTask::Kind::ToHeadings:
    case RewriteTask::Kind::OwnWords:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace agate
