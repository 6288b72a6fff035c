// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/kept_facts.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class KeptFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void namesWhereThingsStand();
    void aTaskMayDoSome();
};

namespace
{

// "number -12 +21, name -Anna, link +x.org"
QString described(const QList<FactChange> &changes, const QString &before, const QString &after)
{
    static const QStringList kinds{u"number"_s, u"name"_s, u"link"_s, u"address"_s, u"quotation"_s, u"mark"_s};
    QStringList list;
    for (const FactChange &change : changes) {
        QString one = kinds.at(int(change.kind));
        if (change.what != FactChange::What::Added)
            one += u" -"_s + before.sliced(change.before.start, change.before.length);
        if (change.what != FactChange::What::Lost)
            one += u" +"_s + after.sliced(change.after.start, change.after.length);
        list.append(one);
    }
    return list.join(u", "_s);
}

} // namespace

void KeptFactsTest::finds_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, const QString &after, const QString &expected,
                        const QString &language = {}) { QTest::newRow(name) << before << after << language << expected; };
    row("all kept", u"On 3 May Anna paid 12 euros."_s, u"Anna paid 12 euros on 3 May."_s, {});
    // Numbers.
    row("another number", u"It cost 12 euros."_s, u"It cost 21 euros."_s, u"number -12 +21"_s);
    row("a number gone", u"It cost 12 euros."_s, u"It cost a lot."_s, u"number -12"_s);
    row("a number come", u"It cost a lot."_s, u"It cost 12 euros."_s, u"number +12"_s);
    row("twice and once", u"3 cats, 3 dogs."_s, u"3 cats and dogs."_s, u"number -3"_s);
    row("thousands", u"1,000 and 1.000 and 1\u00a0000 and 12,345,678"_s, u"1000 and 1000 and 1000 and 12.345.678"_s, {});
    row("thousands, narrow space", u"12\u202f500 euros"_s, u"12500 euros"_s, {});
    row("in India", u"₹1,23,456"_s, u"₹123456"_s, {});
    row("a point", u"3.5 litres"_s, u"3,5 litres"_s, {});
    row("another point", u"3.5 litres"_s, u"35 litres"_s, u"number -3.5 +35"_s);
    row("below zero", u"It was -5 degrees."_s, u"It was 5 degrees."_s, u"number -5 +5"_s);
    row("a range", u"5-10 days"_s, u"5–10 days"_s, {});
    row("dates", u"On 2024-05-03 it rained."_s, u"On 03.05.2024 it rained."_s, {});
    row("another date", u"On 03.05.2024 it rained."_s, u"On 04.05.2024 it rained."_s, u"number -03.05.2024 +04.05.2024"_s);
    row("a time", u"At 10:30 we ate."_s, u"At 10:45 we ate."_s, u"number -30 +45"_s);
    row("Arabic digits", u"دفع ١٢ دينارا"_s, u"دفع 12 دينارا"_s, {});
    row("other Arabic digits", u"دفع ١٢ دينارا"_s, u"دفع ١٣ دينارا"_s, u"number -١٢ +١٣"_s);
    row("Arabic thousands", u"١٬٢٣٤٫٥"_s, u"1,234.5"_s, {});
    row("Persian digits", u"۱۲ سیب"_s, u"۲۱ سیب"_s, u"number -۱۲ +۲۱"_s);
    row("Devanagari", u"१२ सेब"_s, u"12 सेब"_s, {});
    row("other Devanagari", u"१२ सेब"_s, u"१५ सेब"_s, u"number -१२ +१५"_s);
    row("full width", u"１２個のりんご"_s, u"12個のりんご"_s, {});
    row("other full width", u"１２個のりんご"_s, u"１３個のりんご"_s, u"number -１２ +１３"_s);
    row("Thai digits", u"แมว ๓ ตัว"_s, u"แมว 3 ตัว"_s, {});
    row("numbers of items", u"1. bread\n2. milk"_s, u"1. bread\n2. milk\n3. salt"_s, u"mark +3."_s);
    // Names.
    row("another name", u"Then Anna came home."_s, u"Then Hanna came home."_s, u"name -Anna +Hanna"_s);
    row("a name gone", u"Then Anna came home."_s, u"Then she came home."_s, u"name -Anna"_s);
    row("a name come", u"Then she came home."_s, u"Then she came home to Paris."_s, u"name +Paris"_s);
    row("a name that begins", u"Then Anna came."_s, u"Anna came then."_s, {});
    row("once is enough", u"So Anna saw that Anna slept."_s, u"So Anna saw that she slept."_s, {});
    row("somebody's", u"It was the hat of Anna."_s, u"It was Anna’s hat."_s, {});
    row("no name begins a sentence", u"Well, dogs bark. Cats do not."_s, u"Dogs bark. However, cats do not."_s, {});
    row("no name in a saying", u"She said, “Come here now.”"_s, u"She said, “Come here now.”  "_s, {});
    row("a capital mended", u"We went to london."_s, u"We went to London."_s, {});
    row("letters for a name", u"NASA launched it."_s, u"They launched it."_s, u"name -NASA"_s);
    row("ru, an ending", u"Потом Анна пришла."_s, u"Потом не было Анны."_s, {});
    row("ru, another", u"Потом пришла Анна."_s, u"Потом пришла Мария."_s, u"name -Анна +Мария"_s);
    row("pl, an ending", u"Potem przyszedł Marek."_s, u"Potem nie było Marka."_s, {}, u"pl"_s);
    row("de, nouns are none", u"Dann lief der Hund über die Straße."_s, u"Dann lief das Tier über den Weg."_s, {}, u"de"_s);
    row("de, two capitals", u"Dann kam Anna Müller nach Hause."_s, u"Dann kam sie nach Hause."_s, u"name -Anna, name -Müller"_s, u"de"_s);
    row("de, it begins too", u"Anna schlief. Am Morgen ging Anna los."_s, u"Sie schlief. Am Morgen ging sie los."_s,
        u"name -Anna, name -Anna"_s, u"de"_s);
    row("de, address is no name", u"Sie gehen. Dann sehen Sie es."_s, u"Du gehst. Dann siehst du es."_s, {}, u"de"_s);
    row("a heading's capitals", u"## The Long Way Home\n\nHe went."_s, u"## The Way Back\n\nHe went."_s, {});
    row("el, an ending", u"Μετά ήρθε ο Γιώργος."_s, u"Μετά είδα τον Γιώργο."_s, {});
    // Links and addresses.
    row("another link", u"See https://agate.example/a?b=1."_s, u"See https://agate.example/b."_s,
        u"link -https://agate.example/a?b=1 +https://agate.example/b"_s);
    row("a link gone", u"See [this](https://x.example/y)."_s, u"See this."_s,
        u"mark -[this](https://x.example/y), link -https://x.example/y"_s);
    row("a link's words", u"See [this](https://x.example/y1)."_s, u"Look at [that](https://x.example/y1)."_s, {});
    row("an address", u"Write to pip@moon.example, please."_s, u"Please write to pip@moon.example."_s, {});
    row("another address", u"Write to pip@moon.example."_s, u"Write to pop@moon.example."_s,
        u"address -pip@moon.example +pop@moon.example"_s);
    // Quotations.
    row("a saying changed", u"He said “go home now” to us."_s, u"He said “leave at once” to us."_s,
        u"quotation -“go home now” +“leave at once”"_s);
    row("other quotes", u"He said \"go home now\" to us."_s, u"He said “go home now” to us."_s, {});
    row("de quotes", u"Er sagte „geh heim“ zu uns."_s, u"Er sagte »geh heim« zu uns."_s, {}, u"de"_s);
    row("fr quotes", u"Il dit « rentre vite » alors."_s, u"Il dit alors."_s, u"quotation -« rentre vite »"_s);
    row("ja quotes", u"彼は「帰れ」と言った。"_s, u"彼は「帰ろう」と言った。"_s, u"quotation -「帰れ」 +「帰ろう」"_s);
    row("an apostrophe is none", u"It's Anna's and the boys' hat."_s, u"It is Anna's, the boys' hat."_s, {});
    // Marks.
    row("bold gone", u"It was **very** cold."_s, u"It was very cold."_s, u"mark -**very**"_s);
    row("bold come", u"It was very cold."_s, u"It was *very* cold."_s, u"mark +*very*"_s);
    row("bold of another word", u"It was **very** cold."_s, u"It was **quite** cold."_s, {});
    row("code is verbatim", u"Type `ls -l` here."_s, u"Type `ls -a` here."_s, u"mark -`ls -l` +`ls -a`"_s);
    row("a heading's depth", u"## Home\n\nHe went."_s, u"# Home\n\nHe went."_s, u"mark -## +#"_s);
    row("a list gone", u"- bread\n- milk"_s, u"bread\nmilk"_s, u"mark --, mark --"_s);
    row("a quote gone", u"> Be kind."_s, u"Be kind."_s, u"mark -> "_s);
}

