// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    row("ja", QStringLiteral("私は本を読みます。"), 6, 9);
    row("zh", QStringLiteral("我喜欢读书。"), 3, 6);
    row("th", QStringLiteral("ฉันอ่านหนังสือ"), 3, 10);
    row("ko", QStringLiteral("나는 책을 읽는다."), 3, 10);
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
    QCOMPARE(countText(text), (TextCounts{words, characters}));
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
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const TextCounts counts = countText(line);
        sum.words += counts.words;
        sum.characters += counts.characters;
    }
    QCOMPARE(sum, countText(text));
}

void CountingTest::graphemesOfAFieldCountLineBreaks()
{
    QCOMPARE(countGraphemes(u"a\nb"), 3);
    QCOMPARE(countGraphemes(u"a\r\nb"), 3);
    QCOMPARE(countGraphemes(u"👨‍👩‍👧‍👦"), 1);
}

QTEST_GUILESS_MAIN(CountingTest)
#include "test_counting.moc"
