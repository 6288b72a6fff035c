// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "marked_text.h"
#include "markup/inline_marks.h"
#include "markup/toggle_mark.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <ctime>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class ToggleMarkTest : public QObject
{
    Q_OBJECT

private slots:
    void toggles_data();
    void toggles();
    void hasIt_data();
    void hasIt();
    void twiceGivesTheTextBack_data();
    void twiceGivesTheTextBack();
    void comments_data();
    void comments();
    void links_data();
    void links();
    void anythingIsSound();
    void readsMarks_data();
    void readsMarks();
    void readsQuickly();
};

namespace
{

MarkupChange toggle(const MarkedText &given, Emphasis mark)
{
    return toggleMark(given.text, given.selection, mark);
}

} // namespace

void ToggleMarkTest::toggles_data()
{
    QTest::addColumn<Emphasis>("mark");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto bold = Emphasis::Bold;
    const auto italic = Emphasis::Italic;
    QTest::newRow("selection") << bold << u"One ⟦two⟧ three"_s << u"One **⟦two⟧** three"_s;
    QTest::newRow("off") << bold << u"One **⟦two⟧** three"_s << u"One ⟦two⟧ three"_s;
    QTest::newRow("off, marks selected") << bold << u"One ⟦**two**⟧ three"_s << u"One ⟦two⟧ three"_s;
    QTest::newRow("off, underscores") << bold << u"One __⟦two⟧__ three"_s << u"One ⟦two⟧ three"_s;
    QTest::newRow("italic underscores off") << italic << u"One _tw‸o_ three"_s << u"One tw‸o three"_s;
    QTest::newRow("word under the caret") << bold << u"One tw‸o three"_s << u"One **tw‸o** three"_s;
    QTest::newRow("caret at a word's beginning") << bold << u"One ‸two"_s << u"One **‸two**"_s;
    QTest::newRow("caret at a word's end") << bold << u"One two‸ three"_s << u"One **two‸** three"_s;
    QTest::newRow("caret between spaces") << bold << u"One ‸ two"_s << u"One **‸** two"_s;
    QTest::newRow("an empty pair goes") << bold << u"One **‸** two"_s << u"One ‸ two"_s;
    QTest::newRow("empty draft") << italic << u"‸"_s << u"*‸*"_s;
    QTest::newRow("spaces stay outside") << bold << u"One⟦ two ⟧three"_s << u"One⟦ **two** ⟧three"_s;
    QTest::newRow("paragraphs") << bold << u"On⟦e\n\ntw⟧o"_s << u"On**⟦e**\n\n**tw⟧**o"_s;
    QTest::newRow("paragraphs off") << bold << u"⟦**One**\n\n**two**⟧"_s << u"⟦One\n\ntwo⟧"_s;
    QTest::newRow("half has it: on") << bold << u"⟦**One** two⟧"_s << u"⟦**One two⟧**"_s;
    QTest::newRow("one paragraph has it: on") << bold << u"⟦**One**\ntwo⟧"_s << u"⟦**One**\n**two⟧**"_s;
    QTest::newRow("part of it off") << bold << u"**One ⟦two⟧ three**"_s << u"**One** ⟦two⟧ **three**"_s;
    QTest::newRow("neighbour is joined") << bold << u"**One** ⟦two⟧"_s << u"**One ⟦two⟧**"_s;
    QTest::newRow("inside a word") << bold << u"un⟦believ⟧able"_s << u"un**⟦believ⟧**able"_s;
    QTest::newRow("list item") << bold << u"⟦- One\n- two⟧"_s << u"⟦- **One**\n- **two⟧**"_s;
    QTest::newRow("heading and quote") << italic << u"⟦# One\n> two⟧"_s << u"⟦# *One*\n> *two⟧*"_s;
    QTest::newRow("task") << italic << u"- [ ] ⟦buy flour⟧"_s << u"- [ ] *⟦buy flour⟧*"_s;
    QTest::newRow("table") << bold << u"⟦| a | b |\n| - | - |\n| c | d |⟧"_s << u"⟦| **a** | **b** |\n| - | - |\n| **c** | **d** |⟧"_s;
    QTest::newRow("rules are left alone") << bold << u"⟦One\n---\ntwo⟧"_s << u"**⟦One**\n---\n**two⟧**"_s;
    QTest::newRow("around other marks") << bold << u"⟦One *two*⟧ three"_s << u"**⟦One *two*⟧** three"_s;
    QTest::newRow("in another mark") << bold << u"*One ⟦two⟧*"_s << u"*One **⟦two⟧***"_s;
    QTest::newRow("all of another mark") << bold << u"*⟦two⟧*"_s << u"***⟦two⟧***"_s;
    QTest::newRow("bold off of both") << bold << u"***⟦two⟧***"_s << u"*⟦two⟧*"_s;
    QTest::newRow("italic off of both") << italic << u"***⟦two⟧***"_s << u"**⟦two⟧**"_s;
    QTest::newRow("across another mark") << bold << u"⟦One *two⟧ three*"_s << u"**⟦One** ***two⟧** three*"_s;
    QTest::newRow("across and back") << bold << u"**⟦One** ***two⟧** three*"_s << u"⟦One *two⟧ three*"_s;
    QTest::newRow("a link as a whole") << bold << u"⟦See [here](https://a.example/x_y)⟧"_s << u"**⟦See [here](https://a.example/x_y)⟧**"_s;
    QTest::newRow("a link's words") << bold << u"[see ⟦here⟧](https://a.example)"_s << u"[see **⟦here⟧**](https://a.example)"_s;
    QTest::newRow("escaped stars are letters") << bold << u"\\*a\\* ⟦b⟧"_s << u"\\*a\\* **⟦b⟧**"_s;
    QTest::newRow("code is marked as a whole") << bold << u"a `c⟦od⟧e` b"_s << u"a **`c⟦od⟧e`** b"_s;
    QTest::newRow("strike") << Emphasis::Strike << u"One ⟦two⟧"_s << u"One ~~⟦two⟧~~"_s;
    QTest::newRow("strike off") << Emphasis::Strike << u"One ~~tw‸o~~"_s << u"One tw‸o"_s;
    QTest::newRow("code") << Emphasis::Code << u"One ⟦two⟧"_s << u"One `⟦two⟧`"_s;
    QTest::newRow("code off") << Emphasis::Code << u"One `t‸wo`"_s << u"One t‸wo"_s;
    QTest::newRow("code with a backtick") << Emphasis::Code << u"⟦a`b⟧"_s << u"``⟦a`b⟧``"_s;
    QTest::newRow("code over paragraphs is a fence") << Emphasis::Code << u"x\n⟦a\nb⟧\ny"_s << u"x\n```\n⟦a\nb⟧\n```\ny"_s;
    QTest::newRow("fence off") << Emphasis::Code << u"x\n```sh\na‸\nb\n```\ny"_s << u"x\na‸\nb\ny"_s;
    QTest::newRow("fence off at the end") << Emphasis::Code << u"```\n⟦a⟧\n```"_s << u"⟦a⟧"_s;
    QTest::newRow("empty fence off") << Emphasis::Code << u"a\n```\n``‸`"_s << u"a\n‸"_s;
    QTest::newRow("nothing in a fence") << bold << u"```\nco‸de\n```"_s << u"```\nco‸de\n```"_s;
    QTest::newRow("nothing in front matter") << bold << u"---\ntit‸le: x\n---\n"_s << u"---\ntit‸le: x\n---\n"_s;
    QTest::newRow("de") << italic << u"Die ⟦Bäckerin⟧ zählt"_s << u"Die *⟦Bäckerin⟧* zählt"_s;
    QTest::newRow("fr") << bold << u"Elle dit : ⟦«\u202fbonjour\u202f»⟧."_s << u"Elle dit : **⟦«\u202fbonjour\u202f»⟧**."_s;
    QTest::newRow("ru") << bold << u"Пекарь сч‸итает"_s << u"Пекарь **сч‸итает**"_s;
    QTest::newRow("ar") << bold << u"سلام عل‸يكم"_s << u"سلام **عل‸يكم**"_s;
    QTest::newRow("he") << bold << u"שלום ע‸ולם"_s << u"שלום **ע‸ולם**"_s;
    QTest::newRow("ja word") << bold << u"東京に行‸く"_s << u"東京に**行‸く**"_s;
    QTest::newRow("ja selection") << bold << u"東京⟦に⟧行く"_s << u"東京**⟦に⟧**行く"_s;
    QTest::newRow("ja brackets stay outside") << bold << u"彼は⟦「はい」⟧と言った"_s << u"彼は⟦「**はい**」⟧と言った"_s;
    QTest::newRow("zh word") << bold << u"我喜‸欢读书"_s << u"我**喜‸欢**读书"_s;
    QTest::newRow("th") << bold << u"ฉัน‸อ่านหนังสือ"_s << u"ฉัน**‸อ่าน**หนังสือ"_s;
    QTest::newRow("emoji") << bold << u"⟦👩‍🌾 bakes⟧"_s << u"**⟦👩‍🌾 bakes⟧**"_s;
}

