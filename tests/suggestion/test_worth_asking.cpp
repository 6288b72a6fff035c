// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "suggestion/typing_rhythm.h"
#include "suggestion/worth_asking.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Eagerness = SuggestionHabits::Eagerness;

Q_DECLARE_METATYPE(std::optional<agate::Quiet>)

class WorthAskingTest : public QObject
{
    Q_OBJECT

private slots:
    void looksAtTheText_data();
    void looksAtTheText();
    void looksAtTheEditor();
    void aWriterWhoAsksIsHeard();
    void aCalmOneWaitsForLinesAndWords();
    void theRhythmIsTheWriters();
    void thePauseHasItsLimits();
};

void WorthAskingTest::looksAtTheText_data()
{
    using Result = std::optional<Quiet>;
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<Result>("usual");
    QTest::addColumn<Result>("waiting");
    const Result yes;
    const Result inside = Quiet::InsideWord;
    const Result waits = Quiet::WaitingForClause;
    const Result empty = Quiet::EmptyDraft;
    QTest::newRow("nothing") << u""_s << u""_s << empty << empty;
    QTest::newRow("a few letters") << u"The c"_s << u""_s << empty << empty;
    QTest::newRow("front matter only") << u"---\ntitle: The long way home\n---\n\n"_s << u""_s << empty << empty;
    QTest::newRow("a word and its space") << u"The little cat "_s << u""_s << yes << waits;
    QTest::newRow("the end of a word") << u"The little cat"_s << u""_s << yes << waits;
    QTest::newRow("in a word") << u"The little c"_s << u"at sat."_s << inside << inside;
    QTest::newRow("before an apostrophe") << u"The little cat can"_s << u"'t sit."_s << inside << inside;
    QTest::newRow("before a word") << u"The little "_s << u"cat sat."_s << yes << waits;
    QTest::newRow("a comma") << u"When the cat sat, "_s << u""_s << yes << yes;
    QTest::newRow("a full stop in quotes") << u"She said, “The cat sat.” "_s << u""_s << yes << yes;
    QTest::newRow("emphasis closed") << u"She said **the cat sat.** "_s << u""_s << yes << yes;
    QTest::newRow("a new paragraph") << u"The little cat sat there\n\n"_s << u""_s << yes << yes;
    QTest::newRow("de compound") << u"Der alte Dampf"_s << u"schiffkapitän"_s << inside << inside;
    QTest::newRow("ru") << u"Маленькая кошка сидела, "_s << u""_s << yes << yes;
    QTest::newRow("ru in a word") << u"Маленькая кош"_s << u"ка сидела"_s << inside << inside;
    QTest::newRow("ar") << u"جلست القطة الصغيرة، "_s << u""_s << yes << yes;
    QTest::newRow("ar in a word") << u"جلست القطة الص"_s << u"غيرة"_s << inside << inside;
    QTest::newRow("he with points") << u"הַחֲתוּלָה יָשְׁבָה עַל הַשָּׁ"_s << u"טִיחַ"_s << inside << inside;
    QTest::newRow("zh at the end") << u"小猫坐在垫子上"_s << u""_s << yes << waits;
    QTest::newRow("zh behind a stop") << u"小猫坐在垫子上。"_s << u"然后它睡着了。"_s << yes << yes;
    QTest::newRow("zh in the middle") << u"小猫坐在"_s << u"垫子上。"_s << inside << inside;
    QTest::newRow("ja before a stop") << u"小さな猫がマットの上に座っていた"_s << u"。"_s << yes << waits;
    QTest::newRow("ja in the middle") << u"小さな猫がマッ"_s << u"トの上に"_s << inside << inside;
    QTest::newRow("th at the end") << u"แมวตัวน้อยนั่งอยู่บนเสื่อ"_s << u""_s << yes << waits;
    QTest::newRow("th behind a space") << u"แมวตัวน้อยนั่งอยู่บนเสื่อ "_s << u""_s << yes << yes;
    QTest::newRow("th in the middle") << u"แมวตัวน้อยนั่ง"_s << u"อยู่บนเสื่อ"_s << inside << inside;
    QTest::newRow("hi behind a danda") << u"छोटी बिल्ली बैठी थी। "_s << u""_s << yes << yes;
}

