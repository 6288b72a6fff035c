// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "text/counting.h"

#include <QTest>

using namespace agate;

class CountingTest : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void paragraphsAddUp_data();
    void paragraphsAddUp();
    void sentencesAndParagraphs_data();
    void sentencesAndParagraphs();
    void whatReadersNeverSeeCountsAsNothing_data();
    void whatReadersNeverSeeCountsAsNothing();
    void timesToReadAndSpeak();
    void graphemesOfAFieldCountLineBreaks();
};

void CountingTest::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("words");
    QTest::addColumn<qsizetype>("characters");
    auto row = [](const char *name, const QString &text, qsizetype words, qsizetype characters) {
        QTest::newRow(name) << text << words << characters;
    };
    row("nothing", QString(), 0, 0);
    row("spaces", QStringLiteral("  \n\t"), 0, 3);
    row("en", QStringLiteral("Don't count 3.5 well-known marks -- twice."), 6, 42);
    row("en, curly apostrophe", QStringLiteral("Pip’s nest"), 2, 10);
    row("de", QStringLiteral("Straßenbahnhaltestelle, über 1.000 Gäste"), 4, 40);
    row("fr", QStringLiteral("L’été, c’est-à-dire « aujourd’hui » !"), 3, 37);
    row("fr, decomposed", QStringLiteral("e\u0301te\u0301"), 1, 3);
    row("ru", QStringLiteral("Кто-то ещё спит?"), 3, 16);
    row("ar", QStringLiteral("كان القنفذ صغيرًا جدًّا."), 4, 21);
    row("he", QStringLiteral("היה היה קיפוד קטן"), 4, 17);
    row("hi", QStringLiteral("नमस्ते दुनिया"), 2, 7);
    row("ja", QStringLiteral("私は本を読みます。"), 8, 9);
    row("zh", QStringLiteral("我喜欢读书。"), 5, 6);
    row("zh and en", QStringLiteral("我爱 Agate 3.0，真的。"), 6, 16);
    row("ja, katakana", QStringLiteral("コーヒーとTシャツ"), 9, 9);
    row("ko", QStringLiteral("나는 책을 읽는다."), 3, 10);
    row("th", QStringLiteral("ฉันอ่านหนังสือ"), 3, 10);
    row("emoji are characters, not words", QStringLiteral("Hi 👨‍👩‍👧‍👦 👍🏽 🇫🇷"), 1, 8);
    row("emphasis and code", QStringLiteral("**Bold** _soft_ `code` ~~gone~~"), 4, 31);
    row("headings, quotes, rules", QStringLiteral("# One\n> two\n---\n***\n___\n- three"), 3, 5 + 5 + 3 + 3 + 3 + 7);
    row("list numbers", QStringLiteral("1. one\n 22) two\n> 3. three\n2024 was 4. best"), 7, 6 + 8 + 10 + 16);
    row("links", QStringLiteral("See [the map](https://example.com/a_(b)/c?d=e \"title\") now, ![pic](x.png)"), 5, 73);
    row("a link left open", QStringLiteral("[a](b c\nd"), 4, 8);
    row("CR LF", QStringLiteral("a\r\nb\rc\u2029d"), 4, 4);
    row("half a surrogate", QStringLiteral("a") + QChar(0xd83d) + QStringLiteral(" b"), 2, 4);
}

void CountingTest::counts()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, words);
    QFETCH(qsizetype, characters);
    QCOMPARE(countWords(text), words);
    QCOMPARE(countText(text).words, words);
    QCOMPARE(countText(text).characters, characters);
}

void CountingTest::paragraphsAddUp_data()
{
    counts_data();
}

void CountingTest::paragraphsAddUp()
{
    QFETCH(QString, text);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    text.replace(u'\u2029', u'\n');
    TextCounts sum;
    CountState state;
    for (const QStringView line : QStringView(text).split(u'\n'))
        sum += countLine(line, state);
    QCOMPARE(sum, countText(text));
}

