// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/locked_spans.h"
#include "rewrite/rewrite_changes.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QTest>

using namespace agate;

class LockedSpansTest : public QObject
{
    Q_OBJECT

private slots:
    void mayChangeWhatIsFree();
    void cutsASelection_data();
    void cutsASelection();
    void neverLeavesALockedLetter();
    void aRewritingChangesNoLockedText();
};

void LockedSpansTest::mayChangeWhatIsFree()
{
    const QList<TextSpan> locked{{10, 5}, {20, 0}};
    QVERIFY(mayChange({0, 10}, locked));
    QVERIFY(mayChange({15, 5}, locked));
    QVERIFY(!mayChange({0, 11}, locked));
    QVERIFY(!mayChange({14, 5}, locked));
    QVERIFY(!mayChange({11, 2}, locked));
    QVERIFY(!mayChange({0, 30}, locked));
    // Something may be put before and behind it, not inside.
    QVERIFY(mayChange({10, 0}, locked));
    QVERIFY(mayChange({15, 0}, locked));
    QVERIFY(!mayChange({12, 0}, locked));
    QVERIFY(mayChange({19, 2}, locked));
}

void LockedSpansTest::cutsASelection_data()
{
    QTest::addColumn<TextSpan>("selection");
    QTest::addColumn<QList<TextSpan>>("locked");
    QTest::addColumn<TextSpan>("rest");
    const auto row = [](const char *name, TextSpan selection, const QList<TextSpan> &locked, TextSpan rest) {
        QTest::newRow(name) << selection << locked << rest;
    };
    row("free", {5, 10}, {{0, 5}, {15, 5}}, {5, 10});
    row("its beginning", {5, 10}, {{0, 8}}, {8, 7});
    row("its end", {5, 10}, {{12, 8}}, {5, 7});
    row("both", {5, 10}, {{14, 8}, {0, 6}}, {6, 8});
    row("two in a row", {5, 10}, {{7, 2}, {0, 7}}, {9, 6});
    row("all of it", {5, 10}, {{0, 20}}, {});
    row("all of it by two", {5, 10}, {{10, 20}, {0, 10}}, {});
    row("its middle", {5, 10}, {{8, 2}}, {});
}

void LockedSpansTest::cutsASelection()
{
    QFETCH(TextSpan, selection);
    QFETCH(QList<TextSpan>, locked);
    QFETCH(TextSpan, rest);
    const auto cut = unlockedPart(selection, locked);
    QCOMPARE(cut.has_value(), rest.length > 0);
    if (cut)
        QCOMPARE(*cut, rest);
    else
        QCOMPARE(cut.error().kind, RewriteError::Kind::Locked);
}

void LockedSpansTest::neverLeavesALockedLetter()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 2'000; ++round) {
        QList<TextSpan> locked;
        for (quint32 i = random.bounded(5U); i > 0; --i)
            locked.append({random.bounded(30), random.bounded(8)});
        const TextSpan selection{random.bounded(25), 1 + random.bounded(15)};
        const auto cut = unlockedPart(selection, locked);
        if (!cut)
            continue;
        QVERIFY(cut->start >= selection.start && cut->end() <= selection.end() && cut->length > 0);
        for (const TextSpan &other : locked)
            QVERIFY(other.length == 0 || cut->end() <= other.start || other.end() <= cut->start);
    }
}

// Whatever comes back for what may be rewritten, and whatever of it is accepted.
void LockedSpansTest::aRewritingChangesNoLockedText()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QString draft = QStringLiteral("One came. Two went. Three stayed. Four slept. Five woke. Six left.");
    for (int round = 0; round < 500; ++round) {
        const TextSpan locked{random.bounded(40), 1 + random.bounded(20)};
        const TextSpan selection{random.bounded(40), 1 + random.bounded(25)};
        const auto part = unlockedPart(selection, {locked});
        if (!part)
            continue;
        RewriteChanges changes(draft.sliced(part->start, part->length), QStringLiteral("Seven ate all of it. One came."));
        for (qsizetype i = 0; i < changes.size(); ++i)
            changes.setState(i, random.bounded(2) ? RewriteChange::State::Rejected : RewriteChange::State::Accepted);
        const QString after = QString(draft).replace(part->start, part->length, changes.result());
        const QString kept = draft.sliced(locked.start, locked.length);
        const qsizetype at = locked.start < part->start ? locked.start : locked.start + after.size() - draft.size();
        QCOMPARE(after.sliced(at, locked.length), kept);
    }
}

AGATE_TEST(LockedSpansTest)
#include "test_locked_spans.moc"
