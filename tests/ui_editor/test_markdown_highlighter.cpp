// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/markdown_highlighter.h"
#include "support/room_program.h"

#include <QLoggingCategory>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

QStringList warnings;

void collect(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings.append(message);
}

EditorStyle style()
{
    EditorStyle style;
    style.muted = QColor(1, 2, 3);
    style.accent = QColor(4, 5, 6);
    return style;
}

/// One letter for what each character looks like: mark or muted m, accent a, bold b, italic i, both B, struck s, code c,
/// a digit for a heading's size, a dot for ordinary text.
QString looks(const QList<QTextLayout::FormatRange> &ranges, qsizetype length, int pixelSize)
{
    QString result(length, u'.');
    for (const QTextLayout::FormatRange &range : ranges) {
        for (int i = range.start; i < range.start + range.length && i < length; ++i) {
            const QTextCharFormat &format = range.format;
            const QColor colour = format.foreground().style() == Qt::NoBrush ? QColor() : format.foreground().color();
            const bool bold = format.fontWeight() == QFont::Bold;
            const int size = format.intProperty(QTextFormat::FontPixelSize);
            QChar look = u'.';
            if (format.fontStrikeOut())
                look = u's';
            else if (format.fontFixedPitch())
                look = u'c';
            else if (colour == style().muted)
                look = u'm';
            else if (colour == style().accent)
                look = u'a';
            else if (size > pixelSize && bold)
                look = u'H';
            else if (bold && format.fontItalic())
                look = u'B';
            else if (bold)
                look = u'b';
            else if (format.fontItalic())
                look = u'i';
            result[i] = look;
        }
    }
    return result;
}

} // namespace

class MarkdownHighlighterTest : public QObject
{
    Q_OBJECT

private slots:
    void loadsWithoutAWarning();
    void looks_data();
    void looks();
    void restyles();

private:
    /// Each line as the highlighter sets it and as the marker for loose paragraphs does; they must agree.
    QStringList looksOf(const QString &text)
    {
        QTextDocument document;
        document.documentLayout(); // without one it tells nobody of changes
        MarkdownHighlighter highlighter(&document);
        highlighter.setStyle(style(), 17);
        document.setPlainText(text);
        MarkdownMarker marker(highlighter);
        KSyntaxHighlighting::State state;
        QStringList lines;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            lines.append(::looks(block.layout()->formats(), block.length() - 1, 17));
            const QString loose = ::looks(marker.mark(block.text(), state), block.length() - 1, 17);
            if (loose != lines.last())
                lines.last() += u" but alone "_s + loose;
        }
        return lines;
    }
};

void MarkdownHighlighterTest::loadsWithoutAWarning()
{
    QLoggingCategory::setFilterRules(u"kf.syntaxhighlighting*=true"_s);
    warnings.clear();
    const auto before = qInstallMessageHandler(collect);
    {
        QTextDocument document;
        document.documentLayout(); // without one it tells nobody of changes
        MarkdownHighlighter highlighter(&document);
        document.setPlainText(u"# One\n\n**two** `three` [four](five)\n```\ncode\n```\n- [ ] six\n> seven\n<!-- eight -->"_s);
        const auto definition = highlighter.definition();
        qInstallMessageHandler(before);
        QVERIFY(definition.isValid());
        QCOMPARE(definition.name(), u"Agate Markdown"_s);
        // Ours alone: one that brings others along is paid for at each start.
        QCOMPARE(definition.includedDefinitions().size(), 0);
    }
    qInstallMessageHandler(before);
    QCOMPARE(warnings, QStringList());
}

void MarkdownHighlighterTest::looks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("plain", "Two * three_four * 5", "....................");
    row("heading", "# One", "mHHHH");
    row("sixth", "###### Six", "mmmmmmbbbb");
    row("no heading", "####### Seven\n#tag", ".............\n....");
    row("emphasis", "a *b c* d", "..miiim..");
    row("underscores", "a _b_ snake_case_name", "..mim................");
    row("strong", "**a** __b__", "mmbmm.mmbmm");
    row("both", "***a*** **b *c* d**", "mmmBmmm.mmbbmBmbbmm");
    row("strong in emphasis", "*a **b** c*", "miimmBmmiim");
    row("unclosed", "**a and *b", "..........");
    row("strike", "~~no~~", "mmssmm");
    row("code", "`a*b*` ``x`y``", "mccccm.mmcccmm");
    row("fence", "```cpp\n*a*\n```\n*b*", "mmmmmm\nccc\nmmm\nmim");
    row("longer fence", "````\n```\n````\na", "mmmm\nccc\nmmmm\n.");
    row("quote", "> a **b**", "mmmmmmbmm");
    row("list", "- a\n12. b\n* *c*", "a..\naaa..\na.mim");
    row("task", "- [x] done", "aaaaa.....");
    row("link", "[a](b) c", "mammmm..");
    row("image", "![a](b \"c\")", "mmammmmmmmm");
    row("brackets", "[a] b", ".....");
    row("address", "<https://a.b> <c", "mmmmmmmmmmmmm...");
    row("comment", "a <!-- b\nc --> d", "..mmmmmm\nmmmmm..");
    row("rule", "---x\n***\n- - -", "....\nmmm\nmmmmm");
    row("front matter", "---\ntitle: *a*\n---\n*b*", "mmm\ncccccccccc\nmmm\nmim");
    row("front matter only at the top", "a\n---\nb: *c*", ".\nmmm\n...mim");
    row("empty beginning", "\n---\nb", "\nmmm\n.");
    row("escape", "\\*a\\* \\`b", ".........");
    row("indented", " - a\n  > b\n 3 c\n+1", "aa..\nmmmmm\n....\n..");
    row("heading inside", "## a *b* `c`", "mmHHHmimHmcm");
    row("table", "| a \\| b | - |\nx | y", "cccccccccccccc\n.....");
    row("Arabic", "**تعد** الأرغفة", "mmbbbmm........");
}

void MarkdownHighlighterTest::looks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(looksOf(text).join(u'\n'), expected);
}

void MarkdownHighlighterTest::restyles()
{
    QTextDocument document;
    document.documentLayout(); // without one it tells nobody of changes
    MarkdownHighlighter highlighter(&document);
    document.setPlainText(u"# a *b*\n\n**c**"_s);
    EditorStyle other;
    other.muted = Qt::green;
    highlighter.setStyle(other, 34);
    const auto formats = document.begin().layout()->formats();
    QCOMPARE(formats.first().format.foreground().color(), QColor(Qt::green));
    for (const auto &range : formats)
        QCOMPARE(range.format.intProperty(QTextFormat::FontPixelSize), qRound(34 * 1.7));
    // The same as parsed anew.
    highlighter.rehighlight();
    QCOMPARE(document.begin().layout()->formats(), formats);
}

AGATE_WINDOW_TEST(MarkdownHighlighterTest)
#include "test_markdown_highlighter.moc"