void CountingTest::sentencesAndParagraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("sentences");
    QTest::addColumn<qsizetype>("paragraphs");
    auto row = [](const char *name, const QString &text, qsizetype sentences, qsizetype paragraphs) {
        QTest::newRow(name) << text << sentences << paragraphs;
    };
    row("nothing", QString(), 0, 0);
    row("blank lines", QStringLiteral("\n\n  \n"), 0, 0);
    row("two", QStringLiteral("Pip ran. Did he?\n\nYes!"), 3, 2);
    row("a paragraph over two lines", QStringLiteral("Pip ran over\nthe hill. He\nfell."), 2, 1);
    row("lines that end with sentences", QStringLiteral("Pip ran.\n\"He fell.\"\nThen he rose."), 3, 1);
    row("a heading is a sentence and a paragraph", QStringLiteral("# The hill\nPip ran."), 2, 2);
    row("items", QStringLiteral("- one\n- two\n  and more\n1. three"), 3, 3);
    row("a rule is none", QStringLiteral("One.\n\n---\n\nTwo."), 2, 2);
    row("quotes go on", QStringLiteral("> One\n> and more.\n>\n> Two."), 2, 2);
    row("a table's rows", QStringLiteral("| a | b |\n|---|---|\n| c | d |"), 2, 2);
    row("code is no sentence", QStringLiteral("Do:\n```\nrun(); stop();\n```\nDone."), 2, 2);
    row("ja", QStringLiteral("月が出た。ハリネズミは笑った。"), 2, 1);
    row("ar", QStringLiteral("هل نام القنفذ؟ نعم نام."), 2, 1);
    row("hi", QStringLiteral("यह चाँद है। वह सोया।"), 2, 1);
}

void CountingTest::sentencesAndParagraphs()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, sentences);
    QFETCH(qsizetype, paragraphs);
    QCOMPARE(countText(text).sentences, sentences);
    QCOMPARE(countText(text).paragraphs, paragraphs);
}

void CountingTest::whatReadersNeverSeeCountsAsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("words");
    auto row = [](const char *name, const QString &text, qsizetype words) { QTest::newRow(name) << text << words; };
    row("front matter", QStringLiteral("---\ntitle: A day\ntags: [a, b]\n---\nOne two."), 2);
    row("front matter, dots", QStringLiteral("---\ntitle: A day\n...\nOne two."), 2);
    row("only a rule", QStringLiteral("---\nOne two."), 2);
    row("a rule later", QStringLiteral("One.\n---\ntwo three\n---"), 3);
    row("a comment", QStringLiteral("One <!-- not this --> two."), 2);
    row("a comment over lines", QStringLiteral("One <!-- not\n\nthis\nnor that --> two."), 2);
    row("a comment that never ends", QStringLiteral("One.\n<!-- not this\n\nnor this"), 1);
    row("a comment in code is code", QStringLiteral("Write `<!-- so -->` here."), 3);
    row("a comment in a listing is code", QStringLiteral("```\n<!-- so\n```\nHere."), 2);
    row("an escaped one is none", QStringLiteral("One \\<!-- two -->"), 2);
    row("what a fence is called", QStringLiteral("~~~ python\nprint\n~~~"), 1);
    row("where a link leads", QStringLiteral("See [map].\n\n[map]: https://example.com/a/b \"title\""), 2);
    row("a footnote is read", QStringLiteral("See[^1].\n\n[^1]: Right here."), 5);
}

void CountingTest::whatReadersNeverSeeCountsAsNothing()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, words);
    QCOMPARE(countWords(text), words);
}

void CountingTest::timesToReadAndSpeak()
{
    using std::chrono::seconds;
    QCOMPARE(readingTime({.words = 238}), seconds(60));
    QCOMPARE(speakingTime({.words = 150}), seconds(60));
    QCOMPARE(readingTime({.words = 500, .ideographs = 500}), seconds(60));
    QCOMPARE(speakingTime({.words = 300, .ideographs = 300}), seconds(60));
    QCOMPARE(readingTime({.words = 238 + 500, .ideographs = 500}), seconds(120));
    const TextCounts mixed = countText(u"我爱 Agate");
    QCOMPARE(mixed.words, 3);
    QCOMPARE(mixed.ideographs, 2);
    QCOMPARE(mixed.spaces, 1);
}

void CountingTest::graphemesOfAFieldCountLineBreaks()
{
    QCOMPARE(countGraphemes(u"a\nb"), 3);
    QCOMPARE(countGraphemes(u"a\r\nb"), 3);
    QCOMPARE(countGraphemes(u"👨‍👩‍👧‍👦"), 1);
}

AGATE_TEST(CountingTest)
#include "test_counting.moc"
