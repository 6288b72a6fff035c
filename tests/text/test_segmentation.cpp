// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "text/segmentation.h"

#include <QTest>
#include <QThread>

using namespace agate;

class SegmentationTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWords_data();
    void findsWords();
    void findsSentences();
    void findsGraphemes();
    void walksNest();
    void everyThreadHasItsOwn();
    void piecesLeaveNoGap();
    void breaksSoftly_data();
    void breaksSoftly();
    void breaksAnythingSomewhere();
};

namespace
{

QStringList cut(const QString &text, const QList<TextSpan> &spans)
{
    QStringList pieces;
    for (const TextSpan &span : spans)
        pieces.append(text.sliced(span.start, span.length));
    return pieces;
}

} // namespace

void SegmentationTest::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("en") << QStringLiteral("Pip can't _sleep_, at 7.30.")
                        << QStringList{QStringLiteral("Pip"), QStringLiteral("can't"), QStringLiteral("sleep"), QStringLiteral("at"),
                                       QStringLiteral("7.30")};
    QTest::newRow("snake") << QStringLiteral("__a_b__ ___") << QStringList{QStringLiteral("a_b")};
    QTest::newRow("zh") << QStringLiteral("我喜欢读书。")
                        << QStringList{QStringLiteral("我"), QStringLiteral("喜欢"), QStringLiteral("读书")};
    QTest::newRow("ja") << QStringLiteral("東京に行く")
                        << QStringList{QStringLiteral("東京"), QStringLiteral("に"), QStringLiteral("行く")};
    QTest::newRow("th") << QStringLiteral("ฉันอ่านหนังสือ")
                        << QStringList{QStringLiteral("ฉัน"), QStringLiteral("อ่าน"), QStringLiteral("หนังสือ")};
    QTest::newRow("he") << QStringLiteral("צה\"ל כאן") << QStringList{QStringLiteral("צה\"ל"), QStringLiteral("כאן")};
}

void SegmentationTest::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(cut(text, words(text)), expected);
}

void SegmentationTest::findsSentences()
{
    const QString text = QStringLiteral("Pip slept. Did he? 「はい。」彼は寝た。\nEnd");
    QCOMPARE(cut(text, sentences(text)),
             (QStringList{QStringLiteral("Pip slept. "), QStringLiteral("Did he? "), QStringLiteral("「はい。」"),
                          QStringLiteral("彼は寝た。\n"), QStringLiteral("End")}));
}

void SegmentationTest::findsGraphemes()
{
    const QString text = QStringLiteral("e\u0301👩‍🚀न्दि");
    QCOMPARE(graphemes(text).size(), 3);
}

void SegmentationTest::walksNest()
{
    const QString text = QStringLiteral("One two. Three four.");
    QStringList found;
    SegmentWalk outer(SegmentWalk::Unit::Word, text);
    while (const auto span = outer.next()) {
        SegmentWalk inner(SegmentWalk::Unit::Word, QStringLiteral("x y"));
        while (inner.next()) { }
        found.append(text.sliced(span->start, span->length));
    }
    QCOMPARE(found.join(u' '), QStringLiteral("One two Three four"));
}

void SegmentationTest::everyThreadHasItsOwn()
{
    QList<qsizetype> found(4, 0);
    std::vector<std::unique_ptr<QThread>> threads;
    for (qsizetype &count : found) {
        threads.emplace_back(QThread::create([&count] {
            const QString text = QStringLiteral("我喜欢读书。").repeated(200);
            count = words(text).size();
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(found, QList<qsizetype>(4, 600));
}

void SegmentationTest::piecesLeaveNoGap()
{
    const QString text = QStringLiteral(" \n** 私は Pip’s nest 👨‍👩‍👧 __x__ 3,5%");
    using Unit = SegmentWalk::Unit;
    for (const Unit unit : {Unit::Grapheme, Unit::WordOrGap, Unit::Sentence, Unit::Line}) {
        qsizetype at = 0;
        SegmentWalk walk(unit, text);
        while (const auto span = walk.next()) {
            QCOMPARE(span->start, at);
            QVERIFY(span->length > 0);
            at = span->end();
        }
        QCOMPARE(at, text.size());
    }
}

void SegmentationTest::breaksSoftly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("wanted");
    QTest::addColumn<qsizetype>("expected");
    QTest::newRow("short") << QStringLiteral("short") << qsizetype(10) << qsizetype(5);
    QTest::newRow("sentence") << QStringLiteral("One two. Three four five.") << qsizetype(14) << qsizetype(9);
    QTest::newRow("exactly a sentence") << QStringLiteral("One two. Three four five.") << qsizetype(9) << qsizetype(9);
    QTest::newRow("a sentence too far back") << QStringLiteral("One. Three four fives sixes") << qsizetype(18) << qsizetype(16);
    QTest::newRow("word") << QStringLiteral("aaaa bbbb cccc dddd") << qsizetype(13) << qsizetype(10);
    QTest::newRow("no word is cut") << QStringLiteral("aaaa bbbb cccc dddd") << qsizetype(14) << qsizetype(10);
    QTest::newRow("zh") << QStringLiteral("我们今天去看书你们明天去看书") << qsizetype(9) << qsizetype(9);
    QTest::newRow("surrogates") << QStringLiteral("😀😀😀😀") << qsizetype(5) << qsizetype(4);
    QTest::newRow("a family stays together") << QStringLiteral(
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦")
                                             << qsizetype(30) << qsizetype(22);
    QTest::newRow("longer than wanted") << QStringLiteral("👨‍👩‍👧‍👦x") << qsizetype(3) << qsizetype(11);
    QTest::newRow("nothing wanted") << QStringLiteral("ab") << qsizetype(0) << qsizetype(1);
}

void SegmentationTest::breaksSoftly()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, wanted);
    QFETCH(qsizetype, expected);
    QCOMPARE(softBreak(text, wanted), expected);
}

void SegmentationTest::breaksAnythingSomewhere()
{
    const QStringList texts{QString(20'000, u'x'), QStringLiteral("word ").repeated(4'000),
                            QStringLiteral("我们今天去看书").repeated(3'000), QStringLiteral("e\u0301").repeated(10'000),
                            QStringLiteral("👨‍👩‍👧‍👦").repeated(2'000)};
    for (const QString &text : texts) {
        QStringView rest = text;
        while (!rest.isEmpty()) {
            const qsizetype place = softBreak(rest, 8'192);
            QVERIFY(place > 0 && place <= rest.size());
            QVERIFY(rest.size() <= 8'192 || (place <= 8'192 && place > 4'000));
            rest = rest.sliced(place);
        }
    }
}

AGATE_TEST(SegmentationTest)
#include "test_segmentation.moc"
