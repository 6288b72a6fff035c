// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "marked_text.h"
#include "markup/inline_runs.h"
#include "markup/markdown_from_html.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class MarkdownFromHtmlTest : public QObject
{
    Q_OBJECT

private slots:
    void converts_data();
    void converts();
    void saysWhetherThereWasAnything();
    void dropsWhatIsNoText_data();
    void dropsWhatIsNoText();
    void addresses_data();
    void addresses();
    void staysWithinLimits_data();
    void staysWithinLimits();
    void anythingIsRead();
};

void MarkdownFromHtmlTest::converts_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &html, const QString &expected) { QTest::newRow(name) << html << expected; };
    row("paragraphs", u"<p>One\n two</p><p>three</p>"_s, u"One two\n\nthree"_s);
    row("headings", u"<h1>One</h1><h3><b>Two</b></h3>x"_s, u"# One\n\n### Two\n\nx"_s);
    row("emphasis", u"a <b>b</b> <i>c</i> <s>d</s> <code>e`f</code>"_s, u"a **b** *c* ~~d~~ ``e`f``"_s);
    row("spaces outside", u"a<b> b </b>c"_s, u"a **b** c"_s);
    row("both", u"<b>a <i>b</i></b><i> c</i>"_s, u"**a *b*** *c*"_s);
    row("crossing", u"<b>a <i>b</b> c</i>"_s, u"**a *b*** c"_s);
    row("nothing in it", u"a<b></b> <i> </i>b"_s, u"a b"_s);
    row("punctuation outside", u"<b>はい。</b>と"_s, u"**はい**。と"_s);
    row("style", u"<span style=\"font-weight: 700\">a</span> <span style='font-style:italic'>b</span>"_s, u"**a** *b*"_s);
    row("Google's wrapper", u"<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p>a</p><p>b</p></b>"_s, u"a\n\nb"_s);
    row("link", u"<a href=\"https://a.example/x?a=1&amp;b=2\">here</a>"_s, u"[here](https://a.example/x?a=1&b=2)"_s);
    row("bold link", u"<b>a <a href='https://a.example'>b</a></b>"_s, u"**a [b](https://a.example)**"_s);
    row("mail", u"<a href=mailto:a@b.example>me</a>"_s, u"[me](mailto:a@b.example)"_s);
    row("other addresses", u"<a href=\"javascript:x()\">a</a> <a href=\"#b\">b</a> <a href=\"file:///etc/passwd\">c</a>"_s, u"a b c"_s);
    row("list", u"<ul><li>One<li>two<ul><li>three</ul><li>four</ul>"_s, u"- One\n- two\n  - three\n- four"_s);
    row("numbers", u"<ol start=9><li>One</li><li>two<p>more</p></li></ol>after"_s, u"9. One\n10. two\n\n    more\n\nafter"_s);
    row("tasks", u"<ul><li><input type=checkbox checked> a</li><li><input type=checkbox>b</li></ul>"_s, u"- [x] a\n- [ ] b"_s);
    row("quote", u"<blockquote><p>a</p><p>b</p></blockquote>c"_s, u"> a\n>\n> b\n\nc"_s);
    row("list in a quote", u"<blockquote>a<ul><li>b</ul></blockquote>"_s, u"> a\n>\n> - b"_s);
    row("code", u"<pre><code class=\"x\">a &lt;b&gt;\n  **c**</code></pre>"_s, u"```\na <b>\n  **c**\n```"_s);
    row("breaks", u"a<br>b<br><br>c"_s, u"a  \nb\n\nc"_s);
    row("marks end with a line", u"<b>a<br>b</b>"_s, u"**a**  \n**b**"_s);
    row("rule", u"a<hr>b"_s, u"a\n\n---\n\nb"_s);
    row("table", u"<table><tr><th>a</th><th>b|c</th></tr><tr><td><b>d</b></td><td>e<br>f</td></tr></table>"_s,
        u"| a     | b\\|c |\n| ----- | ---- |\n| **d** | e f  |"_s);
    row("table for looks", u"<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"_s, u"a\n\nb"_s);
    row("table in a table", u"<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>"_s, u"a b c"_s);
    row("escapes", u"<p>1. a*b* _c_ `d` [e](f) &lt;g&gt; x_y</p><p># h</p><p>- i</p><p>&gt; j</p><p>&amp;amp;</p>"_s,
        u"1\\. a\\*b\\* \\_c\\_ \\`d\\` [e\\](f) \\<g> x_y\n\n\\# h\n\n\\- i\n\n\\> j\n\n\\&amp;"_s);
    row("references", u"&eacute;&#233;&#xe9; &mdash; &hellip; &#128; &unknown; &amp"_s, u"ééé — … € \\&unknown; &amp"_s);
    row("no-break spaces", u"10&nbsp;% a &nbsp; b"_s, u"10\u00a0% a b"_s);
    row("picture", u"<img src=\"https://a.example/b.png?x\" alt=\"A loaf\"> <img src='https://a.example/c.png'>"_s,
        u"[A loaf](https://a.example/b.png?x) [c.png](https://a.example/c.png)"_s);
    row("clipboard fragment",
        u"<html><head><meta charset=utf-8><title>t</title><style>p{}</style></head><body><!--StartFragment-->a <em>b</em><!--EndFragment--></body></html>"_s,
        u"a *b*"_s);
    row("ar", u"<p dir=rtl>سلام <strong>عليكم</strong></p>"_s, u"سلام **عليكم**"_s);
    row("he", u"<h2>שלום</h2><p>עולם</p>"_s, u"## שלום\n\nעולם"_s);
    row("ru", u"<ul><li>Раз</li></ul>"_s, u"- Раз"_s);
    row("th", u"<i>ฉัน</i>อ่าน"_s, u"*ฉัน*อ่าน"_s);
    row("emoji", u"<b>👩‍🌾</b>"_s, u"**👩‍🌾**"_s);
}

