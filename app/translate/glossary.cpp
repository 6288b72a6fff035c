// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/glossary.h"

#include "text/letter_folding.h"

namespace agate
{

namespace
{

/// Splits one line as CSV does: a column may stand in quotes, a quote in it is doubled. Absent: a quote is not closed.
std::optional<QStringList> columnsOf(QStringView line, QChar separator)
{
    QStringList columns{QString()};
    bool quoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line.at(at);
        if (quoted && c == u'"' && at + 1 < line.size() && line.at(at + 1) == u'"') {
            columns.last() += c;
            ++at;
        } else if (c == u'"' && (quoted || columns.last().trimmed().isEmpty())) {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            columns.append(QString());
        } else {
            columns.last() += c;
        }
    }
    if (quoted)
        return {};
    return columns;
}

QChar separatorOf(QStringView line)
{
    for (const QChar c : {u'\t', u';'}) {
        if (line.contains(c))
            return c;
    }
    return u',';
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

/// Words of these are not set apart by spaces: a term may stand between any two letters.
bool isUnspaced(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Lao:
        return true;
    default:
        return false;
    }
}

constexpr qsizetype shortestWithStem = 5;
constexpr qsizetype longestEnding = 3;

} // namespace

std::expected<Glossary, GlossaryError> readGlossary(const QString &text)
{
    Glossary glossary;
    QChar separator;
    int number = 0;
    for (const QStringView whole : QStringView(text).split(u'\n')) {
        ++number;
        const QStringView line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const bool first = separator.isNull();
        if (first)
            separator = separatorOf(line);
        const auto columns = columnsOf(line, separator);
        if (!columns)
            return std::unexpected(GlossaryError{GlossaryError::Kind::OpenQuote, number});
        const Term term{columns->value(0).simplified(), columns->value(1).simplified()};
        if (first && term.source.compare(u"source", Qt::CaseInsensitive) == 0 && term.target.compare(u"target", Qt::CaseInsensitive) == 0)
            continue;
        if (term.source.isEmpty() || term.target.isEmpty())
            return std::unexpected(GlossaryError{GlossaryError::Kind::NoTranslation, number});
        if (!glossary.contains(term))
            glossary.append(term);
    }
    return glossary;
}

Glossary termsIn(const Glossary &glossary, QStringView text)
{
    Glossary found;
    for (const Term &term : glossary) {
        if (findTerm(text, term.source, true).length > 0)
            found.append(term);
    }
    return found;
}

TextSpan findTerm(QStringView text, QStringView term, bool wholeWord)
{
    const FoldedText folded = foldLetters(text, {});
    QString wanted = foldLetters(term.trimmed(), {}).text;
    if (wanted.isEmpty())
        return {-1, 0};
    const bool unspaced = isUnspaced(wanted.back());
    // "Märchen" is found in "Märchens", "сказка" in "сказку".
    const bool stems = !unspaced && wanted.size() >= shortestWithStem && !wanted.back().isDigit();
    const qsizetype dropped = stems ? (wanted.size() > 7 ? 2 : 1) : 0;
    wanted.chop(dropped);
    for (qsizetype at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
        const qsizetype after = at + wanted.size();
        qsizetype end = after;
        if (!unspaced) {
            while (end < folded.text.size() && isPartOfWord(folded.text.at(end)))
                ++end;
            const bool begins = at == 0 || !isPartOfWord(folded.text.at(at - 1));
            const qsizetype most = term.size() >= shortestWithStem - 1 ? dropped + longestEnding : qsizetype(term.size() > 2 ? 1 : 0);
            if (wholeWord && (!begins || end - after > most))
                continue;
            if (!wholeWord && term.size() < 4 && !begins)
                continue;
        }
        const qsizetype start = folded.origins.at(at);
        const qsizetype last = folded.origins.at(end - 1);
        return {start, qMin(last + 1, text.size()) - start};
    }
    return {-1, 0};
}

} // namespace agate
