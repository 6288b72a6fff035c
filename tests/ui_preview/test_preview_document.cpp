// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/preview_document.h"
#include "preview/preview_view.h"
#include "support/pictures.h"
#include "support/room_program.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QTextTable>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

PreviewStyle style()
{
    PreviewStyle style;
    style.font.setFamilies({u"Noto Serif"_s, u"DejaVu Serif"_s, u"serif"_s});
    style.font.setPixelSize(17);
    style.codeFamilies = {u"Noto Sans Mono"_s, u"monospace"_s};
    style.colours = coloursFor(Scheme::Light);
    return style;
}

std::unique_ptr<PreviewDocument> rendered(const QString &text, const PictureDoor &door = PictureDoor())
{
    const MarkdownBlocks blocks = markdownBlocks(text);
    return std::make_unique<PreviewDocument>(text, blocks, 0, blocks.blocks.size(), style(), door);
}

QStringList linesOf(const QTextDocument &document)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        lines.append(block.text());
    return lines;
}

} // namespace

class PreviewDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void showsMarkdown();
    void noMarkerIsLeft_data();
    void noMarkerIsLeft();
    void eachBlockBeginsWhereItsTextDoes();
    void aPartKnowsLinksDefinedElsewhere();
    void htmlIsShownAsItStands();
    void commentsAndFrontMatterAreNot();
    void picturesOfTheFolderAreShown();
    void refusedPicturesSayWhatTheyShow();
    void nothingIsFetched();
    void hostileTextsCostLittle_data();
    void hostileTextsCostLittle();
    void rightToLeftStandsAtTheRight();
    void placesAreFoundAgain();
    void linksAskOnlyForPages_data();
    void linksAskOnlyForPages();
    void aClickOnALinkOpensNothing();
    void looks();
};

void PreviewDocumentTest::showsMarkdown()
{
    const auto document =
        rendered(u"# Title\n\nA *soft* and _soft_ and **strong** ~~gone~~ `code`.\n\n- one\n- two\n\n1. first\n2. second\n\n"
                 "> said\n\n```cpp\nint a;\n\nint b;\n```\n\n- [x] done\n\n---\n\nend"_s);
    QCOMPARE(linesOf(*document),
             (QStringList{u"Title"_s, u"A soft and soft and strong gone code."_s, u"one"_s, u"two"_s, u"first"_s, u"second"_s, u"said"_s,
                          u"int a;"_s, u""_s, u"int b;"_s, u"done"_s, u""_s, u"end"_s}));
    QTextBlock block = document->begin();
    QCOMPARE(block.blockFormat().headingLevel(), 1);
    QCOMPARE(block.begin().fragment().charFormat().intProperty(QTextFormat::FontPixelSize), 29);
    block = block.next();
    QStringList italics;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().charFormat().fontItalic())
            italics.append(it.fragment().text());
        QVERIFY(!it.fragment().charFormat().fontUnderline());
    }
    QCOMPARE(italics, (QStringList{u"soft"_s, u"soft"_s}));
    QVERIFY(block.next().textList());
    QCOMPARE(block.next().textList(), block.next().next().textList());
    QCOMPARE(document->findBlockByNumber(5).textList()->itemNumber(document->findBlockByNumber(5)), 1);
    QCOMPARE(document->findBlockByNumber(10).blockFormat().marker(), QTextBlockFormat::MarkerType::Checked);
}

