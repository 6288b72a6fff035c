// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/module_file.h"
#include "print/module/print_dialogs.h"
#include "print/paper.h"
#include "recording_pages.h"
#include "support/room_program.h"

#include <QBuffer>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QLibrary>
#include <QLineEdit>
#include <QLocale>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

PrintedDraft draft(const QString &text)
{
    PrintedDraft draft;
    draft.text = text;
    draft.title = u"A day in the bakery"_s;
    draft.families = {u"Noto Serif"_s, u"DejaVu Serif"_s, u"serif"_s};
    draft.codeFamilies = {u"Noto Sans Mono"_s, u"monospace"_s};
    return draft;
}

QByteArray pdf(const PrintedDraft &draft, int &printed, const QPageLayout &page = usualPage(QLocale(u"de_DE"_s)), int from = 0, int to = 0)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setPageLayout(page);
    writer.setResolution(1200);
    printed = Paper(draft).print(writer, from, to);
    return bytes;
}

qsizetype pagesIn(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type\\s*/Page[^s]"_s);
    return QString::fromLatin1(pdf).count(page);
}

} // namespace

class PaperTest : public QObject
{
    Q_OBJECT

private slots:
    void paperOfTheCountry_data();
    void paperOfTheCountry();
    void pagesAreFilledAndNumbered();
    void aPartOfThePages();
    void aDeviceThatTakesNothing();
    void nothingIsStillAPage();
    void everyWordOnceInOrder();
    void rightToLeft();
    void onlyTheDraftsOwnPicturesAreLoaded();
    void theDialogsAreAModuleOfTheirOwn();
    void toAPdfThroughTheModule();
    void looks();
};

void PaperTest::paperOfTheCountry_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QPageSize::PageSizeId>("size");
    QTest::newRow("US") << u"en_US"_s << QPageSize::Letter;
    QTest::newRow("Mexico") << u"es_MX"_s << QPageSize::Letter;
    QTest::newRow("Britain") << u"en_GB"_s << QPageSize::A4;
    QTest::newRow("Germany") << u"de_DE"_s << QPageSize::A4;
    QTest::newRow("Japan") << u"ja_JP"_s << QPageSize::A4;
    QTest::newRow("Egypt") << u"ar_EG"_s << QPageSize::A4;
}

void PaperTest::paperOfTheCountry()
{
    QFETCH(QString, locale);
    QFETCH(QPageSize::PageSizeId, size);
    const QPageLayout page = usualPage(QLocale(locale));
    QCOMPARE(page.pageSize().id(), size);
    QVERIFY(page.margins(QPageLayout::Millimeter).left() >= 15);
}

