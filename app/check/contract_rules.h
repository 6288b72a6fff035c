// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/contract.h"

#include <optional>

namespace agate
{

/// A contract that no text could satisfy, or that asks for what is not there.
struct ContractFault {
    enum class Kind : quint8 {
        /// A bound below 1 or above mostInContract, or `least` above `most`.
        Band,
        /// `mentions` or `facts` name what is not a field.
        UnknownField,
        /// Something forbidden is empty: every text contains it.
        Empty,
        /// The same entry twice.
        Twice,
    };
    Kind kind = Kind::Band;
    /// Where, as template files spell it: words, characters, lines, line_characters, mentions, facts, forbidden.
    QString rule;
    /// The entry in question, where there are several.
    QString entry;

    bool operator==(const ContractFault &) const = default;
};

/// No text that Agate asks a model for is longer, in any unit.
inline constexpr int mostInContract = 1'000'000;

/// The first fault of a contract's form; `fieldKeys` are the keys of its template's fields.
std::optional<ContractFault> faultIn(const Contract &contract, const QStringList &fieldKeys);

} // namespace agate