void KeptFactsTest::finds()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, language);
    const auto changes = keptFacts(before, after, language);
    QTEST(described(changes, before, after), "expected");
    // What is lost one way is new the other way.
    QCOMPARE(keptFacts(after, before, language).size(), changes.size());
}

void KeptFactsTest::namesWhereThingsStand()
{
    const auto changes = keptFacts(u"So Anna has 12 cats."_s, u"So Anna has many cats, 3 of them black."_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().before, (TextSpan{12, 2}));
    QCOMPARE(changes.first().after, (TextSpan{23, 1}));
    QVERIFY(keptFacts(u"a 1"_s, u"a 1"_s).isEmpty());
    QVERIFY(keptFacts({}, {}).isEmpty());
}

void KeptFactsTest::aTaskMayDoSome()
{
    using Task = RewriteTask::Kind;
    const QList<FactChange> all{{FactChange::Kind::Number, FactChange::What::Lost, {0, 1}, {}},
                                {FactChange::Kind::Name, FactChange::What::Changed, {0, 1}, {0, 1}},
                                {FactChange::Kind::Mark, FactChange::What::Added, {}, {0, 1}}};
    QCOMPARE(unwantedIn(all, Task::Improve).size(), 3);
    QCOMPARE(unwantedIn(all, Task::Shorten), all.sliced(1));
    QCOMPARE(unwantedIn(all, Task::Summarise), all.sliced(1, 1));
    QCOMPARE(unwantedIn(all, Task::ToTable), all.first(2));
    QCOMPARE(unwantedIn(all, Task::Translate), (QList<FactChange>{all.at(0), all.at(2)}));
    QVERIFY(unwantedIn(all, Task::Continue).isEmpty());
}

AGATE_TEST(KeptFactsTest)
#include "test_kept_facts.moc"
