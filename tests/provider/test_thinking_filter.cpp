// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/thinking_filter.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class ThinkingFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void filters_data();
    void filters();
    void aLoneClosingTagIsLearned();
};

void ThinkingFilterTest::filters_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reasoning");
    QTest::addColumn<bool>("startsThinking");
    const auto row = [](const char *name, const QString &in, const QString &text, const QString &reasoning, bool starts = false) {
        QTest::newRow(name) << in << text << reasoning << starts;
    };
    row("plain", u"Once upon a time"_s, u"Once upon a time"_s, {});
    row("think", u"<think>hm\nhm</think>\n\nOnce"_s, u"Once"_s, u"hm\nhm"_s);
    row("after space", u"\n <think>hm</think>Once"_s, u"Once"_s, u"hm"_s);
    row("thinking", u"<thinking>hm</thinking>Once"_s, u"Once"_s, u"hm"_s);
    row("thought", u"<thought>hm</thought>Once"_s, u"Once"_s, u"hm"_s);
    row("Mistral", u"[THINK]hm[/THINK]Once"_s, u"Once"_s, u"hm"_s);
    row("Kimi", u"◁think▷hm◁/think▷Once"_s, u"Once"_s, u"hm"_s);
    row("never closed", u"<think>hm and hm"_s, {}, u"hm and hm"_s);
    row("empty", u"<think></think>Once"_s, u"Once"_s, {});
    row("quoted later", u"Write <think> and </think> so."_s, u"Write <think> and </think> so."_s, {});
    row("almost a tag", u"<thin air"_s, u"<thin air"_s, {});
    row("only a beginning", u"<thi"_s, u"<thi"_s, {});
    row("another tag", u"<p>text</p>"_s, u"<p>text</p>"_s, {});
    row("almost a closing tag", u"<think>a</thin b</think>c"_s, u"c"_s, u"a</thin b"_s);
    row("spaces are kept", u"  Once"_s, u"  Once"_s, {});
    row("presumed", u"hm\n</think>\n\nOnce"_s, u"Once"_s, u"hm\n"_s, true);
    row("presumed, and opened all the same", u"<think>hm</think>Once"_s, u"Once"_s, u"hm"_s, true);
    row("presumed wrongly", u"Once upon"_s, u"Once upon"_s, {}, true);
}

void ThinkingFilterTest::filters()
{
    QFETCH(QString, in);
    QFETCH(QString, text);
    QFETCH(QString, reasoning);
    QFETCH(bool, startsThinking);
    const auto check = [&](const QStringList &pieces) {
        ThinkingFilter filter(startsThinking);
        QString foundText;
        QString foundReasoning;
        const auto take = [&](const ThinkingFilter::Piece &piece) {
            foundText += piece.text;
            foundReasoning += piece.reasoning;
        };
        for (const QString &piece : pieces)
            take(filter.read(piece));
        take(filter.rest());
        QCOMPARE(foundText, text);
        QCOMPARE(foundReasoning, reasoning);
        QVERIFY(!filter.closedUnopened());
    };
    check({in});
    for (qsizetype cut = 1; cut < in.size(); ++cut)
        check({in.first(cut), in.sliced(cut)});
    check(in.split(QString(), Qt::SkipEmptyParts));
}

void ThinkingFilterTest::aLoneClosingTagIsLearned()
{
    // In one piece nothing was shown yet.
    ThinkingFilter whole;
    auto piece = whole.read(u"hm\n</think>\n\nOnce"_s);
    QCOMPARE(piece.reasoning, u"hm\n"_s);
    QCOMPARE(piece.text, u"Once"_s);
    QVERIFY(whole.closedUnopened());
    // In many pieces what was shown stays, the tag itself goes.
    ThinkingFilter pieces;
    QString text;
    for (const QString &part : u"hm\n</think>\n\nOnce"_s.split(QString(), Qt::SkipEmptyParts)) {
        piece = pieces.read(part);
        text += piece.text;
        QCOMPARE(piece.reasoning, QString());
    }
    QCOMPARE(text + pieces.rest().text, u"hm\nOnce"_s);
    QVERIFY(pieces.closedUnopened());
}

AGATE_TEST(ThinkingFilterTest)
#include "test_thinking_filter.moc"
