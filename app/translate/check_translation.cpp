// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/check_translation.h"

#include "brief/languages.h"
#include "markup/typography.h"
#include "text/letter_folding.h"
#include "text/segmentation.h"
#include "translate/address_signs.h"
#include "translate/language_signs.h"
#include "translate/numbers.h"
#include "translate/protected_span.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

using MarkKind = TranslationMark::Kind;
using Marks = QList<TranslationMark>;

QString textAt(const QString &text, TextSpan span)
{
    return text.sliced(span.start, span.length);
}

void checkNumbers(const QString &source, const QString &target, Marks &marks)
{
    QList<WrittenNumber> missing = numbersIn(withoutProtected(source));
    QList<WrittenNumber> added;
    for (const WrittenNumber &number : numbersIn(withoutProtected(target))) {
        const auto same = std::ranges::find_if(missing, [&number](const WrittenNumber &wanted) { return sameNumber(wanted, number); });
        if (same == missing.end())
            added.append(number);
        else
            missing.erase(same);
    }
    // One for the other, in their order: what was said in words is no such number.
    qsizetype changed = 0;
    while (changed < qMin(missing.size(), added.size())) {
        marks.append({MarkKind::NumberChanged, missing.at(changed).span, added.at(changed).span, textAt(source, missing.at(changed).span)});
        ++changed;
    }
    for (const WrittenNumber &number : missing.sliced(changed)) {
        if (!mayBeWord(number))
            marks.append({MarkKind::NumberMissing, number.span, {}, textAt(source, number.span)});
    }
    // "二十五", "fünfundzwanzig": words for numbers are many, so a number is only strange where the source has some in digits.
    static const QRegularExpression han(u"[〇一二三四五六七八九十百千万萬億亿兆]"_s);
    if (numbersIn(source).isEmpty() || han.match(source).hasMatch())
        return;
    for (const WrittenNumber &number : added.sliced(changed)) {
        if (!mayBeWord(number))
            marks.append({MarkKind::NumberAdded, {}, number.span, {}});
    }
}

MarkKind missingKind(ProtectedSpan::Kind kind)
{
    switch (kind) {
    case ProtectedSpan::Kind::Code:
        return MarkKind::CodeMissing;
    case ProtectedSpan::Kind::Link:
        return MarkKind::LinkMissing;
    case ProtectedSpan::Kind::Placeholder:
        return MarkKind::PlaceholderMissing;
    case ProtectedSpan::Kind::Tag:
        return MarkKind::TagMissing;
    case ProtectedSpan::Kind::Reference:
        return MarkKind::ReferenceMissing;
    }
    Q_UNREACHABLE_RETURN(MarkKind::LinkMissing);
}

void checkProtected(const QString &source, const QString &target, Marks &marks)
{
    QList<ProtectedSpan> missing = protectedSpans(source);
    QList<ProtectedSpan> added;
    for (const ProtectedSpan &found : protectedSpans(target)) {
        const auto same = std::ranges::find_if(missing, [&](const ProtectedSpan &wanted) {
            return wanted.kind == found.kind && textAt(source, wanted.span) == textAt(target, found.span);
        });
        if (same == missing.end())
            added.append(found);
        else
            missing.erase(same);
    }
    for (const ProtectedSpan &wanted : missing) {
        const auto instead = std::ranges::find(added, wanted.kind, &ProtectedSpan::kind);
        TextSpan there;
        if (instead != added.end()) {
            there = instead->span;
            added.erase(instead);
        }
        marks.append({missingKind(wanted.kind), wanted.span, there, textAt(source, wanted.span)});
    }
    for (const ProtectedSpan &found : added)
        marks.append({MarkKind::ProtectedAdded, {}, found.span, {}});
}

