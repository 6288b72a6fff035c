// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markup_change.h"
#include "markup/move_section.h"
#include "markup/outline.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace agate;
using namespace Qt::StringLiterals;

class MoveSectionTest : public QObject
{
    Q_OBJECT

private slots:
    void moves_data();
    void moves();
    void staysWhereItIs();
    void whatWouldSwallowTheRestStays();
    void anySectionAnywhereAndBack();
    void shifts_data();
    void shifts();
    void refusesRanksThatThereAreNot();
};

namespace
{

QStringList sortedLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    lines.sort();
    return lines;
}

} // namespace

void MoveSectionTest::moves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("section");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("expected");
    const QString three = u"# a\nA\n\n# b\nB\n\n# c\nC\n"_s;
    QTest::newRow("down") << three << 0 << 2 << u"# b\nB\n\n# a\nA\n\n# c\nC\n"_s;
    QTest::newRow("to the end") << three << 0 << 3 << u"# b\nB\n\n# c\nC\n\n# a\nA\n"_s;
    QTest::newRow("up") << three << 2 << 0 << u"# c\nC\n\n# a\nA\n\n# b\nB\n"_s;
    QTest::newRow("no line end at the end") << u"# a\nA\n\n# b\nB"_s << 1 << 0 << u"# b\nB\n\n# a\nA"_s;
    QTest::newRow("no empty lines") << u"# a\nA\n# b\nB"_s << 0 << 2 << u"# b\nB\n# a\nA"_s;
    QTest::newRow("gaps stay") << u"# a\n\n\n\n# b\n\n# c"_s << 0 << 2 << u"# b\n\n\n\n# a\n\n# c"_s;
    QTest::newRow("with all below it") << u"# a\n## a1\n### a2\n# b\n"_s << 0 << 4 << u"# b\n# a\n## a1\n### a2\n"_s;
    QTest::newRow("into another section") << u"# a\n\n## x\nX\n\n# b\n\n## y\n"_s << 1 << 3 << u"# a\n\n# b\n\n## x\nX\n\n## y\n"_s;
    QTest::newRow("what stands before all stays")
        << u"---\nt: 1\n---\nHello\n\n# a\n\n# b\n"_s << 1 << 0 << u"---\nt: 1\n---\nHello\n\n# b\n\n# a\n"_s;
    QTest::newRow("underlined") << u"A\n===\naa\n\nB\n===\nbb"_s << 1 << 0 << u"B\n===\nbb\n\nA\n===\naa"_s;
    QTest::newRow("an empty line where two would run together")
        << u"Text\n# a\n```\n```\nB\n===\nbb"_s << 1 << 0 << u"Text\n\nB\n===\nbb\n# a\n```\n```"_s;
    QTest::newRow("spaces at line ends stay with their line") << u"# a\nA  \n  \n# b\nB"_s << 0 << 2 << u"# b\nB\n  \n# a\nA  "_s;
    QTest::newRow("Arabic and Japanese") << u"# الأول\nمتن\n\n# 二\n本文\n"_s << 1 << 0 << u"# 二\n本文\n\n# الأول\nمتن\n"_s;
}

void MoveSectionTest::moves()
{
    QFETCH(QString, text);
    QFETCH(int, section);
    QFETCH(int, before);
    QFETCH(QString, expected);
    const auto moved = moveSection(text, section, before);
    QVERIFY(moved);
    QCOMPARE(changed(text, moved->edits), expected);
    const QString title = outlineOf(text).at(section).title;
    const auto now = outlineOf(expected);
    const auto found = std::ranges::find(now, title, &Heading::title);
    QVERIFY(found != now.end());
    QCOMPARE(moved->start, found->span.start);
}

void MoveSectionTest::staysWhereItIs()
{
    const QString text = u"# a\n## b\n# c\n"_s;
    QVERIFY(!moveSection(text, 0, 0));
    QVERIFY(!moveSection(text, 0, 1));
    QVERIFY(!moveSection(text, 0, 2));
    QVERIFY(!moveSection(text, 0, 4));
    QVERIFY(!moveSection(text, 3, 0));
    QVERIFY(!moveSection(text, -1, 0));
    QVERIFY(!moveSection(u"no heading"_s, 0, 0));
}

void MoveSectionTest::whatWouldSwallowTheRestStays()
{
    QVERIFY(!moveSection(u"# a\n\n# b\n```\ncode"_s, 1, 0));
    QVERIFY(!moveSection(u"# a\n\n# b\n<!-- later"_s, 1, 0));
}

