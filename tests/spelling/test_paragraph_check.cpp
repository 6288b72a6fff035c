// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/known_words.h"
#include "spelling/paragraph_check.h"
#include "support/own_home.h"
#include "support/room_program.h"

#include <QFile>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

/// Paragraphs and words against the dictionaries of this computer.
class ParagraphCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void languages_data();
    void languages();
    void neighboursDecideAboutShortOnes();
    void anEditedParagraphKeepsItsLanguage();
    void withoutADictionaryForTheDraft();
    void stepsEndAtTheSame();
    void dictionariesAreLoadedWhenTheyMay();
    void compoundsAndNames();
    void suggestions();
    void ownWords();
    void ignoredWords();

private:
    struct Found {
        QString language;
        QStringList misspelt;
    };

    Found check(const QString &text, const ParagraphSurroundings &around);

    tests::OwnHome m_home;
    std::unique_ptr<KnownWords> m_known;
};

void ParagraphCheckTest::initTestCase()
{
    auto opened = openDictionaries();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error()));
    m_known = std::make_unique<KnownWords>(std::move(*opened), u"en_US"_s);
    for (const QString &code : {u"en_US"_s, u"de_DE"_s, u"fr_FR"_s, u"ru_RU"_s})
        QVERIFY2(m_known->codes().contains(code), qPrintable(u"The test needs the hunspell dictionary "_s + code));
}

ParagraphCheckTest::Found ParagraphCheckTest::check(const QString &text, const ParagraphSurroundings &around)
{
    ParagraphCheck check(text, {}, around);
    if (check.advance(*m_known, QDeadlineTimer(QDeadlineTimer::Forever), true) != ParagraphCheck::Step::Done)
        return {};
    Found found{check.language(), {}};
    const auto words = check.misspelt();
    for (const TextSpan &word : words)
        found.misspelt.append(text.sliced(word.start, word.length));
    return found;
}

void ParagraphCheckTest::languages_data()
{
    QTest::addColumn<QString>("draft");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("misspelt");
    const QString english = u"Every evening at six, Marta filled two large crates with bread nobody had boght."_s;
    const QString german =
        u"Jeden Abend um sechs füllte die Bäckerin zwei graue Kisten mit Brot, das niemand gekauft hate und keiner wollte."_s;
    const QString french =
        u"Chaque soir à six heures, la boulangère remplissait deux caisses grises de pain que personne n’avait achetté."_s;
    const QString russian = u"Каждый вечер в шесть часов пекарь наполнял два серых ящика хлебом, который никто не купилл."_s;
    const QStringList none;
    QTest::newRow("en in en") << u"en_US"_s << english << u"en_US"_s << QStringList{u"boght"_s};
    QTest::newRow("de in en") << u"en_US"_s << german << u"de_DE"_s << QStringList{u"hate"_s};
    QTest::newRow("fr in en") << u"en_US"_s << french << u"fr_FR"_s << QStringList{u"achetté"_s};
    QTest::newRow("ru in en") << u"en_US"_s << russian << u"ru_RU"_s << QStringList{u"купилл"_s};
    QTest::newRow("en in de") << u"de_DE"_s << english << u"en_US"_s << QStringList{u"boght"_s};
    QTest::newRow("en in ru") << u"ru_RU"_s << english << u"en_US"_s << QStringList{u"boght"_s};
    QTest::newRow("fr in de") << u"de_DE"_s << french << u"fr_FR"_s << QStringList{u"achetté"_s};
    QTest::newRow("de in de") << u"de_DE"_s << german << u"de_DE"_s << QStringList{u"hate"_s};
    QTest::newRow("ru in fr") << u"fr_FR"_s << russian << u"ru_RU"_s << QStringList{u"купилл"_s};
    // Too little to go by: the draft's language has the benefit.
    QTest::newRow("two words") << u"en_US"_s << u"Guten Morgen!"_s << u"en_US"_s << QStringList{u"Guten"_s};
    QTest::newRow("a foreign word") << u"en_US"_s << u"She felt a certain Weltschmerzgefühl in the morning."_s << u"en_US"_s
                                    << QStringList{u"Weltschmerzgefühl"_s};
    QTest::newRow("many slips") << u"en_US"_s << u"Teh bakr was vrey tird and wnet hoem to his wief and chidlren."_s << u"en_US"_s
                                << QStringList{u"Teh"_s, u"bakr"_s, u"vrey"_s, u"tird"_s, u"wnet"_s, u"hoem"_s, u"wief"_s, u"chidlren"_s};
    // No dictionary: left alone.
    QTest::newRow("Arabic") << u"en_US"_s << u"كان يا ما كان في قديم الزمان خباز يعد أرغفته"_s << QString() << none;
    QTest::newRow("Japanese") << u"en_US"_s << u"毎晩六時に、マルタは誰も買わなかったパンを箱に詰めた。"_s << QString() << none;
    QTest::newRow("Spanish") << u"en_US"_s
                             << u"Todas las tardes a las seis, Marta llenaba dos cajas grises con el pan que nadie había querido comprar."_s
                             << QString() << none;
    QTest::newRow("one Russian word in English") << u"en_US"_s << u"She said спасибоо and left."_s << u"en_US"_s << none;
    QTest::newRow("nothing") << u"en_US"_s << u"— 12, 34 …"_s << QString() << none;
}