void PreviewDocumentTest::noMarkerIsLeft_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("table first") << u"| a | b |\n|---|---|\n| c | d |\n\nend"_s;
    QTest::newRow("tables in a row") << u"one\n\n| a |\n|---|\n| c |\n\n| d |\n|---|\n| e |\n\n# end"_s;
    QTest::newRow("table last") << u"one\n\n| a | b |\n|---|---|\n| c | d |"_s;
    QTest::newRow("only definitions") << u"[a]: /b\n\n[c]: /d"_s;
    QTest::newRow("lists and quotes") << u"- a\n  - b\n\n> c\n>\n> - d\n\n1. e\n\n   f\n\ng"_s;
    QTest::newRow("an open fence") << u"```\na\n\nb"_s;
    QTest::newRow("rules") << u"---\n\n***\n\na\n\n---"_s;
    QTest::newRow("an empty list") << u"-\n\n-\n\nend"_s;
    QTest::newRow("code, then a list") << u"    a\n\n    b\n\n- c\n\n      d"_s;
}

void PreviewDocumentTest::noMarkerIsLeft()
{
    QFETCH(QString, text);
    const auto document = rendered(text);
    const QString shown = document->toRawText();
    QVERIFY(!shown.contains(QChar(0xfdd3)));
    QVERIFY(!shown.contains(QChar(0xfdd2)));
    for (qsizetype i = 0; i + 1 < document->partCount(); ++i)
        QVERIFY(document->positionOf(i) <= document->positionOf(i + 1));
    document->setTextWidth(400);
    QVERIFY(document->documentLayout()->documentSize().height() >= 0);
}

void PreviewDocumentTest::eachBlockBeginsWhereItsTextDoes()
{
    QString text;
    QStringList expected;
    for (int i = 0; i < 40; ++i) {
        text +=
            u"## Heading %1\nParagraph %1\n\n- item %1\n- more\n\n| cell %1 | b |\n|---|---|\n| c | d |\n\n> quote %1\n\n```\ncode %1\n```\n\n"_s
                .arg(i);
        for (const QString &name : {u"Heading"_s, u"Paragraph"_s, u"item"_s, u"cell"_s, u"quote"_s, u"code"_s})
            expected.append(u"%1 %2"_s.arg(name).arg(i));
    }
    const auto document = rendered(text);
    QCOMPARE(document->partCount(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(document->findBlock(document->positionOf(i)).text(), expected.at(i));
}

void PreviewDocumentTest::aPartKnowsLinksDefinedElsewhere()
{
    const QString text = u"one\n\nsee [there]\n\nthree\n\n[there]: https://example.com/x"_s;
    const MarkdownBlocks blocks = markdownBlocks(text);
    const PreviewDocument document(text, blocks, 1, 1, style(), PictureDoor());
    QCOMPARE(document.toPlainText(), u"see there"_s);
    QCOMPARE(document.partFirst(), 1);
    bool found = false;
    for (auto it = document.begin().begin(); !it.atEnd(); ++it)
        found = found || it.fragment().charFormat().anchorHref() == u"https://example.com/x";
    QVERIFY(found);
}

void PreviewDocumentTest::htmlIsShownAsItStands()
{
    const QString text =
        u"<b>a</b> <script>x()</script>\n\n<table><tr><td>b</td></tr></table>\n\n<img src=\"http://127.0.0.1/x.png\">\n\n&lt;i&gt;"_s;
    const auto document = rendered(text);
    QCOMPARE(linesOf(*document),
             (QStringList{u"<b>a</b> <script>x()</script>"_s, u"<table><tr><td>b</td></tr></table>"_s,
                          u"<img src=\"http://127.0.0.1/x.png\">"_s, u"<i>"_s}));
    QVERIFY(document->rootFrame()->childFrames().isEmpty());
}

void PreviewDocumentTest::commentsAndFrontMatterAreNot()
{
    QCOMPARE(rendered(u"---\ntitle: secret\n---\n\none <!-- secret\n\nsecret --> two"_s)->toPlainText(), u"one two"_s);
}

void PreviewDocumentTest::picturesOfTheFolderAreShown()
{
    const QTemporaryDir folder;
    QImage image(2000, 1000, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(folder.filePath(u"a b.png"_s)));
    const PictureDoor door({folder.path()});
    const auto document = rendered(u"![A *blue* sea](<a b.png> \"Title\")\n\n![](a%20b.png)"_s, door);
    QCOMPARE(document->refusedPictures(), QStringList());
    QList<QTextImageFormat> pictures;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isImageFormat())
                pictures.append(it.fragment().charFormat().toImageFormat());
        }
    }
    QCOMPARE(pictures.size(), 2);
    for (const QTextImageFormat &picture : std::as_const(pictures)) {
        // Never a name that Qt would open by itself.
        QVERIFY2(picture.name().startsWith(u"picture:"), qPrintable(picture.name()));
        const auto shown = document->resource(QTextDocument::ImageResource, QUrl(picture.name())).value<QImage>();
        QCOMPARE(shown.width(), 1600);
    }
    document->setTextWidth(400);
    QVERIFY(document->documentLayout()->documentSize().width() <= 400);
    // As wide as the column, and half as high.
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QCOMPARE(block.layout()->lineCount(), 1);
        QVERIFY(qAbs(block.layout()->lineAt(0).naturalTextWidth() - 400) < 12);
        QVERIFY(qAbs(block.layout()->lineAt(0).ascent() - 200) < 12);
    }
    QVERIFY(document->strayRequests().isEmpty());
}