void MoveSectionTest::anySectionAnywhereAndBack()
{
    const QStringList bodies = {u"Words of a body.\n"_s,
                                u"One.\n\nTwo.\n"_s,
                                u"- one\n- two\n\n\n"_s,
                                u"```\n# not one\n```\n"_s,
                                u"> quote\n\n"_s,
                                u"متن عربي\n\n"_s,
                                u"本文。\n"_s,
                                u"<!-- # hidden -->\n\n"_s,
                                u"\n"_s,
                                u""_s};
    QRandomGenerator random(7);
    int moves = 0;
    for (int trial = 0; trial < 120; ++trial) {
        QString text = random.bounded(2) ? u"Before all.\n\n"_s : QString();
        const int count = 2 + int(random.bounded(7));
        for (int i = 0; i < count; ++i) {
            const int level = 1 + int(random.bounded(4));
            // Underlined titles need an empty line above: without one moving adds it, see moves().
            if (level < 3 && random.bounded(4) == 0 && (text.isEmpty() || text.endsWith(u"\n\n"_s)))
                text += u"Title %1\n"_s.arg(i) + (level == 1 ? u"=====\n"_s : u"---\n"_s);
            else
                text += QString(level, u'#') + u" Title %1\n"_s.arg(i);
            text += bodies.at(random.bounded(bodies.size()));
            if (random.bounded(3) == 0)
                text += u'\n';
        }
        if (random.bounded(2))
            text.chop(1);
        const auto outline = outlineOf(text);
        QCOMPARE(outline.size(), count);
        for (int section = 0; section < count; ++section) {
            for (int before = 0; before <= count; ++before) {
                const auto moved = moveSection(text, section, before);
                const qsizetype end = sectionEnd(levelsOf(outline), section);
                const bool isElsewhere = before < section || before > end;
                QCOMPARE(moved.has_value(), isElsewhere);
                if (!moved)
                    continue;
                ++moves;
                const QString there = changed(text, moved->edits);
                const qsizetype padded = there.size() - text.size();
                if (padded == 0)
                    QCOMPARE(sortedLines(there), sortedLines(text));
                else
                    QCOMPARE(sortedLines(there).filter(QRegularExpression(u"."_s)), sortedLines(text).filter(QRegularExpression(u"."_s)));
                // Back: what was behind it is behind it again. Smaller headings before which it was put have become part of it.
                const auto now = outlineOf(there);
                const qsizetype at = before < section ? before : before - (end - section);
                if (padded > 0 || sectionEnd(levelsOf(now), at) - at != end - section)
                    continue;
                const auto back = moveSection(there, at, before < section ? end : section);
                QVERIFY(back);
                QCOMPARE(changed(there, back->edits), text);
            }
        }
    }
    QVERIFY(moves > 1000);
}

void MoveSectionTest::shifts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("section");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("expected");
    QTest::newRow("smaller, with all below it") << u"# a\n## b\n# c"_s << 0 << 1 << u"## a\n### b\n# c"_s;
    QTest::newRow("larger") << u"# a\n  ## b ##\n### c"_s << 1 << -1 << u"# a\n  # b ##\n## c"_s;
    QTest::newRow("underlined") << u"A\n===\n\nB\n---\n"_s << 1 << -1 << u"A\n===\n\nB\n===\n"_s;
    QTest::newRow("underlined, beyond what lines can say") << u"A\n===\n\nB b\n---\ntext"_s << 0 << 1 << u"A\n---\n\n### B b\ntext"_s;
    QTest::newRow("two lines") << u"A\nand b\n---"_s << 0 << 1 << u"### A and b"_s;
}

void MoveSectionTest::shifts()
{
    QFETCH(QString, text);
    QFETCH(int, section);
    QFETCH(int, steps);
    QFETCH(QString, expected);
    const auto shifted = shiftSection(text, section, steps);
    QVERIFY(shifted);
    QCOMPARE(changed(text, shifted->edits), expected);
}

void MoveSectionTest::refusesRanksThatThereAreNot()
{
    QVERIFY(!shiftSection(u"# a"_s, 0, -1));
    QVERIFY(!shiftSection(u"# a\n###### b"_s, 0, 1));
    QVERIFY(!shiftSection(u"# a"_s, 0, 0));
    QVERIFY(!shiftSection(u"text"_s, 0, 1));
}

AGATE_TEST(MoveSectionTest)
#include "test_move_section.moc"