void PaperTest::pagesAreFilledAndNumbered()
{
    int printed = 0;
    QString text = u"# The bakery\n\n"_s;
    for (int i = 0; i < 120; ++i)
        text +=
            u"Paragraph %1 says that bread was left over again, and that nobody knew why it was so on Tuesdays of all days.\n\n"_s.arg(i);
    const QByteArray bytes = pdf(draft(text), printed);
    QVERIFY(bytes.startsWith("%PDF"));
    QVERIFY2(printed >= 5 && printed <= 12, qPrintable(QString::number(printed)));
    QCOMPARE(pagesIn(bytes), printed);
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        return; // the pages' number is what can be read without it
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QProcess process;
    process.start(reader, {file.fileName(), u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString read = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(read.contains(u"Paragraph 119"));
    QCOMPARE(read.count(u"A day in the bakery"), printed);
    QVERIFY(read.contains(u"%1 of %1"_s.arg(printed)));
}

void PaperTest::aPartOfThePages()
{
    int all = 0;
    const QString text = u"Some words that fill a page when they come often enough. "_s.repeated(60) + u"\n\n"_s;
    const PrintedDraft long_ = draft(text.repeated(10));
    pdf(long_, all);
    QVERIFY(all > 4);
    int some = 0;
    const QByteArray bytes = pdf(long_, some, usualPage(QLocale::c()), 2, 3);
    QCOMPARE(some, 2);
    QCOMPARE(pagesIn(bytes), 2);
    pdf(long_, some, usualPage(QLocale::c()), all, all + 9);
    QCOMPARE(some, 1);
}

void PaperTest::aDeviceThatTakesNothing()
{
    QPdfWriter writer(u"/nowhere/at/all.pdf"_s);
    writer.setPageLayout(usualPage());
    QCOMPARE(Paper(draft(u"a"_s)).print(writer), 0);
}

void PaperTest::nothingIsStillAPage()
{
    int printed = 0;
    pdf(draft({}), printed);
    QCOMPARE(printed, 1);
}

// No line is lost, cut or printed twice where one page ends and the next begins.
void PaperTest::everyWordOnceInOrder()
{
    QString text;
    for (int i = 0; i < 150; ++i)
        text += u"Paragraph %1 begins here and says enough to go over into a second row of the page, which ends with stop%1.\n\n"_s.arg(i);
    QBuffer nowhere;
    QVERIFY(nowhere.open(QIODevice::WriteOnly));
    tests::RecordingPages paper(nowhere);
    paper.setPageLayout(usualPage(QLocale(u"de_DE"_s)));
    const int printed = Paper(draft(text)).print(paper);
    QVERIFY(printed > 3);
    QCOMPARE(paper.pages(), printed);
    QString whole;
    for (int page = 1; page <= printed; ++page) {
        QString here = paper.textOf(page);
        QVERIFY2(here.startsWith(u"A day in the bakery"), qPrintable(here.first(40)));
        const QString foot = u"%1 of %2"_s.arg(page).arg(printed);
        QVERIFY2(here.endsWith(foot), qPrintable(here.last(40)));
        whole += here.sliced(qsizetype(u"A day in the bakery"_s.size())).chopped(foot.size());
    }
    static const QRegularExpression marks(u"Paragraph (\\d+) begins|stop(\\d+)"_s);
    QStringList found;
    for (const auto &match : marks.globalMatch(whole))
        found.append(match.captured());
    QStringList wanted;
    for (int i = 0; i < 150; ++i)
        wanted << u"Paragraph %1 begins"_s.arg(i) << u"stop%1"_s.arg(i);
    QCOMPARE(found, wanted);
    // Nothing stands over a margin.
    const QRectF page(0, 0, paper.width(), paper.height());
    for (const auto &piece : paper.pieces())
        QVERIFY2(page.adjusted(-1, -1, 1, 1).contains(piece.area), qPrintable(piece.text));
}

void PaperTest::rightToLeft()
{
    PrintedDraft arabic = draft(u"# القنفذ\n\nكان القنفذ صغيرًا.\n\nAn English row.\n\nونام القنفذ.\n"_s);
    arabic.title = u"القنفذ والخبز"_s;
    QBuffer nowhere;
    QVERIFY(nowhere.open(QIODevice::WriteOnly));
    tests::RecordingPages paper(nowhere);
    paper.setPageLayout(usualPage(QLocale(u"ar_EG"_s)));
    QCOMPARE(Paper(arabic).print(paper), 1);
    const qreal width = paper.width();
    // By rows: each begins at the side where its own letters begin.
    QMap<int, std::pair<QString, QRectF>> rows;
    for (const auto &piece : paper.pieces()) {
        auto &[text, area] = rows[qRound(piece.area.bottom())];
        text += piece.text;
        area |= piece.area;
    }
    int arabicRows = 0;
    int englishRows = 0;
    for (const auto &[text, area] : std::as_const(rows)) {
        if (text.contains(u"القنفذ")) {
            ++arabicRows;
            QVERIFY2(area.right() > width * 0.98, qPrintable(text));
            QVERIFY2(area.left() > width * 0.3, qPrintable(text));
        } else if (text.contains(u"English")) {
            ++englishRows;
            QVERIFY2(area.left() < width * 0.02, qPrintable(text));
        }
    }
    QCOMPARE(arabicRows, 4); // its title, its heading and two paragraphs
    QCOMPARE(englishRows, 1);
}

void PaperTest::onlyTheDraftsOwnPicturesAreLoaded()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkpath(u"draft"_s));
    QImage picture(120, 80, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QVERIFY(picture.save(place.filePath(u"draft/inside.png"_s)));
    QVERIFY(picture.save(place.filePath(u"outside.png"_s)));
    const QString remote = u"http://127.0.0.1:%1/a.png"_s.arg(server.serverPort());
    const QString outside = QUrl::fromLocalFile(place.filePath(u"outside.png"_s)).toString();
    const QString others =
        u"![r](%1)\n\n![o](%2)\n\n![u](../outside.png)\n\n<img src=\"%1\">\n\n<img src=\"%2\">\n\n[a link](%1)\n"_s.arg(remote, outside);
    const auto print = [&](const QString &text) {
        PrintedDraft pictured = draft(text);
        pictured.pictureFolders = {place.filePath(u"draft"_s)};
        QBuffer nowhere;
        tests::RecordingPages paper(nowhere);
        paper.setPageLayout(usualPage());
        return nowhere.open(QIODevice::WriteOnly) && Paper(pictured).print(paper) == 1 ? paper.pictures().size() : -1;
    };
    QCOMPARE(print(u"![i](inside.png)\n"_s), 1);
    QCOMPARE(print(others + u"\n![i](inside.png)\n"_s), 1);
    QCOMPARE(print(others), 0);
    QVERIFY(!server.waitForNewConnection(0));
}

// As the writer does it: the print dialog is answered, and a file is there.
void PaperTest::toAPdfThroughTheModule()
{
    QLibrary library(moduleFile(u"agate_print_dialogs"_s));
    const auto print = reinterpret_cast<PrintFunction>(library.resolve(printSymbol));
    QVERIFY2(print, qPrintable(library.errorString()));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"printed.pdf"_s);
    const PrintedDraft long_ = draft(u"Some words that fill a page when they come often enough. "_s.repeated(600));
    PrintJob job;
    job.title = u"A title"_s;
    job.page = usualPage();
    int printed = 0;
    job.paint = [&](QPagedPaintDevice &device, int from, int to) { return printed = Paper(long_).print(device, from, to); };
    QTimer answering;
    connect(&answering, &QTimer::timeout, this, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        for (auto *box : dialog->findChildren<QComboBox *>()) {
            if (const int pdf = box->findText(u"PDF"_s, Qt::MatchContains); pdf >= 0)
                box->setCurrentIndex(pdf);
        }
        if (auto *name = dialog->findChild<QLineEdit *>(u"filename"_s))
            name->setText(file);
        dialog->accept();
    });
    answering.start(50);
    print(job);
    QVERIFY(!job.failed);
    QVERIFY(printed > 3);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY(bytes.startsWith("%PDF"));
    QCOMPARE(pagesIn(bytes), printed);
}