void PreviewDocumentTest::refusedPicturesSayWhatTheyShow()
{
    const auto document =
        rendered(u"![A sea](https://example.com/sea.png) and ![](/etc/passwd)\n\n[![in a link](x.png)](https://example.com)"_s);
    const QString text = document->toPlainText();
    QVERIFY2(text.contains(u"Picture not shown: A sea"), qPrintable(text));
    QVERIFY2(text.contains(u"Picture not shown: passwd"), qPrintable(text));
    QVERIFY2(text.contains(u"Picture not shown: in a link"), qPrintable(text));
    QVERIFY(!text.contains(QChar::ObjectReplacementCharacter));
    QCOMPARE(document->refusedPictures().size(), 3);
}

void PreviewDocumentTest::nothingIsFetched()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int connections = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        ++connections;
        server.nextPendingConnection()->close();
    });
    const QString host = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    const QString text =
        u"![a](%1/a.png)\n\n![b][b]\n\n[b]: %1/b.png\n\n<img src=\"%1/c.png\">\n\n<link rel=stylesheet href=\"%1/d.css\">\n\n"
        "![e](file:///etc/passwd)\n\n![f](/etc/passwd)\n\n![g](../../../../etc/passwd)\n\n![h](data:image/png;base64,AAAA)\n\n"
        "![i](qrc:/agate/icons/go-home.svg)\n\n![j](:/agate/icons/go-home.svg)\n\n[link](%1/k)\n\n%1/l\n\n"
        "<style>body { background: url(%1/m.png) }</style>\n\n![n](//127.0.0.1:%2/n.png)\n"_s.arg(host)
            .arg(server.serverPort());
    const QTemporaryDir folder;
    const PictureDoor door({folder.path()});
    PreviewView view;
    view.setStyle(style());
    view.resize(500, 500);
    auto document = rendered(text, door);
    const PreviewDocument *shown = document.get();
    QCOMPARE(shown->refusedPictures().size(), 9);
    view.setPreview(std::move(document));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.grab();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    view.grab();
    view.selectAll();
    view.copy();
    // A click on each link.
    for (int y = 0; y < view.viewport()->height(); y += 8)
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(60, y));
    QTest::qWait(100);
    QCOMPARE(connections, 0);
    QCOMPARE(shown->strayRequests(), QList<QUrl>());
    // The server does hear whoever comes.
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_COMPARE(connections, 1);
}

