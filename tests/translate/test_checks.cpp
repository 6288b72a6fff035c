// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "translate/check_translation.h"
#include "translate/numbers.h"
#include "translate/protected_span.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

using Mark = TranslationMark::Kind;

QString shown(Mark kind)
{
    static const QStringList names = {
        u"number missing"_s, u"number changed"_s,  u"number added"_s,   u"link"_s,         u"code"_s, u"placeholder"_s, u"tag"_s,
        u"reference"_s,      u"protected added"_s, u"markup missing"_s, u"markup added"_s, u"term"_s, u"name"_s,        u"quotes"_s,
        u"address mixed"_s,  u"address wrong"_s};
    return names.at(int(kind));
}

} // namespace

/// What is found in a translation, in many languages and scripts.
class ChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void marks_data();
    void marks();
    void spansPointAtTheWords();
    void numbers_data();
    void numbers();
    void protectedThings_data();
    void protectedThings();
    void oneChangedThingIsPutBack();
    void glossaries();
    void glossariesThatAreNone();
    void terms_data();
    void terms();
};

void ChecksTest::marks_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &languages, const QString &source, const QString &target,
                        const QStringList &expected = {}) {
        QTest::newRow(name) << languages.section(u' ', 0, 0) << languages.section(u' ', 1, 1) << source << target << expected;
    };
    // Numbers
    row("German separators", u"en de"_s, u"It cost 1,234.50 in 1999."_s, u"Es kostete 1.234,50 im Jahr 1999."_s);
    row("French spaces", u"en fr"_s, u"10,000 people, 3.5 km"_s, u"10\u202f000 personnes, 3,5 km"_s);
    row("Arabic digits", u"en ar"_s, u"In 1984 there were 2,500."_s, u"في عام ١٩٨٤ كان هناك ٢٬٥٠٠."_s);
    row("Persian digits", u"en fa"_s, u"25 cats"_s, u"۲۵ گربه"_s);
    row("Hindi digits, Indian groups", u"en hi"_s, u"1,234,567 people"_s, u"१२,३४,५६७ लोग"_s);
    row("Japanese myriads", u"en ja"_s, u"It cost 20,000 yen."_s, u"それは2万円でした。"_s);
    row("Chinese hundreds of millions", u"en zh-Hans"_s, u"150,000,000 people"_s, u"1.5亿人"_s);
    row("Thai", u"en th"_s, u"There were 42 stars."_s, u"มีดาว ๔๒ ดวง"_s);
    row("a word for a small number", u"en de"_s, u"He had 3 apples."_s, u"Er hatte drei Äpfel."_s);
    row("a number goes", u"en ru"_s, u"In 1812 he came."_s, u"Он пришёл."_s, {u"number missing"_s});
    row("a number changes", u"en es"_s, u"In 1812 he came."_s, u"En 1821 vino."_s, {u"number changed"_s});
    row("a number is made up", u"en it"_s, u"He came in 1812."_s, u"Venne nel 1812 con 600 soldati."_s, {u"number added"_s});
    row("a number in Hebrew changes", u"en he"_s, u"He is 35 years old."_s, u"הוא בן 53."_s, {u"number changed"_s});
    // What is handed over
    row("a link stays", u"en fr"_s, u"See [the page](https://a.example/x?y=1)."_s, u"Voir [la page](https://a.example/x?y=1)."_s);
    row("a link changes", u"en fr"_s, u"See [the page](https://a.example/x)."_s, u"Voir [la page](https://a.example/fr/x)."_s, {u"link"_s});
    row("a bare link before a full stop", u"en ja"_s, u"Read https://a.example/x."_s, u"https://a.example/xを読んでください。"_s);
    row("a placeholder is translated", u"en de"_s, u"Dear {{name}}, %1 of %2"_s, u"Liebe {{Name}}, %1 von %2"_s, {u"placeholder"_s});
    row("code is translated", u"en es"_s, u"Type `open file` now."_s, u"Escriba `abrir archivo` ahora."_s, {u"code"_s});
    row("a tag goes", u"en ko"_s, u"A<br>B is a <b>big</b> word here"_s, u"A B는 <b>큰</b> 단어입니다"_s, {u"tag"_s});
    row("a note goes", u"en uk"_s, u"So it was.[^1]"_s, u"Так воно було."_s, {u"reference"_s});
    // Marks
    row("bold stays", u"en tr"_s, u"It was **very** *cold*."_s, u"Hava **çok** *soğuktu*."_s);
    row("bold goes", u"en tr"_s, u"It was **very** cold."_s, u"Hava çok soğuktu."_s, {u"markup missing"_s});
    row("italics come", u"en pt-BR"_s, u"It was very cold."_s, u"Estava *muito* frio."_s, {u"markup added"_s});
    row("underscores for stars", u"en nl"_s, u"It was *very* cold."_s, u"Het was _erg_ koud."_s);
    row("a cell goes", u"en de"_s, u"Name | Age | Town"_s, u"Name | Alter und Stadt"_s, {u"markup missing"_s});
    row("a star between words", u"en de"_s, u"2 * 3 and snake_case_name"_s, u"2 * 3 und snake_case_name"_s);
    // Names
    row("a name stays", u"en pl"_s, u"Then Anna came."_s, u"Potem zobaczył Annę."_s);
    row("a name goes", u"en de"_s, u"Then little Pip came to Winterbourne."_s, u"Dann kam der kleine Pip nach Hause."_s, {u"name"_s});
    row("no names in another script", u"en ru"_s, u"Then little Pip came."_s, u"Затем пришёл маленький Пип."_s);
    row("days are no names", u"en fr"_s, u"It was on Monday in March."_s, u"C'était un lundi de mars."_s);
    row("German nouns are no names", u"de en"_s, u"Dann kam der Igel zum Mond."_s, u"Then the hedgehog came to the moon."_s);
    // Quotes
    row("German quotes", u"en de"_s, u"“Come,” he said."_s, u"„Komm“, sagte er."_s);
    row("German books", u"en de"_s, u"“Come,” he said."_s, u"»Komm«, sagte er."_s);
    row("English quotes in French... books", u"en ru"_s, u"“Come,” he said."_s, u"“Пойдём”, — сказал он."_s, {u"quotes"_s});
    row("corner brackets", u"en ja"_s, u"“Come,” he said."_s, u"「来て」と彼は言った。"_s);
    row("angle quotes in English", u"fr en"_s, u"« Viens », dit-il."_s, u"«Come», he said."_s, {u"quotes"_s});
    // Address
    row("du and Sie", u"en de"_s, u"You can come and bring your cat."_s, u"Du kannst kommen, und dann bringen Sie Ihre Katze."_s,
        {u"address mixed"_s});
    row("Sie at the beginning may be they", u"en de"_s, u"They come. You see your cat."_s, u"Sie kommen. Du siehst deine Katze."_s);
    row("tu and vous", u"en fr"_s, u"You and your cat"_s, u"Vous et ton chat"_s, {u"address mixed"_s});
    row("ты and вы", u"en ru"_s, u"You and your cat"_s, u"Вы и твоя кошка"_s, {u"address mixed"_s});
    row("你 and 您", u"en zh-Hans"_s, u"You and your cat"_s, u"您和你的猫"_s, {u"address mixed"_s});
}