void ParagraphCheckTest::languages()
{
    QFETCH(QString, draft);
    QFETCH(QString, text);
    const Found found = check(text, {.draft = draft, .neighbour = {}, .before = {}});
    QTEST(found.language, "language");
    QTEST(found.misspelt, "misspelt");
}

void ParagraphCheckTest::neighboursDecideAboutShortOnes()
{
    QCOMPARE(check(u"»Guten Morgen!«"_s, {.draft = u"en_US"_s, .neighbour = u"de_DE"_s, .before = {}}).language, u"de_DE"_s);
    QCOMPARE(check(u"“Good morning!”"_s, {.draft = u"en_US"_s, .neighbour = u"de_DE"_s, .before = {}}).language, u"en_US"_s);
    // A slip that neither knows is no reason.
    QCOMPARE(check(u"Teh end."_s, {.draft = u"en_US"_s, .neighbour = u"de_DE"_s, .before = {}}).language, u"en_US"_s);
}

void ParagraphCheckTest::anEditedParagraphKeepsItsLanguage()
{
    const QString text = u"Der Hund schlief"_s;
    QCOMPARE(check(text, {.draft = u"en_US"_s, .neighbour = {}, .before = {}}).language, u"en_US"_s);
    QCOMPARE(check(text, {.draft = u"en_US"_s, .neighbour = {}, .before = u"de_DE"_s}).language, u"de_DE"_s);
    QCOMPARE(check(u"The dog barked at the cat."_s, {.draft = u"en_US"_s, .neighbour = {}, .before = u"de_DE"_s}).language, u"en_US"_s);
}

void ParagraphCheckTest::withoutADictionaryForTheDraft()
{
    // An Arabic draft: its own words are left alone, and an English paragraph in it is checked.
    QCOMPARE(check(u"كان يا ما كان في قديم الزمان"_s, {}).language, QString());
    const Found english = check(u"Every evening at six the baker filled two large crates with bread nobody had boght."_s, {});
    QCOMPARE(english.language, u"en_US"_s);
    QCOMPARE(english.misspelt, QStringList{u"boght"_s});
}

