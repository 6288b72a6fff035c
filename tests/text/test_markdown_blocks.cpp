// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "text/markdown_blocks.h"

#include <QRegularExpression>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class MarkdownBlocksTest : public QObject
{
    Q_OBJECT

private slots:
    void cuts_data();
    void cuts();
    void longOnesAreCut_data();
    void longOnesAreCut();
    void indexAtAPosition();
    void linkDefinitions();
    void nestingIsBounded_data();
    void nestingIsBounded();
    void commentsAreLeftOut();
    void longLinesAreCut();
};

void MarkdownBlocksTest::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("blocks");
    auto row = [](const char *name, const QString &text, const QStringList &blocks) { QTest::newRow(name) << text << blocks; };
    row("nothing", u""_s, {});
    row("blank", u"\n \n"_s, {});
    row("paragraphs", u"one\ntwo\n\n\nthree\n"_s, {u"one\ntwo"_s, u"three"_s});
    row("headings need no blank lines", u"# A\none\n## B\ntwo"_s, {u"# A"_s, u"one"_s, u"## B"_s, u"two"_s});
    row("no heading", u"one\n#tag"_s, {u"one\n#tag"_s});
    row("a loose list is one", u"- a\n\n- b\n\n  more\n\nend"_s, {u"- a\n\n- b\n\n  more"_s, u"end"_s});
    row("code keeps its blank lines", u"```\na\n\n# b\n```\nc"_s, {u"```\na\n\n# b\n```"_s, u"c"_s});
    row("a fence in a list", u"- a\n\n  ```\n\nb\n  ```\n- c"_s, {u"- a\n\n  ```\n\nb\n  ```\n- c"_s});
    row("an open fence goes to the end", u"~~~\na\n\nb"_s, {u"~~~\na\n\nb"_s});
    row("indented code stays together", u"p\n\n    a\n\n    b\n\nq"_s, {u"p\n\n    a\n\n    b"_s, u"q"_s});
    row("a table", u"| a | b |\n|---|---|\n| c | d |\n\nx"_s, {u"| a | b |\n|---|---|\n| c | d |"_s, u"x"_s});
    row("front matter is left out", u"---\ntitle: x\n---\n\none"_s, {u"one"_s});
    row("a rule is not", u"---\n\none"_s, {u"---"_s, u"one"_s});
    row("a comment hides a blank line", u"one <!-- a\n\nb --> two"_s, {u"one <!-- a\n\nb --> two"_s});
    row("nothing but a comment", u"<!-- a\n\nb -->\n\none"_s, {u"one"_s});
    row("quotes", u"> a\n\n> b"_s, {u"> a"_s, u"> b"_s});
    row("underlined heading", u"A\n===\n\nb"_s, {u"A\n==="_s, u"b"_s});
}

void MarkdownBlocksTest::cuts()
{
    QFETCH(QString, text);
    QFETCH(QStringList, blocks);
    QStringList found;
    for (const MarkdownBlock &block : markdownBlocks(text).blocks)
        found.append(text.sliced(block.span.start, block.span.length));
    QCOMPARE(found, blocks);
}

void MarkdownBlocksTest::longOnesAreCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("opening");
    QTest::addColumn<QString>("closing");
    QTest::newRow("lines without a blank one") << u"words upon words\n"_s.repeated(5000) << QString() << QString();
    QTest::newRow("a list") << u"- an item of a list\n"_s.repeated(5000) << QString() << QString();
    QTest::newRow("a quote") << u"> something that was said\n"_s.repeated(5000) << QString() << QString();
    QTest::newRow("a table") << u"| a | b |\n|---|---|\n"_s + u"| some | more |\n"_s.repeated(5000) << u"| a | b |\n|---|---|\n"_s
                             << QString();
    QTest::newRow("code") << u"```cpp\n"_s + u"while (true) run();\n"_s.repeated(5000) << u"```cpp\n"_s << u"\n```"_s;
}

