// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_match.h"

#include "text/clause.h"

#include <algorithm>

namespace agate
{

namespace
{

constexpr int wholeWord = 100;
constexpr int beginning = 80;
constexpr int severalBeginnings = 60;
constexpr int inside = 30;
constexpr int atTheFront = 10;
// Trying where several beginnings could go is bounded: a title may be long and all of one letter.
constexpr int mostTries = 2000;

bool isLetter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Symbol_Other;
}

/// Letters that are one to whoever searches, though no folding of Unicode's joins them.
char32_t sameAs(char32_t c)
{
    switch (c) {
    case 0x0131: // i without a dot
        return U'i';
    case 0x00f8: // o with a stroke
        return U'o';
    case 0x0142: // l with a stroke
        return U'l';
    case 0x0111: // d with a stroke
        return U'd';
    case 0x0649: // alef maksura
    case 0x06cc: // Persian yeh
        return 0x064a;
    case 0x06a9: // keheh
        return 0x0643;
    case 0x0629: // teh marbuta
        return 0x0647;
    default:
        return c;
    }
}

QString foldedLetter(const QString &letter)
{
    QString plain;
    // Folding case may compose what was taken apart: twice.
    const QString apart = letter.normalized(QString::NormalizationForm_KD).toCaseFolded().normalized(QString::NormalizationForm_KD);
    const QList<uint> letters = apart.toUcs4();
    for (const char32_t c : letters) {
        const auto category = QChar::category(c);
        const bool isSign = category == QChar::Mark_NonSpacing || category == QChar::Other_Format || c == 0x0640;
        const char32_t same = sameAs(c);
        if (c == 0x00df)
            plain += QStringLiteral("ss"); // Qt folds letter by letter
        else if (!isSign)
            plain += QString::fromUcs4(&same, 1);
    }
    return plain;
}

} // namespace

MatchText::MatchText(const QString &text)
{
    bool inWord = false;
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const qsizetype units = isPair ? 2 : 1;
        const char32_t letter = isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const TextSpan source{at, units};
        const QString plain = foldedLetter(text.sliced(at, units));
        at += units;
        if (plain.isEmpty()) {
            // Signs belong to the letter they follow.
            if (!m_sources.isEmpty() && m_sources.constLast().end() == source.start)
                m_sources.last().length += units;
            continue;
        }
        if (!isLetter(letter) && !plain.front().isLetterOrNumber()) {
            if (!m_letters.isEmpty() && !m_letters.endsWith(u' ')) {
                m_letters += u' ';
                m_sources.append(source);
                m_begins.append(false);
            }
            inWord = false;
            continue;
        }
        const bool begins = !inWord || setsNoSpaces(letter);
        for (qsizetype i = 0; i < plain.size(); ++i) {
            m_letters += plain[i];
            m_sources.append(source);
            m_begins.append(begins && i == 0);
        }
        inWord = true;
    }
    if (m_letters.endsWith(u' ')) {
        m_letters.chop(1);
        m_sources.removeLast();
        m_begins.removeLast();
    }
}

/// Whether word can be cut so that each piece begins a word from `from` on, in turn; and where.
bool MatchText::meetBeginnings(QStringView word, qsizetype from, QList<qsizetype> &places, int &budget) const
{
    if (word.isEmpty())
        return true;
    for (qsizetype at = from; at < m_letters.size(); ++at) {
        if (!m_begins[at] || m_letters[at] != word[0])
            continue;
        qsizetype longest = 1;
        while (longest < word.size() && at + longest < m_letters.size() && m_letters[at + longest] == word[longest]
               && !m_begins[at + longest])
            ++longest;
        for (qsizetype length = longest; length > 0; --length) {
            if (--budget < 0)
                return false;
            const qsizetype before = places.size();
            for (qsizetype i = 0; i < length; ++i)
                places.append(at + i);
            if (meetBeginnings(word.sliced(length), at + length, places, budget))
                return true;
            places.resize(before);
        }
    }
    return false;
}

std::optional<MatchText::Found> MatchText::meet(QStringView word) const
{
    std::optional<Found> best;
    for (qsizetype at = m_letters.indexOf(word); at >= 0; at = m_letters.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool isWhole = end == m_letters.size() || m_begins[end] || m_letters[end] == u' ';
        const int score = (m_begins[at] ? (isWhole ? wholeWord : beginning) : inside) + (at == 0 ? atTheFront : 0);
        if (best && best->score >= score)
            continue;
        best = Found{score, {}};
        for (qsizetype i = at; i < end; ++i)
            best->places.append(i);
    }
    if (best && best->score > severalBeginnings)
        return best;
    Found several;
    int budget = mostTries;
    if (meetBeginnings(word, 0, several.places, budget)) {
        several.score = severalBeginnings + (several.places.constFirst() == 0 ? atTheFront : 0);
        return several;
    }
    return best;
}

std::optional<WordMatch> MatchText::match(const MatchText &query) const
{
    WordMatch match;
    QList<bool> met(m_letters.size());
    qsizetype last = -1;
    for (const QStringView word : QStringView(query.m_letters).split(u' ', Qt::SkipEmptyParts)) {
        const auto found = meet(word);
        if (!found)
            return std::nullopt;
        match.score += found->score;
        // Words in their order are likelier meant.
        if (found->places.constFirst() > last)
            ++match.score;
        last = found->places.constFirst();
        for (const qsizetype place : found->places)
            met[place] = true;
    }
    for (qsizetype i = 0; i < met.size(); ++i) {
        if (!met[i])
            continue;
        const TextSpan &source = m_sources[i];
        if (match.spans.isEmpty() || match.spans.constLast().end() < source.start)
            match.spans.append(source);
        else
            match.spans.last().length = std::max(match.spans.constLast().end(), source.end()) - match.spans.constLast().start;
    }
    return match;
}

} // namespace agate
