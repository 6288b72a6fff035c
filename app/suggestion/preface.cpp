// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/preface.h"

#include "text/clause.h"

#include <algorithm>
#include <array>

namespace agate
{

namespace
{

using Stage = ArrivedSuggestion::Stage;

/// A line that is longer announces nothing.
constexpr qsizetype longestPreface = 160;

// How "continue" or "here is" begins in the languages whose models announce most. Structure tells most prefaces; these tell one
// that ends in a colon and the text behind it on the same line from somebody who is about to speak in a story.
constexpr std::array announcing = {u"continu", u"here is", u"here's",  u"fortsetz", u"hier ist", u"voici", u"la suite", u"aquí",
                                   u"prosegu", u"ecco",    u"продолж", u"вот ",     u"続き",     u"续写",  u"以下",     u"續寫",
                                   u"המשך",    u"הנה",     u"متابعة",  u"تكملة",    u"إليك",     u"ต่อไปนี้"};

bool announces(QStringView head)
{
    const QString folded = head.toString().toLower().replace(u'’', u'\'');
    return std::ranges::any_of(announcing, [&folded](QStringView word) { return folded.contains(word); });
}

bool beginsToAnnounce(QStringView text)
{
    const QString folded = text.toString().toLower().replace(u'’', u'\'');
    return std::ranges::any_of(announcing, [&folded](QStringView word) { return word.startsWith(folded); });
}

constexpr QStringView opening = u"\"“„«‚‘「『'";
constexpr QStringView closing = u"\"”“»‘’」』'";

bool isInMidSentence(QStringView before)
{
    const QStringView text = before.trimmed();
    return !text.isEmpty() && !before.endsWith(u'\n') && !endsClause(text) && QChar::isLetterOrNumber(lastCharacter(text));
}

void dropQuotes(QString &text, Stage stage)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || !opening.contains(trimmed.front()))
        return;
    const bool isClosed = trimmed.size() > 1 && closing.contains(trimmed.back());
    // A word in quotation marks at the beginning is the text's own.
    const QStringView inner = QStringView(trimmed).sliced(1, trimmed.size() - (isClosed ? 2 : 1));
    const QChar pair = trimmed.front() == u'\'' ? u'\'' : closing.at(qMax<qsizetype>(0, opening.indexOf(trimmed.front())));
    if (inner.contains(pair) || (stage == Stage::Ended && !isClosed))
        return;
    text = inner.toString();
}

// The first place where the first word is over.
qsizetype endOfFirstWord(QStringView text)
{
    const auto end = std::ranges::find_if(text, [](QChar c) { return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate(); });
    return end - text.begin();
}

// What arrives may turn out to be a preface.
bool mayAnnounce(QStringView text, bool inMidSentence)
{
    if (text.size() > longestPreface)
        return false;
    const qsizetype word = endOfFirstWord(text);
    const bool isCapital = QChar::isUpper(firstCharacter(text));
    if (word == text.size())
        return (inMidSentence && isCapital) || beginsToAnnounce(text);
    if (announces(text) || beginsToAnnounce(text))
        return true;
    // "Sure!", "Natürlich!"; in the middle of a sentence "Sure, " too.
    return isCapital && word > 0
        && (QStringView(u"!！").contains(text.at(word)) || (inMidSentence && QStringView(u",，").contains(text.at(word))));
}

} // namespace

std::optional<QString> withoutPreface(QString text, Stage stage, QStringView before)
{
    const bool inMidSentence = isInMidSentence(before);
    bool announced = false;
    QStringView body = QStringView(text).trimmed();
    if (body.isEmpty())
        return text;

    // A line of its own that ends in a colon, with the text below it.
    const qsizetype line = body.indexOf(u'\n');
    const QStringView first = (line < 0 ? body : body.first(line)).trimmed();
    const bool isAnnouncement = first.size() <= longestPreface && (first.endsWith(u':') || first.endsWith(u'：'));
    if (isAnnouncement && line >= 0) {
        body = body.sliced(line).trimmed();
        announced = true;
    } else if (stage == Stage::Arriving && (isAnnouncement || (line < 0 && mayAnnounce(body, inMidSentence)))) {
        // A colon on the same line may have been followed by enough already to see that it announced.
        const qsizetype colon = body.indexOf(u':');
        if (colon < 0 || colon + 3 >= body.size())
            return {};
    }
    if (!announced) {
        const QStringView head = body.first(qMin(body.size(), longestPreface));
        const qsizetype colon = std::ranges::find_if(head, [](QChar c) { return c == u':' || c == u'：'; }) - head.begin();
        if (colon < head.size() && announces(head.first(colon))) {
            body = body.sliced(colon + 1).trimmed();
            announced = true;
        }
    }
    // A listing around it.
    if (body.startsWith(u"```")) {
        const qsizetype end = body.indexOf(u'\n');
        if (end < 0)
            return stage == Stage::Arriving ? std::nullopt : std::optional<QString>(QString());
        body = body.sliced(end + 1);
        if (const qsizetype fence = body.indexOf(u"```"); fence >= 0)
            body = body.first(fence);
        announced = true;
    }
    // "Sure!" and then the text.
    if (!announced && inMidSentence && QChar::isUpper(firstCharacter(body))) {
        const qsizetype word = endOfFirstWord(body);
        if (word > 0 && word < body.size() && QStringView(u"!！").contains(body.at(word))) {
            body = body.sliced(word + 1).trimmed();
            announced = true;
        }
    }
    const qsizetype dots = std::ranges::find_if(body, [](QChar c) { return c != u'.' && c != u'…'; }) - body.begin();
    if (dots >= 3 || body.startsWith(u'…')) {
        body = body.sliced(dots);
        announced = true;
    }
    QString rest = announced ? body.toString() : text;
    if (announced || inMidSentence)
        dropQuotes(rest, stage);
    return rest;
}

} // namespace agate
