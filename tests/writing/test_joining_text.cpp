// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "writing/joining_text.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class JoiningTextTest : public QObject
{
    Q_OBJECT

private slots:
    void joins_data();
    void joins();
    void behindNothingAllComes();
};

void JoiningTextTest::joins_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("arriving");
    QTest::addColumn<QString>("joined");
    QTest::newRow("a space between words") << u"Pip could"_s << u"not sleep."_s << u" not sleep."_s;
    QTest::newRow("a sentence") << u"Pip slept."_s << u"He dreamt."_s << u" He dreamt."_s;
    QTest::newRow("one space is enough") << u"Pip could"_s << u" not sleep."_s << u" not sleep."_s;
    QTest::newRow("punctuation closes up") << u"Pip slept"_s << u", and dreamt."_s << u", and dreamt."_s;
    QTest::newRow("a quotation begins") << u"Pip said:"_s << u"\u201cNo.\u201d"_s << u" \u201cNo.\u201d"_s;
    QTest::newRow("the last sentence again") << u"It was late. Pip slept."_s << u"Pip slept. He dreamt."_s << u" He dreamt."_s;
    QTest::newRow("all of it again") << u"It was late. Pip slept."_s << u"It was late. Pip slept. He dreamt."_s << u" He dreamt."_s;
    QTest::newRow("only that again") << u"It was late. Pip slept."_s << u"Pip slept."_s << u""_s;
    QTest::newRow("a short word may come twice") << u"He ran and ran"_s << u"ran home."_s << u" ran home."_s;
    QTest::newRow("begins like the text, goes on otherwise") << u"Pip slept well. Pip"_s << u"Pip slept badly."_s << u" Pip slept badly."_s;
    QTest::newRow("German") << u"Der Igel schlief"_s << u"nicht ein."_s << u" nicht ein."_s;
    QTest::newRow("Arabic") << u"كان الليل هادئا"_s << u"ونام القنفذ."_s << u" ونام القنفذ."_s;
    QTest::newRow("Japanese") << u"ピップは"_s << u"眠れませんでした。"_s << u"眠れませんでした。"_s;
    QTest::newRow("Japanese, a sentence") << u"眠れません。"_s << u"ピップは起きた。"_s << u"ピップは起きた。"_s;
    QTest::newRow("Thai") << u"เม่น"_s << u"นอนไม่หลับ"_s << u"นอนไม่หลับ"_s;
}

void JoiningTextTest::joins()
{
    QFETCH(QString, before);
    QFETCH(QString, arriving);
    QFETCH(QString, joined);
    // However it is cut into pieces.
    for (qsizetype piece = 1; piece <= arriving.size(); ++piece) {
        JoiningText text(before);
        QString seen;
        for (qsizetype at = 0; at < arriving.size(); at += piece)
            seen += text.take(arriving.mid(at, piece));
        seen += text.finish();
        QCOMPARE(seen, joined);
    }
}

void JoiningTextTest::behindNothingAllComes()
{
    JoiningText text;
    QCOMPARE(text.take(u"Pip"_s), u"Pip"_s);
    QCOMPARE(text.finish(), QString());
}

AGATE_TEST(JoiningTextTest)
#include "test_joining_text.moc"
