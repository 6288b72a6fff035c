// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "text/letter_folding.h"
#include "text/text_search.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

/// What a query finds, as text.
QStringList found(const TextQuery &query, const QString &text)
{
    QStringList result;
    const auto answer = TextSearch(query).findAll(text);
    for (const TextSpan &span : answer.matches)
        result.append(text.sliced(span.start, span.length));
    return result;
}

/// All of a text with its matches replaced.
QString replaced(const TextQuery &query, const QString &text, const TextReplacement &with)
{
    const TextSearch search(query);
    const TextSearch::Part all{text, 0, text.size(), true};
    QString result;
    qsizetype done = 0;
    for (const TextSpan &span : search.find(all).matches) {
        result += QStringView(text).sliced(done, span.start - done);
        result += search.replacement(all, span, with).value_or(u"<no match>"_s);
        done = span.end();
    }
    return result + text.sliced(done);
}

const QStringList &scripts()
{
    static const QStringList samples = {
        u"The baker counts her loaves at six. The baker’s café is naïve; e\u0301t\u00e9."_s,
        u"Straße, STRASSE und Maße. Ein Wort, ein Wort."_s,
        u"كانَ يا ما كان، في قديمِ الزمان، خبّاز يعدّ الأرغفة."_s,
        u"שָׁלוֹם לָאוֹפֶה, שלום לאופה."_s,
        u"昔々、あるところにパン屋がありました。パン屋は朝六時にパンを数えます。"_s,
        u"กาลครั้งหนึ่งนานมาแล้ว มีคนทำขนมปังคนหนึ่ง คนทำขนมปังนับขนมปัง"_s,
        u"एक बार की बात है, एक बेकर था। बेकर रोटियाँ गिनता था।"_s,
        u"Йод и йод, ёлка и елка, мой и мои."_s,
        u"옛날 옛적에 빵집 주인이 있었습니다. 빵집 주인은 빵을 셉니다."_s,
        u"👩‍🌾 bakes 🥖🥖, 𝒜𝒷𝒸 and 👩‍🌾 again."_s,
        u"Ήταν ένας φούρναρης. ΉΤΑΝ ΈΝΑΣ ΦΟΎΡΝΑΡΗΣ."_s,
    };
    return samples;
}

} // namespace

class TextSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void findsByExpression_data();
    void findsByExpression();
    void faults_data();
    void faults();
    void replaces_data();
    void replaces();
    void keepsCase_data();
    void keepsCase();
    void partsMakeTheWhole();
    void everyWordIsFound();
    void anExpressionThatTriesForHours_data();
    void anExpressionThatTriesForHours();
    void brokenTextIsSearched();
    void anExpressionAsksForMore();
};