void ChecksTest::marks()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, source);
    QFETCH(const QString, target);
    QFETCH(const QStringList, expected);
    QStringList found;
    const auto marks = checkTranslation(source, target, {.from = from, .to = to, .address = {}, .glossary = {}});
    for (const TranslationMark &mark : marks) {
        found.append(shown(mark.kind));
        QVERIFY(mark.source.end() <= source.size() && mark.target.end() <= target.size());
        QVERIFY(mark.source.length > 0 || mark.target.length > 0);
    }
    QCOMPARE(found, expected);
}

void ChecksTest::spansPointAtTheWords()
{
    const TranslationTask task{
        .from = u"en"_s, .to = u"de"_s, .address = FormOfAddress::Informal, .glossary = {{u"hedgehog"_s, u"Igel"_s}}};
    const QString source = u"In 1812 your hedgehog read `a.txt`."_s;
    const QString target = u"Im Jahr 1821 las Ihnen das Stachelschwein `b.txt`."_s;
    const auto marks = checkTranslation(source, target, task);
    QStringList words;
    for (const TranslationMark &mark : marks)
        words.append(shown(mark.kind) + u": "_s + source.sliced(mark.source.start, mark.source.length) + u" > "_s
                     + target.sliced(mark.target.start, mark.target.length) + u" ("_s + mark.expected + u')');
    QCOMPARE(words,
             QStringList({u"number changed: 1812 > 1821 (1812)"_s, u"address wrong:  > Ihnen ()"_s, u"code: `a.txt` > `b.txt` (`a.txt`)"_s,
                          u"term: hedgehog >  (Igel)"_s}));
}