void ParagraphCheckTest::stepsEndAtTheSame()
{
    const QString text = u"Jeden Abend um sechs füllte die Bäckerin zwei graue Kisten mit Brot, das niemand gekauft hate. "_s.repeated(40);
    ParagraphCheck whole(text, {}, {.draft = u"en_US"_s, .neighbour = {}, .before = {}});
    QCOMPARE(whole.advance(*m_known, QDeadlineTimer(QDeadlineTimer::Forever), true), ParagraphCheck::Step::Done);
    ParagraphCheck stepped(text, {}, {.draft = u"en_US"_s, .neighbour = {}, .before = {}});
    // No time at all brings it nowhere; some does.
    QCOMPARE(stepped.advance(*m_known, QDeadlineTimer(0), true), ParagraphCheck::Step::GoesOn);
    int steps = 0;
    while (stepped.advance(*m_known, QDeadlineTimer(1), true) == ParagraphCheck::Step::GoesOn)
        QVERIFY(++steps < 10'000);
    QCOMPARE(stepped.language(), whole.language());
    QCOMPARE(stepped.misspelt(), whole.misspelt());
    QCOMPARE(whole.misspelt().size(), 40);
}

void ParagraphCheckTest::dictionariesAreLoadedWhenTheyMay()
{
    auto opened = openDictionaries();
    QVERIFY(opened);
    KnownWords fresh(std::move(*opened), u"en_US"_s);
    QVERIFY(!fresh.isLoaded(u"en_US"_s));
    ParagraphCheck check(u"Some words here."_s, {}, {.draft = u"en_US"_s, .neighbour = {}, .before = {}});
    QCOMPARE(check.advance(fresh, QDeadlineTimer(QDeadlineTimer::Forever), false), ParagraphCheck::Step::WantsDictionary);
    QVERIFY(!fresh.isLoaded(u"en_US"_s));
    QCOMPARE(check.advance(fresh, QDeadlineTimer(QDeadlineTimer::Forever), true), ParagraphCheck::Step::Done);
    QVERIFY(fresh.isLoaded(u"en_US"_s));
}

void ParagraphCheckTest::compoundsAndNames()
{
    const ParagraphSurroundings english{.draft = u"en_US"_s, .neighbour = {}, .before = {}};
    QCOMPARE(check(u"Он говорит по-русски."_s, {.draft = u"ru_RU"_s, .neighbour = {}, .before = {}}).misspelt, QStringList());
    QCOMPARE(check(u"a well-known baker’s bread, don’t you think"_s, english).misspelt, QStringList());
    QCOMPARE(check(u"a wel-known baker"_s, english).misspelt, QStringList{u"wel"_s});
    QCOMPARE(check(u"Marta's and Graz’s bread"_s, english).misspelt, QStringList());
    QCOMPARE(check(QString(200, u'q') + u" bread"_s, english).misspelt, QStringList());
}

void ParagraphCheckTest::suggestions()
{
    const QStringList found = m_known->suggestions(u"en_US"_s, u"Teh", 7);
    QVERIFY(!found.isEmpty() && found.size() <= 7);
    // Fingers that swap letters are the likeliest; words cut in two the least.
    QCOMPARE(found.constFirst(), u"The"_s);
    const QStringList bought = m_known->suggestions(u"en_US"_s, u"boght", 7);
    QVERIFY2(bought.first(3).contains(u"bought"_s) && !bought.first(3).contains(u"bog ht"_s), qPrintable(bought.join(u',')));
    QVERIFY(m_known->suggestions(u"de_DE"_s, u"Haustürr", 7).contains(u"Haustür"_s));
    QVERIFY(m_known->suggestions(u"ru_RU"_s, u"купилл", 7).contains(u"купил"_s));
    QCOMPARE(m_known->suggestions(u"xx_XX"_s, u"Teh", 7), QStringList());
}

void ParagraphCheckTest::ownWords()
{
    const ParagraphSurroundings english{.draft = u"en_US"_s, .neighbour = {}, .before = {}};
    QCOMPARE(check(u"The Zorblax slept."_s, english).misspelt, QStringList{u"Zorblax"_s});
    QVERIFY(m_known->add(u"en_US"_s, u"Zorblax"));
    QCOMPARE(check(u"The Zorblax slept, and the Zorblax’s child."_s, english).misspelt, QStringList());
    // It is kept in this test's home, not in the writer's.
    QFile own(m_home.path(u".hunspell_en_US"_s));
    QVERIFY(own.open(QIODevice::ReadOnly));
    QCOMPARE(own.readAll(), QByteArray("Zorblax\n"));
    // Another Agate knows it too.
    auto opened = openDictionaries();
    QVERIFY(opened);
    KnownWords later(std::move(*opened), u"en_US"_s);
    QVERIFY(later.isKnown(u"en_US"_s, u"Zorblax", u"Zorblax"));
}

void ParagraphCheckTest::ignoredWords()
{
    const ParagraphSurroundings english{.draft = u"en_US"_s, .neighbour = {}, .before = {}};
    m_known->setIgnored({u"snorf"_s});
    QCOMPARE(check(u"Snorf the snorf."_s, english).misspelt, QStringList());
    m_known->setIgnored({});
    QCOMPARE(check(u"Snorf the snorf."_s, english).misspelt, (QStringList{u"Snorf"_s, u"snorf"_s}));
}

AGATE_TEST(ParagraphCheckTest)
#include "test_paragraph_check.moc"
