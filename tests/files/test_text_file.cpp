// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/text_file.h"
#include "support/room_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;
using Encoding = TextFormat::Encoding;
using LineEnd = TextFormat::LineEnd;

Q_DECLARE_METATYPE(agate::TextFormat)

class TextFileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesBackTheSame_data();
    void readsAndWritesBackTheSame();
    void mixedLineEndsTakeTheMostFrequent();
    void unreadablePlacesAreCounted();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void missingAndFolder();
    void replacesAFileWhole();
};

void TextFileTest::readsAndWritesBackTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextFormat>("format");
    const QString words = QStringLiteral("Größe\nقصة\n物語 🦔\n");
    QTest::newRow("utf-8") << words.toUtf8() << words << TextFormat{Encoding::Utf8, LineEnd::LineFeed};
    QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF") + words.toUtf8() << words
                                     << TextFormat{Encoding::Utf8WithBom, LineEnd::LineFeed};
    QTest::newRow("utf-8 crlf") << QByteArray("one\r\ntwo\r\n") << QStringLiteral("one\ntwo\n")
                                << TextFormat{Encoding::Utf8, LineEnd::CarriageReturnLineFeed};
    QTest::newRow("utf-8 cr") << QByteArray("one\rtwo") << QStringLiteral("one\ntwo")
                              << TextFormat{Encoding::Utf8, LineEnd::CarriageReturn};
    QTest::newRow("utf-16 le crlf") << QByteArray("\xFF\xFE"
                                                  "a\0\r\0\n\0"
                                                  "\xE4\0",
                                                  10)
                                    << QStringLiteral("a\nä") << TextFormat{Encoding::Utf16LittleEndian, LineEnd::CarriageReturnLineFeed};
    QTest::newRow("utf-16 be") << QByteArray("\xFE\xFF\0a\0\n\x72\x69", 8) << QStringLiteral("a\n物")
                               << TextFormat{Encoding::Utf16BigEndian, LineEnd::LineFeed};
    QTest::newRow("no last line end") << QByteArray("one") << QStringLiteral("one") << TextFormat{};
    QTest::newRow("empty") << QByteArray() << QString() << TextFormat{};
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QString() << TextFormat{Encoding::Utf8WithBom, LineEnd::LineFeed};
    QTest::newRow("its own replacement character") << QByteArray("a\xEF\xBF\xBD"
                                                                 "b")
                                                   << QStringLiteral("a\uFFFDb") << TextFormat{};
}

void TextFileTest::readsAndWritesBackTheSame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(TextFormat, format);
    const auto file = decodeText(bytes);
    QVERIFY(file);
    QCOMPARE(file->text, text);
    QCOMPARE(file->format.encoding, format.encoding);
    QCOMPARE(file->format.lineEnd, format.lineEnd);
    QCOMPARE(file->unreadable, 0);
    QCOMPARE(encodeText(file->text, file->format), bytes);
}

void TextFileTest::mixedLineEndsTakeTheMostFrequent()
{
    const auto file = decodeText("a\r\nb\r\nc\nd\re");
    QVERIFY(file);
    QCOMPARE(file->text, QStringLiteral("a\nb\nc\nd\ne"));
    QCOMPARE(file->format.lineEnd, LineEnd::CarriageReturnLineFeed);
}

void TextFileTest::unreadablePlacesAreCounted()
{
    const auto file = decodeText("Gr\xF6\xDF"
                                 "e und mehr Wort\nund M\xFChe"); // ISO 8859-1
    QVERIFY(file);
    QCOMPARE(file->unreadable, 3);
    QCOMPARE(file->text, QStringLiteral("Gr\uFFFD\uFFFDe und mehr Wort\nund M\uFFFDhe"));
}

void TextFileTest::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    QTest::newRow("noise") << QByteArray("\x8F\xA1\xF5\x80\xC0\xFE\xB7\x99\xAA\x81");
    QTest::newRow("utf-32") << QByteArray("\xFF\xFE\0\0a\0\0\0", 8);
}

void TextFileTest::whatIsNoTextIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto file = decodeText(bytes);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, TextFileError::Kind::NotText);
}

void TextFileTest::missingAndFolder()
{
    const QTemporaryDir folder;
    const auto missing = readTextFile(folder.filePath(QStringLiteral("none.md")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, TextFileError::Kind::NotFound);
    const auto dir = readTextFile(folder.path());
    QVERIFY(!dir);
    QCOMPARE(dir.error().kind, TextFileError::Kind::NotText);
}

void TextFileTest::replacesAFileWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("story.md"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("\xEF\xBB\xBFone\r\ntwo\r\n"), 13);
    file.close();
    auto read = readTextFile(path);
    QVERIFY(read);
    QVERIFY(writeTextFile(path, read->text + QStringLiteral("three\n"), read->format));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBFone\r\ntwo\r\nthree\r\n"));
}

AGATE_TEST(TextFileTest)
#include "test_text_file.moc"
