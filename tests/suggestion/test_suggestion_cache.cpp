// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "suggestion/suggestion_cache.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class SuggestionCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void answersWhereItWasAsked();
    void answersWhereItsBeginningWasTyped();
    void knowsOnePlaceFromAnother();
    void keepsSeveralAnswers();
    void isBounded();
    void needsTheEndsOnly();
};

void SuggestionCacheTest::answersWhereItWasAsked()
{
    SuggestionCache cache;
    const TextAround place = placeIn(u"The cat"_s, u" slept."_s).around;
    QVERIFY(!cache.find(place));
    QVERIFY(cache.add(place, u" sat"_s));
    QCOMPARE(cache.find(place)->text, u" sat"_s);
    cache.clear();
    QVERIFY(!cache.find(place));
}

void SuggestionCacheTest::answersWhereItsBeginningWasTyped()
{
    SuggestionCache cache;
    cache.add(placeIn(u"The cat"_s).around, u" sat on the mat"_s);
    QCOMPARE(cache.find(placeIn(u"The cat sat"_s).around)->text, u" on the mat"_s);
    QVERIFY(!cache.find(placeIn(u"The cat sit"_s).around));
    QVERIFY(!cache.find(placeIn(u"The ca"_s).around));
    // Typed to its end there is nothing left to show.
    QVERIFY(!cache.find(placeIn(u"The cat sat on the mat"_s).around));
    QVERIFY(!cache.find(placeIn(u"The cat sat on the mat."_s).around));
}

void SuggestionCacheTest::knowsOnePlaceFromAnother()
{
    SuggestionCache cache;
    cache.add(placeIn(u"The cat"_s, u" slept."_s).around, u" sat"_s);
    QVERIFY(!cache.find(placeIn(u"The dog"_s, u" slept."_s).around));
    QVERIFY(!cache.find(placeIn(u"The cat"_s, u" woke."_s).around));
    QVERIFY(!cache.find(placeIn(u"The cat"_s).around));
    TextAround elsewhere = placeIn(u"The cat"_s, u" slept."_s).around;
    elsewhere.position += 100;
    QVERIFY(!cache.find(elsewhere));
}

void SuggestionCacheTest::keepsSeveralAnswers()
{
    SuggestionCache cache;
    const TextAround place = placeIn(u"The cat"_s).around;
    QVERIFY(cache.add(place, u" sat"_s));
    QVERIFY(cache.add(place, u" slept"_s));
    QVERIFY(!cache.add(place, u" sat"_s));
    QCOMPARE(cache.answersAt(place), (QStringList{u" sat"_s, u" slept"_s}));
    QCOMPARE(cache.size(), 1);
    const auto found = cache.find(placeIn(u"The cat sle"_s).around);
    QCOMPARE(found->text, u"pt"_s);
    QCOMPARE(found->answer, 1);
    QCOMPARE(found->around.position, place.position);
}

void SuggestionCacheTest::isBounded()
{
    SuggestionCache cache;
    for (int i = 0; i < 1000; ++i)
        cache.add(placeIn(u"x"_s.repeated(i)).around, QString::number(i) + u'!');
    QCOMPARE(cache.size(), SuggestionCache::most);
    QCOMPARE(cache.find(placeIn(u"x"_s.repeated(999)).around)->text, u"999!"_s);
    QVERIFY(!cache.find(placeIn(u"x"_s.repeated(500)).around));
}

/// A place is known by its ends, so that it may be told with more or less of the text.
void SuggestionCacheTest::needsTheEndsOnly()
{
    const QString long1 = u"word "_s.repeated(2000);
    SuggestionCache cache;
    TextAround whole = placeIn(long1, long1).around;
    cache.add(whole, u"more"_s);
    TextAround near = whole;
    near.before = near.before.right(600);
    near.after = near.after.left(100);
    QVERIFY(isSamePlace(whole, near));
    QCOMPARE(cache.find(near)->text, u"more"_s);
}

AGATE_TEST(SuggestionCacheTest)
#include "test_suggestion_cache.moc"