void ToggleMarkTest::toggles()
{
    QFETCH(Emphasis, mark);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const MarkedText before = MarkedText::from(given);
    const MarkupChange change = toggle(before, mark);
    QVERIFY(isSound(change, before.text));
    const MarkedText after = before.with(change);
    QCOMPARE(after.written(), expected);
    static const QRegularExpression takesOff(u"\\b(off|goes|back)\\b"_s);
    const QString row = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(hasMark(before.text, before.selection, mark), row.contains(takesOff));
    if (after.text != before.text)
        QCOMPARE(hasMark(after.text, after.selection, mark), !row.contains(takesOff));
}

void ToggleMarkTest::hasIt_data()
{
    QTest::addColumn<Emphasis>("mark");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("has");
    QTest::newRow("between its words") << Emphasis::Bold << u"**One ‸ two**"_s << true;
    QTest::newRow("between others") << Emphasis::Italic << u"**One ‸ two**"_s << false;
    QTest::newRow("behind it") << Emphasis::Bold << u"**One** ‸ two"_s << false;
    QTest::newRow("line below") << Emphasis::Bold << u"**One**\n‸"_s << false;
    QTest::newRow("both") << Emphasis::Italic << u"***tw‸o***"_s << true;
    QTest::newRow("in a list") << Emphasis::Strike << u"- ~~On‸e~~ two"_s << true;
    QTest::newRow("more than it") << Emphasis::Bold << u"⟦**One** two⟧"_s << false;
    QTest::newRow("nothing") << Emphasis::Bold << u"‸"_s << false;
}

