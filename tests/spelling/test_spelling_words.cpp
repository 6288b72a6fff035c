// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/spelling_words.h"
#include "support/room_program.h"

#include <QTest>

#include <unicode/uscript.h>

using namespace agate;
using namespace Qt::StringLiterals;

/// Which words of a paragraph a dictionary is asked about.
class SpellingWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void capitalsCanBeChecked();
    void whatIsNoProseIsLeftOut();
    void hyphensJoin();
    void mainScriptIsThatOfMost();
    void everyTextIsSurvived();
};

void SpellingWordsTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QString &words) {
        QTest::newRow(name) << text << words.split(u' ', Qt::SkipEmptyParts);
    };
    row("nothing", u""_s, u""_s);
    row("spaces", u"   \t "_s, u""_s);
    row("a sentence", u"The baker, they say, counts loaves."_s, u"The baker they say counts loaves"_s);
    row("apostrophes", u"don’t 'quote' rock'n'roll l’école"_s, u"don’t quote rock'n'roll l’école"_s);
    row("Markdown's marks", u"**bold** _soft_ ~~gone~~ *kur*siv"_s, u"bold soft gone kur siv"_s);
    row("numbers", u"3rd 2024 b2b x86 ½ 1,000 loaves"_s, u"loaves"_s);
    row("single letters", u"I saw a x"_s, u"saw"_s);
    row("capitals", u"NATO’s UNESCO Nato A4"_s, u"Nato"_s);
    row("capitals with marks", u"ÜBER Über"_s, u"Über"_s);
    row("capitals inside", u"JavaScript iPhone McDonald THe"_s, u"THe"_s);
    row("web addresses", u"see https://example.com/a_(b)?c=d#teh, then www.exampel.org/teh and (http://x.org/teh) done"_s,
        u"see then and done"_s);
    row("bare addresses", u"go to exampel.com or mail exampel.co.uk today"_s, u"go to or mail today"_s);
    row("e-mail", u"write anna.smth+teh@exampel.org now"_s, u"write now"_s);
    row("e-mail at the end", u"mailto:pipp@exampel.org"_s, u"mailto"_s);
    row("names and tags", u"@pippa and #teh_tag, @naïve.ü said"_s, u"and said"_s);
    row("a heading is no tag", u"# Teh title"_s, u"Teh title"_s);
    row("paths", u"in /usr/lcoal/bin or ~/notse or docs/raedme.md or C:\\Wnidows\\teh here"_s, u"in or or or here"_s);
    row("and/or", u"and/or he/she"_s, u"and or he she"_s);
    row("file names", u"open raedme.md or photo.jpgg now"_s, u"open or now"_s);
    row("abbreviations", u"e.g. this, z.B. das, U.S.A. too"_s, u"this das too"_s);
    row("a space is missing", u"the end.Then more"_s, u"the end Then more"_s);
    row("entities", u"a&nbsp;b&eacute;c Smith &amp; sons & more"_s, u"Smith sons more"_s);
    row("placeholders", u"Dear {{ frist_name }}, hello {{naem}}"_s, u"Dear hello"_s);
    row("footnotes", u"said so[^fotnote] and left"_s, u"said so and left"_s);
    row("underscores", u"snake_case word"_s, u"word"_s);
    row("Chinese", u"这是一个句子。"_s, u""_s);
    row("Japanese", u"これはペンです。コーヒー"_s, u""_s);
    row("Thai, Khmer, Lao, Burmese", u"ภาษาไทย ភាសាខ្មែរ ພາສາລາວ မြန်မာဘာသာ"_s, u""_s);
    row("English in Japanese", u"これはbreadです"_s, u"bread"_s);
    row("Russian", u"Мама мыла раму."_s, u"Мама мыла раму"_s);
    row("Arabic", u"كان يا ما كان"_s, u"كان يا ما كان"_s);
    row("Arabic with marks", u"كِتَابٌ جَدِيد"_s, u"كِتَابٌ جَدِيد"_s);
    row("Korean", u"안녕하세요 여러분"_s, u"안녕하세요 여러분"_s);
    row("mixed scripts", u"pаypal wоrd"_s, u""_s); // with Cyrillic а and о
    row("soft hyphen", u"Donau\u00addampf"_s, u"Donau\u00addampf"_s);
    row("combining marks", u"cafe\u0301 noir"_s, u"cafe\u0301 noir"_s);
    row("emoji", u"🦔 hedgehog 👩‍🌾"_s, u"hedgehog"_s);
    row("outside the BMP", u"𝕳𝖊𝖑𝖑𝖔 𐐀𐐨 word"_s, u"𐐀𐐨 word"_s);
    row("half a surrogate pair", u"a "_s + QChar(0xd83e) + u" word"_s, u"word"_s);
}