void ChecksTest::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("meanings");
    const auto row = [](const QString &text, const QStringList &meanings) { QTest::newRow(qPrintable(text)) << text << meanings; };
    row(u"7"_s, {u"7"_s});
    row(u"007"_s, {u"7"_s});
    row(u"1,234"_s, {u"1234 1.234"_s});
    row(u"1.234.567"_s, {u"1234567"_s});
    row(u"1,234,567.89"_s, {u"1234567.89"_s});
    row(u"1'234"_s, {u"1234"_s});
    row(u"0,5"_s, {u"0.5"_s});
    row(u"1.2.2024"_s, {u"1"_s, u"2"_s, u"2024"_s});
    row(u"12:30"_s, {u"12"_s, u"30"_s});
    row(u"in 2024 300 came"_s, {u"2024"_s, u"300"_s});
    row(u"१२,३४,५६७"_s, {u"1234567"_s});
    row(u"٣٫١٤"_s, {u"3.14"_s});
    row(u"3億"_s, {u"300000000"_s});
    row(u"1.25万"_s, {u"12500"_s});
    row(u"It is 5."_s, {u"5"_s});
}

void ChecksTest::numbers()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, meanings);
    QStringList found;
    for (const WrittenNumber &number : numbersIn(text))
        found.append(number.meanings.join(u' '));
    QCOMPARE(found, meanings);
}

void ChecksTest::protectedThings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const QString &text, const QStringList &found) { QTest::newRow(qPrintable(text)) << text << found; };
    row(u"plain 100% words, a < b"_s, {});
    row(u"a `b c` and ``d ` e``"_s, {u"`b c`"_s, u"``d ` e``"_s});
    row(u"[x](http://a.b/(c)) ![y](pic.png \"title\")"_s, {u"http://a.b/(c)"_s, u"pic.png"_s});
    row(u"go to https://a.b/c, now"_s, {u"https://a.b/c"_s});
    row(u"詳しくはhttps://a.b/cをご覧"_s, {u"https://a.b/c"_s});
    row(u"<https://a.b> me@a.example"_s, {u"<https://a.b>"_s, u"me@a.example"_s});
    row(u"{{ name }} {count} ${x} %1 %s &nbsp; 5 % of 100%"_s, {u"{{ name }}"_s, u"{count}"_s, u"${x}"_s, u"%1"_s, u"%s"_s, u"&nbsp;"_s});
    row(u"<b class=\"x\">a</b><br/>"_s, {u"<b class=\"x\">"_s, u"</b>"_s, u"<br/>"_s});
    row(u"a[^1] and [b][c]"_s, {u"[^1]"_s, u"[c]"_s});
}

void ChecksTest::protectedThings()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    QStringList spans;
    for (const ProtectedSpan &span : protectedSpans(text))
        spans.append(text.sliced(span.span.start, span.span.length));
    QCOMPARE(spans, found);
    QCOMPARE(withoutProtected(text).size(), text.size());
}