void ToggleMarkTest::hasIt()
{
    QFETCH(Emphasis, mark);
    QFETCH(QString, given);
    const MarkedText text = MarkedText::from(given);
    QTEST(hasMark(text.text, text.selection, mark), "has");
}

void ToggleMarkTest::twiceGivesTheTextBack_data()
{
    QTest::addColumn<QString>("given");
    QTest::newRow("en") << u"The baker ⟦counts her loaves⟧ at six."_s;
    QTest::newRow("en, spaces") << u"The baker⟦ counts her loaves ⟧at six."_s;
    QTest::newRow("en, with marks") << u"The [baker ⟦counts](https://a.example) her⟧ loaves."_s;
    QTest::newRow("en, caret") << u"The bak‸er"_s;
    QTest::newRow("de") << u"„Wie ⟦geht’s?“, fragte⟧ sie."_s;
    QTest::newRow("fr") << u"Elle ⟦dit\u202f: «\u202foui\u202f»⟧."_s;
    QTest::newRow("ru") << u"Она ⟦сказала: «Да»⟧."_s;
    QTest::newRow("ar") << u"قال ⟦«نعم» ثم⟧ ذهب."_s;
    QTest::newRow("he") << u"הוא ⟦אמר ”כן“⟧ והלך."_s;
    QTest::newRow("ja") << u"彼⟦は「はい」と言⟧った。"_s;
    QTest::newRow("zh") << u"他⟦说：“好。”然⟧后走了。"_s;
    QTest::newRow("th") << u"ฉันอ่าน⟦หนังสือ⟧"_s;
    QTest::newRow("paragraphs") << u"⟦# One\n\n- two three\n- [x] four\n\n> five\n\n1. six⟧\n"_s;
    QTest::newRow("table") << u"| a ⟦b | c |\n|---|---|\n| d | e⟧ |"_s;
    QTest::newRow("fence in it") << u"⟦One\n```\n*x*\n```\ntwo⟧"_s;
}

void ToggleMarkTest::twiceGivesTheTextBack()
{
    QFETCH(QString, given);
    for (const Emphasis mark : {Emphasis::Bold, Emphasis::Italic, Emphasis::Strike, Emphasis::Code}) {
        const MarkedText before = MarkedText::from(given);
        const MarkupChange first = toggle(before, mark);
        QVERIFY(!first.edits.isEmpty());
        const MarkedText between = before.with(first);
        // All of what was marked has it now, and by CommonMark's rules.
        const MarkupChange second = toggle(between, mark);
        QVERIFY(isSound(second, between.text));
        QCOMPARE(between.with(second).text, before.text);
    }
}