void SpellingWordsTest::words()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found;
    const auto words = spellingWords(text);
    for (const SpellingWord &word : words)
        found.append(text.sliced(word.span.start, word.span.length));
    QCOMPARE(found, expected);
}

void SpellingWordsTest::capitalsCanBeChecked()
{
    QCOMPARE(spellingWords(u"STOPP NOW"_s).size(), 0);
    QCOMPARE(spellingWords(u"STOPP NOW"_s, {}, AllCapitals::Check).size(), 2);
}

void SpellingWordsTest::whatIsNoProseIsLeftOut()
{
    const QString text = u"say `cdoe here` and <span titel=x>this</span>"_s;
    const QList<TextSpan> notProse = {{4, 11}, {20, 14}, {38, 7}};
    QStringList found;
    const auto words = spellingWords(text, notProse);
    for (const SpellingWord &word : words)
        found.append(text.sliced(word.span.start, word.span.length));
    QCOMPARE(found, (QStringList{u"say"_s, u"and"_s, u"this"_s}));
}

void SpellingWordsTest::hyphensJoin()
{
    const auto compoundOf = [](const QString &text, qsizetype i) {
        const SpellingWord word = spellingWords(text).at(i);
        return text.sliced(word.compound.start, word.compound.length);
    };
    QCOMPARE(compoundOf(u"Он по-русски не говорит"_s, 1), u"по-русски"_s);
    QCOMPARE(compoundOf(u"Он по-русски не говорит"_s, 2), u"по-русски"_s);
    QCOMPARE(compoundOf(u"Он по-русски не говорит"_s, 3), u"не"_s);
    QCOMPARE(compoundOf(u"ein 3-jähriger Hund"_s, 1), u"3-jähriger"_s);
    QCOMPARE(compoundOf(u"vis-à-vis"_s, 0), u"vis-à-vis"_s);
    QCOMPARE(compoundOf(u"one - two"_s, 0), u"one"_s);
    QCOMPARE(compoundOf(u"one--two"_s, 1), u"two"_s);
}

void SpellingWordsTest::mainScriptIsThatOfMost()
{
    QCOMPARE(mainScript(spellingWords(u"Мама мыла window"_s)), int(USCRIPT_CYRILLIC));
    QCOMPARE(mainScript(spellingWords(u"12 34"_s)), 0);
}

// The words are in the text, in order, whatever it is.
void SpellingWordsTest::everyTextIsSurvived()
{
    const QString signs = u"ab.Ü@#:/\\ {}[]^&;-'’_w.w3\u00ad\u0301Я中ก()<>\n`~"_s + QChar(0xd83e) + QChar(0xdd94);
    quint32 seed = 7;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = 0; i < 24; ++i) {
            seed = seed * 1664525 + 1013904223;
            text += signs.at((seed >> 16) % signs.size());
        }
        qsizetype end = 0;
        const auto words = spellingWords(text);
        for (const SpellingWord &word : words) {
            QVERIFY2(word.span.start >= end && word.span.length > 0 && word.span.end() <= text.size(), qPrintable(text));
            QVERIFY2(word.compound.start <= word.span.start && word.compound.end() >= word.span.end(), qPrintable(text));
            end = word.span.end();
        }
    }
}

AGATE_TEST(SpellingWordsTest)
#include "test_spelling_words.moc"
