// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "temporary_library.h"

#include <QTest>

using namespace agate;
using namespace agate::tests;

class DaysTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAddUp();
    void aDayThatIsNone();
    void nothingIsWrittenToALibraryThatIsOnlyRead();
};

void DaysTest::wordsAddUp()
{
    const TemporaryLibrary place;
    const QDate day(2026, 3, 1);
    {
        auto library = place.open();
        QVERIFY(library->addWords(day, 120));
        QVERIFY(library->addWords(day, -20));
        QVERIFY(library->addWords(day.addDays(-1), 7));
        QVERIFY(library->addWords(day.addDays(-40), 9));
        QVERIFY(library->addWords(day, 0));
    }
    auto library = place.open();
    const quint64 changes = library->changes();
    const auto days = library->wordsByDay(day.addDays(-30), day);
    QVERIFY(days);
    QCOMPARE(*days, (QList<DayWords>{{day.addDays(-1), 7}, {day, 100}}));
    QVERIFY(library->addWords(day, 1));
    // No list of drafts looks different.
    QCOMPARE(library->changes(), changes);
    QCOMPARE(library->wordsByDay(day.addDays(1), day.addDays(9))->size(), 0);
}

void DaysTest::aDayThatIsNone()
{
    const TemporaryLibrary place;
    auto library = place.open();
    QVERIFY(library->addWords(QDate(), 5));
    QCOMPARE(library->wordsByDay(QDate(1900, 1, 1), QDate(2100, 1, 1))->size(), 0);
}

void DaysTest::nothingIsWrittenToALibraryThatIsOnlyRead()
{
    const TemporaryLibrary place;
    place.open();
    auto opened = Library::open(place.file(), Library::Access::ReadOnly);
    QVERIFY(opened);
    const auto answer = opened->library->addWords(QDate(2026, 3, 1), 5);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, LibraryError::Kind::ReadOnly);
}

AGATE_TEST(DaysTest)
#include "test_days.moc"
