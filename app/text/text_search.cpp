// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_search.h"

#include "text/letter_folding.h"
#include "text/segmentation.h"

#include <algorithm>
#include <ctime>

namespace agate
{

namespace
{

/// Steps of PCRE's matcher for one match, some 40 ms: an expression that tries more can try for hours.
constexpr QLatin1StringView stepLimit("(*LIMIT_MATCH=2000000)");
constexpr qint64 longestMilliseconds = 250;
/// For each so many UTF-16 units, as one part of a draft has.
constexpr qsizetype pagesForThat = 1 << 15;

ExpressionFault faultOf(const QRegularExpression &expression)
{
    static constexpr std::pair<const char *, ExpressionFault::Kind> kinds[] = {
        {"missing closing parenthesis", ExpressionFault::Kind::RoundOpen},
        {"unmatched closing parenthesis", ExpressionFault::Kind::RoundClose},
        {"missing terminating ] for character class", ExpressionFault::Kind::Square},
        {"quantifier does not follow a repeatable item", ExpressionFault::Kind::Repeat},
        {"\\ at end of pattern", ExpressionFault::Kind::Backslash},
        {"range out of order in character class", ExpressionFault::Kind::Range},
        {"reference to non-existent subpattern", ExpressionFault::Kind::Group},
    };
    ExpressionFault fault;
    fault.position = qMax(qsizetype(0), expression.patternErrorOffset() - stepLimit.size());
    const QString words = expression.errorString();
    for (const auto &[beginning, kind] : kinds) {
        if (words.startsWith(QLatin1StringView(beginning)))
            fault.kind = kind;
    }
    return fault;
}

/// Where words may be cut. Looked up only once something was found.
class WordEdges
{
public:
    explicit WordEdges(QStringView text) : m_text(text) { }

    bool isWhole(const TextSpan &span)
    {
        if (!m_known) {
            m_words = words(m_text);
            m_known = true;
        }
        return !isInside(span.start) && !isInside(span.end());
    }

private:
    bool isInside(qsizetype place) const
    {
        const auto next = std::ranges::upper_bound(m_words, place, {}, &TextSpan::start);
        if (next == m_words.cbegin())
            return false;
        const TextSpan &word = *std::prev(next);
        return word.start < place && place < word.end();
    }