void MarkdownFromHtmlTest::converts()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    const auto converted = markdownFromHtml(html);
    QVERIFY(converted);
    QCOMPARE(converted->text, expected);
}

void MarkdownFromHtmlTest::saysWhetherThereWasAnything()
{
    QVERIFY(!markdownFromHtml(u"<div><span style='color:red'>a</span></div><p>b</p>")->formatted);
    QVERIFY(markdownFromHtml(u"<p>a <b>b</b></p>")->formatted);
    QVERIFY(markdownFromHtml(u"<h2>a</h2>")->formatted);
    QVERIFY(markdownFromHtml(u"<ul><li>a</ul>")->formatted);
}

void MarkdownFromHtmlTest::dropsWhatIsNoText_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("script") << u"a<script>alert('</b>')</script>b"_s;
    QTest::newRow("script in capitals") << u"a<SCRIPT SRC=//x>evil</ScRiPt >b"_s;
    QTest::newRow("style") << u"a<style>evil{}</style>b"_s;
    QTest::newRow("comment") << u"a<!-- evil <b> -->b"_s;
    QTest::newRow("hidden") << u"a<span style=\"DISPLAY : none\">evil<b>evil</b></span>b"_s;
    QTest::newRow("hidden attribute") << u"a<span hidden>evil</span>b"_s;
    QTest::newRow("frame") << u"a<iframe srcdoc='x'>evil</iframe>b"_s;
    QTest::newRow("object") << u"a<object data=x><b>evil</b></object>b"_s;
    QTest::newRow("svg") << u"a<svg onload=x><text>evil</text></svg>b"_s;
    QTest::newRow("form") << u"a<select><option>evil</select><textarea>evil</textarea>b"_s;
    QTest::newRow("data picture") << u"a<img src='data:image/png;base64,AAAA'>b"_s;
    QTest::newRow("local picture") << u"a<img src='file:///etc/passwd' alt=''>b"_s;
    QTest::newRow("declaration") << u"<!doctype html><?xml evil?>a<![CDATA[evil]]>b"_s;
}

void MarkdownFromHtmlTest::dropsWhatIsNoText()
{
    QFETCH(QString, html);
    const auto converted = markdownFromHtml(html);
    QVERIFY(converted);
    QCOMPARE(converted->text, u"ab"_s);
}

void MarkdownFromHtmlTest::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    QTest::newRow("http") << u" HTTP://a.example/b "_s << u"HTTP://a.example/b"_s;
    QTest::newRow("parentheses") << u"https://a.example/b_(c)"_s << u"https://a.example/b_%28c%29"_s;
    QTest::newRow("out of the parentheses") << u"https://a.example/\n\n# x) <b>"_s << u"https://a.example/%0A%0A#%20x%29%20%3Cb%3E"_s;
    QTest::newRow("other letters stay") << u"https://a.example/パン"_s << u"https://a.example/パン"_s;
    QTest::newRow("turned around") << u"https://a.example/\u202egnp"_s << u"https://a.example/%E2%80%AEgnp"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("script with a break") << u"java\nscript:alert(1)"_s << QString();
    QTest::newRow("data") << u"data:text/html,x"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("without a scheme") << u"//a.example"_s << QString();
    QTest::newRow("endless") << u"https://"_s + QString(5000, u'a') << QString();
}

void MarkdownFromHtmlTest::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, expected);
    QCOMPARE(safeAddress(address), expected);
}

