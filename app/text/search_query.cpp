// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/search_query.h"

#include "text/search_terms.h"

#include <algorithm>
#include <utility>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestQuery = 500;
constexpr qsizetype mostPhrases = 24;
/// Of an excerpt: what leads to the hit, and the whole, in UTF-16 units.
constexpr qsizetype leadingLength = 36;
constexpr qsizetype excerptLength = 180;

bool isQuote(QChar c)
{
    return u"\"“”„‟«»「」『』"_s.contains(c);
}

void append(SearchQuery &query, QStringView chunk, bool unfinished)
{
    SearchQuery::Phrase phrase;
    auto last = SearchTerm::Kind::Word;
    auto lastButOne = SearchTerm::Kind::Word;
    eachSearchTerm(chunk, [&](const SearchTerm &term) {
        phrase.terms.append(term.text.toString());
        lastButOne = std::exchange(last, term.kind);
        return true;
    });
    if (phrase.terms.isEmpty() || query.phrases.size() >= mostPhrases)
        return;
    if (last != SearchTerm::Kind::LastOfRun)
        phrase.opens = unfinished;
    else if (lastButOne == SearchTerm::Kind::Pair)
        // In the text the run may go on, and the pairs say it all.
        phrase.terms.removeLast();
    else
        phrase.opens = true;
    query.phrases.append(phrase);
}

/// Follows a text term by term and says where phrases end.
class Matcher
{
public:
    explicit Matcher(const SearchQuery &query) : m_query(query), m_begun(query.phrases.size()) { }

    /// `found` is given the phrase's number and where it stands.
    template <typename Found>
    void follow(const SearchTerm &term, Found found)
    {
        for (qsizetype number = 0; number < m_query.phrases.size(); ++number) {
            const auto &phrase = m_query.phrases.at(number);
            auto &begun = m_begun[number];
            for (qsizetype i = begun.size() - 1; i >= 0; --i)
                step(phrase, begun, i, term, found, number);
            if (phrase.terms.size() == 1 ? fits(phrase, 0, term) : phrase.terms.constFirst() == term.text) {
                if (phrase.terms.size() == 1)
                    found(number, spanOf(phrase, term, term.span.start));
                else
                    begun.append({1, term.span.start});
            }
        }
    }

    /// What has begun in one text does not go on in another.
    void restart()
    {
        for (auto &begun : m_begun)
            begun.clear();
    }

private:
    struct Begun {
        qsizetype terms = 0;
        qsizetype start = 0;
    };

    static bool fits(const SearchQuery::Phrase &phrase, qsizetype at, const SearchTerm &term)
    {
        const QString &wanted = phrase.terms.at(at);
        return phrase.opens && at + 1 == phrase.terms.size() ? term.text.startsWith(wanted) : wanted == term.text;
    }

    static TextSpan spanOf(const SearchQuery::Phrase &phrase, const SearchTerm &term, qsizetype start)
    {
        // One character was looked for, and a pair that begins with it was found.
        const bool isHead = phrase.opens && term.kind == SearchTerm::Kind::Pair && phrase.terms.constLast().size() < term.text.size();
        return {start, (isHead ? term.head : term.span).end() - start};
    }

    template <typename Found>
    static void step(const SearchQuery::Phrase &phrase, QList<Begun> &begun, qsizetype i, const SearchTerm &term, Found found,
                     qsizetype number)
    {
        if (!fits(phrase, begun.at(i).terms, term)) {
            begun.removeAt(i);
        } else if (++begun[i].terms == phrase.terms.size()) {
            found(number, spanOf(phrase, term, begun.at(i).start));
            begun.removeAt(i);
        }
    }

    const SearchQuery &m_query;
    QList<QList<Begun>> m_begun;
};

QList<TextSpan> merged(QList<TextSpan> spans)
{
    std::ranges::sort(spans, {}, &TextSpan::start);
    QList<TextSpan> whole;
    for (const TextSpan &span : std::as_const(spans)) {
        if (!whole.isEmpty() && span.start <= whole.constLast().end())
            whole.last().length = qMax(whole.constLast().end(), span.end()) - whole.constLast().start;
        else
            whole.append(span);
    }
    return whole;
}

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator;
}

