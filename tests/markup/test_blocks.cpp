// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "marked_text.h"
#include "markup/block_mark.h"
#include "markup/list_typing.h"
#include "markup/toggle_block.h"
#include "markup/zones.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// Headings, lists and quotes: by command, and by Enter, Tab and Backspace.
class BlocksTest : public QObject
{
    Q_OBJECT

private slots:
    void toggles_data();
    void toggles();
    void twiceGivesTheTextBack_data();
    void twiceGivesTheTextBack();
    void keys_data();
    void keys();
    void anythingIsSound();
    void zones_data();
    void zones();
};

namespace
{

MarkupChange toggle(const MarkedText &given, const QString &command)
{
    if (command.startsWith(u'h'))
        return toggleHeading(given.text, given.selection, command.last(1).toInt());
    if (command == u"quote")
        return toggleQuote(given.text, given.selection);
    return toggleList(given.text, given.selection,
                      command == u"bullets"       ? ListKind::Bullets
                          : command == u"numbers" ? ListKind::Numbers
                                                  : ListKind::Tasks);
}

bool is(const MarkedText &given, const QString &command)
{
    const BlockFormats formats = blockFormats(given.text, given.selection);
    if (command.startsWith(u'h'))
        return command == u"h0" ? formats.paragraph : formats.heading == command.last(1).toInt();
    if (command == u"quote")
        return formats.quote;
    return formats.list == (command == u"bullets" ? ListKind::Bullets : command == u"numbers" ? ListKind::Numbers : ListKind::Tasks);
}

} // namespace

void BlocksTest::toggles_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("heading") << u"h2"_s << u"On‸e"_s << u"## On‸e"_s;
    QTest::newRow("heading at the beginning") << u"h1"_s << u"‸One"_s << u"# ‸One"_s;
    QTest::newRow("heading off") << u"h2"_s << u"## On‸e"_s << u"On‸e"_s;
    QTest::newRow("another level") << u"h3"_s << u"# ⟦One⟧"_s << u"### ⟦One⟧"_s;
    QTest::newRow("empty line") << u"h1"_s << u"One\n‸\nTwo"_s << u"One\n# ‸\nTwo"_s;
    QTest::newRow("some are") << u"h1"_s << u"⟦# One\n\ntwo⟧"_s << u"⟦# One\n\n# two⟧"_s;
    QTest::newRow("of a list item") << u"h1"_s << u"  - On‸e"_s << u"# On‸e"_s;
    QTest::newRow("in a quote") << u"h1"_s << u"> On‸e"_s << u"> # On‸e"_s;
    QTest::newRow("underlined") << u"h2"_s << u"On‸e\n===\ntwo"_s << u"## On‸e\ntwo"_s;
    QTest::newRow("underlined off") << u"h1"_s << u"On‸e\n===\ntwo"_s << u"On‸e\ntwo"_s;
    QTest::newRow("paragraph") << u"h0"_s << u"### On‸e"_s << u"On‸e"_s;
    QTest::newRow("paragraph of all") << u"h0"_s << u"⟦> ## One\n- [x] two\nthree⟧"_s << u"⟦One\ntwo\nthree⟧"_s;
    QTest::newRow("heading not in code") << u"h1"_s << u"```\na‸\n```"_s << u"```\na‸\n```"_s;

    QTest::newRow("bullets") << u"bullets"_s << u"⟦One\ntwo⟧"_s << u"- ⟦One\n- two⟧"_s;
    QTest::newRow("bullets off") << u"bullets"_s << u"- ⟦One\n* two⟧"_s << u"⟦One\ntwo⟧"_s;
    QTest::newRow("bullets over empty lines") << u"bullets"_s << u"⟦One\n\ntwo⟧"_s << u"- ⟦One\n\n- two⟧"_s;
    QTest::newRow("bullet on an empty line") << u"bullets"_s << u"‸"_s << u"- ‸"_s;
    QTest::newRow("numbers") << u"numbers"_s << u"⟦One\ntwo\n  three\n  four\nfive⟧"_s
                             << u"1. ⟦One\n2. two\n  1. three\n  2. four\n3. five⟧"_s;
    QTest::newRow("numbers go on") << u"numbers"_s << u"4) One\ntw‸o"_s << u"4) One\n5) tw‸o"_s;
    QTest::newRow("numbers off") << u"numbers"_s << u"⟦1. One\n2. two⟧"_s << u"⟦One\ntwo⟧"_s;
    QTest::newRow("bullets to numbers") << u"numbers"_s << u"⟦- One\n- two⟧"_s << u"⟦1. One\n2. two⟧"_s;
    QTest::newRow("tasks") << u"tasks"_s << u"⟦One\n- two⟧"_s << u"- [ ] ⟦One\n- [ ] two⟧"_s;
    QTest::newRow("tasks off") << u"tasks"_s << u"⟦- [ ] One\n- [x] two⟧"_s << u"⟦One\ntwo⟧"_s;
    QTest::newRow("heading to item") << u"bullets"_s << u"# On‸e"_s << u"- On‸e"_s;
    QTest::newRow("list in a quote") << u"bullets"_s << u"> On‸e"_s << u"> - On‸e"_s;

    QTest::newRow("quote") << u"quote"_s << u"⟦One\n\ntwo⟧"_s << u"> ⟦One\n>\n> two⟧"_s;
    QTest::newRow("quote off") << u"quote"_s << u"> ⟦One\n>\n> two⟧"_s << u"⟦One\n\ntwo⟧"_s;
    QTest::newRow("quote of a quote") << u"quote"_s << u"⟦> One\ntwo⟧"_s << u"> ⟦> One\n> two⟧"_s;
    QTest::newRow("quote on an empty line") << u"quote"_s << u"‸"_s << u"> ‸"_s;

    QTest::newRow("ar") << u"bullets"_s << u"سلا‸م"_s << u"- سلا‸م"_s;
    QTest::newRow("he") << u"h2"_s << u"⟦שלום⟧"_s << u"## ⟦שלום⟧"_s;
    QTest::newRow("ja") << u"numbers"_s << u"⟦一\n二⟧"_s << u"1. ⟦一\n2. 二⟧"_s;
    QTest::newRow("th") << u"quote"_s << u"ฉัน‸"_s << u"> ฉัน‸"_s;
}