void ToggleMarkTest::comments_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("selection") << u"One ⟦two⟧ three"_s << u"One <!-- ⟦two⟧ --> three"_s;
    QTest::newRow("off") << u"One <!-- ⟦two⟧ --> three"_s << u"One ⟦two⟧ three"_s;
    QTest::newRow("off without spaces") << u"One <!--t‸wo-->"_s << u"One t‸wo"_s;
    QTest::newRow("off, all selected") << u"⟦<!-- two -->⟧"_s << u"⟦two⟧"_s;
    QTest::newRow("the paragraph") << u"One\nTw‸o three\n"_s << u"One\n<!-- Tw‸o three -->\n"_s;
    QTest::newRow("several paragraphs") << u"⟦One\n\ntwo⟧"_s << u"<!-- ⟦One\n\ntwo⟧ -->"_s;
    QTest::newRow("one in it") << u"⟦One <!-- two --> three⟧"_s << u"<!-- ⟦One two three⟧ -->"_s;
    QTest::newRow("between two") << u"<!-- a --> ⟦b⟧ <!-- c -->"_s << u"<!-- a --> <!-- ⟦b⟧ --> <!-- c -->"_s;
    QTest::newRow("empty line") << u"One\n‸"_s << u"One\n<!-- ‸ -->"_s;
    QTest::newRow("empty one goes") << u"One\n<!-- ‸ -->"_s << u"One\n‸"_s;
    QTest::newRow("ja") << u"彼は⟦走った⟧。"_s << u"彼は<!-- ⟦走った⟧ -->。"_s;
    QTest::newRow("ar") << u"قال ⟦نعم⟧"_s << u"قال <!-- ⟦نعم⟧ -->"_s;
}

void ToggleMarkTest::comments()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const MarkedText before = MarkedText::from(given);
    const MarkupChange change = toggleComment(before.text, before.selection);
    QVERIFY(isSound(change, before.text));
    QCOMPARE(before.with(change).written(), expected);
}

void ToggleMarkTest::links_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const QString copied = u"https://a.example/b"_s;
    QTest::newRow("copied address") << copied << u"See ⟦here⟧."_s << u"See [⟦here⟧](https://a.example/b)."_s;
    QTest::newRow("no address") << QString() << u"See ⟦here⟧."_s << u"See [here](‸)."_s;
    QTest::newRow("word under the caret") << QString() << u"See he‸re."_s << u"See [here](‸)."_s;
    QTest::newRow("off from the address") << QString() << u"See [here](‸)."_s << u"See here‸."_s;
    QTest::newRow("off") << copied << u"See [he‸re](https://x.example)."_s << u"See he‸re."_s;
    QTest::newRow("an address wants words") << QString() << u"⟦https://a.example⟧"_s << u"[‸](https://a.example)"_s;
    QTest::newRow("nothing there") << QString() << u"a ‸ b"_s << u"a [‸]() b"_s;
    QTest::newRow("over another link") << copied << u"⟦a [b](https://x.example) c⟧"_s << u"[⟦a b c⟧](https://a.example/b)"_s;
    QTest::newRow("spaces stay outside") << copied << u"a⟦ b ⟧c"_s << u"a⟦ [b](https://a.example/b) ⟧c"_s;
    QTest::newRow("zh") << QString() << u"我喜‸欢读书"_s << u"我[喜欢](‸)读书"_s;
}

void ToggleMarkTest::links()
{
    QFETCH(QString, address);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const MarkedText before = MarkedText::from(given);
    const MarkupChange change = toggleLink(before.text, before.selection, address);
    QVERIFY(isSound(change, before.text));
    const MarkedText after = before.with(change);
    QCOMPARE(after.written(), expected);
    const bool takesOff = QByteArrayView(QTest::currentDataTag()).startsWith("off");
    QCOMPARE(isInLink(before.text, before.selection), takesOff);
    if (takesOff)
        QVERIFY(!isInLink(after.text, after.selection));
}

