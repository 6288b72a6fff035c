// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/languages.h"
#include "markup/smart_punctuation.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class SmartPunctuationTest : public QObject
{
    Q_OBJECT

private slots:
    void types_data();
    void types();
    void everyLanguageHasARow_data();
    void everyLanguageHasARow();
    void tagsFallBack();
};

namespace
{

/// What comes of typing a text letter by letter.
QString typed(const QString &keys, const QString &language)
{
    QString line;
    for (const QChar key : keys) {
        line += key;
        if (const auto edit = smartPunctuation(line, line.size(), typographyOf(language)))
            line.replace(edit->span.start, edit->span.length, edit->insert);
    }
    return line;
}

} // namespace

void SmartPunctuationTest::types_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &language, const QString &keys, const QString &expected) {
        QTest::newRow(name) << language << keys << expected;
    };
    row("en", u"en"_s, u"\"Don't,\" she said, \"say 'no'.\""_s, u"“Don’t,” she said, “say ‘no’.”"_s);
    row("en brackets", u"en"_s, u"(\"a\") [\"b\"] *\"c\"*"_s, u"(“a”) [“b”] *“c”*"_s);
    row("en plural", u"en"_s, u"the bakers' loaves"_s, u"the bakers’ loaves"_s);
    row("en nested", u"en"_s, u"\"'Yes,' he said\""_s, u"“‘Yes,’ he said”"_s);
    row("de", u"de"_s, u"\"Wie geht's?\", fragte sie."_s, u"„Wie geht’s?“, fragte sie."_s);
    row("de nested", u"de"_s, u"\"Er sagte 'ja'.\""_s, u"„Er sagte ‚ja‘.“"_s);
    row("de-CH", u"de-CH"_s, u"\"Ja\""_s, u"«Ja»"_s);
    row("fr", u"fr"_s, u"\"Oui\", l'ami"_s, u"«\u202fOui\u202f», l’ami"_s);
    row("fr typed with spaces", u"fr"_s, u"Il dit \"oui \""_s, u"Il dit «\u202foui\u202f»"_s);
    row("fr signs", u"fr"_s, u"Quoi ? Si : non ; ah !"_s, u"Quoi\u202f? Si\u00a0: non\u202f; ah\u202f!"_s);
    row("fr no space before", u"fr"_s, u"10:30 https://a.example/?b"_s, u"10:30 https://a.example/?b"_s);
    row("fr-CA", u"fr-CA"_s, u"\"a\""_s, u"«\u202fa\u202f»"_s);
    row("es", u"es"_s, u"\"Hola 'tú'\""_s, u"«Hola ‘tú’»"_s);
    row("es-MX", u"es-MX"_s, u"\"Hola\""_s, u"“Hola”"_s);
    row("it", u"it"_s, u"\"L'amico\""_s, u"«L’amico»"_s);
    row("pl", u"pl"_s, u"\"Tak\""_s, u"„Tak”"_s);
    row("cs", u"cs"_s, u"\"Ano 'ne'\""_s, u"„Ano ‚ne‘“"_s);
    row("ru", u"ru"_s, u"\"Да\" -- сказал"_s, u"«Да» — сказал"_s);
    row("uk", u"uk"_s, u"\"Так\", м'яч"_s, u"«Так», м’яч"_s);
    row("nl", u"nl"_s, u"\"Ja\" 'nee'"_s, u"“Ja” ‘nee’"_s);
    row("sv", u"sv"_s, u"\"Ja 'nej'\""_s, u"”Ja ’nej’”"_s);
    row("fi", u"fi"_s, u"\"Joo\""_s, u"”Joo”"_s);
    row("da", u"da"_s, u"\"Ja 'nej'\""_s, u"»Ja ›nej‹«"_s);
    row("nb", u"nb"_s, u"\"Ja\""_s, u"«Ja»"_s);
    row("hu", u"hu"_s, u"\"Igen\""_s, u"„Igen”"_s);
    row("pt-PT", u"pt-PT"_s, u"\"Sim\""_s, u"«Sim»"_s);
    row("pt-BR", u"pt-BR"_s, u"\"Sim\""_s, u"“Sim”"_s);
    row("el", u"el"_s, u"\"Ναι\""_s, u"«Ναι»"_s);
    row("ar", u"ar"_s, u"قال \"نعم\""_s, u"قال «نعم»"_s);
    row("he", u"he"_s, u"אמר \"כן\""_s, u"אמר ”כן”"_s);
    row("he acronym", u"he"_s, u"צה\"ל, ג'ירפה"_s, u"צה״ל, ג׳ירפה"_s);
    row("ja", u"ja"_s, u"「はい」\"a\" 'b' -- ..."_s, u"「はい」\"a\" 'b' -- ..."_s);
    row("zh", u"zh-Hans"_s, u"“好”\"a\"..."_s, u"“好”\"a\"..."_s);
    row("th", u"th"_s, u"\"ฉัน\""_s, u"“ฉัน”"_s);
    row("unknown", u"xx"_s, u"\"a\" -- b..."_s, u"\"a\" -- b..."_s);

    row("dashes", u"en"_s, u"a -- b --- c"_s, u"a – b — c"_s);
    row("range", u"ru"_s, u"1914--1918"_s, u"1914–1918"_s);
    row("em where two are em", u"es"_s, u"a --- b"_s, u"a — b"_s);
    row("rule", u"en"_s, u"---"_s, u"---"_s);
    row("table rule", u"en"_s, u"| --- | :--: |"_s, u"| --- | :--: |"_s);
    row("comment", u"en"_s, u"a <!-- b -- c -->"_s, u"a <!-- b -- c -->"_s);
    row("dots", u"en"_s, u"So... and ....."_s, u"So… and ….."_s);
    row("dots first", u"en"_s, u"...so"_s, u"…so"_s);
    row("code", u"en"_s, u"a `\"b\" -- ...` \"c\""_s, u"a `\"b\" -- ...` “c”"_s);
    row("link", u"en"_s, u"[\"a\"](https://x.example/'b'--c \"d\") \"e\""_s, u"[“a”](https://x.example/'b'--c \"d\") “e”"_s);
    row("bare address", u"en"_s, u"https://x.example/a--b'c and 'd'"_s, u"https://x.example/a--b'c and ‘d’"_s);
    row("tag", u"en"_s, u"<a title=\"b\">\"c\"</a>"_s, u"<a title=\"b\">“c”</a>"_s);
    row("list and heading", u"en"_s, u"- \"a\""_s, u"- “a”"_s);
}