void TextSearchTest::finds_data()
{
    QTest::addColumn<TextQuery>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const TextQuery &query, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << query << text << expected;
    };
    row("nothing", {u""_s}, u"One"_s, {});
    row("plain", {u"one"_s}, u"One, two, one, none"_s, {u"One"_s, u"one"_s, u"one"_s});
    row("case", {.needle = u"one"_s, .matchCase = true}, u"One, two, one, none"_s, {u"one"_s, u"one"_s});
    row("whole words", {.needle = u"one"_s, .wholeWords = true}, u"One, two, one, none"_s, {u"One"_s, u"one"_s});
    row("not within itself", {u"aa"_s}, u"aaaaa"_s, {u"aa"_s, u"aa"_s});
    row("in Markdown", {.needle = u"so"_s, .wholeWords = true}, u"_so_ **so** also"_s, {u"so"_s, u"so"_s});
    row("an apostrophe cuts no word", {.needle = u"don"_s, .wholeWords = true}, u"don’t"_s, {});
    row("accents", {u"ete"_s}, u"été, ÉTÉ, e\u0301te\u0301, ete"_s, {u"été"_s, u"ÉTÉ"_s, u"e\u0301te\u0301"_s, u"ete"_s});
    row("accents count", {.needle = u"été"_s, .ignoreAccents = false}, u"été, ÉTÉ, e\u0301te\u0301, ete"_s,
        {u"été"_s, u"ÉTÉ"_s, u"e\u0301te\u0301"_s});
    row("bare letters, accents count", {.needle = u"ete"_s, .ignoreAccents = false}, u"été, e\u0301te\u0301, ete"_s, {u"ete"_s});
    row("decomposed needle", {.needle = u"e\u0301t"_s, .ignoreAccents = false}, u"été et"_s, {u"ét"_s});
    row("marks in any order", {.needle = u"ệ"_s, .ignoreAccents = false}, u"e\u0302\u0323 ê\u0323 ẹ\u0302 ê"_s,
        {u"e\u0302\u0323"_s, u"ê\u0323"_s, u"ẹ\u0302"_s});
    row("sharp s", {u"strasse"_s}, u"Straße STRASSE Strase"_s, {u"Straße"_s, u"STRASSE"_s});
    row("no half letter", {u"s"_s}, u"ß"_s, {});
    row("typographic quotes", {u"don't"_s}, u"don’t don't"_s, {u"don’t"_s, u"don't"_s});
    row("a quotation mark alone", {u"'"_s}, u"don’t don't"_s, {u"'"_s});
    row("no-break space", {u"10 %"_s}, u"10\u00a0%, 10 %"_s, {u"10\u00a0%"_s, u"10 %"_s});
    row("soft hyphens", {u"Donau"_s}, u"Do\u00adnau\u00addampf"_s, {u"Do\u00adnau"_s});
    row("Turkish", {u"istanbul"_s}, u"İstanbul"_s, {u"İstanbul"_s});
    row("Greek", {u"ενας"_s}, u"ένας ΈΝΑΣ"_s, {u"ένας"_s, u"ΈΝΑΣ"_s});
    row("Russian yo", {u"елка"_s}, u"ёлка елка"_s, {u"ёлка"_s, u"елка"_s});
    row("Russian short i", {u"мои"_s}, u"мой мои и\u0306"_s, {u"мои"_s});
    row("short i, decomposed", {u"мой"_s}, u"мои\u0306 мой мои"_s, {u"мои\u0306"_s, u"мой"_s});
    row("Arabic points", {u"كان"_s}, u"كانَ كان"_s, {u"كانَ"_s, u"كان"_s});
    row("Hebrew points", {u"שלום"_s}, u"שָׁלוֹם שלום"_s, {u"שָׁלוֹם"_s, u"שלום"_s});
    row("Japanese voicing", {u"か"_s}, u"かがか\u3099"_s, {u"か"_s});
    row("Japanese voicing, decomposed", {u"が"_s}, u"かがか\u3099"_s, {u"が"_s, u"か\u3099"_s});
    row("Japanese whole words", {.needle = u"パン"_s, .wholeWords = true}, u"パンを食べる。ジャパンへ行く。"_s, {u"パン"_s});
    row("Thai", {u"ขนมปัง"_s}, u"คนทำขนมปังนับขนมปัง"_s, {u"ขนมปัง"_s, u"ขนมปัง"_s});
    row("Thai whole words", {.needle = u"มา"_s, .wholeWords = true}, u"เขามาแล้ว"_s, {u"มา"_s});
    row("Thai, no part of a word", {.needle = u"ตา"_s, .wholeWords = true}, u"ตาราง"_s, {});
    row("Hindi", {u"बेकर"_s}, u"एक बेकर था। बेकर"_s, {u"बेकर"_s, u"बेकर"_s});
    row("Korean", {u"빵"_s}, u"빵집 빵을"_s, {u"빵"_s, u"빵"_s});
    row("Korean, no half syllable", {u"하"_s}, u"한 하"_s, {u"하"_s});
    row("emoji", {u"🥖"_s}, u"🥖🥖 👩‍🌾"_s, {u"🥖"_s, u"🥖"_s});
    row("beyond the BMP", {u"𐐨"_s}, u"𐐀𐐨"_s, {u"𐐀"_s, u"𐐨"_s});
    row("across paragraphs", {u"a\nb"_s}, u"a\nb"_s, {u"a\nb"_s});
}

void TextSearchTest::finds()
{
    QFETCH(TextQuery, query);
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(query, text), expected);
}

