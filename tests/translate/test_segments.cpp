// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "translate/segment.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

/// What of a text is translated, and that nothing else is touched.
class SegmentsTest : public QObject
{
    Q_OBJECT

private slots:
    void cuts_data();
    void cuts();
    void linesAreJoinedAndComeApartAgain();
    void longParagraphsAreCutBetweenSentences();
    void randomTextsComeBackAsTheyWere();
    void aLongDraftIsCutInOneGo();
    void changedSegmentsHaveAnotherHash();
};

void SegmentsTest::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("segments");
    const auto row = [](const char *name, const QString &text, const QStringList &segments) { QTest::newRow(name) << text << segments; };
    row("nothing", {}, {});
    row("paragraphs", u"One.\nTwo.\n\nThree.\n"_s, {u"P One.\nTwo."_s, u"P Three."_s});
    row("heading", u"# A tale #\n## Next\nText\n"_s, {u"H A tale"_s, u"H Next"_s, u"P Text"_s});
    row("underlined heading", u"A tale\n======\nText\n\n---\n"_s, {u"P A tale"_s, u"P Text"_s});
    row("list", u"- one\n- [ ] two\n  goes on\n1. three\n   - four\n\n   more of it\n"_s,
        {u"L one"_s, u"L two\ngoes on"_s, u"L three"_s, u"L four"_s, u"L more of it"_s});
    row("a year begins no list", u"It was in\n1986. A good year.\n"_s, {u"P It was in\n1986. A good year."_s});
    row("quote", u"> One\n> two\n>\n> > three\nPlain\n"_s, {u"Q One\ntwo"_s, u"Q three"_s, u"P Plain"_s});
    row("table", u"| Name | Age |\n| --- | :-: |\n| Pip | 4 |\n| 5 | 6 |\n\na | b\n--|--\nc | d\n"_s,
        {u"T Name | Age"_s, u"T Pip | 4"_s, u"T a | b"_s, u"T c | d"_s});
    row("front matter", u"---\ntitle: A tale\n---\nText\n"_s, {u"P Text"_s});
    row("code", u"Before\n```cpp\nint words;\n```\nAfter\n\n    indented code\n\nEnd\n"_s, {u"P Before"_s, u"P After"_s, u"P End"_s});
    row("code in a quote and a list", u"> ~~~\n> words\n> ~~~\n> said\n\n- item\n\n  ```\n  words\n  ```\n"_s, {u"Q said"_s, u"L item"_s});
    row("comments", u"<!-- note -->\nOne <!-- a --> two\n\n<!-- begins\nstays\n--> three\n`<!-- code` four\n"_s,
        {u"P One"_s, u"P two"_s, u"P three\n`<!-- code` four"_s});
    row("link definitions and footnotes", u"See [it][1].[^n]\n\n[1]: https://a.example/b\n[^n]: A note.\n"_s,
        {u"P See [it][1].[^n]"_s, u"F A note."_s});
    row("no letters", u"***\n\n1984\n\nhttps://a.example\n\n![](a.png)\n\n{{name}}\n\n`code`\n\n<br>\n"_s, {});
    row("html", u"<div>\n\nText\n\n</div>\n<script>\nvar words;\n</script>\nEnd\n"_s, {u"P Text"_s, u"P End"_s});
    row("other scripts", u"# 月とハリネズミ\n\nむかしむかし。\n\n> كان يا ما كان\n"_s,
        {u"H 月とハリネズミ"_s, u"P むかしむかし。"_s, u"Q كان يا ما كان"_s});
    row("line ends of Windows", u"# One\r\n\r\nTwo\r\nthree\r\n"_s, {u"H One"_s, u"P Two\nthree"_s});
    row("beyond the first plane", u"𐐀𐐁\n"_s, {u"P 𐐀𐐁"_s});
}

void SegmentsTest::cuts()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, segments);
    const QString letters = u"PHLTQF"_s;
    QStringList found;
    const QList<Segment> cut = segmentText(text);
    for (const Segment &segment : cut)
        found.append(letters.at(int(segment.kind)) + u" "_s + segment.text);
    QCOMPARE(found, segments);
    QCOMPARE(textWith(text, cut, {}), text);
}

void SegmentsTest::linesAreJoinedAndComeApartAgain()
{
    const QString text = u"> One\n> two\n\n- three\n  four\n\n## Five\n"_s;
    const QList<Segment> segments = segmentText(text);
    QCOMPARE(segments.size(), 3);
    QCOMPARE(segments.at(0).joint, u"\n> "_s);
    QCOMPARE(textWith(text, segments, {u"Eins\nzwei"_s, u"drei\nvier"_s, u"Fünf\nund"_s}),
             u"> Eins\n> zwei\n\n- drei\n  vier\n\n## Fünf und\n"_s);
    // Only some, and one that is meant to be empty.
    QCOMPARE(textWith(text, segments, {QString(), u""_s}), u"> One\n> two\n\n- \n\n## Five\n"_s);
}

