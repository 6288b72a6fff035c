// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/contract_rules.h"

namespace agate
{

namespace
{

bool isSound(const Contract::Band &band)
{
    for (const auto &bound : {band.least, band.most}) {
        if (bound && (*bound < 1 || *bound > mostInContract))
            return false;
    }
    return !(band.least && band.most && *band.least > *band.most);
}

} // namespace

std::optional<ContractFault> faultIn(const Contract &contract, const QStringList &fieldKeys)
{
    using Kind = ContractFault::Kind;
    const std::pair<QString, Contract::Band> bands[] = {{QStringLiteral("words"), contract.words},
                                                        {QStringLiteral("characters"), contract.characters},
                                                        {QStringLiteral("lines"), contract.lines},
                                                        {QStringLiteral("line_characters"), contract.lineCharacters}};
    for (const auto &[rule, band] : bands) {
        if (!isSound(band))
            return ContractFault{Kind::Band, rule, {}};
    }
    const std::pair<QString, QStringList> lists[] = {{QStringLiteral("mentions"), contract.mentions},
                                                     {QStringLiteral("facts"), contract.facts},
                                                     {QStringLiteral("forbidden"), contract.forbidden}};
    for (const auto &[rule, entries] : lists) {
        QStringList seen;
        for (const QString &entry : entries) {
            if (entry.trimmed().isEmpty())
                return ContractFault{Kind::Empty, rule, entry};
            if (seen.contains(entry))
                return ContractFault{Kind::Twice, rule, entry};
            if (rule != QLatin1String("forbidden") && !fieldKeys.contains(entry))
                return ContractFault{Kind::UnknownField, rule, entry};
            seen.append(entry);
        }
    }
    return {};
}

} // namespace agate