void PaperTest::theDialogsAreAModuleOfTheirOwn()
{
    QLibrary library(moduleFile(u"agate_print_dialogs"_s));
    const auto print = reinterpret_cast<PrintFunction>(library.resolve(printSymbol));
    QVERIFY2(print, qPrintable(library.errorString()));
    // The pages before printing: painted, then closed.
    PrintJob job;
    job.title = u"A title"_s;
    job.page = usualPage();
    job.preview = true;
    int painted = 0;
    job.paint = [&](QPagedPaintDevice &device, int from, int to) {
        const int pages = Paper(draft(u"one"_s)).print(device, from, to);
        painted += pages;
        return pages;
    };
    QTimer closing;
    connect(&closing, &QTimer::timeout, this, [&] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()); dialog && painted > 0)
            dialog->reject();
    });
    closing.start(50);
    print(job);
    QVERIFY(painted > 0);
    QVERIFY(!job.failed);
}

void PaperTest::looks()
{
    const QString folder = qEnvironmentVariable("AGATE_PICTURES");
    int printed = 0;
    const QString text =
        u"# How we cut our bakery’s waste by 31%\n\nEvery evening at six, *Marta* filled two grey crates with **bread** nobody had bought. "
        u"For "
        "`forty years` that was simply the price of full shelves. See [the table](https://example.com).\n\n> Then she started to count.\n\n"
        "## What we measured\n\n- baked\n- sold\n  - on Tuesdays\n\n1. first\n2. second\n\n- [ ] open\n- [x] done\n\n"
        "| Day | Left |\n|:----|-----:|\n| Monday | 31 |\n| Tuesday | 40 |\n\n```python\nfor day in week:\n    count(day)\n```\n\n"
        "![A sea at night](https://example.com/sea.png)\n\nكان القنفذ صغيرًا جدًّا، وكان يحب الخبز.\n\n月が出た。ハリネズミは笑った。\n\n"_s
        + u"And so it went on, day after day, until the end of the week came and with it the end of the page. "_s.repeated(40);
    const QByteArray bytes = pdf(draft(text), printed);
    QCOMPARE(pagesIn(bytes), printed);
    if (!folder.isEmpty()) {
        QFile file(folder + u"/printed.pdf"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
}

AGATE_WINDOW_TEST(PaperTest)
#include "test_paper.moc"
