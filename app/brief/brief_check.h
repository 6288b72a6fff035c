// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"
#include "brief/template.h"

namespace agate
{

/// One thing wrong with an answer.
struct BriefFault {
    enum class Kind : quint8 { MissingField, FieldTooLong, NotAChoice, NotANumber, UnknownField };
    Kind kind = Kind::MissingField;
    /// The field's key, or "tone", "audience".
    QString key;
    /// User-perceived characters, with FieldTooLong.
    int limit = 0;
    int length = 0;

    bool operator==(const BriefFault &) const = default;
};

/// What a field takes at most when its template says nothing, in user-perceived characters: 200 in a line (and a choice or
/// number), 5,000 in a text.
int limitOf(const Field &field);

/// How long tone and audience may be.
inline constexpr int toneLimit = 200;

/// In the order of the form, then what the form does not know. Empty: it can be written.
QList<BriefFault> checkBrief(const Template &form, const Brief &brief);

} // namespace agate
