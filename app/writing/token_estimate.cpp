// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing/token_estimate.h"

#include "brief/languages.h"

#include <cmath>

namespace agate
{

namespace
{

constexpr int aroundATurn = 8;
constexpr int leastWithoutContract = 1'024;
constexpr int leastAnswer = 16;
constexpr double headroom = 1.5;
constexpr int headroomTokens = 32;

// Byte-pair vocabularies are made of English mostly: the further from it, the less a token holds.
double tokensOf(char32_t c)
{
    if (c < 0x80)
        return 0.3;
    if (c < 0x250)
        return 0.6;
    if (c < 0x900)
        return 0.5; // Greek, Cyrillic, Armenian, Hebrew, Arabic
    if (c < 0x2000)
        return 0.8; // the scripts of India, Thai, Georgian, Khmer …
    if (c < 0x2e80)
        return 0.7; // signs and arrows
    return c < 0x10000 ? 1.0 : 2.0;
}

} // namespace

int estimateTokens(QStringView text)
{
    double sum = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        sum += tokensOf(isPair ? 0x10000 : text.at(at).unicode());
        at += isPair ? 1 : 0;
    }
    return int(std::ceil(sum));
}

int estimateTokens(const Prompt &prompt)
{
    int sum = estimateTokens(prompt.system) + estimateTokens(prompt.opening) + aroundATurn;
    for (const Prompt::Turn &turn : prompt.turns)
        sum += estimateTokens(turn.text) + aroundATurn;
    if (prompt.gap)
        sum += estimateTokens(prompt.gap->before) + estimateTokens(prompt.gap->after);
    return sum;
}

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
