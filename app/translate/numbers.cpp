// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/numbers.h"

#include <algorithm>

namespace agate
{

namespace
{

bool isPoint(QChar c)
{
    return c == u'.' || c == u',' || c == QChar(0x066b) || c == u'·';
}

/// What only sets groups apart.
bool isGroupMark(QChar c)
{
    return c == u'\'' || c == u'’' || c == QChar(0x066c) || c == u' ' || c == QChar(0x00a0) || c == QChar(0x202f) || c == QChar(0x2009);
}

QString withoutLeadingZeros(const QString &digits)
{
    qsizetype at = 0;
    while (at + 1 < digits.size() && digits.at(at) == u'0')
        ++at;
    return digits.sliced(at);
}

/// 10 to this: what a letter behind a number multiplies it by.
int powerOf(QChar c)
{
    switch (c.unicode()) {
    case u'万':
    case u'萬':
    case u'만':
        return 4;
    case u'億':
    case u'亿':
    case u'억':
        return 8;
    default:
        return 0;
    }
}

QString times10To(const QString &meaning, int power)
{
    const QString whole = meaning.section(u'.', 0, 0);
    QString decimals = meaning.section(u'.', 1);
    if (decimals.size() > power)
        return withoutLeadingZeros(whole + decimals.first(power)) + u'.' + decimals.sliced(power);
    return withoutLeadingZeros(whole + decimals.leftJustified(power, u'0'));
}

struct Digits {
    TextSpan span;
    QString value;
};

QList<Digits> digitsIn(QStringView text)
{
    QList<Digits> runs;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int digit = text.at(at).category() == QChar::Number_DecimalDigit ? text.at(at).digitValue() : -1;
        if (digit < 0)
            continue;
        if (runs.isEmpty() || runs.last().span.end() != at)
            runs.append(Digits{{at, 0}, {}});
        runs.last().value += QChar(u'0' + digit);
        ++runs.last().span.length;
    }
    return runs;
}

/// Parts set apart by one character each, read as one number; empty when they are none.
QStringList meaningsOf(const QList<Digits> &parts, const QList<QChar> &marks)
{
    QStringList meanings;
    QString all;
    for (const Digits &part : parts)
        all += part.value;
    if (marks.isEmpty())
        return {withoutLeadingZeros(all)};
    const auto groupsFit = [&](qsizetype count) {
        // 1,234,567, and 12,34,567 as in India.
        if (parts.first().value.size() > 3 || parts.first().value.startsWith(u'0') || parts.at(count - 1).value.size() != 3)
            return false;
        for (qsizetype at = 1; at + 1 < count; ++at) {
            if (parts.at(at).value.size() != 3 && parts.at(at).value.size() != 2)
                return false;
        }
        return std::all_of(marks.begin(), marks.begin() + (count - 1), [&](QChar c) { return c == marks.first(); });
    };
    if (groupsFit(parts.size()) && marks.first() != QChar(0x066b))
        meanings.append(withoutLeadingZeros(all));
    const bool lastIsPoint = isPoint(marks.last()) && (marks.size() == 1 || marks.last() != marks.first());
    if (lastIsPoint && (marks.size() == 1 || groupsFit(parts.size() - 1))) {
        const QString decimals = parts.last().value;
        meanings.append(withoutLeadingZeros(all.chopped(decimals.size())) + u'.' + decimals);
    }
    return meanings;
}

} // namespace

QList<WrittenNumber> numbersIn(QStringView text)
{
    const QList<Digits> runs = digitsIn(text);
    QList<WrittenNumber> numbers;
    // Up to which run a point joins nothing: 1.2.2024 is no number, and neither is its 2.2024.
    qsizetype apart = 0;
    for (qsizetype at = 0; at < runs.size();) {
        // As many parts as can be one number.
        qsizetype last = at;
        QList<QChar> marks;
        while (last + 1 < runs.size() && runs.at(last + 1).span.start == runs.at(last).span.end() + 1) {
            const QChar mark = text.at(runs.at(last).span.end());
            if (isPoint(mark) ? last < apart : !(isGroupMark(mark) && runs.at(last + 1).value.size() >= 2))
                break;
            marks.append(mark);
            ++last;
        }
        const qsizetype whole = std::ranges::all_of(marks, isPoint) ? last : at;
        QStringList meanings;
        for (; last > at; --last, marks.removeLast()) {
            meanings = meaningsOf(runs.sliced(at, last - at + 1), marks);
            const bool cut = last + 1 < runs.size() && runs.at(last + 1).span.start == runs.at(last).span.end() + 1
                && isPoint(text.at(runs.at(last).span.end()));
            if (!meanings.isEmpty() && !cut)
                break;
            meanings.clear();
        }
        if (meanings.isEmpty()) {
            last = at;
            apart = qMax(apart, whole);
            meanings = {withoutLeadingZeros(runs.at(at).value)};
        }
        TextSpan span{runs.at(at).span.start, runs.at(last).span.end() - runs.at(at).span.start};
        if (const int power = span.end() < text.size() ? powerOf(text.at(span.end())) : 0; power > 0) {
            for (QString &meaning : meanings)
                meaning = times10To(meaning, power);
            ++span.length;
        }
        numbers.append({span, meanings});
        at = last + 1;
    }
    return numbers;
}

bool sameNumber(const WrittenNumber &one, const WrittenNumber &other)
{
    return std::ranges::any_of(one.meanings, [&other](const QString &meaning) { return other.meanings.contains(meaning); });
}

bool mayBeWord(const WrittenNumber &number)
{
    return number.meanings.size() == 1 && number.meanings.first().size() <= 2 && number.meanings.first().toInt() <= 12;
}

} // namespace agate