void TextSearchTest::findsByExpression_data()
{
    QTest::addColumn<TextQuery>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &needle, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << TextQuery{.needle = needle, .isExpression = true} << text << expected;
    };
    row("letters of any script", u"\\w+"_s, u"naïve كان パン"_s, {u"naïve"_s, u"كان"_s, u"パン"_s});
    row("case folds", u"é"_s, u"É é"_s, {u"É"_s, u"é"_s});
    row("begin of each paragraph", u"^."_s, u"one\ntwo"_s, {u"o"_s, u"t"_s});
    row("end of each paragraph", u"o$"_s, u"one two\nto"_s, {u"o"_s, u"o"_s});
    row("paragraphs, not their ends again", u".*"_s, u"one\n\ntwo"_s, {u"one"_s, u""_s, u"two"_s});
    row("line ends", u"\\n\\n+"_s, u"one\n\n\ntwo\nthree"_s, {u"\n\n\n"_s});
    row("nothing at all", u"^"_s, u"one\ntwo"_s, {u""_s, u""_s});
    row("emoji is one", u"."_s, u"🥖"_s, {u"🥖"_s});
    row("doubled words", u"\\b(\\w+) \\1\\b"_s, u"it was was so"_s, {u"was was"_s});
    QTest::newRow("whole words") << TextQuery{.needle = u"パ."_s, .isExpression = true, .wholeWords = true}
                                 << u"パンを食べる。パンダを見る。"_s << QStringList{u"パン"_s};
    QTest::newRow("case") << TextQuery{.needle = u"[a-z]+"_s, .isExpression = true, .matchCase = true} << u"One"_s << QStringList{u"ne"_s};
}

void TextSearchTest::findsByExpression()
{
    finds();
}

void TextSearchTest::faults_data()
{
    using Kind = ExpressionFault::Kind;
    QTest::addColumn<QString>("needle");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("position");
    QTest::newRow("(") << u"a(b"_s << int(Kind::RoundOpen) << 3;
    QTest::newRow(")") << u"ab)c"_s << int(Kind::RoundClose) << 2;
    QTest::newRow("[") << u"a[b"_s << int(Kind::Square) << 3;
    QTest::newRow("*") << u"*a"_s << int(Kind::Repeat) << 0;
    QTest::newRow("backslash") << u"a\\"_s << int(Kind::Backslash) << 2;
    QTest::newRow("range") << u"[z-a]"_s << int(Kind::Range) << 3;
    QTest::newRow("group") << u"(a)\\2"_s << int(Kind::Group) << 5;
    QTest::newRow("other") << u"(?<9>a)"_s << int(Kind::Other) << 3;
}

void TextSearchTest::faults()
{
    QFETCH(QString, needle);
    QFETCH(int, kind);
    QFETCH(int, position);
    const TextSearch search({.needle = needle, .isExpression = true});
    QVERIFY(search.isEmpty());
    QVERIFY(search.fault());
    QCOMPARE(int(search.fault()->kind), kind);
    QVERIFY2(qAbs(search.fault()->position - position) <= 1, qPrintable(QString::number(search.fault()->position)));
    QVERIFY(search.findAll(u"a(b)[c]*\\"_s).matches.isEmpty());
    // As plain text it is no fault.
    QVERIFY(!TextSearch({.needle = needle}).fault());
    QCOMPARE(found({.needle = needle}, u"x"_s + needle + u"y"_s), QStringList{needle});
}

