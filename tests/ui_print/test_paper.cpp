// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/module_file.h"
#include "print/module/print_dialogs.h"
#include "print/paper.h"

#include <QBuffer>
#include <QDialog>
#include <QFile>
#include <QLibrary>
#include <QLocale>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
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
    void theDialogsAreAModuleOfTheirOwn();
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

QTEST_MAIN(PaperTest)
#include "test_paper.moc"