void ChecksTest::oneChangedThingIsPutBack()
{
    QCOMPARE(mendProtected(u"Dear {{name}}"_s, u"Liebe {{Name}}"_s), u"Liebe {{name}}"_s);
    QCOMPARE(mendProtected(u"`a` {b}"_s, u"`x` {y}"_s), u"`a` {b}"_s);
    // Which of the two is which nobody knows; what is there already stays.
    QCOMPARE(mendProtected(u"`a` `b`"_s, u"`x` `y`"_s), u"`x` `y`"_s);
    QCOMPARE(mendProtected(u"`a` `b`"_s, u"`b` `y`"_s), u"`b` `a`"_s);
    QCOMPARE(mendProtected(u"`a`"_s, u"nothing"_s), u"nothing"_s);
}

void ChecksTest::glossaries()
{
    const Glossary two = {{u"hedgehog"_s, u"Igel"_s}, {u"moon, full"_s, u"Vollmond"_s}};
    QCOMPARE(readGlossary(u"hedgehog\tIgel\tan animal\nmoon, full\tVollmond\n"_s), two);
    QCOMPARE(readGlossary(u"source,target\r\nhedgehog,Igel\r\n\"moon, full\",\"Vollmond\"\r\n"_s), two);
    QCOMPARE(readGlossary(u"# terms\n\nhedgehog;Igel\nmoon, full;Vollmond\nhedgehog;Igel"_s), two);
    QCOMPARE(readGlossary(u"\"a \"\"b\"\"\",c"_s), (Glossary{{u"a \"b\""_s, u"c"_s}}));
    QCOMPARE(readGlossary({}), Glossary());
}

void ChecksTest::glossariesThatAreNone()
{
    const auto fault = [](const QString &text) { return readGlossary(text).error(); };
    QCOMPARE(fault(u"a,b\nonly one\n"_s), (GlossaryError{GlossaryError::Kind::NoTranslation, 2}));
    QCOMPARE(fault(u"a,\n"_s), (GlossaryError{GlossaryError::Kind::NoTranslation, 1}));
    QCOMPARE(fault(u"a,\"b\n"_s), (GlossaryError{GlossaryError::Kind::OpenQuote, 1}));
}

void ChecksTest::terms_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("term");
    QTest::addColumn<bool>("marked");
    const auto row = [](const char *name, const QString &source, const QString &target, const QString &term, bool marked) {
        QTest::newRow(name) << source << target << term << marked;
    };
    row("there", u"The Hedgehogs sleep."_s, u"Die Igel schlafen."_s, u"hedgehog,Igel"_s, false);
    row("not there", u"The hedgehog sleeps."_s, u"Das Stacheltier schläft."_s, u"hedgehog,Igel"_s, true);
    row("no such word", u"The hedge sleeps."_s, u"Die Hecke schläft."_s, u"hedgehog,Igel"_s, false);
    row("in a compound", u"The moon light"_s, u"Das Mondlicht"_s, u"moon,Mond"_s, false);
    row("inflected in Russian", u"The fairy tale"_s, u"Он читал сказку."_s, u"fairy tale,сказка"_s, false);
    row("Japanese", u"The hedgehog"_s, u"そのハリネズミは"_s, u"hedgehog,ハリネズミ"_s, false);
    row("Japanese, another word", u"The hedgehog"_s, u"そのヤマアラシは"_s, u"hedgehog,ハリネズミ"_s, true);
    row("from Chinese", u"小刺猬睡了。"_s, u"The porcupine sleeps."_s, u"刺猬,hedgehog"_s, true);
    row("Arabic with its article", u"The hedgehog"_s, u"القنفذ نائم"_s, u"hedgehog,قنفذ"_s, false);
    row("either of two", u"The hedgehog"_s, u"Der Stachelritter"_s, u"hedgehog,Igel\nhedgehog,Stachelritter"_s, false);
}

void ChecksTest::terms()
{
    QFETCH(const QString, source);
    QFETCH(const QString, target);
    QFETCH(const QString, term);
    QFETCH(const bool, marked);
    const auto glossary = readGlossary(term);
    QVERIFY(glossary);
    const auto marks = checkTranslation(source, target, {.from = {}, .to = u"de"_s, .address = {}, .glossary = *glossary});
    QCOMPARE(marks.size(), marked ? 1 : 0);
    if (marked)
        QCOMPARE(marks.first().kind, Mark::TermMissing);
}

AGATE_TEST(ChecksTest)
#include "test_checks.moc"