void BlocksTest::toggles()
{
    QFETCH(QString, command);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const MarkedText before = MarkedText::from(given);
    const MarkupChange change = toggle(before, command);
    QVERIFY(isSound(change, before.text));
    const MarkedText after = before.with(change);
    QCOMPARE(after.written(), expected);
    const bool takesOff = QByteArrayView(QTest::currentDataTag()).endsWith(" off");
    QCOMPARE(is(before, command), takesOff);
    if (after.text != before.text)
        QCOMPARE(is(after, command), !takesOff);
}

void BlocksTest::twiceGivesTheTextBack_data()
{
    QTest::addColumn<QString>("given");
    QTest::newRow("one") << u"One tw‸o"_s;
    QTest::newRow("several") << u"Before\n⟦One\n\ntwo\n  three⟧\n\nafter"_s;
    QTest::newRow("ru") << u"⟦Раз\nдва⟧"_s;
    QTest::newRow("ar") << u"⟦سلام\n\nعليكم⟧"_s;
    QTest::newRow("zh") << u"⟦一\n二\n三⟧"_s;
    QTest::newRow("a fence in it") << u"⟦One\n```\nx\n```\ntwo⟧"_s;
}

void BlocksTest::twiceGivesTheTextBack()
{
    QFETCH(QString, given);
    const MarkedText before = MarkedText::from(given);
    for (const QString &command : {u"h1"_s, u"h6"_s, u"bullets"_s, u"numbers"_s, u"tasks"_s, u"quote"_s}) {
        const MarkedText between = before.with(toggle(before, command));
        QVERIFY(between.text != before.text);
        QVERIFY(is(between, command) && !is(before, command));
        QCOMPARE(between.with(toggle(between, command)).written(), before.written());
    }
}

