// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing/answer_length.h"

#include "brief/languages.h"
#include "generation/token_estimate.h"

namespace agate
{

namespace
{

constexpr int leastWithoutContract = 1'024;
constexpr int leastAnswer = 16;
constexpr double headroom = 1.5;
constexpr int headroomTokens = 32;

} // namespace

int tokensForAnswer(const Template &form, const Brief &brief, const Prompt &prompt, int contextTokens)
{
    const Contract &contract = form.contract;
    const int asked = estimateTokens(prompt);
    double tokens = 0;
    if (contract.words.most)
        tokens = *contract.words.most * languageOf(brief.language).tokensPerWord;
    else if (contract.characters.most)
        tokens = *contract.characters.most;
    else if (contract.lines.most && contract.lineCharacters.most)
        tokens = double(*contract.lines.most) * *contract.lineCharacters.most;
    const int wanted = tokens > 0 ? int(tokens * headroom) + headroomTokens : qMax(2 * asked, leastWithoutContract);
    return contextTokens > 0 ? qMin(wanted, qMax(contextTokens - asked, leastAnswer)) : wanted;
}

} // namespace agate