/// Where each kind of Markdown's marks stands.
QList<std::pair<QString, QList<TextSpan>>> markupIn(const QString &text)
{
    // "_" and "*" do the same; within a word "_" does nothing. A lone star between spaces is a star.
    static const std::pair<QString, QRegularExpression> kinds[] = {
        {u"**"_s, QRegularExpression(u"(?<!\\\\)(?:\\*\\*|__)"_s)},
        {u"*"_s,
         QRegularExpression(
             u"(?<![\\\\*])\\*(?![*\\s])|(?<![\\\\*\\s])\\*(?!\\*)|(?<![\\\\_\\p{L}\\p{N}])_(?![_\\s])|(?<![\\\\_\\s])_(?![_\\p{L}\\p{N}])"_s,
             QRegularExpression::UseUnicodePropertiesOption)},
        {u"~~"_s, QRegularExpression(u"(?<!\\\\)~~"_s)},
        {u"!["_s, QRegularExpression(u"(?<!\\\\)!\\["_s)},
        {u"]("_s, QRegularExpression(u"\\]\\("_s)},
        {u"|"_s, QRegularExpression(u"(?<!\\\\)\\|"_s)},
        {u"#"_s, QRegularExpression(u"^#{1,6} "_s, QRegularExpression::MultilineOption)},
        {u"-"_s, QRegularExpression(u"^[-*+] "_s, QRegularExpression::MultilineOption)},
    };
    const QString plain = withoutProtected(text);
    QList<std::pair<QString, QList<TextSpan>>> found;
    for (const auto &[name, expression] : kinds) {
        QList<TextSpan> spans;
        for (auto matches = expression.globalMatch(plain); matches.hasNext();) {
            const auto match = matches.next();
            spans.append({match.capturedStart(), match.capturedLength()});
        }
        found.append({name, spans});
    }
    return found;
}

void checkMarkup(const QString &source, const QString &target, Marks &marks)
{
    const auto wanted = markupIn(source);
    const auto have = markupIn(target);
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        const auto &[name, before] = wanted.at(at);
        const QList<TextSpan> &after = have.at(at).second;
        if (after.size() < before.size())
            marks.append({MarkKind::MarkupMissing, before.last(), {}, name});
        else if (after.size() > before.size())
            marks.append({MarkKind::MarkupAdded, {}, after.last(), name});
    }
}

void checkTerms(const QString &source, const QString &target, const Glossary &glossary, Marks &marks)
{
    QSet<QString> seen;
    for (const Term &term : termsIn(glossary, source)) {
        if (seen.contains(term.source))
            continue;
        seen.insert(term.source);
        QStringList right;
        for (const Term &other : glossary) {
            if (other.source == term.source)
                right.append(other.target);
        }
        if (std::ranges::none_of(right, [&target](const QString &word) { return findTerm(target, word, false).length > 0; }))
            marks.append({MarkKind::TermMissing, findTerm(source, term.source, true), {}, right.join(u" / "_s)});
    }
}

/// What looks like a name in a language that writes nothing else with a capital: runs of capitalised words within sentences.
QList<TextSpan> namesIn(QStringView text, const QString &language)
{
    static thread_local QHash<QString, QSet<QString>> noNames;
    auto known = noNames.find(language);
    if (known == noNames.end()) {
        QSet<QString> made = {u"i"_s};
        const QLocale locale(language);
        for (int day = 1; day <= 7; ++day)
            made.insert(locale.dayName(day).toLower());
        for (int month = 1; month <= 12; ++month)
            made.insert(locale.monthName(month).toLower());
        for (const Language &other : languages()) {
            made.insert(other.englishName.toLower());
            made.insert(other.ownName.toLower());
        }
        known = noNames.insert(language, made);
    }
    QList<TextSpan> names;
    for (const TextSpan &sentence : sentences(text)) {
        bool first = true;
        for (const TextSpan &word : words(text.sliced(sentence.start, sentence.length))) {
            const TextSpan span{sentence.start + word.start, word.length};
            const QStringView written = text.sliced(span.start, span.length);
            const QChar left = span.start > 0 ? text.at(span.start - 1) : QChar();
            // Behind a quotation mark or a colon a sentence begins; within a heading's capitals there are no names to be seen.
            const bool begins =
                std::exchange(first, false) || (!left.isSpace() && left != u'-') || text.first(span.start).trimmed().endsWith(u':');
            const bool capital =
                written.front().isUpper() && written.size() >= 3 && std::ranges::any_of(written, [](QChar c) { return c.isLower(); });
            if (!capital || begins || known->contains(written.toString().toLower().section(u'\'', 0, 0).section(u'’', 0, 0)))
                continue;
            if (!names.isEmpty() && names.last().end() + 1 == span.start && text.at(names.last().end()) == u' ')
                names.last().length = span.end() - names.last().start;
            else
                names.append(span);
        }
    }
    return names;
}