    QStringView m_text;
    QList<TextSpan> m_words;
    bool m_known = false;
};

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Half a surrogate pair is no text to PCRE, which then finds nothing at all.
QString mended(QStringView text)
{
    QString result = text.toString();
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QChar c = result.at(i);
        if (c.isHighSurrogate() && i + 1 < result.size() && result.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

bool belongsToPart(const TextSearch::Part &part, qsizetype start)
{
    return start < part.to || (part.isEnd && start == part.to && start == part.text.size());
}

} // namespace

TextSearch::TextSearch(const TextQuery &query) : m_query(query)
{
    if (query.needle.isEmpty())
        return;
    if (query.isExpression) {
        QRegularExpression::PatternOptions options = QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
        if (!query.matchCase)
            options |= QRegularExpression::CaseInsensitiveOption;
        m_expression = QRegularExpression(stepLimit + query.needle, options);
        if (!m_expression.isValid())
            m_fault = faultOf(m_expression);
        return;
    }
    // Who looks for a quotation mark alone means just this one.
    const bool hasLetters = std::ranges::any_of(query.needle, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    m_keepAccents = !query.ignoreAccents || !hasLetters;
    m_folded = foldLetters(query.needle, {query.matchCase, m_keepAccents}).text;
}

TextSearch::Answer TextSearch::find(const Part &part) const
{
    if (isEmpty())
        return {};
    return m_query.isExpression ? findExpression(part) : findPlain(part);
}

TextSearch::Answer TextSearch::findPlain(const Part &part) const
{
    Answer answer;
    WordEdges edges(part.text);
    const auto take = [&](const TextSpan &span) {
        if (m_query.wholeWords && !edges.isWhole(span))
            return false;
        answer.matches.append(span);
        return true;
    };
    if (isAscii(part.text)) {
        if (!isAscii(m_folded))
            return answer;
        const auto sensitivity = m_query.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
        qsizetype at = part.from;
        while ((at = part.text.indexOf(m_folded, at, sensitivity)) >= 0 && belongsToPart(part, at))
            at += take({at, m_folded.size()}) ? m_folded.size() : 1;
        return answer;
    }
    const FoldedText folded = foldLetters(part.text, {m_query.matchCase, m_keepAccents});
    const auto originAt = [&](qsizetype i) { return i < folded.origins.size() ? qsizetype(folded.origins.at(i)) : part.text.size(); };
    // Ends behind the letter that holds the unit before `i`, with the accents on it.
    const auto endBefore = [&](qsizetype i) {
        qsizetype end = originAt(i - 1);
        end += part.text.at(end).isHighSurrogate() && end + 1 < part.text.size() ? 2 : 1;
        while (end < part.text.size() && belongsToLetter(part.text.at(end)))
            ++end;
        return end;
    };
    qsizetype at = 0;
    while ((at = folded.text.indexOf(m_folded, at)) >= 0) {
        const qsizetype start = originAt(at);
        const qsizetype stop = at + m_folded.size();
        if (!belongsToPart(part, start))
            break;
        const bool cutsLetter = (at > 0 && originAt(at - 1) == start) || (stop < folded.text.size() && originAt(stop) == originAt(stop - 1))
            || (stop < folded.text.size() && belongsToLetter(folded.text.at(stop)));
        if (start >= part.from && !cutsLetter && take({start, endBefore(stop) - start}))
            at = stop;
        else
            ++at;
    }
    return answer;
}

TextSearch::Answer TextSearch::findExpression(const Part &part) const
{
    Answer answer;
    QString clean;
    QStringView text = part.text;
    if (!text.isValidUtf16())
        text = clean = mended(text);
    WordEdges edges(text);
    // The processor's time: a busy computer makes no expression harder.
    const std::clock_t began = std::clock();
    const qint64 longest = longestMilliseconds * (1 + (part.to - part.from) / pagesForThat);
    const auto isOver = [&] { return qint64(std::clock() - began) > longest * CLOCKS_PER_SEC / 1000; };
    const auto type = part.isEnd ? QRegularExpression::NormalMatch : QRegularExpression::PartialPreferCompleteMatch;
    qsizetype end = -1;
    for (qsizetype at = part.from; at <= text.size();) {
        const auto match = m_expression.matchView(text, at, type, QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid() || isOver()) {
            answer.tooHard = true;
            return answer;
        }
        if (match.hasPartialMatch() && belongsToPart(part, match.capturedStart())) {
            answer.wantsMore = true;
            return answer;
        }
        if (!match.hasMatch() || !belongsToPart(part, match.capturedStart()))
            return answer;
        const TextSpan span{match.capturedStart(), match.capturedLength()};
        if (span.end() == text.size() && !part.isEnd) {
            answer.wantsMore = true;
            return answer;
        }
        // ".*" finds each paragraph and then, as PCRE sees it, the nothing at its end.
        const bool isRest = span.length == 0 && span.start == end;
        if (!isRest && (!m_query.wholeWords || edges.isWhole(span)))
            answer.matches.append(span);
        end = span.end();
        at = end;
        if (span.length == 0) {
            ++at;
            if (at < text.size() && text.at(at).isLowSurrogate())
                ++at;
        }
    }
    return answer;
}

std::optional<QString> TextSearch::replacement(const Part &part, const TextSpan &match, const TextReplacement &with) const
{
    if (isEmpty() || match.start < 0 || match.end() > part.text.size())
        return {};
    const QStringView found = part.text.sliced(match.start, match.length);
    if (!m_query.isExpression)
        return with.keepCase ? withCaseOf(found, with.text) : with.text;

    QString clean;
    QStringView text = part.text;
    if (!text.isValidUtf16())
        text = clean = mended(text);
    const auto groups =
        m_expression.matchView(text, match.start, QRegularExpression::NormalMatch,
                               QRegularExpression::AnchorAtOffsetMatchOption | QRegularExpression::DontCheckSubjectStringMatchOption);
    if (!groups.hasMatch() || groups.capturedLength() != match.length)
        return {};
    const int count = m_expression.captureCount();
    QString result;
    const QStringView form = with.text;
    const auto digit = [&](qsizetype i) { return i < form.size() && form.at(i) >= u'0' && form.at(i) <= u'9'; };
    // The number of a group at `i`, two digits where there are so many groups; -1: none.
    const auto group = [&](qsizetype i, qsizetype &length) {
        if (!digit(i))
            return -1;
        const int one = form.at(i).digitValue();
        const int two = digit(i + 1) ? one * 10 + form.at(i + 1).digitValue() : -1;
        length = two >= 10 && two <= count ? 2 : 1;
        const int number = length == 2 ? two : one;
        return number <= count ? number : -1;
    };
    for (qsizetype i = 0; i < form.size(); ++i) {
        const QChar c = form.at(i);
        const QChar next = i + 1 < form.size() ? form.at(i + 1) : QChar();
        qsizetype length = 0;
        if (c != u'\\' && c != u'$') {
            result += c;
        } else if (next == c) {
            result += c;
            ++i;
        } else if (const int number = group(i + 1, length); number >= 0) {
            result += groups.capturedView(number);
            i += length;
        } else if (c == u'\\' && (next == u'n' || next == u't')) {
            result += next == u'n' ? u'\n' : u'\t';
            ++i;
        } else if (c == u'$' && next == u'&') {
            result += groups.capturedView(0);
            ++i;
        } else if (const qsizetype close = form.indexOf(u'}', i); c == u'$' && next == u'{' && close > i + 2) {
            const QStringView name = form.sliced(i + 2, close - i - 2);
            bool isNumber = false;
            const int braced = name.toInt(&isNumber);
            const bool isNamed = m_expression.namedCaptureGroups().contains(name.toString());
            if (isNumber ? braced > count : !isNamed) {
                result += c;
                continue;
            }
            result += isNumber ? groups.capturedView(braced) : groups.capturedView(QAnyStringView(name));
            i = close;
        } else {
            result += c;
        }
    }
    return with.keepCase ? withCaseOf(found, result) : result;
}

QString withCaseOf(QStringView found, const QString &replacement)
{
    qsizetype upper = 0;
    qsizetype lower = 0;
    bool beginsUpper = false;
    for (const QChar c : found) {
        if (upper + lower == 0)
            beginsUpper = c.isUpper() || c.category() == QChar::Letter_Titlecase;
        upper += c.isUpper() || c.category() == QChar::Letter_Titlecase ? 1 : 0;
        lower += c.isLower() ? 1 : 0;
    }
    if (upper > 1 && lower == 0)
        return replacement.toUpper();
    if (!beginsUpper)
        return replacement;
    QString result = replacement;
    for (QChar &c : result) {
        if (c.isLetter()) {
            c = c.toTitleCase();
            break;
        }
    }
    return result;
}

} // namespace agate
