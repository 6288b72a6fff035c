// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "text/word_match.h"

#include <QElapsedTimer>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class WordMatchTest : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void ranks_data();
    void ranks();
    void longTitlesAreNoTrap();
};

namespace
{

/// The text with what was met in brackets; "-" when it is not found.
QString shown(const QString &query, const QString &text)
{
    const auto match = MatchText(text).match(MatchText(query));
    if (!match)
        return u"-"_s;
    QString marked = text;
    for (auto span = match->spans.crbegin(); span != match->spans.crend(); ++span) {
        marked.insert(span->end(), u']');
        marked.insert(span->start, u'[');
    }
    return marked;
}

} // namespace

void WordMatchTest::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing asked") << u""_s << u"New draft"_s << u"New draft"_s;
    QTest::newRow("only signs asked") << u" … "_s << u"New draft"_s << u"New draft"_s;
    QTest::newRow("beginning") << u"ne"_s << u"New draft"_s << u"[Ne]w draft"_s;
    QTest::newRow("second word") << u"dr"_s << u"New draft"_s << u"New [dr]aft"_s;
    QTest::newRow("words in any order") << u"dra new"_s << u"New draft"_s << u"[New] [dra]ft"_s;
    QTest::newRow("every word must be met") << u"new file"_s << u"New draft"_s << u"-"_s;
    QTest::newRow("several beginnings") << u"safi"_s << u"Save to a file…"_s << u"[Sa]ve to a [fi]le…"_s;
    QTest::newRow("initials") << u"stf"_s << u"Save to a file…"_s << u"[S]ave [t]o a [f]ile…"_s;
    QTest::newRow("initials, not the first one that fits") << u"stof"_s << u"Save the text to file"_s << u"[S]ave the text [to] [f]ile"_s;
    QTest::newRow("letters here and there are none") << u"swd"_s << u"New draft"_s << u"-"_s;
    QTest::newRow("inside a word") << u"raft"_s << u"New draft"_s << u"New d[raft]"_s;
    QTest::newRow("case") << u"NEW"_s << u"new draft"_s << u"[new] draft"_s;
    QTest::newRow("accents in the text") << u"reecrire"_s << u"Réécrire la sélection"_s << u"[Réécrire] la sélection"_s;
    QTest::newRow("accents in the query") << u"über"_s << u"Uberschrift"_s << u"[Uber]schrift"_s;
    QTest::newRow("accents apart") << u"ete"_s << u"E\u0301te\u0301 d'or"_s << u"[E\u0301te\u0301] d'or"_s;
    QTest::newRow("sharp s") << u"gross"_s << u"Größer"_s << u"[Größ]er"_s;
    QTest::newRow("Turkish i, dotted") << u"ice"_s << u"İçe aktar"_s << u"[İçe] aktar"_s;
    QTest::newRow("Turkish i, undotted") << u"yazi"_s << u"Yazı boyutu"_s << u"[Yazı] boyutu"_s;
    QTest::newRow("Turkish, capital I typed") << u"YAZI"_s << u"Yazı boyutu"_s << u"[Yazı] boyutu"_s;
    QTest::newRow("Polish and Danish strokes") << u"lodz smor"_s << u"Łódź smør"_s << u"[Łódź] [smør]"_s;
    QTest::newRow("Chinese, the beginning") << u"新建"_s << u"新建草稿"_s << u"[新建]草稿"_s;
    QTest::newRow("Chinese, in the middle") << u"草稿"_s << u"新建草稿"_s << u"新建[草稿]"_s;
    QTest::newRow("Chinese, some letters") << u"新稿"_s << u"新建草稿"_s << u"[新]建草[稿]"_s;
    QTest::newRow("Japanese, half width") << u"ﾌｧｲﾙ"_s << u"ファイルに保存"_s << u"[ファイル]に保存"_s;
    QTest::newRow("full width Latin") << u"ａｇａｔｅ"_s << u"Agate"_s << u"[Agate]"_s;
    QTest::newRow("Korean, half typed") << u"저자"_s << u"파일 저장"_s << u"파일 [저장]"_s;
    QTest::newRow("Arabic without vowel signs") << u"مسودة"_s << u"مُسَوَّدَة جديدة"_s << u"[مُسَوَّدَة] جديدة"_s;
    QTest::newRow("Arabic, alef and stretched") << u"احفظ"_s << u"أحـفظ الملف"_s << u"[أحـفظ] الملف"_s;
    QTest::newRow("Hebrew points") << u"שמור"_s << u"שְׁמוֹר קובץ"_s << u"[שְׁמוֹר] קובץ"_s;
    QTest::newRow("Thai, in the middle") << u"ใหม่"_s << u"ฉบับร่างใหม่"_s << u"ฉบับร่าง[ใหม่]"_s;
    QTest::newRow("Cyrillic") << u"черн"_s << u"Новый черновик"_s << u"Новый [черн]овик"_s;
    QTest::newRow("beyond the first plane") << u"𝐁old"_s << u"𝐁old 😀"_s << u"[𝐁old] 😀"_s;
    QTest::newRow("a picture") << u"😀"_s << u"Party 😀 now"_s << u"Party [😀] now"_s;
    QTest::newRow("empty text") << u"a"_s << u""_s << u"-"_s;
}

void WordMatchTest::matches()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(query, text), expected);
}

void WordMatchTest::ranks_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("bestFirst");
    QTest::newRow("front, word, beginning, beginnings, inside")
        << u"draft"_s << QStringList{u"Draft of a text"_s, u"New draft"_s, u"Old drafts"_s, u"Do read a fine tale"_s, u"Overdrafts"_s};
    QTest::newRow("in order") << u"new draft"_s << QStringList{u"New draft"_s, u"Draft, new"_s};
}

void WordMatchTest::ranks()
{
    QFETCH(QString, query);
    QFETCH(QStringList, bestFirst);
    int last = INT_MAX;
    for (const QString &text : bestFirst) {
        const auto match = MatchText(text).match(MatchText(query));
        QVERIFY2(match, qPrintable(text));
        QVERIFY2(match->score < last, qPrintable(u"%1: %2"_s.arg(text).arg(match->score)));
        last = match->score;
    }
}

void WordMatchTest::longTitlesAreNoTrap()
{
    const MatchText text(u"a "_s.repeated(500));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!text.match(MatchText(u"a"_s.repeated(60) + u'b')));
    QVERIFY(timer.elapsed() < 2000);
}

AGATE_TEST(WordMatchTest)
#include "test_word_match.moc"