void TextSearchTest::replaces_data()
{
    QTest::addColumn<TextQuery>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextReplacement>("with");
    QTest::addColumn<QString>("expected");
    const auto expression = [](const QString &needle) { return TextQuery{.needle = needle, .isExpression = true}; };
    QTest::newRow("plain is as it stands") << TextQuery{u"a"_s} << u"a.a"_s << TextReplacement{u"\\1$1\\n"_s} << u"\\1$1\\n.\\1$1\\n"_s;
    QTest::newRow("groups") << expression(u"(\\w+), (\\w+)"_s) << u"Doe, Jo"_s << TextReplacement{u"\\2 $1"_s} << u"Jo Doe"_s;
    QTest::newRow("all of it") << expression(u"b+"_s) << u"abba"_s << TextReplacement{u"<\\0|$&|$0>"_s} << u"a<bb|bb|bb>a"_s;
    QTest::newRow("braces and names") << expression(u"(?<who>\\w+)!"_s) << u"Jo!"_s << TextReplacement{u"${who}${1}2"_s} << u"JoJo2"_s;
    QTest::newRow("no such group") << expression(u"(a)"_s) << u"a"_s << TextReplacement{u"\\2 $2 ${x} ${7} $"_s} << u"\\2 $2 ${x} ${7} $"_s;
    QTest::newRow("a group and a digit") << expression(u"(a)"_s) << u"a"_s << TextReplacement{u"$12"_s} << u"a2"_s;
    QTest::newRow("an empty group") << expression(u"a(b)?"_s) << u"a"_s << TextReplacement{u"[$1]"_s} << u"[]"_s;
    QTest::newRow("escapes") << expression(u"a"_s) << u"a"_s << TextReplacement{u"\\n\\t\\\\$$\\x"_s} << u"\n\t\\$\\x"_s;
    QTest::newRow("each paragraph") << expression(u"^"_s) << u"one\ntwo"_s << TextReplacement{u"> "_s} << u"> one\n> two"_s;
    QTest::newRow("around is seen") << expression(u"(?<=a)b(?=c)"_s) << u"abc bc"_s << TextReplacement{u"x"_s} << u"axc bc"_s;
    QTest::newRow("blank lines") << expression(u"\\n{3,}"_s) << u"a\n\n\n\nb"_s << TextReplacement{u"\\n\\n"_s} << u"a\n\nb"_s;
    QTest::newRow("accents go with their letters") << TextQuery{u"e"_s} << u"e\u0301te"_s << TextReplacement{u"o"_s} << u"oto"_s;
    QTest::newRow("case") << TextQuery{u"cat"_s} << u"cat Cat CAT"_s << TextReplacement{u"dog"_s, true} << u"dog Dog DOG"_s;
}

void TextSearchTest::replaces()
{
    QFETCH(TextQuery, query);
    QFETCH(QString, text);
    QFETCH(TextReplacement, with);
    QFETCH(QString, expected);
    QCOMPARE(replaced(query, text, with), expected);
}

void TextSearchTest::keepsCase_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("expected");
    QTest::newRow("small") << u"cat"_s << u"dog"_s << u"dog"_s;
    QTest::newRow("names stay") << u"cat"_s << u"McDog"_s << u"McDog"_s;
    QTest::newRow("capital") << u"Cat"_s << u"dog"_s << u"Dog"_s;
    QTest::newRow("one capital letter") << u"A"_s << u"an"_s << u"An"_s;
    QTest::newRow("capitals") << u"CAT"_s << u"groß"_s << u"GROSS"_s;
    QTest::newRow("mixed") << u"cAT"_s << u"dog"_s << u"dog"_s;
    QTest::newRow("behind a mark") << u"“Cat"_s << u"“dog"_s << u"“Dog"_s;
    QTest::newRow("no case") << u"猫"_s << u"dog"_s << u"dog"_s;
    QTest::newRow("Greek") << u"Γάτα"_s << u"έλα"_s << u"Έλα"_s;
    QTest::newRow("nothing") << u""_s << u"dog"_s << u"dog"_s;
}

void TextSearchTest::keepsCase()
{
    QFETCH(QString, found);
    QFETCH(QString, replacement);
    QFETCH(QString, expected);
    QCOMPARE(withCaseOf(found, replacement), expected);
}