void SmartPunctuationTest::types()
{
    QFETCH(QString, language);
    QFETCH(QString, keys);
    QFETCH(QString, expected);
    QCOMPARE(typed(keys, language), expected);
}

void SmartPunctuationTest::everyLanguageHasARow_data()
{
    QTest::addColumn<QString>("tag");
    for (const Language &language : languages())
        QTest::addRow("%s", qPrintable(language.tag)) << language.tag;
}

void SmartPunctuationTest::everyLanguageHasARow()
{
    QFETCH(QString, tag);
    const Typography typography = typographyOf(tag);
    if (tag.startsWith(u"zh") || tag == u"ja") {
        QCOMPARE(typography, Typography());
        return;
    }
    QVERIFY(!typography.open.isEmpty());
    QCOMPARE(typography.open.size(), 1);
    QCOMPARE(typography.close.size(), 1);
    QVERIFY(!typography.apostrophe.isEmpty());
    QVERIFY(typography.dots);
    QCOMPARE(typography.singleOpen.isEmpty(), typography.singleClose.isEmpty());
}

void SmartPunctuationTest::tagsFallBack()
{
    QCOMPARE(typographyOf(u"de-AT"_s), typographyOf(u"de"_s));
    QVERIFY(typographyOf(u"de-CH"_s) != typographyOf(u"de"_s));
    QCOMPARE(typographyOf(QString()), Typography());
}

AGATE_TEST(SmartPunctuationTest)
#include "test_smart_punctuation.moc"
