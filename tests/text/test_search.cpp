// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "text/search_query.h"
#include "text/search_terms.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT

private slots:

    void terms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("terms");
        QTest::newRow("none") << u" — !?\n"_s << QString();
        QTest::newRow("words") << u"The **Hedgehog's** tea_pot, v2"_s << u"the hedgehog s tea pot v2"_s;
        QTest::newRow("sharp s and umlauts") << u"STRASSE Straße Übermut"_s << u"strasse strasse ubermut"_s;
        QTest::newRow("accents, composed or not") << u"Été cafe\u0301 œuvre"_s << u"ete cafe oeuvre"_s;
        QTest::newRow("four Turkish letters i") << u"Iı İi"_s << u"ii ii"_s;
        QTest::newRow("Polish, Danish, Vietnamese") << u"Łódź Ørsted Việt đ"_s << u"lodz orsted viet d"_s;
        QTest::newRow("Russian keeps its short i") << u"Ёлка Мой пи\u0301ли"_s << u"елка мой пили"_s;
        QTest::newRow("Greek") << u"ΛΌΓΟΣ"_s << u"λογοσ"_s;
        QTest::newRow("Arabic marks, seats and strokes") << u"كِتَابٌ أحمد كـــتاب مدرسة"_s << u"كتاب احمد كتاب مدرسه"_s;
        QTest::newRow("Persian letters") << u"کتاب\u200Cهای"_s << u"كتابهاي"_s;
        QTest::newRow("Hebrew points and marks of abbreviation") << u"שָׁלוֹם צה\"ל"_s << u"שלום צה ל"_s;
        QTest::newRow("Hindi keeps its vowels") << u"हिन्दी है"_s << u"हिन्दी है"_s;
        QTest::newRow("digits of any script") << u"١٢٣ १२ 12"_s << u"123 12 12"_s;
        QTest::newRow("wide and joined letters") << u"ＡＢＣ ﬁn"_s << u"abc fin"_s;
        QTest::newRow("soft hyphens") << u"Zei\u00ADtung"_s << u"zeitung"_s;
        QTest::newRow("apostrophes part") << u"l’homme п\u02BCять"_s << u"l homme п ять"_s;
        QTest::newRow("pairs") << u"我在北京。"_s << u"我在 在北 北京 京"_s;
        QTest::newRow("one character alone") << u"茶!"_s << u"茶"_s;
        QTest::newRow("beyond the first plane") << u"𠮷野"_s << u"𠮷野 野"_s;
        QTest::newRow("kana, half as wide too") << u"ｶﾞｷﾞ コーヒー"_s << u"ガギ ギ コー ーヒ ヒー ー"_s;
        QTest::newRow("kana in two pieces") << u"か\u3099い"_s << u"がい い"_s;
        QTest::newRow("Korean, composed or not") << u"\u1112\u1161\u11ABᄀ\u1173\u11AF 학교"_s << u"한글 글 학교 교"_s;
        QTest::newRow("Thai") << u"ข้าว"_s << u"ข้ ้า าว ว"_s;
        QTest::newRow("scripts side by side") << u"Qt编程2版"_s << u"qt 编程 程 2 版"_s;
        QTest::newRow("zero byte") << QString(u"a\0b"_s) << u"a b"_s;
        QTest::newRow("half a character") << QString(u"a"_s + QChar(0xD83D) + u"b"_s) << u"a b"_s;
    }

    void terms()
    {
        QFETCH(QString, text);
        QTEST(searchTerms(text), "terms");
    }

    void spansAreThoseOfTheText()
    {
        const QString text = u"Ein Übermut, か\u3099い！"_s;
        QStringList pieces;
        eachSearchTerm(text, [&](const SearchTerm &term) {
            pieces.append(text.sliced(term.span.start, term.span.length));
            return true;
        });
        QCOMPARE(pieces, (QStringList{u"Ein"_s, u"Übermut"_s, u"か\u3099い"_s, u"い"_s}));
        int taken = 0;
        eachSearchTerm(text, [&](const SearchTerm &) { return ++taken < 2; });
        QCOMPARE(taken, 2);
    }

    void aWordWithoutEndIsCut()
    {
        const QString term = searchTerms(QString(1'000'000, u'x'));
        QCOMPARE(term, QString(64, u'x'));
        QCOMPARE(searchTerms(QString(1'000'000, u'é')), QString(64, u'e'));
        QCOMPARE(searchTerms(QString(3, u'字')), u"字字 字字 字"_s);
    }

    void queries_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("query");
        QTest::newRow("empty") << u"  "_s << QString();
        QTest::newRow("the last word may go on") << u"red ros"_s << u"red|ros*"_s;
        QTest::newRow("a phrase") << u"\"red roses\" tea"_s << u"red roses|tea*"_s;
        QTest::newRow("a phrase being typed") << u"\"red ro"_s << u"red ro*"_s;
        QTest::newRow("curled, German, French, Japanese marks") << u"“a b” „c d“ «e f» 「北京」"_s << u"a b|c d|e f|北京"_s;
        QTest::newRow("one character of a run") << u"京"_s << u"京*"_s;
        QTest::newRow("two") << u"北京"_s << u"北京"_s;
        QTest::newRow("more") << u"北京大学 图"_s << u"北京 京大 大学|图*"_s;
        QTest::newRow("a run with a word behind it") << u"北京Qt"_s << u"北京 京 qt*"_s;
        QTest::newRow("an apostrophe") << u"l'homme vit"_s << u"l homme|vit*"_s;
        QTest::newRow("signs alone") << u"* ^ ( ) : - \"\""_s << QString();
        QTest::newRow("another language") << u"a* OR NEAR(b c, 2) title:d - NOT e"_s << u"a|or|near b|c|2|title d|not|e*"_s;
        QTest::newRow("a mark within a word") << u"צה\"ל היום"_s << u"צה ל|היום*"_s;
    }

    void queries()
    {
        QFETCH(QString, typed);
        QStringList phrases;
        for (const auto &phrase : searchQueryFrom(typed).phrases)
            phrases.append(phrase.terms.join(u' ') + (phrase.opens ? u"*"_s : QString()));
        QTEST(phrases.join(u'|'), "query");
    }

    void aQueryHasAnEnd()
    {
        QVERIFY(searchQueryFrom(QString(1'000'000, u'字')).phrases.constFirst().terms.size() < 500);
        QCOMPARE(searchQueryFrom(QString(u"a "_s).repeated(1'000)).phrases.size(), 24);
    }

    void hits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("hits");
        QTest::newRow("every one") << u"tea"_s << u"Tea for two, and the teapot. Steam."_s << QStringList{u"Tea"_s, u"teapot"_s};
        QTest::newRow("a phrase, not its words") << u"\"red tea\""_s << u"red, blue tea; red red tea"_s << QStringList{u"red tea"_s};
        QTest::newRow("touching") << u"北京 京大"_s << u"在北京大学"_s << QStringList{u"北京大"_s};
        QTest::newRow("one of a run") << u"京"_s << u"北京大京"_s << QStringList{u"京"_s, u"京"_s};
        QTest::newRow("accents") << u"ete"_s << u"L’Été."_s << QStringList{u"Été"_s};
        QTest::newRow("longer in the text than as a term") << u"strasse"_s << u"Die STRAßE 1"_s << QStringList{u"STRAßE"_s};
        QTest::newRow("none") << u"x"_s << u"a b"_s << QStringList{};
    }

    void hits()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QStringList found;
        for (const TextSpan &span : searchHits(searchQueryFrom(typed), text))
            found.append(text.sliced(span.start, span.length));
        QTEST(found, "hits");
    }

    void allOfIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("has");
        QTest::newRow("both in the text") << u"red tea"_s << QString() << u"tea, and red"_s << true;
        QTest::newRow("one in each") << u"red tea"_s << u"Red"_s << u"tea"_s << true;
        QTest::newRow("one is missing") << u"red tea milk"_s << u"Red"_s << u"tea"_s << false;
        QTest::newRow("a phrase does not go over") << u"\"red tea\""_s << u"Red"_s << u"tea"_s << false;
        QTest::newRow("only the last word may go on") << u"re te"_s << QString() << u"red tea"_s << false;
        QTest::newRow("Korean with endings") << u"학교 친구"_s << QString() << u"학교에서 친구를 만났다."_s << true;
        QTest::newRow("Chinese across words") << u"在北"_s << QString() << u"我在北京。"_s << true;
    }

    void allOfIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, title);
        QFETCH(QString, text);
        QTEST(hasAll(searchQueryFrom(typed), title, text), "has");
    }

    void excerpts()
    {
        const QString text =
            u"# Title\n\nFirst paragraph.\nIn the garden, where nobody ever came, a hedgehog\tdrank tea.\nThe end of tea.\n"_s
            + QString(u"more "_s).repeated(100);
        const auto query = searchQueryFrom(u"tea"_s);
        const Excerpt excerpt = excerptAround(query, text);
        QVERIFY2(excerpt.text.startsWith(u"…nobody ever came, a hedgehog drank tea. The end of tea. more"_s), qPrintable(excerpt.text));
        QVERIFY(excerpt.text.size() < 200);
        QCOMPARE(excerpt.hits.size(), 2);
        for (const TextSpan &hit : excerpt.hits)
            QCOMPARE(excerpt.text.sliced(hit.start, hit.length), u"tea"_s);
        // A line that is short is shown from its beginning.
        QVERIFY(excerptAround(searchQueryFrom(u"first"_s), text).text.startsWith(u"First paragraph."_s));
        // From a place on, and not beyond one.
        QVERIFY(excerptAround(query, text, text.indexOf(u"The end"_s)).text.startsWith(u"The end of tea."_s));
        QVERIFY(excerptAround(query, text, 0, 20).text.isEmpty());
        QVERIFY(excerptAround(searchQueryFrom(u"milk"_s), text).text.isEmpty());
        QVERIFY(excerptAround(searchQueryFrom(u"title"_s), text, 8).text.isEmpty());
    }

    void excerptsKeepCharactersWhole()
    {
        QString text = QString(u"🦔"_s).repeated(40) + u"茶"_s + QString(u"𠮷"_s).repeated(200);
        const Excerpt excerpt = excerptAround(searchQueryFrom(u"茶"_s), text);
        QVERIFY(excerpt.text.isValidUtf16());
        QCOMPARE(excerpt.hits.size(), 1);
        QCOMPARE(excerpt.text.sliced(excerpt.hits.first().start, excerpt.hits.first().length), u"茶"_s);
    }
};

AGATE_TEST(TestSearch)
#include "test_search.moc"
