// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/heading_line.h"
#include "markup/outline.h"
#include "support/room_program.h"

#include <QElapsedTimer>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class OutlineTest : public QObject
{
    Q_OBJECT

private slots:
    void sectionsAddUp_data();
    void sectionsAddUp();
    void finds_data();
    void finds();
    void spansAreTheHeadingsLines();
    void sections();
    void placesToStand_data();
    void placesToStand();
    void thePlaceNearest();
    void stepsUpAndDown_data();
    void stepsUpAndDown();
    void aLongDraftIsQuick();
};

namespace
{

QString shown(const QList<Heading> &outline)
{
    QStringList parts;
    for (const Heading &heading : outline)
        parts.append(QString::number(heading.level) + u' ' + heading.title);
    return parts.join(u'|');
}

/// "1223": the levels of four headings.
QList<int> ranked(const QString &digits)
{
    QList<int> levels;
    for (const QChar digit : digits)
        levels.append(digit.digitValue());
    return levels;
}

} // namespace

void OutlineTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("prose") << u"Once upon\na time"_s << u""_s;
    QTest::newRow("six levels") << u"# a\n## b\n### c\n#### d\n##### e\n###### f\n####### g"_s << u"1 a|2 b|3 c|4 d|5 e|6 f"_s;
    QTest::newRow("a hashtag is none") << u"#blog is a word\n#"_s << u"1 "_s;
    QTest::newRow("tab") << u"#\tTitle"_s << u"1 Title"_s;
    QTest::newRow("closed by hashes") << u"## Title ##\n# C#\n### ###"_s << u"2 Title|1 C#|3 "_s;
    QTest::newRow("indented a little") << u"   # a\n    # b\n\t# c"_s << u"1 a"_s;
    QTest::newRow("marks are taken off") << u"# The **big** _day_ of `x` and [Pip](https://a.b)\n# \\# one"_s
                                         << u"1 The big day of x and Pip|1 # one"_s;
    QTest::newRow("a number stays") << u"# 3. The storm"_s << u"1 3. The storm"_s;
    QTest::newRow("underlined") << u"Title\n=====\n\nSmaller\n---\ntext"_s << u"1 Title|2 Smaller"_s;
    QTest::newRow("underlined, two lines") << u"One\ntwo\n==="_s << u"1 One two"_s;
    QTest::newRow("a rule below an empty line") << u"Text\n\n---\n\n==="_s << u""_s;
    QTest::newRow("a rule below a heading") << u"# Title\n---\n"_s << u"1 Title"_s;
    QTest::newRow("a rule with spaces") << u"Text\n- - -\n"_s << u""_s;
    QTest::newRow("underline after a second rule") << u"---x\n---\n"_s << u"2 ---x"_s;
    QTest::newRow("in a quote or list") << u"> # a\n\n- # b\n\n1. # c\n"_s << u""_s;
    QTest::newRow("a rule below a list") << u"- one\n- two\n---\n> quote\n---\n"_s << u""_s;
    QTest::newRow("a list's second paragraph") << u"- one\n\n  two\n---\n# a"_s << u"1 a"_s;
    QTest::newRow("a paragraph after a list") << u"- one\n\nTitle\n---\n"_s << u"2 Title"_s;
    QTest::newRow("a year is no list") << u"The year\n1984. It was\n===\n"_s << u"1 The year 1984. It was"_s;
    QTest::newRow("code") << u"```\n# a\n```\n# b\n~~~~ x\n# c\n~~~\n# d\n~~~~\n# e"_s << u"1 b|1 e"_s;
    QTest::newRow("code within code") << u"````\n```\n# a\n````\n# b"_s << u"1 b"_s;
    QTest::newRow("code that never ends") << u"# a\n```\n# b"_s << u"1 a"_s;
    QTest::newRow("no fence") << u"```code``` words\n# a"_s << u"1 a"_s;
    QTest::newRow("code ends a paragraph") << u"Text\n```\n```\n---\n"_s << u""_s;
    QTest::newRow("front matter") << u"---\ntitle: x\n# note\n---\n# a"_s << u"1 a"_s;
    QTest::newRow("front matter, dots") << u"---\n# note\n...\n# a"_s << u"1 a"_s;
    QTest::newRow("front matter, TOML") << u"+++\n# note\n---\n+++\n# a"_s << u"1 a"_s;
    QTest::newRow("front matter that never ends is none") << u"---\n# a\n--\n# b"_s << u"1 a|1 b"_s;
    QTest::newRow("no front matter later") << u"\n---\n# a\n---\n# b"_s << u"1 a|1 b"_s;
    QTest::newRow("comment") << u"<!--\n# a\n-->\n# b <!-- not yet -->\n# c"_s << u"1 b|1 c"_s;
    QTest::newRow("comment in a line") << u"Text <!-- and\n# a\n--> more\n# b"_s << u"1 b"_s;
    QTest::newRow("comment from a heading on") << u"# a <!--\n# b\n-->\n# c"_s << u"1 a|1 c"_s;
    QTest::newRow("comment in code") << u"Write `<!--` so.\n# a\nor \\<!--\n# b"_s << u"1 a|1 b"_s;
    QTest::newRow("comment and a rule") << u"<!-- x -->\n---\n"_s << u""_s;
    QTest::newRow("HTML and a rule") << u"<hr>\n---\n\n<https://a.b>\n---"_s << u"2 https://a.b"_s;
    QTest::newRow("Arabic") << u"# الفصل الأول\n\n## **مخبز** الحي"_s << u"1 الفصل الأول|2 مخبز الحي"_s;
    QTest::newRow("Japanese") << u"# 第一章　はじまり\n本文\n==="_s << u"1 第一章 はじまり|1 本文"_s;
    QTest::newRow("a full-width hash is none") << u"＃ 題"_s << u""_s;
}

void OutlineTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(outlineOf(text)), expected);
}

void OutlineTest::spansAreTheHeadingsLines()
{
    const QString text = u"Before\n\n# One\ntext\n\nTwo\nand more\n---\n"_s;
    const auto outline = outlineOf(text);
    QCOMPARE(outline.size(), 2);
    QCOMPARE(text.sliced(outline[0].span.start, outline[0].span.length), u"# One"_s);
    QCOMPARE(text.sliced(outline[1].span.start, outline[1].span.length), u"Two\nand more\n---"_s);
    const auto longest = outlineOf(u"# "_s + u"ab😀"_s.repeated(200));
    QVERIFY(longest[0].title.size() <= 200);
    QVERIFY(!longest[0].title.back().isHighSurrogate());
}

void OutlineTest::sections()
{
    QCOMPARE(levelsOf(outlineOf(u"# a\n### b\n"_s)), ranked(u"13"_s));
    const auto outline = ranked(u"1233212"_s);
    QCOMPARE(sectionEnd(outline, 0), 5);
    QCOMPARE(sectionEnd(outline, 1), 4);
    QCOMPARE(sectionEnd(outline, 2), 3);
    QCOMPARE(sectionEnd(outline, 4), 5);
    QCOMPARE(sectionEnd(outline, 5), 7);
}

void OutlineTest::sectionsAddUp_data()
{
    QTest::addColumn<QList<int>>("levels");
    QTest::addColumn<QList<qsizetype>>("own");
    QTest::addColumn<QList<qsizetype>>("totals");
    using Words = QList<qsizetype>;
    QTest::newRow("none") << QList<int>() << Words() << Words();
    QTest::newRow("one") << QList<int>{3} << Words{7} << Words{7};
    QTest::newRow("side by side") << QList<int>{1, 1} << Words{7, 2} << Words{7, 2};
    QTest::newRow("below one another") << QList<int>{1, 2, 3, 2, 1} << Words{1, 2, 4, 8, 16} << Words{15, 6, 4, 8, 16};
    QTest::newRow("a step left out") << QList<int>{1, 4, 2, 6} << Words{1, 2, 4, 8} << Words{15, 2, 12, 8};
    QTest::newRow("smaller ones first") << QList<int>{3, 2, 1} << Words{1, 2, 4} << Words{1, 2, 4};
}

void OutlineTest::sectionsAddUp()
{
    QFETCH(QList<int>, levels);
    QFETCH(QList<qsizetype>, own);
    QTEST(sectionTotals(levels, own), "totals");
}