void MarkdownBlocksTest::longOnesAreCut()
{
    QFETCH(QString, text);
    QFETCH(QString, opening);
    QFETCH(QString, closing);
    const auto blocks = markdownBlocks(text).blocks;
    QVERIFY(blocks.size() >= 4);
    qsizetype end = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        QVERIFY(blocks.at(i).span.length <= 16'500);
        QCOMPARE(blocks.at(i).span.start, i == 0 ? 0 : end + 1);
        end = blocks.at(i).span.end();
        QCOMPARE(blocks.at(i).opening, i == 0 ? QString() : opening);
        QCOMPARE(blocks.at(i).closing, i + 1 == blocks.size() ? QString() : closing);
    }
    QVERIFY(end >= text.size() - 1);
}

void MarkdownBlocksTest::indexAtAPosition()
{
    const MarkdownBlocks none;
    QCOMPARE(none.indexAt(5), -1);
    const auto found = markdownBlocks(u"one\n\ntwo\n\nthree");
    QCOMPARE(found.indexAt(0), 0);
    QCOMPARE(found.indexAt(3), 0);
    QCOMPARE(found.indexAt(4), 1);
    QCOMPARE(found.indexAt(5), 1);
    QCOMPARE(found.indexAt(12), 2);
    QCOMPARE(found.indexAt(100), 2);
}

void MarkdownBlocksTest::linkDefinitions()
{
    const QString text = u"See [a] and [b].\n\n[a]: https://a.example\n```\n[c]: no\n```\n\n[^1]: a footnote\n[b]: /b \"B\""_s;
    QStringList found;
    for (const TextSpan &span : markdownBlocks(text).linkDefinitions)
        found.append(text.sliced(span.start, span.length));
    QCOMPARE(found, (QStringList{u"[a]: https://a.example"_s, u"[b]: /b \"B\""_s}));
}

void MarkdownBlocksTest::nestingIsBounded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bounded");
    QTest::newRow("shallow") << u"> - > a"_s << u"> - > a"_s;
    QTest::newRow("quotes") << u">"_s.repeated(1000) + u" a"_s << u">"_s.repeated(deepestNesting) + u" a"_s;
    QTest::newRow("emphasis is no list") << u"**a** *b*"_s << u"**a** *b*"_s;
    QTest::newRow("a rule") << u"- - -"_s << u"- - -"_s;
    QTest::newRow("indent") << QString(500, u' ') + u"- a"_s << QString(2 * deepestNesting, u' ') + u"- a"_s;
    QTest::newRow("not in code") << u"```\n"_s + u"> "_s.repeated(100) + u"\n```"_s << u"```\n"_s + u"> "_s.repeated(100) + u"\n```"_s;
}

void MarkdownBlocksTest::nestingIsBounded()
{
    QFETCH(QString, text);
    QFETCH(QString, bounded);
    QCOMPARE(readableMarkdown(text), bounded);
    const QString items = readableMarkdown(u"- "_s.repeated(5000) + u"a"_s);
    QCOMPARE(items.count(u'-'), deepestNesting);
}

void MarkdownBlocksTest::commentsAreLeftOut()
{
    QCOMPARE(readableMarkdown(u"one <!-- a\n\nb --> two\n<!-- c -->\nthree"), u"one \n two\nthree"_s);
    QCOMPARE(readableMarkdown(u"![](a.png) `![]`"), u"![\u200b](a.png) `![\u200b]`"_s);
    QCOMPARE(readableMarkdown(QString(u"a"_s + QChar(0xfdd0) + QChar(0xfdd2) + u"b"_s)), u"ab"_s);
}

void MarkdownBlocksTest::longLinesAreCut()
{
    static const QRegularExpression marks(u"[>\\s]"_s);
    const QString line = u"> "_s + u"word "_s.repeated(10'000);
    const QString cut = readableMarkdown(line);
    QString same = cut;
    QString original = line;
    QCOMPARE(same.remove(marks), original.remove(marks));
    for (const QString &piece : cut.split(u'\n')) {
        QVERIFY(piece.size() <= 8200);
        QVERIFY(piece.startsWith(u'>'));
    }
}

AGATE_TEST(MarkdownBlocksTest)
#include "test_markdown_blocks.moc"
