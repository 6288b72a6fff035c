// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/fact_reader.h"

#include "markup/inline_marks.h"
#include "text/markdown_lines.h"
#include "text/segmentation.h"

#include <QRegularExpression>

#include <algorithm>

namespace agate
{

namespace
{

using OfFact = FactChange::Kind;

constexpr int wordsThatTell = 20;
constexpr double capitalsOfNouns = 0.2;

bool overlaps(const TextSpan &span, const QList<TextSpan> &taken)
{
    return std::ranges::any_of(taken, [&span](const TextSpan &other) { return span.start < other.end() && other.start < span.end(); });
}

// Lines with their places.
QList<TextSpan> linesOf(QStringView text)
{
    QList<TextSpan> lines;
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        const qsizetype stop = end < 0 ? text.size() : end;
        lines.append({start, stop - start});
        start = stop + 1;
    }
    return lines;
}

void findLinks(const QString &text, QList<Fact> &facts, QList<TextSpan> &taken)
{
    static const QRegularExpression address(QStringLiteral("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"));
    static const QRegularExpression link(
        QStringLiteral("(?:https?://|ftp://|www\\.)[^\\s<>\"“”«»„「」]+|(?<=\\]\\()[^\\s()<>]+(?=[\\s)])"));
    static const QString notAtTheEnd = QStringLiteral(".,;:!?)]}*_'’…。，、！？）");
    const auto take = [&](OfFact kind, const QRegularExpression &what) {
        for (const QRegularExpressionMatch &match : what.globalMatch(text)) {
            TextSpan span{match.capturedStart(), match.capturedLength()};
            const bool opened = match.captured().contains(u'(');
            while (span.length > 0 && notAtTheEnd.contains(text.at(span.end() - 1)) && !(opened && text.at(span.end() - 1) == u')'))
                --span.length;
            if (span.length == 0 || overlaps(span, taken))
                continue;
            taken.append(span);
            facts.append({kind, span, text.sliced(span.start, span.length)});
        }
    };
    take(OfFact::Address, address);
    take(OfFact::Link, link);
}

bool isGroupMark(QChar c)
{
    return c == u',' || c == u'.' || c == u'٬' || c == u'\'' || c == u'’' || c == QChar::Nbsp || c == QChar(0x202f) || c == QChar(0x2009)
        || c == u'，';
}

bool isPoint(QChar c)
{
    return c == u'.' || c == u',' || c == u'٫' || c == u'．';
}

// What a run of digits and marks says. "1.000" and "1,000" are a thousand everywhere; three numbers with points between are a date.
QStringList valuesOf(const QList<QString> &groups, const QList<QChar> &marks)
{
    const auto plain = [](QString digits) {
        while (digits.size() > 1 && digits.front() == u'0')
            digits.remove(0, 1);
        return digits;
    };
    const auto grouped = [&](qsizetype upTo) {
        for (qsizetype i = 1; i < upTo; ++i) {
            // In India groups have two digits, save the last.
            const bool isShort = groups.at(i).size() == 2 && i + 1 < upTo && marks.at(i - 1) == u',';
            if (!isGroupMark(marks.at(i - 1)) || (groups.at(i).size() != 3 && !isShort))
                return false;
            if (i > 1 && marks.at(i - 1) != marks.at(i - 2))
                return false;
        }
        return upTo > 1 && groups.front().size() <= 3;
    };
    const qsizetype count = groups.size();
    if (count == 1)
        return {plain(groups.front())};
    if (grouped(count))
        return {plain(groups.join(QString()))};
    if (isPoint(marks.back()) && (count == 2 || (grouped(count - 1) && marks.back() != marks.at(count - 3))))
        return {plain(groups.first(count - 1).join(QString())) + u'.' + groups.back()};
    QStringList values;
    for (const QString &group : groups)
        values.append(plain(group));
    return values;
}

void findNumbers(const QString &text, const QList<TextSpan> &taken, QList<Fact> &facts)
{
    qsizetype at = 0;
    qsizetype lineStart = 0;
    while (at < text.size()) {
        if (text.at(at) == u'\n')
            lineStart = at + 1;
        if (!text.at(at).isDigit()) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        QList<QString> groups{QString()};
        QList<QChar> marks;
        for (; at < text.size(); ++at) {
            const QChar c = text.at(at);
            if (c.isDigit()) {
                groups.last() += QChar(u'0' + c.digitValue());
                continue;
            }
            const bool goesOn = at + 1 < text.size() && text.at(at + 1).isDigit();
            // A no-break space is part of a number before three digits only.
            const bool isSpace = c.isSpace();
            const bool three = at + 3 < text.size() && text.at(at + 1).isDigit() && text.at(at + 2).isDigit() && text.at(at + 3).isDigit()
                && (at + 4 >= text.size() || !text.at(at + 4).isDigit());
            if (!goesOn || !(isGroupMark(c) || isPoint(c)) || (isSpace && !three))
                break;
            marks.append(c);
            groups.append(QString());
        }
        const TextSpan span{start, at - start};
        const bool numbersAnItem = QStringView(text).sliced(lineStart, start - lineStart).trimmed().isEmpty() && at < text.size()
            && (text.at(at) == u'.' || text.at(at) == u')') && (at + 1 == text.size() || text.at(at + 1).isSpace()) && groups.size() == 1;
        if (numbersAnItem || overlaps(span, taken))
            continue;
        const bool isBelowZero = start > 0 && (text.at(start - 1) == u'-' || text.at(start - 1) == u'−')
            && (start == 1 || text.at(start - 2).isSpace() || text.at(start - 2) == u'(');
        for (const QString &value : valuesOf(groups, marks))
            facts.append({OfFact::Number, span, isBelowZero ? u'-' + value : value});
    }
}

void findQuotations(const QString &text, const QList<TextSpan> &taken, QList<Fact> &facts)
{
    static const QRegularExpression quoted(QStringLiteral("“([^“”\\n]+)”|„([^„“”\\n]+)[“”]|«([^«»\\n]+)»|»([^«»\\n]+)«|\"([^\"\\n]+)\""
                                                          "|「([^「」\\n]+)」|『([^『』\\n]+)』"));
    for (const QRegularExpressionMatch &match : quoted.globalMatch(text)) {
        const TextSpan span{match.capturedStart(), match.capturedLength()};
        if (overlaps(span, taken))
            continue;
        const QString words = match.captured(match.lastCapturedIndex()).simplified();
        facts.append({OfFact::Quotation, span, words});
    }
}

bool capitalisesNouns(const QString &language, int words, int capitals)
{
    if (!language.isEmpty()) {
        const QString primary = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        return QStringList{QStringLiteral("de"), QStringLiteral("lb"), QStringLiteral("gsw"), QStringLiteral("nds")}.contains(primary);
    }
    return words >= wordsThatTell && capitals > capitalsOfNouns * words;
}

struct CapitalWord {
    TextSpan span;
    bool begins = false;
    bool followsCapital = false;
};

// Words with a capital, but for those in headings; and how many words do not begin a sentence.
QList<CapitalWord> capitalWords(const QString &text, const QList<TextSpan> &taken, int &inside, int &capitalsInside)
{
    QList<CapitalWord> list;
    for (const TextSpan &line : linesOf(text)) {
        const QStringView view = QStringView(text).sliced(line.start, line.length);
        const qsizetype from = behindQuoteMarks(view);
        if (isHeading(view.sliced(from)))
            continue;
        for (const TextSpan &sentence : sentences(view)) {
            qsizetype last = -1;
            qsizetype lastCapital = -1;
            for (const TextSpan &word : words(view.sliced(sentence.start, sentence.length))) {
                const TextSpan span{line.start + sentence.start + word.start, word.length};
                const QStringView between = last < 0 ? QStringView() : QStringView(text).sliced(last, span.start - last);
                // What somebody says, and what comes after a colon, begins a sentence too.
                const bool begins = last < 0 || between.contains(u'"') || between.contains(u'“') || between.contains(u'„')
                    || between.contains(u'«') || between.contains(u'»') || between.contains(u'‘') || between.contains(u':')
                    || between.contains(u'”') || between.contains(u'—') || between.contains(u'…');
                const QChar first = text.at(span.start);
                const bool isCapital = first.isUpper() && span.length > 1 && !overlaps(span, taken);
                if (!begins) {
                    ++inside;
                    capitalsInside += isCapital ? 1 : 0;
                }
                if (isCapital)
                    list.append({span, begins, lastCapital >= 0 && lastCapital == last && between.trimmed().isEmpty()});
                last = span.end();
                lastCapital = isCapital ? span.end() : -1;
            }
        }
    }
    return list;
}

bool isMarkedAsName(QStringView word)
{
    // "NASA", "McDonald"
    return std::ranges::count_if(word, [](QChar c) { return c.isUpper(); }) >= 2;
}

void findNames(const QString &text, const QString &language, const QList<TextSpan> &taken, QList<Fact> &facts)
{
    int inside = 0;
    int capitalsInside = 0;
    const QList<CapitalWord> capitals = capitalWords(text, taken, inside, capitalsInside);
    const auto wordOf = [&text](const TextSpan &span) { return QStringView(text).sliced(span.start, span.length); };
    const bool nouns = capitalisesNouns(language, inside, capitalsInside);
    // Where all nouns have a capital a name is what also begins a sentence without an article before it.
    QSet<QString> beginning;
    QSet<QString> within;
    for (const CapitalWord &word : capitals)
        (word.begins ? beginning : within).insert(wordOf(word.span).toString());
    static const QStringList ofAddress{QStringLiteral("Sie"),   QStringLiteral("Ihr"),   QStringLiteral("Ihre"), QStringLiteral("Ihnen"),
                                       QStringLiteral("Ihren"), QStringLiteral("Ihrem"), QStringLiteral("Ihrer")};
    for (qsizetype i = 0; i < capitals.size(); ++i) {
        const CapitalWord &capital = capitals.at(i);
        const QString word = wordOf(capital.span).toString();
        // What begins a sentence is a name when it has its capital elsewhere too.
        const bool hasTwin = (capital.begins ? within : beginning).contains(word) && !ofAddress.contains(word);
        bool isName = isMarkedAsName(word) || (capital.begins && hasTwin);
        if (!capital.begins && nouns) {
            const bool isSecond = capital.followsCapital && !(i > 0 && capitals.at(i - 1).begins);
            const bool isFirst = i + 1 < capitals.size() && capitals.at(i + 1).followsCapital;
            isName = isName || isSecond || isFirst || hasTwin;
        } else if (!capital.begins) {
            isName = true;
        }
        if (isName)
            facts.append({OfFact::Name, capital.span, word});
    }
}

QString keyOf(InlineMark::Kind kind)
{
    switch (kind) {
    case InlineMark::Kind::Bold:
        return QStringLiteral("**");
    case InlineMark::Kind::Italic:
        return QStringLiteral("*");
    case InlineMark::Kind::Strike:
        return QStringLiteral("~~");
    case InlineMark::Kind::Code:
        return QStringLiteral("`");
    case InlineMark::Kind::Link:
        return QStringLiteral("[]");
    case InlineMark::Kind::Image:
        return QStringLiteral("![]");
    case InlineMark::Kind::Verbatim:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

void findMarks(const QString &text, QList<Fact> &facts)
{
    for (const TextSpan &line : linesOf(text)) {
        const QStringView view = QStringView(text).sliced(line.start, line.length);
        const qsizetype from = behindQuoteMarks(view);
        if (view.first(from).contains(u'>'))
            facts.append({OfFact::Mark, {line.start, from}, QStringLiteral(">")});
        const QStringView rest = view.sliced(from);
        if (isHeading(rest)) {
            const qsizetype level = std::ranges::find_if_not(rest, [](QChar c) { return c == u'#'; }) - rest.begin();
            facts.append({OfFact::Mark, {line.start + from, level}, QString(level, u'#')});
        } else if (const qsizetype length = listMarkLength(rest)) {
            facts.append({OfFact::Mark, {line.start + from, length}, rest.front().isDigit() ? QStringLiteral("1.") : QStringLiteral("-")});
        }
        for (const InlineMark &mark : inlineMarks(view)) {
            if (mark.kind == InlineMark::Kind::Verbatim)
                continue;
            QString key = keyOf(mark.kind);
            // What stands in code is meant to the letter.
            if (mark.kind == InlineMark::Kind::Code)
                key += view.sliced(mark.content().start, mark.content().length);
            facts.append({OfFact::Mark, {line.start + mark.whole().start, mark.whole().length}, key});
        }
    }
}

bool hasEndings(const QString &word, const QString &language)
{
    static const QStringList inLatin{QStringLiteral("cs"), QStringLiteral("pl"), QStringLiteral("sk"), QStringLiteral("sl"),
                                     QStringLiteral("hr"), QStringLiteral("fi"), QStringLiteral("et"), QStringLiteral("hu"),
                                     QStringLiteral("tr"), QStringLiteral("lt"), QStringLiteral("lv")};
    const QChar::Script script = word.front().script();
    return script == QChar::Script_Cyrillic || script == QChar::Script_Greek || inLatin.contains(language.section(u'-', 0, 0).toLower());
}

} // namespace

QList<Fact> factsIn(const QString &text, const QString &language)
{
    QList<Fact> facts;
    QList<TextSpan> taken;
    findLinks(text, facts, taken);
    findNumbers(text, taken, facts);
    findQuotations(text, taken, facts);
    findNames(text, language, taken, facts);
    findMarks(text, facts);
    std::ranges::stable_sort(facts,
                             [](const Fact &a, const Fact &b) { return a.kind != b.kind ? a.kind < b.kind : a.span.start < b.span.start; });
    return facts;
}

QSet<QString> wordSet(const QString &text)
{
    QSet<QString> set;
    for (const TextSpan &span : words(text))
        set.insert(text.sliced(span.start, span.length).toCaseFolded());
    return set;
}

bool isSameName(const QString &one, const QString &other, const QString &language)
{
    const QString a = one.toCaseFolded();
    const QString b = other.toCaseFolded();
    const auto common = std::ranges::mismatch(a, b).in1 - a.begin();
    const qsizetype left = qMax(a.size(), b.size()) - common;
    // "Anna's", "Annas"
    const bool isPossessive = common == qMin(a.size(), b.size()) && left <= 2 && (a.endsWith(u's') || b.endsWith(u's'));
    if (left == 0 || (isPossessive && common >= 2))
        return true;
    if (!hasEndings(one, language))
        return false;
    return common >= 2 && left <= 3 && common >= qMin(a.size(), b.size()) - 2;
}

} // namespace agate