void SegmentsTest::longParagraphsAreCutBetweenSentences()
{
    QString text;
    for (int at = 0; at < 200; ++at)
        text += u"The hedgehog went to the moon, for the %1. time. "_s.arg(at);
    const QList<Segment> segments = segmentText(text);
    QVERIFY(segments.size() >= 4);
    QStringList words;
    for (const Segment &segment : segments) {
        QVERIFY(segment.text.size() <= longestSegment);
        QVERIFY(segment.text.endsWith(u"time."_s));
        QCOMPARE(segment.text, text.sliced(segment.span.start, segment.span.length));
        words.append(segment.text);
    }
    QCOMPARE(words.join(u' '), text.trimmed());
}

void SegmentsTest::randomTextsComeBackAsTheyWere()
{
    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariableIntValue("AGATE_SEED") : QRandomGenerator::global()->generate();
    qInfo("AGATE_SEED=%u", seed);
    QRandomGenerator random(seed);
    static const QStringList pieces = {u"word"_s,
                                       u" "_s,
                                       u"\n"_s,
                                       u"\n\n"_s,
                                       u"\r\n"_s,
                                       u"# "_s,
                                       u"> "_s,
                                       u"- "_s,
                                       u"1. "_s,
                                       u"    "_s,
                                       u"\t"_s,
                                       u"| a |"_s,
                                       u"|"_s,
                                       u"---"_s,
                                       u"```"_s,
                                       u"~~~"_s,
                                       u"`"_s,
                                       u"<!--"_s,
                                       u"-->"_s,
                                       u"[a]: b"_s,
                                       u"[^a]: "_s,
                                       u"<pre>"_s,
                                       u"</pre>"_s,
                                       u"مرحبا"_s,
                                       u"月"_s,
                                       u"🦔"_s,
                                       u"**"_s,
                                       u"==="_s,
                                       u"{{x}}"_s,
                                       u"."_s,
                                       u"|--|--|\n"_s,
                                       u"\\"_s,
                                       QString(QChar(0xd83e)),
                                       u"- [ ] "_s,
                                       u"https://a.b/c"_s,
                                       u"\u2028"_s,
                                       QString(700, u'x')};
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int count = random.bounded(1, 60);
        for (int at = 0; at < count; ++at)
            text += pieces.at(random.bounded(pieces.size()));
        const QList<Segment> segments = segmentText(text);
        qsizetype last = 0;
        QStringList same;
        for (const Segment &segment : segments) {
            QVERIFY2(segment.span.start >= last && segment.span.length > 0 && segment.span.end() <= text.size(), qPrintable(text));
            last = segment.span.end();
            QVERIFY(!segment.text.trimmed().isEmpty());
            same.append(segment.text);
        }
        QCOMPARE(textWith(text, segments, {}), text);
        // Translated into itself, it is what it was, joints and all.
        QCOMPARE(textWith(text, segments, same), text);
    }
}

void SegmentsTest::aLongDraftIsCutInOneGo()
{
    const QString part =
        u"# Chapter\n\nThe hedgehog went to the [moon](https://a.example), and **slept**.\n\n- one `a`\n- two\n\n> Said\n> so\n\n"_s;
    const QString text = part.repeated(10 * 1024 * 1024 / part.size());
    QElapsedTimer timer;
    timer.start();
    const QList<Segment> segments = segmentText(text);
    qInfo("10 MB in %lld ms: %lld segments", static_cast<long long>(timer.elapsed()), static_cast<long long>(segments.size()));
    QCOMPARE(segments.size(), text.size() / part.size() * 5);
    QCOMPARE(textWith(text, segments, {}), text);
    // A line that never ends is cut too.
    const QString line = QString(u"word `and [x](y) "_s).repeated(60'000);
    const QList<Segment> pieces = segmentText(line);
    qInfo("a line of 1 MB by then: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(pieces.size() > 400);
    QCOMPARE(textWith(line, pieces, {}), line);
}

void SegmentsTest::changedSegmentsHaveAnotherHash()
{
    const QList<Segment> one = segmentText(u"# Tale\n\nOne.\n\nTwo.\n"_s);
    const QList<Segment> other = segmentText(u"Before.\n\n## Tale\n\nOne!\n\nTwo.\n"_s);
    QCOMPARE(hashOf(one.at(0)), hashOf(other.at(1)));
    QVERIFY(hashOf(one.at(1)) != hashOf(other.at(2)));
    QCOMPARE(hashOf(one.at(2)), hashOf(other.at(3)));
    QCOMPARE(hashOf(one.at(0)).size(), 32);
}

AGATE_TEST(SegmentsTest)
#include "test_segments.moc"
