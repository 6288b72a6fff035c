// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "marked_text.h"
#include "markup/tables.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class TablesTest : public QObject
{
    Q_OBJECT

private slots:
    void widths_data();
    void widths();
    void aligns_data();
    void aligns();
    void cells_data();
    void cells();
    void anythingIsSound();
    void largeTablesTakeNoForever();
};

void TablesTest::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("en") << u"loaf"_s << 4;
    QTest::newRow("ja") << u"パン屋"_s << 6;
    QTest::newRow("half-width kana") << u"ﾊﾟﾝ"_s << 3;
    QTest::newRow("ko") << u"빵"_s << 2;
    QTest::newRow("full-width") << u"Ａ！"_s << 4;
    QTest::newRow("combining") << u"e\u0301a\u0300"_s << 2;
    QTest::newRow("ar") << u"خبز"_s << 3;
    QTest::newRow("ar with marks") << u"خُبْزٌ"_s << 3;
    QTest::newRow("th") << u"น้ำ"_s << 1;
    QTest::newRow("emoji family") << u"👩‍👧"_s << 2;
    QTest::newRow("heart as picture") << u"❤\ufe0f"_s << 2;
    QTest::newRow("no width") << u"a\u200bb"_s << 2;
}

void TablesTest::widths()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void TablesTest::aligns_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("en") << u"|bread|price|\n|-|-:|\n|ry‸e|4|\n|wheat rolls|12|"_s
                        << u"| bread       | price |\n| ----------- | ----: |\n| ry‸e         |     4 |\n| wheat rolls |    12 |"_s;
    QTest::newRow("ja") << u"| 名前 | a |\n|---|---|\n| 食パン‸ | b |"_s << u"| 名前   | a   |\n| ------ | --- |\n| 食パン‸ | b   |"_s;
    QTest::newRow("ar") << u"|خبز|سعر‸|\n|-|-|\n|أ|ب|"_s << u"| خبز | سعر‸ |\n| --- | --- |\n| أ   | ب   |"_s;
    QTest::newRow("centre and left") << u"|a|b|\n|:-:|:--|\n|‸long|longer|"_s
                                     << u"|  a   | b      |\n| :--: | :----- |\n| ‸long | longer |"_s;
    QTest::newRow("cells are missing") << u"|a|b|\n|-|-|\n|c‸"_s << u"| a   | b   |\n| --- | --- |\n| c‸   |     |"_s;
    QTest::newRow("a bar in a cell") << u"|a\\|b|c|\n|-|-|\n|d‸|e|"_s << u"| a\\|b | c   |\n| ---- | --- |\n| d‸    | e   |"_s;
    QTest::newRow("in a quote") << u"> |a|b|\n> |-|-|\n> |‸c|d|"_s << u"> | a   | b   |\n> | --- | --- |\n> | ‸c   | d   |"_s;
    QTest::newRow("text around stays") << u"x\n\n|a|\n|-|\n|‸long|\n\ny"_s << u"x\n\n| a    |\n| ---- |\n| ‸long |\n\ny"_s;
    QTest::newRow("colons inside are no second row") << u"|\n||\n|-:-:--::‸|"_s << QString();
    QTest::newRow("a second row that becomes shorter") << u"|a|\n|--------‸|"_s << u"| a   |\n| ---‸ |"_s;
    QTest::newRow("no second row") << u"|a|b|\n|‸c|d|"_s << QString();
    QTest::newRow("no table") << u"a | b‸"_s << QString();
}

void TablesTest::aligns()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const MarkedText before = MarkedText::from(given);
    const auto change = alignTable(before.text, before.selection);
    QCOMPARE(change.has_value(), !expected.isEmpty());
    if (!change)
        return;
    QVERIFY(isSound(*change, before.text));
    const MarkedText after = before.with(*change);
    QCOMPARE(after.written(), expected);
    const auto again = alignTable(after.text, after.selection);
    QVERIFY(again);
    QVERIFY(again->edits.isEmpty());
    QCOMPARE(again->selection, after.selection);
}

void TablesTest::cells_data()
{
    QTest::addColumn<bool>("back");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("next") << false << u"|o‸ne|two|\n|-|-|\n|c|d|"_s << u"| one | ⟦two⟧ |\n| --- | --- |\n| c   | d   |"_s;
    QTest::newRow("over the second row") << false << u"|one|two‸|\n|-|-|\n|c|d|"_s << u"| one | two |\n| --- | --- |\n| ⟦c⟧   | d   |"_s;
    QTest::newRow("into an empty cell") << false << u"|on‸e||\n|-|-|"_s << u"| one | ‸    |\n| --- | --- |"_s;
    QTest::newRow("a new row") << false << u"|one|two|\n|-|-|\n|c|d‸|"_s
                               << u"| one | two |\n| --- | --- |\n| c   | d   |\n| ‸    |     |"_s;
    QTest::newRow("back") << true << u"|one|two|\n|-|-|\n|c‸|d|"_s << u"| one | ⟦two⟧ |\n| --- | --- |\n| c   | d   |"_s;
    QTest::newRow("back at the first") << true << u"|o‸ne|two|\n|-|-|"_s << u"| ⟦one⟧ | two |\n| --- | --- |"_s;
    QTest::newRow("zh") << false << u"|面‸包|价|\n|-|-|"_s << u"| 面包 | ⟦价⟧  |\n| ---- | --- |"_s;
}

void TablesTest::cells()
{
    QFETCH(bool, back);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const MarkedText before = MarkedText::from(given);
    const auto change = nextCell(before.text, before.selection.start, back);
    QVERIFY(change);
    QVERIFY(isSound(*change, before.text));
    QCOMPARE(before.with(*change).written(), expected);
}

void TablesTest::anythingIsSound()
{
    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("AGATE_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces = {u"|"_s,    u"|"_s,       u"-"_s, u":"_s,  u" "_s,  u"\n"_s,
                                u"|\n|"_s, u"|-|-|\n"_s, u"a"_s, u"字"_s, u"\\"_s, u"> "_s};
    int tables = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString text = random.bounded(2) ? u"|a|b|\n|-|-|\n|"_s : QString();
        for (int i = random.bounded(20); i >= 0; --i)
            text += pieces[random.bounded(int(pieces.size()))];
        const qsizetype caret = random.bounded(int(text.size()) + 1);
        const QByteArray where = QByteArray::number(seed) + ": " + MarkedText{text, {caret, 0}}.written().toUtf8();
        for (const auto &change : {alignTable(text, {caret, 0}), nextCell(text, caret, false), nextCell(text, caret, true)}) {
            if (!change)
                continue;
            ++tables;
            QVERIFY2(isSound(*change, text), where.constData());
            QVERIFY2(changed(text, change->edits).count(u"字"_s) == text.count(u"字"_s), where.constData());
        }
    }
    QVERIFY(tables > 1000);
}

void TablesTest::largeTablesTakeNoForever()
{
    QString rows = u"|a|b|\n|-|-|\n"_s;
    rows += u"|"_s + QString(100'000, u'x') + u"|c|\n"_s;
    for (int i = 0; i < mostTableRows - 10; ++i)
        rows += u"|cell|other|\n"_s;
    const std::clock_t begun = std::clock();
    const auto change = alignTable(rows, {0, 0});
    QVERIFY(change);
    QVERIFY(changed(rows, change->edits).size() < 4 * rows.size() + 500 * mostTableRows);
    QVERIFY(seconds(begun) < 5);
    QVERIFY(!alignTable(rows + u"|d|e|\n"_s.repeated(20), {0, 0}));
}

AGATE_TEST(TablesTest)
#include "test_tables.moc"
