// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/frame_reader.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;

namespace
{

QList<ServerSentEvent> readInPieces(const QByteArray &stream, const QList<qsizetype> &cuts)
{
    FrameReader reader;
    QList<ServerSentEvent> events;
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        events += reader.read(QByteArrayView(stream).sliced(from, cut - from));
        from = cut;
    }
    events += reader.read(QByteArrayView(stream).sliced(from));
    return events;
}

} // namespace

class FrameReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void frames_data();
    void frames();
    void boundsAnEndlessLine();
    void boundsAnEndlessEvent();
    void boundsAnEndlessStream();
    void keepsTheRest();
};

void FrameReaderTest::frames_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<QByteArray>>("data");
    QTest::addColumn<QByteArray>("firstName");
    const QList<QByteArray> both = {"a", "b"};
    QTest::newRow("LF") << QByteArray("data: a\n\ndata: b\n\n") << both << QByteArray();
    QTest::newRow("CR") << QByteArray("data: a\r\rdata: b\r\r") << both << QByteArray();
    QTest::newRow("CRLF") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << both << QByteArray();
    QTest::newRow("mixed line ends") << QByteArray("data: a\r\n\rdata: b\n\r\n") << both << QByteArray();
    QTest::newRow("BOM once") << QByteArray("\xEF\xBB\xBF"
                                            "data: a\n\n\xEF\xBB\xBF"
                                            "data: no field\n\ndata: b\n\n")
                              << both << QByteArray();
    QTest::newRow("half a BOM is content") << QByteArray("\xEF\xBB"
                                                         "data: x\n\ndata: a\n\ndata: b\n\n")
                                           << both << QByteArray();
    QTest::newRow("no space") << QByteArray("data:a\n\ndata:b\n\n") << both << QByteArray();
    QTest::newRow("one space goes") << QByteArray("data:  a\n\n") << QList<QByteArray>{" a"} << QByteArray();
    QTest::newRow("lines are joined") << QByteArray("data: a\ndata: b\ndata:\n\n") << QList<QByteArray>{"a\nb\n"} << QByteArray();
    QTest::newRow("comments") << QByteArray(": hello\n:\n\ndata: a\n: between\n\n:data: c\ndata: b\n\n") << both << QByteArray();
    QTest::newRow("name") << QByteArray("event: error\ndata: a\n\ndata: b\n\n") << both << QByteArray("error");
    QTest::newRow("a name without data is forgotten") << QByteArray("event: x\n\ndata: a\n\ndata: b\n\n") << both << QByteArray();
    QTest::newRow("other fields") << QByteArray("id: 1\nretry: 5\nfoo\nbar: x\ndata: a\n\ndata: b\n\n") << both << QByteArray();
    QTest::newRow("data without a colon") << QByteArray("data\n\n") << QList<QByteArray>{QByteArray("")} << QByteArray();
    QTest::newRow("unfinished event is not told") << QByteArray("data: a\n\ndata: b\n\ndata: c\n") << both << QByteArray();
    QTest::newRow("no UTF-8") << QByteArray("data: \xff\xfe\n\n") << QList<QByteArray>{"\xff\xfe"} << QByteArray();
    QTest::newRow("NUL") << QByteArray("data: x\0y\n\n", 11) << QList<QByteArray>{QByteArray("x\0y", 3)} << QByteArray();
}

void FrameReaderTest::frames()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<QByteArray>, data);
    QFETCH(QByteArray, firstName);
    const auto check = [&](const QList<ServerSentEvent> &events) {
        QList<QByteArray> found;
        for (const auto &event : events)
            found.append(event.data);
        QCOMPARE(found, data);
        QCOMPARE(events.first().name, firstName);
    };
    check(readInPieces(stream, {}));
    QList<qsizetype> everywhere;
    for (qsizetype cut = 1; cut < stream.size(); ++cut) {
        check(readInPieces(stream, {cut}));
        if (QTest::currentTestFailed())
            return;
        everywhere.append(cut);
    }
    check(readInPieces(stream, everywhere));
}

void FrameReaderTest::boundsAnEndlessLine()
{
    FrameReader reader;
    const QByteArray piece(1024 * 1024, 'x');
    reader.read("data: ");
    for (int i = 0; i < 8; ++i)
        reader.read(piece);
    QVERIFY(reader.overflowed());
    QVERIFY(reader.read("\n\ndata: late\n\n").isEmpty());
    QVERIFY(!reader.rest());
}

void FrameReaderTest::boundsAnEndlessEvent()
{
    FrameReader reader;
    const QByteArray line = "data: " + QByteArray(1024 * 1024 - 1, 'x') + '\n';
    for (int i = 0; i < 8; ++i)
        reader.read(line);
    QVERIFY(!reader.overflowed());
    reader.read("data: x\n");
    QVERIFY(reader.overflowed());
}

void FrameReaderTest::boundsAnEndlessStream()
{
    FrameReader reader;
    const QByteArray comment = ':' + QByteArray(1024 * 1024 - 2, 'x') + '\n';
    for (int i = 0; i < 64; ++i)
        reader.read(comment);
    QVERIFY(!reader.overflowed());
    reader.read(":");
    QVERIFY(reader.overflowed());
}

void FrameReaderTest::keepsTheRest()
{
    FrameReader reader;
    reader.read("data: a\n\nevent: x\ndata: b\ndata: c");
    QCOMPARE(reader.rest(), (ServerSentEvent{"x", "b\nc"}));
    QVERIFY(!reader.rest());
}

AGATE_TEST(FrameReaderTest)
#include "test_frame_reader.moc"