void MarkdownFromHtmlTest::staysWithinLimits_data()
{
    QTest::addColumn<QString>("html");
    // Whether there is to be an answer at all.
    QTest::addColumn<bool>("converted");
    const qsizetype large = 2'000'000;
    QTest::newRow("nested divs") << u"<div>"_s.repeated(100'000) + u"a"_s << true;
    QTest::newRow("nested quotes") << u"<blockquote>a"_s.repeated(50'000) << true;
    QTest::newRow("nested lists") << u"<ul><li>a"_s.repeated(50'000) << true;
    QTest::newRow("nested tables") << u"<table><tr><td>a"_s.repeated(50'000) << true;
    QTest::newRow("nested bold") << u"<b>a<i>"_s.repeated(50'000) << true;
    QTest::newRow("closing nothing") << u"</p></b>"_s.repeated(100'000) << true;
    QTest::newRow("many tags") << u"<b>a</b>"_s.repeated(500'000 / 2) << false;
    QTest::newRow("breaks in a quote") << u"<blockquote>"_s.repeated(100) + u"a<br>"_s.repeated(150'000) << true;
    QTest::newRow("breaks in a cell") << u"<table><tr><td>"_s + u"<br> "_s.repeated(150'000) << true;
    QTest::newRow("cells") << u"<table>"_s + (u"<tr>"_s + u"<td>a"_s.repeated(100)).repeated(1500) << true;
    QTest::newRow("open comment") << u"a<!--"_s + u"<!--"_s.repeated(large / 8) << true;
    QTest::newRow("open tags") << u"<a <a "_s.repeated(large / 8) << true;
    QTest::newRow("open quotes") << u"<a href=\""_s.repeated(large / 10) << true;
    QTest::newRow("scripts") << u"<script>"_s.repeated(large / 10) << true;
    QTest::newRow("ampersands") << u"&"_s.repeated(large) << true;
    QTest::newRow("references") << u"&#x10ffff;&#0;&#55296;&#99999999999999999999;"_s.repeated(10'000) << true;
    QTest::newRow("attributes") << u"<p "_s + u"href=a "_s.repeated(large / 8) + u">a"_s << true;
    QTest::newRow("a long word") << QString(large, u'x') << true;
    QTest::newRow("signs") << u"*_`[]("_s.repeated(large / 8) << true;
    QTest::newRow("NUL") << QString(1000, QChar(0)) + u"<\0b>"_s << true;
    QTest::newRow("lone surrogates") << QString(1000, QChar(0xd800)) + u"<b>"_s + QChar(0xdc00) + u"</b>"_s << true;
    QTest::newRow("too long") << QString(5'000'000, u'x') << false;
}

void MarkdownFromHtmlTest::staysWithinLimits()
{
    QFETCH(QString, html);
    QFETCH(bool, converted);
    const std::clock_t begun = std::clock();
    const auto result = markdownFromHtml(html);
    QCOMPARE(result.has_value(), converted);
    QVERIFY2(seconds(begun) < 5, qPrintable(QString::number(seconds(begun))));
    if (result)
        QVERIFY(result->text.size() <= 20'000'000);
}

// Whatever it is given, there is an answer, and nothing in it that could be more than text.
void MarkdownFromHtmlTest::anythingIsRead()
{
    const quint32 seed =
        qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("AGATE_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces = {u"<b>"_s,
                                u"</b>"_s,
                                u"<p>"_s,
                                u"</p>"_s,
                                u"<li>"_s,
                                u"<ul>"_s,
                                u"</ul>"_s,
                                u"<ol>"_s,
                                u"<table>"_s,
                                u"</table>"_s,
                                u"<tr>"_s,
                                u"<td>"_s,
                                u"</td>"_s,
                                u"<pre>"_s,
                                u"</pre>"_s,
                                u"<a href='javascript:x'>"_s,
                                u"<a href=https://a.b>"_s,
                                u"</a>"_s,
                                u"<h1>"_s,
                                u"</h1>"_s,
                                u"<br>"_s,
                                u"<hr>"_s,
                                u"<blockquote>"_s,
                                u"</blockquote>"_s,
                                u"text"_s,
                                u" "_s,
                                u"*"_s,
                                u"<"_s,
                                u">"_s,
                                u"\""_s,
                                u"&lt;script&gt;"_s,
                                u"<script>"_s,
                                u"</script>"_s,
                                u"<code>"_s,
                                u"</code>"_s,
                                u"<img src=https://x.y alt=z>"_s,
                                u"<input type=checkbox>"_s,
                                u"<!--"_s,
                                u"-->"_s,
                                u"\n"_s,
                                u"字"_s,
                                u"<span hidden>"_s,
                                u"</span>"_s};
    for (int round = 0; round < 20'000; ++round) {
        QString html;
        for (int i = random.bounded(40); i >= 0; --i)
            html += pieces[random.bounded(int(pieces.size()))];
        const QByteArray where = QByteArray::number(seed) + ": " + html.toUtf8();
        const auto result = markdownFromHtml(html);
        QVERIFY2(result, where.constData());
        QVERIFY2(!result->text.contains(u"](javascript"), where.constData());
        QVERIFY2(!result->text.startsWith(u'\n') && !result->text.endsWith(u'\n'), where.constData());
    }
}

AGATE_TEST(MarkdownFromHtmlTest)
#include "test_markdown_from_html.moc"