void PreviewDocumentTest::hostileTextsCostLittle_data()
{
    QTest::addColumn<QString>("text");
    constexpr int size = 100'000;
    auto row = [](const char *name, const QString &piece) { QTest::newRow(name) << piece.repeated(size / piece.size()); };
    row("nested quotes", u"> "_s);
    row("nested items", u"- "_s);
    row("nested numbers", u"1. "_s);
    row("deeper and deeper", u">>>>>>>> - a\n"_s);
    row("tables in html", u"<table><tr><td>"_s);
    row("brackets", u"["_s);
    row("links in links", u"[a]("_s);
    row("pictures in pictures", u"![a"_s);
    row("stars", u"*a **a "_s);
    row("underscores", u"_a__a "_s);
    row("backticks", u"`a ``"_s);
    row("less than", u"<a "_s);
    row("entities", u"&amp;"_s);
    row("tildes", u"~~a "_s);
    row("comments", u"<!-- a "_s);
    row("addresses", u"www.a.b/("_s);
    row("mails", u"a@b.c"_s);
    row("one long word", u"x"_s);
    row("one long Chinese paragraph", u"月"_s);
    row("lines", u"a\n"_s);
    row("headings", u"# a\n"_s);
    row("rules", u"---\n"_s);
    row("fences", u"```\na\n"_s);
    row("definitions", u"[a]: b\n"_s);
    row("pictures", u"![a](b.png) "_s);
    QTest::newRow("a table of many columns") << u"|a"_s.repeated(20'000) + u"|\n"_s + u"|-"_s.repeated(20'000) + u"|\n"_s
            + u"|b"_s.repeated(10'000) + u"|\n"_s;
    QTest::newRow("a table of many rows") << u"|a|b|c|d|\n|-|-|-|-|\n"_s + u"|e|f|g|h|\n"_s.repeated(8'000);
    QString stairs;
    for (int i = 0; i < 400; ++i)
        stairs += QString(2 * i, u' ') + u"- a\n"_s;
    QTest::newRow("a stair of items") << stairs;
}

void PreviewDocumentTest::hostileTextsCostLittle()
{
    QFETCH(QString, text);
    QElapsedTimer spent;
    spent.start();
    PreviewView view;
    view.setStyle(style());
    view.resize(500, 500);
    view.show();
    view.setPreview(rendered(text));
    view.grab();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    view.grab();
    if (qEnvironmentVariableIsSet("AGATE_TIMES"))
        qInfo("%s %lld ms", QTest::currentDataTag(), spent.elapsed());
    // Not a figure but a fence: nothing here grows with the square of the text.
    QVERIFY2(spent.elapsed() < 20'000, qPrintable(QString::number(spent.elapsed())));
}

void PreviewDocumentTest::rightToLeftStandsAtTheRight()
{
    PreviewView view;
    view.setStyle(style());
    view.resize(600, 400);
    view.setPreview(rendered(u"كان القنفذ صغيرًا.\n\nA small hedgehog.\n\n- بند"_s));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QTextBlock arabic = view.document()->begin();
    const QTextLine line = arabic.layout()->lineAt(0);
    QVERIFY(line.naturalTextRect().right() > line.rect().right() - 2);
    QVERIFY(line.naturalTextRect().left() > line.rect().left() + 50);
    const QTextLine latin = arabic.next().layout()->lineAt(0);
    QVERIFY(latin.naturalTextRect().left() < latin.rect().left() + 2);
}

void PreviewDocumentTest::placesAreFoundAgain()
{
    QString text;
    for (int i = 0; i < 60; ++i)
        text += u"## Part %1\n\n"_s.arg(i) + u"Some words that take a while to read. "_s.repeated(1 + i % 7)
            + u"\n\n| a | b |\n|---|---|\n| c | d |\n\n"_s;
    PreviewView view;
    view.setStyle(style());
    view.resize(500, 400);
    view.setPreview(rendered(text));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const qsizetype count = view.preview()->partCount();
    QCOMPARE(count, 180);
    for (qsizetype i = 0; i < count; ++i) {
        const qreal top = view.preview()->topOf(i);
        const auto place = view.preview()->placeAt(top + 0.5);
        QCOMPARE(place.block, i);
        QVERIFY(qAbs(view.preview()->yOf({i, 0.5}) - (top + view.preview()->topOf(i + 1)) / 2) < 1);
    }
    view.bring({90, 0}, 0);
    QCOMPARE(view.placeAt(0.01).block, 90);
    // Made anew, it is still there.
    const int scrolled = view.verticalScrollBar()->value();
    view.setPreview(rendered(text));
    QCOMPARE(view.verticalScrollBar()->value(), scrolled);
}

void PreviewDocumentTest::linksAskOnlyForPages_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("opens");
    QTest::newRow("https") << u"https://example.com/a?b=c#d"_s << true;
    QTest::newRow("http") << u"HTTP://example.com"_s << true;
    QTest::newRow("mail") << u"mailto:a@example.com"_s << true;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,hi"_s << false;
    QTest::newRow("a program's own") << u"vscode://x"_s << false;
    QTest::newRow("relative") << u"other.md"_s << false;
    QTest::newRow("no host") << u"https:///etc"_s << false;
}

void PreviewDocumentTest::linksAskOnlyForPages()
{
    QFETCH(QString, link);
    QFETCH(bool, opens);
    QCOMPARE(PreviewView::openable(QUrl(link)).has_value(), opens);
}

void PreviewDocumentTest::aClickOnALinkOpensNothing()
{
    PreviewView view;
    view.setStyle(style());
    view.resize(500, 300);
    view.setPreview(rendered(u"[a link](https://example.com/page) [a file](file:///etc/passwd)"_s));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy wanted(&view, &PreviewView::linkWanted);
    const QTextBlock block = view.document()->begin();
    const auto pointOf = [&](int at) {
        QTextCursor cursor(block);
        cursor.setPosition(at);
        return view.cursorRect(cursor).center();
    };
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, pointOf(3));
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(3));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toUrl(), QUrl(u"https://example.com/page"_s));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(11));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(view.toPlainText(), u"a link a file"_s);
    // By keyboard: Tab to the link, Ctrl+Enter.
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void PreviewDocumentTest::looks()
{
    const QTemporaryDir folder;
    QImage image(320, 90, QImage::Format_RGB32);
    image.fill(QColor(0x7d, 0xbb, 0x8b));
    QVERIFY(image.save(folder.filePath(u"a.png"_s)));
    const QString text =
        u"# How we cut our bakery’s waste by 31%\n\nEvery evening at six, *Marta* filled two grey crates with **bread** nobody had bought. "
        u"For "
        "`forty years` that was simply the price of full shelves. See [the table](https://example.com).\n\n> Then she started to "
        "count.\n>\n"
        "> > And counted.\n\n## What we measured\n\n- baked\n- sold\n  - on Tuesdays\n- left over\n\n1. first\n2. second\n\n- [ ] open\n- "
        "[x] done\n\n"
        "| Day | Left |\n|:----|-----:|\n| Monday | 31 |\n| Tuesday | 40 |\n\n```python\nfor day in week:\n    count(day)\n```\n\n"
        "![A green field](a.png)\n\n![A sea at night](https://example.com/sea.png)\n\n---\n\nكان القنفذ صغيرًا جدًّا، وكان يحب الخبز.\n\n"
        "月が出た。ハリネズミは笑った。"_s;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        PreviewStyle look = style();
        look.colours = coloursFor(scheme);
        PreviewView view;
        view.setStyle(look);
        view.resize(520, 1500);
        const MarkdownBlocks blocks = markdownBlocks(text);
        view.setPreview(std::make_unique<PreviewDocument>(text, blocks, 0, blocks.blocks.size(), look, PictureDoor({folder.path()})));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        keepPicture(view, scheme == Scheme::Light ? u"preview-light"_s : u"preview-dark"_s);
    }
}

AGATE_WINDOW_TEST(PreviewDocumentTest)
#include "test_preview_document.moc"