/// Where an excerpt begins that leads to a hit at `hit`: not before its line, not within a word.
qsizetype beginningBefore(QStringView text, qsizetype hit)
{
    qsizetype from = hit;
    while (from > 0 && hit - from < leadingLength && !isBreak(text.at(from - 1)))
        --from;
    if (from == 0 || isBreak(text.at(from - 1)))
        return from;
    for (qsizetype at = from; at < hit; ++at) {
        if (text.at(at).isSpace())
            return at + 1;
    }
    while (from < hit && (text.at(from).isLowSurrogate() || text.at(from).isMark()))
        ++from;
    return from;
}

} // namespace

SearchQuery searchQueryFrom(const QString &typed)
{
    SearchQuery query;
    const QStringView all = QStringView(typed).first(qMin(typed.size(), longestQuery));
    qsizetype at = 0;
    while (at < all.size()) {
        if (all.at(at).isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        if (isQuote(all.at(at))) {
            ++at;
            end = at;
            while (end < all.size() && !isQuote(all.at(end)))
                ++end;
            append(query, all.sliced(at, end - at), end == all.size());
            at = end + 1;
            continue;
        }
        while (end < all.size() && !all.at(end).isSpace())
            ++end;
        append(query, all.sliced(at, end - at), all.sliced(end).trimmed().isEmpty());
        at = end;
    }
    return query;
}

bool hasAll(const SearchQuery &query, QStringView title, QStringView text)
{
    QList<bool> seen(query.phrases.size(), false);
    qsizetype missing = seen.size();
    Matcher matcher(query);
    for (const QStringView where : {title, text}) {
        matcher.restart();
        eachSearchTerm(where, [&](const SearchTerm &term) {
            matcher.follow(term, [&](qsizetype number, const TextSpan &) {
                missing -= seen.at(number) ? 0 : 1;
                seen[number] = true;
            });
            return missing > 0;
        });
    }
    return missing == 0;
}

QList<TextSpan> searchHits(const SearchQuery &query, QStringView text, qsizetype from, qsizetype upTo)
{
    QList<TextSpan> hits;
    Matcher matcher(query);
    const qsizetype end = upTo < 0 ? text.size() : qMin(upTo, text.size());
    if (from >= end)
        return hits;
    eachSearchTerm(text.sliced(from, end - from), [&](const SearchTerm &term) {
        matcher.follow(term, [&](qsizetype, TextSpan span) {
            span.start += from;
            hits.append(span);
        });
        return true;
    });
    return merged(hits);
}

Excerpt excerptAround(const SearchQuery &query, QStringView text, qsizetype from, qsizetype upTo)
{
    QList<TextSpan> hits;
    Matcher matcher(query);
    const qsizetype end = upTo < 0 ? text.size() : qMin(upTo, text.size());
    if (from >= end)
        return {};
    Excerpt excerpt;
    qsizetype shownFrom = from;
    qsizetype shownTo = end;
    eachSearchTerm(text.sliced(from, end - from), [&](const SearchTerm &term) {
        if (from + term.span.start >= shownTo)
            return false;
        matcher.follow(term, [&](qsizetype, TextSpan span) {
            span.start += from;
            if (hits.isEmpty()) {
                excerpt.at = span.start;
                shownFrom = qMax(from, beginningBefore(text, span.start));
                shownTo = qMin(text.size(), qMax(shownFrom + excerptLength, span.end()));
            }
            hits.append(span);
        });
        return true;
    });
    if (hits.isEmpty())
        return {};
    if (shownTo < text.size() && text.at(shownTo).isLowSurrogate())
        ++shownTo;
    const bool isCut = shownFrom > 0 && !isBreak(text.at(shownFrom - 1));
    if (isCut)
        excerpt.text = u"…"_s;
    const qsizetype moved = excerpt.text.size() - shownFrom;
    excerpt.text += text.sliced(shownFrom, shownTo - shownFrom);
    for (QChar &c : excerpt.text) {
        if (isBreak(c) || c.category() == QChar::Other_Control)
            c = u' ';
    }
    for (TextSpan hit : merged(hits)) {
        hit.start += moved;
        hit.length = qMin(hit.end(), excerpt.text.size()) - hit.start;
        if (hit.start >= 0 && hit.length > 0)
            excerpt.hits.append(hit);
    }
    return excerpt;
}

} // namespace agate
