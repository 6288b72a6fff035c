// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/language_signs.h"

#include "text/segmentation.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

using Scripts = QList<QChar::Script>;

Scripts scriptsOf(const QString &language)
{
    static const QHash<QString, Scripts> table = {
        {u"ar"_s, {QChar::Script_Arabic}},
        {u"fa"_s, {QChar::Script_Arabic}},
        {u"ur"_s, {QChar::Script_Arabic}},
        {u"he"_s, {QChar::Script_Hebrew}},
        {u"el"_s, {QChar::Script_Greek}},
        {u"ru"_s, {QChar::Script_Cyrillic}},
        {u"uk"_s, {QChar::Script_Cyrillic}},
        {u"be"_s, {QChar::Script_Cyrillic}},
        {u"bg"_s, {QChar::Script_Cyrillic}},
        {u"sr"_s, {QChar::Script_Cyrillic, QChar::Script_Latin}},
        {u"hi"_s, {QChar::Script_Devanagari}},
        {u"bn"_s, {QChar::Script_Bengali}},
        {u"ta"_s, {QChar::Script_Tamil}},
        {u"th"_s, {QChar::Script_Thai}},
        {u"ko"_s, {QChar::Script_Hangul, QChar::Script_Han}},
        {u"ja"_s, {QChar::Script_Hiragana, QChar::Script_Katakana, QChar::Script_Han}},
        {u"zh"_s, {QChar::Script_Han, QChar::Script_Bopomofo}},
    };
    return table.value(baseOf(language), {QChar::Script_Latin});
}

// Short words that hardly a sentence does without and that the neighbours of the language do not have.
const QHash<QString, QSet<QString>> &commonest()
{
    static const QHash<QString, QSet<QString>> table = [] {
        const std::pair<QString, QString> rows[] = {
            {u"en"_s, u"the and of to is was that it with for his her they were this have you not are be from which she he but had"_s},
            {u"de"_s, u"der die das und ist nicht ein eine einen den dem mit sich auf war für von auch wird sie er es zu ich im aber"_s},
            {u"fr"_s, u"le les des et est une dans que qui pour pas sur avec elle il ce du au ne se son sa ses était mais nous vous"_s},
            {u"es"_s, u"el los las y en que una por con del para su se lo como más pero era es un había sus muy está este"_s},
            {u"it"_s, u"il gli che di è una per non con del della nel sono si anche più era suo ma le un alla dei questo"_s},
            {u"pt"_s, u"o os que em uma não com para do da dos das se por mais ao ele ela era mas um seu sua foi está"_s},
            {u"nl"_s, u"de het een en van is dat niet op te zijn met voor die hij ze er aan was maar ook naar om ik"_s},
            {u"sv"_s, u"och det att som en är på den för med inte av ett har till han hon var jag sig men om så"_s},
            {u"da"_s, u"og det at som en er på den for med ikke af et har til han hun var jeg sig men om så"_s},
            {u"nb"_s, u"og det at som en er på den for med ikke av et har til han hun var jeg seg men om så"_s},
            {u"pl"_s, u"i w nie na się że jest z do to jak był była po ale jego jej przez dla od tak"_s},
            {u"cs"_s, u"a v se na je že s z do to jak byl byla ale jeho její pro od tak by ve si"_s},
            {u"tr"_s, u"bir ve bu da de için ile çok ne o var gibi daha ama kadar her sonra olan olarak"_s},
            {u"ru"_s, u"и в не на что он она с как это по но из его её был была было они за от для у же к"_s},
            {u"uk"_s, u"і в не на що він вона з як це по але із його її був була було вони за від для у же до та"_s},
            {u"bg"_s, u"и в не на че той тя с как това по но от го беше са за се да към до ще"_s},
        };
        QHash<QString, QSet<QString>> made;
        for (const auto &[language, words] : rows) {
            const QStringList list = words.split(u' ');
            made.insert(language, QSet<QString>(list.begin(), list.end()));
        }
        return made;
    }();
    return table;
}

} // namespace

QString baseOf(const QString &language)
{
    const QString base = language.section(u'-', 0, 0).toLower();
    return base == "no"_L1 ? u"nb"_s : base;
}

double shareOfScript(QStringView text, const QString &language)
{
    const Scripts scripts = scriptsOf(language);
    qsizetype letters = 0;
    qsizetype own = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t c = text.at(at).unicode();
        if (text.at(at).isHighSurrogate() && at + 1 < text.size())
            c = QChar::surrogateToUcs4(text.at(at), text.at(at + 1));
        if (!QChar::isLetter(c))
            continue;
        const QChar::Script script = QChar::script(c);
        if (script == QChar::Script_Common || script == QChar::Script_Inherited)
            continue;
        ++letters;
        own += scripts.contains(script) ? 1 : 0;
    }
    return letters == 0 ? 1 : double(own) / double(letters);
}

std::optional<qsizetype> commonWords(QStringView text, const QString &language)
{
    const auto found = commonest().constFind(baseOf(language));
    if (found == commonest().cend())
        return {};
    qsizetype count = 0;
    for (const TextSpan &word : words(text))
        count += found->contains(text.sliced(word.start, word.length).toString().toLower()) ? 1 : 0;
    return count;
}

bool shareLetters(const QString &one, const QString &other)
{
    const Scripts others = scriptsOf(other);
    const Scripts own = scriptsOf(one);
    return std::ranges::any_of(own, [&others](QChar::Script script) { return others.contains(script); });
}

} // namespace agate