void checkNames(const QString &source, const QString &target, const TranslationTask &task, Marks &marks)
{
    if (task.from.isEmpty() || baseOf(task.from) == "de"_L1 || !shareLetters(task.from, task.to) || shareOfScript(source, task.from) < 0.5)
        return;
    const QString plain = withoutProtected(source);
    const QList<TextSpan> names = namesIn(plain, task.from);
    const qsizetype count = words(plain).size();
    // A heading in which each word has a capital.
    if (names.isEmpty() || names.size() * 2 > count)
        return;
    const QString folded = foldLetters(target, {}).text;
    QSet<QString> seen;
    for (const TextSpan &name : names) {
        const QString written = textAt(plain, name);
        if (seen.contains(written))
            continue;
        seen.insert(written);
        if (std::ranges::any_of(task.glossary, [&written](const Term &term) { return findTerm(written, term.source, true).length > 0; }))
            continue;
        bool found = false;
        for (const TextSpan &word : words(written)) {
            QString stem =
                foldLetters(QStringView(written).sliced(word.start, word.length), {}).text.section(u'\'', 0, 0).section(u'’', 0, 0);
            // "Anna" becomes "Annu", "Londres" is "London" all the same.
            if (stem.size() > 3)
                stem.truncate(qMax<qsizetype>(3, stem.size() - 3));
            found = found || folded.contains(stem);
        }
        if (!found)
            marks.append({MarkKind::NameMissing, name, {}, written});
    }
}

void checkQuotes(const QString &source, const QString &target, const TranslationTask &task, Marks &marks)
{
    const Typography &style = typographyOf(task.to);
    const QString all = u"“”„«»‹›「」『』\""_s;
    QString fits;
    const QString base = baseOf(task.to);
    if (!style.open.isEmpty())
        fits = style.open + style.close + style.singleOpen + style.singleClose;
    else if (base == "ja"_L1)
        fits = u"「」『』“”"_s;
    else if (base == "zh"_L1)
        fits = u"“”‘’「」『』《》"_s;
    else
        return;
    // Books of these languages have them too, and quotations within quotations have the others.
    static const QHash<QString, QString> also = {{u"de"_s, u"»«›‹"_s}, {u"da"_s, u"“”„"_s},  {u"fr"_s, u"“”‹›"_s}, {u"es"_s, u"“”"_s},
                                                 {u"it"_s, u"“”"_s},   {u"pt"_s, u"“”«»"_s}, {u"ru"_s, u"„“"_s},   {u"uk"_s, u"„“”"_s},
                                                 {u"pl"_s, u"«»"_s},   {u"cs"_s, u"»«"_s},   {u"nl"_s, u"„"_s},    {u"sv"_s, u"»«“"_s},
                                                 {u"fi"_s, u"»«"_s},   {u"nb"_s, u"“”"_s},   {u"hu"_s, u"»«"_s},   {u"ar"_s, u"“”"_s},
                                                 {u"he"_s, u"“„"_s},   {u"el"_s, u"“”"_s},   {u"ca"_s, u"“”"_s},   {u"ro"_s, u"«»"_s}};
    fits += also.value(base);
    const QString plain = withoutProtected(target);
    for (qsizetype at = 0; at < plain.size(); ++at) {
        const QChar c = plain.at(at);
        if (!all.contains(c) || fits.contains(c))
            continue;
        // Typed plain in the source, plain is what the writer wants; and inches are no quotation.
        if (c == u'"' && (source.contains(u'"') || (at > 0 && plain.at(at - 1).isDigit())))
            continue;
        const QString expected = style.open.isEmpty() ? fits.first(1) + u'…' + fits.sliced(1, 1) : style.open + u'…' + style.close;
        marks.append({MarkKind::QuoteStyle, {}, {at, 1}, expected});
        return;
    }
}

void checkAddress(const QString &target, const TranslationTask &task, Marks &marks)
{
    const AddressSigns signs = addressSigns(withoutProtected(target), task.to);
    if (task.address == FormOfAddress::AsItIs) {
        if (signs.formal.isEmpty() || signs.informal.isEmpty())
            return;
        const bool formalIsRare = signs.formal.size() < signs.informal.size();
        marks.append({MarkKind::AddressMixed, {}, (formalIsRare ? signs.formal : signs.informal).first(), {}});
        return;
    }
    const QList<TextSpan> &wrong = task.address == FormOfAddress::Formal ? signs.informal : signs.formal;
    if (!wrong.isEmpty())
        marks.append({MarkKind::AddressWrong, {}, wrong.first(), {}});
}

} // namespace

QList<TranslationMark> checkTranslation(const QString &source, const QString &target, const TranslationTask &task)
{
    Marks marks;
    checkNumbers(source, target, marks);
    checkProtected(source, target, marks);
    checkMarkup(source, target, marks);
    checkTerms(source, target, task.glossary, marks);
    checkNames(source, target, task, marks);
    checkQuotes(source, target, task, marks);
    checkAddress(target, task, marks);
    std::ranges::stable_sort(marks, {}, [&target](const TranslationMark &mark) {
        return mark.target.length > 0 ? mark.target.start : target.size() + mark.source.start;
    });
    return marks;
}

} // namespace agate