// Searched in parts, cut anywhere, with what stands around them: the same matches.
void TextSearchTest::partsMakeTheWhole()
{
    QRandomGenerator random(7);
    for (const QString &sample : scripts()) {
        const QString text = sample + u"\n\n"_s + sample;
        for (const TextQuery &query :
             {TextQuery{.needle = sample.left(3)}, TextQuery{.needle = sample.sliced(4, 5), .wholeWords = true},
              TextQuery{.needle = u"\\w+"_s, .isExpression = true}, TextQuery{.needle = u"^."_s, .isExpression = true},
              TextQuery{.needle = u"e"_s, .ignoreAccents = false}}) {
            const TextSearch search(query);
            const QList<TextSpan> whole = search.findAll(text).matches;
            for (int round = 0; round < 20; ++round) {
                QList<TextSpan> parts;
                qsizetype end = 0;
                for (qsizetype at = 0; at < text.size();) {
                    qsizetype stop = qMin(text.size(), at + random.bounded(1, 12));
                    // All before, and more behind until it is enough.
                    qsizetype reach = qMin(text.size(), stop + 40);
                    TextSearch::Answer answer;
                    do {
                        answer = search.find({QStringView(text).first(reach), qMax(at, end), stop, reach == text.size()});
                        reach = qMin(text.size(), reach + 40);
                    } while (answer.wantsMore);
                    QVERIFY(!answer.tooHard);
                    for (const TextSpan &span : std::as_const(answer.matches)) {
                        parts.append(span);
                        end = span.end();
                    }
                    at = stop;
                }
                QCOMPARE(parts, whole);
            }
        }
    }
}

void TextSearchTest::everyWordIsFound()
{
    for (const QString &text : scripts()) {
        const auto words = QStringView(text).split(u' ', Qt::SkipEmptyParts);
        qsizetype at = 0;
        for (const QStringView word : words) {
            at = text.indexOf(word, at);
            for (const bool ignore : {true, false}) {
                const auto answer = TextSearch({.needle = word.toString(), .ignoreAccents = ignore}).findAll(text);
                const bool isThere = std::ranges::any_of(answer.matches, [&](const TextSpan &s) { return s.start == at; });
                QVERIFY2(isThere, qPrintable(word.toString()));
            }
            const QString apart = word.toString().normalized(QString::NormalizationForm_D);
            QVERIFY2(!found({.needle = apart, .ignoreAccents = false}, text).isEmpty(), qPrintable(apart));
            at += word.size();
        }
    }
}

void TextSearchTest::anExpressionThatTriesForHours_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("text");
    const QString letters(30'000, u'a');
    QTest::newRow("(a+)+$") << u"(a+)+$"_s << letters + u"b"_s;
    QTest::newRow("(a|aa)+$") << u"(a|aa)+$"_s << letters + u"b"_s;
    QTest::newRow("(.*a){12}$") << u"(.*a){12}b$"_s << letters + u"bc"_s;
    QTest::newRow("(\\w+\\s?)*\\.$") << u"(\\w+\\s?)*\\.$"_s << QString(u"and so on "_s).repeated(3000) + u".!"_s;
    QTest::newRow("recursion") << u"(a(?1)?a|a)+b"_s << letters + u"cb"_s;
}

void TextSearchTest::anExpressionThatTriesForHours()
{
    QFETCH(QString, needle);
    QFETCH(QString, text);
    const TextSearch search({.needle = needle, .isExpression = true});
    QElapsedTimer spent;
    spent.start();
    const auto answer = search.findAll(text);
    qInfo("%lld ms", spent.elapsed());
    QVERIFY(answer.tooHard);
    QVERIFY(spent.elapsed() < 2000);
}

void TextSearchTest::brokenTextIsSearched()
{
    const QString text = u"one "_s + QChar(0xd83e) + u" two "_s + QChar(0xdd56);
    QCOMPARE(found({.needle = u"two"_s, .isExpression = true}, text), QStringList{u"two"_s});
    QCOMPARE(found({u"two"_s}, text), QStringList{u"two"_s});
}

void TextSearchTest::anExpressionAsksForMore()
{
    const QString text = u"«one two three» and «four»"_s;
    const TextSearch search({.needle = u"«.*?»"_s, .isExpression = true});
    const auto answer = search.find({QStringView(text).first(8), 0, 5, false});
    QVERIFY(answer.wantsMore);
    const auto more = search.find({QStringView(text).first(20), 0, 5, false});
    QVERIFY(!more.wantsMore);
    QCOMPARE(more.matches, (QList<TextSpan>{{0, 15}}));
}

AGATE_TEST(TextSearchTest)
#include "test_text_search.moc"