void BlocksTest::keys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("given");
    // Empty: the key is nothing special there.
    QTest::addColumn<QString>("expected");
    QTest::newRow("next bullet") << u"enter"_s << u"- One‸"_s << u"- One\n- ‸"_s;
    QTest::newRow("star") << u"enter"_s << u"  * One‸"_s << u"  * One\n  * ‸"_s;
    QTest::newRow("in the middle") << u"enter"_s << u"- One‸ two"_s << u"- One\n- ‸two"_s;
    QTest::newRow("next number") << u"enter"_s << u"9. One‸"_s << u"9. One\n10. ‸"_s;
    QTest::newRow("numbers below follow") << u"enter"_s << u"1. One‸\n2. two\n  - x\n3. three\n\n7. seven"_s
                                          << u"1. One\n2. ‸\n3. two\n  - x\n4. three\n\n7. seven"_s;
    QTest::newRow("ones stay ones") << u"enter"_s << u"1. One‸\n1. two"_s << u"1. One\n2. ‸\n1. two"_s;
    QTest::newRow("task") << u"enter"_s << u"- [x] One‸"_s << u"- [x] One\n- [ ] ‸"_s;
    QTest::newRow("quote") << u"enter"_s << u"> One‸"_s << u"> One\n> ‸"_s;
    QTest::newRow("item in a quote") << u"enter"_s << u"> 1) One‸"_s << u"> 1) One\n> 2) ‸"_s;
    QTest::newRow("selection goes") << u"enter"_s << u"- One⟦ two⟧"_s << u"- One\n- ‸"_s;
    QTest::newRow("empty item ends") << u"enter"_s << u"- One\n- ‸"_s << u"- One\n‸"_s;
    QTest::newRow("empty task ends") << u"enter"_s << u"- [ ] ‸"_s << u"‸"_s;
    QTest::newRow("empty quote ends") << u"enter"_s << u"> One\n> ‸"_s << u"> One\n‸"_s;
    QTest::newRow("empty item in a quote") << u"enter"_s << u"> - ‸"_s << u"> ‸"_s;
    QTest::newRow("empty indented item moves out") << u"enter"_s << u"1. One\n   - two\n   - ‸"_s << u"1. One\n   - two\n- ‸"_s;
    QTest::newRow("ordinary paragraph") << u"enter"_s << u"One‸"_s << QString();
    QTest::newRow("before the mark") << u"enter"_s << u"‸- One"_s << QString();
    QTest::newRow("a year") << u"enter"_s << u"1984. That was it‸"_s << QString();
    QTest::newRow("a rule") << u"enter"_s << u"---‸"_s << QString();
    QTest::newRow("a dash alone") << u"enter"_s << u"-‸"_s << QString();
    QTest::newRow("emphasis") << u"enter"_s << u"*One* two‸"_s << QString();
    QTest::newRow("ar enter") << u"enter"_s << u"- سلام‸"_s << u"- سلام\n- ‸"_s;
    QTest::newRow("ja enter") << u"enter"_s << u"1. 東京‸"_s << u"1. 東京\n2. ‸"_s;

    QTest::newRow("under the one above") << u"tab"_s << u"- One\n- tw‸o"_s << u"- One\n  - tw‸o"_s;
    QTest::newRow("under a number") << u"tab"_s << u"10. One\n11. tw‸o"_s << u"10. One\n    1. tw‸o"_s;
    QTest::newRow("next of its new neighbours") << u"tab"_s << u"1. One\n   1. a\n2. tw‸o"_s << u"1. One\n   1. a\n   2. tw‸o"_s;
    QTest::newRow("first one cannot") << u"tab"_s << u"- On‸e"_s << u"- On‸e"_s;
    QTest::newRow("only one deeper") << u"tab"_s << u"- One\n  - tw‸o"_s << u"- One\n  - tw‸o"_s;
    QTest::newRow("several") << u"tab"_s << u"- One\n⟦- two\n- three⟧"_s << u"- One\n  ⟦- two\n  - three⟧"_s;
    QTest::newRow("under a task") << u"tab"_s << u"- [ ] One\n- [ ] tw‸o"_s << u"- [ ] One\n  - [ ] tw‸o"_s;
    QTest::newRow("in a quote too") << u"tab"_s << u"> - One\n> - tw‸o"_s << u"> - One\n>   - tw‸o"_s;
    QTest::newRow("tab in a paragraph") << u"tab"_s << u"On‸e"_s << QString();
    QTest::newRow("out") << u"back"_s << u"- One\n  - tw‸o"_s << u"- One\n- tw‸o"_s;
    QTest::newRow("out takes its number") << u"back"_s << u"1. One\n   1. tw‸o"_s << u"1. One\n2. tw‸o"_s;
    QTest::newRow("several out") << u"back"_s << u"- One\n  ⟦- two\n  - three⟧"_s << u"- One\n⟦- two\n- three⟧"_s;
    QTest::newRow("cannot go further out") << u"back"_s << u"- On‸e"_s << u"- On‸e"_s;

    QTest::newRow("mark off") << u"backspace"_s << u"- ‸One"_s << u"‸One"_s;
    QTest::newRow("task off") << u"backspace"_s << u"- [ ] ‸One"_s << u"‸One"_s;
    QTest::newRow("indented off") << u"backspace"_s << u"- a\n  2. ‸One"_s << u"- a\n‸One"_s;
    QTest::newRow("quote off") << u"backspace"_s << u"> ‸One"_s << u"‸One"_s;
    QTest::newRow("inside words") << u"backspace"_s << u"- O‸ne"_s << QString();
}

