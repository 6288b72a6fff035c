// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/token_estimate.h"

#include <cmath>

namespace agate
{

namespace
{

constexpr int aroundATurn = 8;

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

} // namespace agate