void OutlineTest::placesToStand_data()
{
    QTest::addColumn<QString>("levels");
    QTest::addColumn<int>("section");
    QTest::addColumn<QString>("places");
    QTest::newRow("among equals") << u"111"_s << 1 << u"0 3"_s;
    QTest::newRow("not inside itself") << u"12231"_s << 0 << u"5"_s;
    QTest::newRow("not before smaller ones") << u"2333 2"_s.remove(u' ') << 4 << u"0"_s;
    QTest::newRow("into other sections") << u"1212"_s << 1 << u"0 3 4"_s;
    QTest::newRow("alone") << u"1"_s << 0 << u""_s;
}

void OutlineTest::placesToStand()
{
    QFETCH(QString, levels);
    QFETCH(int, section);
    QFETCH(QString, places);
    const auto outline = ranked(levels);
    QStringList found;
    for (qsizetype before = -1; before <= outline.size() + 1; ++before) {
        if (mayStandBefore(outline, section, before))
            found.append(QString::number(before));
    }
    QCOMPARE(found.join(u' '), places);
}

void OutlineTest::thePlaceNearest()
{
    const auto levels = ranked(u"12331"_s);
    QCOMPARE(int(nearestPlace(levels, 4, 0).value_or(-1)), 0);
    QCOMPARE(int(nearestPlace(levels, 4, 1).value_or(-1)), 0);
    QCOMPARE(int(nearestPlace(levels, 4, 3).value_or(-1)), 0);
    QCOMPARE(int(nearestPlace(levels, 4, 4).value_or(-1)), -1);
    QCOMPARE(int(nearestPlace(levels, 0, 5).value_or(-1)), 5);
    QCOMPARE(int(nearestPlace(levels, 0, 2).value_or(-1)), -1);
    QCOMPARE(int(nearestPlace(levels, 2, 5).value_or(-1)), 5);
    QCOMPARE(int(nearestPlace(ranked(u"1222"_s), 0, 3).value_or(-1)), -1);
    QCOMPARE(int(nearestPlace(ranked(u"2133"_s), 0, 3).value_or(-1)), 4);
}

void OutlineTest::stepsUpAndDown_data()
{
    QTest::addColumn<QString>("levels");
    QTest::addColumn<int>("section");
    QTest::addColumn<int>("above");
    QTest::addColumn<int>("below");
    QTest::newRow("the middle one") << u"111"_s << 1 << 0 << 3;
    QTest::newRow("past a neighbour with all below it") << u"122 122"_s.remove(u' ') << 3 << 0 << -1;
    QTest::newRow("the other way") << u"122122"_s << 0 << -1 << 6;
    QTest::newRow("out of its section, into the one before") << u"1212"_s << 3 << 2 << -1;
    QTest::newRow("out of its section, into the next") << u"1212"_s << 1 << -1 << 3;
    QTest::newRow("into the next, not taking what is smaller") << u"1213"_s << 1 << -1 << 4;
    QTest::newRow("below its own title only") << u"12"_s << 1 << -1 << -1;
    QTest::newRow("not before what it would take in") << u"2311"_s << 2 << -1 << 4;
}

void OutlineTest::stepsUpAndDown()
{
    QFETCH(QString, levels);
    QFETCH(int, section);
    QFETCH(int, above);
    QFETCH(int, below);
    const auto outline = ranked(levels);
    QCOMPARE(int(placeAbove(outline, section).value_or(-1)), above);
    QCOMPARE(int(placeBelow(outline, section).value_or(-1)), below);
}

void OutlineTest::aLongDraftIsQuick()
{
    QString text;
    for (int i = 0; i < 2000; ++i) {
        text += u"## Evening %1\n\n"_s.arg(i);
        for (int j = 0; j < 40; ++j)
            text +=
                u"The baker counted what was left on the shelf each evening, wrote three numbers in a book, and slept a little better now.\n\n"_s;
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(outlineOf(text).size(), 2000);
    qInfo("%lld MB in %lld ms", (long long)(text.size() / 1'000'000), (long long)timer.elapsed());
    // Generous: the machines that run tests are slow and shared.
    QVERIFY(timer.elapsed() < 5000);
}

AGATE_TEST(OutlineTest)
#include "test_outline.moc"