void BlocksTest::keys()
{
    QFETCH(QString, key);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const MarkedText before = MarkedText::from(given);
    const auto change = key == u"enter" ? enterInList(before.text, before.selection)
        : key == u"tab"                 ? indentItems(before.text, before.selection)
        : key == u"back"                ? outdentItems(before.text, before.selection)
                                        : backspaceInList(before.text, before.selection.start);
    QCOMPARE(change.has_value(), !expected.isEmpty());
    if (!change)
        return;
    QVERIFY(isSound(*change, before.text));
    QCOMPARE(before.with(*change).written(), expected);
}

void BlocksTest::anythingIsSound()
{
    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("AGATE_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces = {u"word"_s,   u" "_s,     u"  "_s,   u"\t"_s, u"- "_s,   u"1. "_s,    u"99) "_s,
                                u"- [ ] "_s, u"# "_s,    u"> "_s,   u">"_s,  u"\n"_s,   u"\n\n"_s,   u"==="_s,
                                u"---"_s,    u"```\n"_s, u"سلام"_s, u"字"_s, u"\n- "_s, u"\n  1. "_s};
    for (int round = 0; round < 4000; ++round) {
        QString text;
        for (int i = random.bounded(30); i >= 0; --i)
            text += pieces[random.bounded(int(pieces.size()))];
        const qsizetype start = random.bounded(int(text.size()) + 1);
        const TextSpan selection{start, random.bounded(3) ? 0 : random.bounded(int(text.size() - start) + 1)};
        const MarkedText given{text, selection};
        const QByteArray where = QByteArray::number(seed) + ": " + given.written().toUtf8();
        for (const QString &command : {u"h0"_s, u"h1"_s, u"bullets"_s, u"numbers"_s, u"tasks"_s, u"quote"_s})
            QVERIFY2(isSound(toggle(given, command), text), where.constData());
        for (const auto &change : {enterInList(text, selection), indentItems(text, selection), outdentItems(text, selection),
                                   backspaceInList(text, selection.start)})
            QVERIFY2(!change || isSound(*change, text), where.constData());
    }
}

void BlocksTest::zones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("none") << u"a\n`b`\n"_s << QStringList{};
    QTest::newRow("front matter") << u"---\ntitle: x\n---\ntext"_s << QStringList{u"---\ntitle: x\n---\n"_s};
    QTest::newRow("dots end it") << u"---\na: b\n...\n"_s << QStringList{u"---\na: b\n...\n"_s};
    QTest::newRow("at the end of the text") << u"---\na: b\n---"_s << QStringList{u"---\na: b\n---"_s};
    QTest::newRow("never ended") << u"---\na: b\n"_s << QStringList{};
    QTest::newRow("a rule is none") << u"\n---\na\n---\n"_s << QStringList{};
    QTest::newRow("indented is none") << u" ---\na\n---\n"_s << QStringList{};
    QTest::newRow("fence") << u"a\n```sh\nb\n```\nc"_s << QStringList{u"```sh\nb\n```\n"_s};
    QTest::newRow("longer fence") << u"````\n```\n````\n"_s << QStringList{u"````\n```\n````\n"_s};
    QTest::newRow("other sign inside") << u"~~~\n```\n~~~\na"_s << QStringList{u"~~~\n```\n~~~\n"_s};
    QTest::newRow("in a list") << u"- a\n  ```\n  b\n  ```\n"_s << QStringList{u"  ```\n  b\n  ```\n"_s};
    QTest::newRow("open") << u"a\n```\nb"_s << QStringList{u"```\nb"_s};
    QTest::newRow("both") << u"---\na: b\n---\n```\n---\n```\n"_s << QStringList{u"---\na: b\n---\n"_s, u"```\n---\n```\n"_s};
}

void BlocksTest::zones()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found;
    const auto all = verbatimZones(text, text.size());
    for (const VerbatimZone &zone : all)
        found.append(text.sliced(zone.span.start, zone.span.length));
    QCOMPARE(found, expected);
    const auto matter = frontMatter(text);
    QCOMPARE(matter.has_value(), !all.isEmpty() && all.first().isFrontMatter);
}

AGATE_TEST(BlocksTest)
#include "test_blocks.moc"