// Whatever is selected in whatever text: sound edits, no letter lost or added, and the selection on the same letters.
void ToggleMarkTest::anythingIsSound()
{
    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("AGATE_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces = {u"word"_s, u" "_s,    u"*"_s,    u"**"_s,  u"_"_s,    u"`"_s,     u"``"_s,
                                u"~~"_s,   u"["_s,    u"](u)"_s, u"\n"_s,  u"\n\n"_s, u"- "_s,    u"# "_s,
                                u"> "_s,   u"|"_s,    u"字"_s,   u"「"_s,  u"」"_s,   u"سلام"_s,  u"👩‍🌾"_s,
                                u"\\"_s,   u"<!--"_s, u"-->"_s,  u"<b>"_s, u"."_s,    u"```\n"_s, u"---\n"_s};
    const auto letters = [](QStringView text) {
        QString kept;
        for (const QChar c : text) {
            if (c.isLetter() && c != u'u' && c != u'b')
                kept += c;
        }
        return kept;
    };
    const int rounds = 3000 * qMax(1, qEnvironmentVariableIntValue("AGATE_ROUNDS"));
    for (int round = 0; round < rounds; ++round) {
        QString text;
        for (int i = random.bounded(30); i >= 0; --i)
            text += pieces[random.bounded(int(pieces.size()))];
        const qsizetype start = random.bounded(int(text.size()) + 1);
        const TextSpan selection{start, random.bounded(int(text.size() - start) + 1)};
        const QByteArray where = QByteArray::number(seed) + ": " + MarkedText{text, selection}.written().toUtf8();
        for (const Emphasis mark : {Emphasis::Bold, Emphasis::Italic, Emphasis::Strike, Emphasis::Code}) {
            const MarkupChange change = toggleMark(text, selection, mark);
            QVERIFY2(isSound(change, text), where.constData());
            // With a fence goes the name of its language.
            if (mark == Emphasis::Code && (text.contains(u"```"_s) || text.contains(u"~~~"_s)))
                continue;
            const QString after = changed(text, change.edits);
            QVERIFY2(letters(after) == letters(text), where.constData());
            QVERIFY2(letters(QStringView(after).sliced(change.selection.start, change.selection.length))
                         == letters(QStringView(text).sliced(selection.start, selection.length)),
                     where.constData());
        }
        QVERIFY2(isSound(toggleComment(text, selection), text), where.constData());
        QVERIFY2(isSound(toggleLink(text, selection), text), where.constData());
    }
}

void ToggleMarkTest::readsMarks_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("bold") << u"a **b** c"_s << QStringList{u"bold b"_s};
    QTest::newRow("three") << u"***b***"_s << QStringList{u"italic **b**"_s, u"bold b"_s};
    QTest::newRow("nested") << u"**a *b* c**"_s << QStringList{u"bold a *b* c"_s, u"italic b"_s};
    QTest::newRow("snake") << u"a_b_c"_s << QStringList{};
    QTest::newRow("code wins") << u"*a `b*` c"_s << QStringList{u"code b*"_s};
    QTest::newRow("escaped") << u"\\*a\\*"_s << QStringList{};
    QTest::newRow("link") << u"[a *b*](c_d_e)"_s << QStringList{u"link a *b*"_s, u"italic b"_s};
    QTest::newRow("picture") << u"![a](b)"_s << QStringList{u"image a"_s};
    QTest::newRow("not across a link") << u"*a [b*](c)"_s << QStringList{u"link b*"_s};
    QTest::newRow("tag") << u"<a href=\"*\">*b*"_s << QStringList{u"verbatim <a href=\"*\">"_s, u"italic b"_s};
    QTest::newRow("space") << u"* a* **b **"_s << QStringList{};
    QTest::newRow("strike") << u"~~a~~ ~b~"_s << QStringList{u"strike a"_s};
}

void ToggleMarkTest::readsMarks()
{
    QFETCH(QString, line);
    QFETCH(QStringList, expected);
    const QStringList names = {u"bold"_s, u"italic"_s, u"strike"_s, u"code"_s, u"link"_s, u"image"_s, u"verbatim"_s};
    QStringList found;
    const auto marks = inlineMarks(line);
    for (const InlineMark &mark : marks)
        found.append(names[qsizetype(mark.kind)] + u' ' + line.sliced(mark.content().start, mark.content().length));
    QCOMPARE(found, expected);
}

// A line that was made to be slow to read takes no more than its length's time.
void ToggleMarkTest::readsQuickly()
{
    const QStringList bad = {u"*a"_s, u"`"_s, u"[a](b"_s, u"**a_"_s, u"<a"_s, u"<!--"_s, u"]("_s, u"![["_s, u"a**b*c"_s, u"\\`"_s};
    for (const QString &piece : bad) {
        const QString line = piece.repeated(200'000 / piece.size());
        const std::clock_t begun = std::clock();
        inlineMarks(line);
        QVERIFY2(seconds(begun) < 5, qPrintable(piece));
    }
    QString ticks;
    for (int i = 1; i < 600; ++i)
        ticks += QString(i, u'`') + u' ';
    const std::clock_t begun = std::clock();
    inlineMarks(ticks);
    QVERIFY(seconds(begun) < 5);
}

AGATE_TEST(ToggleMarkTest)
#include "test_toggle_mark.moc"