void WorthAskingTest::looksAtTheText()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const SuggestionPlace place = placeIn(before, after);
    QTEST(worthAsking(place, {}, false), "usual");
    QTEST(worthAsking(place, {.waitForClause = true}, false), "waiting");
}

void WorthAskingTest::looksAtTheEditor()
{
    SuggestionPlace place = placeIn(u"The little cat sat "_s);
    QCOMPARE(worthAsking(place, {.on = false}, false), Quiet::Off);
    place.isVerbatim = true;
    QCOMPARE(worthAsking(place, {}, false), Quiet::Verbatim);
    place.hasSelection = true;
    QCOMPARE(worthAsking(place, {}, false), Quiet::Selection);
    place.isComposing = true;
    QCOMPARE(worthAsking(place, {}, false), Quiet::Composing);
}

void WorthAskingTest::aWriterWhoAsksIsHeard()
{
    QVERIFY(!worthAsking(placeIn(u"The little c"_s, u"at"_s), {.on = false, .waitForClause = true}, true));
    SuggestionPlace place = placeIn(QString());
    QCOMPARE(worthAsking(place, {}, true), Quiet::EmptyDraft);
    place.title = u"The cat"_s;
    QVERIFY(!worthAsking(place, {}, true));
    place.hasSelection = true;
    QCOMPARE(worthAsking(place, {}, true), Quiet::Selection);
}

void WorthAskingTest::aCalmOneWaitsForLinesAndWords()
{
    const SuggestionHabits calm{.eagerness = Eagerness::Calm};
    QCOMPARE(worthAsking(placeIn(u"The little cat"_s), calm, false), Quiet::InsideWord);
    QVERIFY(!worthAsking(placeIn(u"The little cat "_s), calm, false));
    QVERIFY(!worthAsking(placeIn(u"The little cat "_s, u"  \nAnd then"_s), calm, false));
    QCOMPARE(worthAsking(placeIn(u"The little "_s, u"cat sat"_s), calm, false), Quiet::InsideLine);
    QVERIFY(!worthAsking(placeIn(u"小猫坐在垫子上"_s), calm, false));
}

void WorthAskingTest::theRhythmIsTheWriters()
{
    TypingRhythm fast;
    TypingRhythm slow;
    for (int i = 0; i < 30; ++i) {
        fast.key(i * 90ms);
        // A thought in between is no rhythm.
        slow.key(i * 300ms + (i / 10) * 5000ms);
    }
    for (const auto eagerness : {Eagerness::Calm, Eagerness::Usual, Eagerness::Eager})
        QVERIFY(fast.pause(eagerness) <= slow.pause(eagerness));
    QCOMPARE(slow.pause(Eagerness::Usual), 600ms);
    QVERIFY(fast.pause(Eagerness::Eager) < fast.pause(Eagerness::Usual));
    QVERIFY(fast.pause(Eagerness::Usual) < fast.pause(Eagerness::Calm));
    // The writer grows tired: after sixteen keys the pause has followed.
    for (int i = 1; i <= 16; ++i)
        fast.key(30 * 90ms + i * 300ms);
    QCOMPARE(fast.pause(Eagerness::Usual), slow.pause(Eagerness::Usual));
}

void WorthAskingTest::thePauseHasItsLimits()
{
    TypingRhythm none;
    TypingRhythm machine;
    TypingRhythm thinker;
    TypingRhythm backwards;
    for (int i = 0; i < 40; ++i) {
        machine.key(i * 1ms);
        thinker.key(i * 1400ms);
        backwards.key((40 - i) * 1000ms);
    }
    for (const TypingRhythm &rhythm : {none, machine, thinker, backwards}) {
        for (const auto eagerness : {Eagerness::Calm, Eagerness::Usual, Eagerness::Eager}) {
            QVERIFY(rhythm.pause(eagerness) >= 150ms);
            QVERIFY(rhythm.pause(eagerness) <= 900ms);
        }
    }
}

AGATE_TEST(WorthAskingTest)
#include "test_worth_asking.moc"
