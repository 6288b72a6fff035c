// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "find/draft_search.h"
#include "support/room_program.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

const QStringList &scripts()
{
    static const QStringList samples = {
        u"The baker counts her loaves at six. The baker’s café is naïve. "_s,
        u"كانَ يا ما كان، في قديمِ الزمان، خبّاز يعدّ الأرغفة. "_s,
        u"昔々、あるところにパン屋がありました。パン屋は朝六時にパンを数えます。"_s,
        u"กาลครั้งหนึ่งนานมาแล้ว มีคนทำขนมปังคนหนึ่ง คนทำขนมปังนับขนมปัง"_s,
        u"एक बार की बात है, एक बेकर था। बेकर रोटियाँ गिनता था। "_s,
        u"👩‍🌾 bakes 🥖🥖, 𝒜𝒷𝒸 and 👩‍🌾 again, e\u0301t\u00e9. "_s,
    };
    return samples;
}

/// One paragraph of at least so many characters.
QString paragraph(const QString &sample, qsizetype length)
{
    QString text;
    while (text.size() < length)
        text += sample;
    return text;
}

QList<TextSpan> matchesOf(const DraftSearch &search, DraftEditor &editor)
{
    QList<TextSpan> all;
    const QSignalSpy reached(&search, &DraftSearch::reached);
    auto &mutableSearch = const_cast<DraftSearch &>(search);
    for (qsizetype at = 0; at <= editor.length();) {
        const auto before = reached.count();
        mutableSearch.seek(at);
        if (!QTest::qWaitFor([&] { return reached.count() > before; }) || reached.last().at(1).toBool())
            break;
        const auto match = reached.last().at(0).value<TextSpan>();
        all.append(match);
        at = qMax(match.end(), match.start + 1);
    }
    return all;
}

} // namespace

class DraftSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatTheWholeTextHolds_data();
    void findsWhatTheWholeTextHolds();
    void staysTrueWhileTheTextChanges();
    void goesAround();
    void onlyInTheRange();
    void replacesAndComesBack_data();
    void replacesAndComesBack();
    void replacesTheNothing();
    void aLoadedTextIsSearchedAnew();
    void tooHardIsToldAndEnds();
    void tenMegabytes();
};

void DraftSearchTest::findsWhatTheWholeTextHolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextQuery>("query");
    for (int i = 0; i < scripts().size(); ++i) {
        const QString sample = scripts().at(i);
        // One of a hundred thousand characters, for the rest some that are cut softly too.
        const QString text = paragraph(sample, i == 0 ? 100'000 : 9'000) + u"\n\n"_s + paragraph(sample, 1000) + u"\n"_s + sample;
        const auto words = sample.split(u' ', Qt::SkipEmptyParts);
        const QString word = words.at(words.size() / 2).left(12);
        QTest::addRow("%d plain", i) << text << TextQuery{word};
        QTest::addRow("%d whole words", i) << text << TextQuery{.needle = word.left(2), .wholeWords = true};
        QTest::addRow("%d exact", i) << text << TextQuery{.needle = word, .matchCase = true, .ignoreAccents = false};
        QTest::addRow("%d words", i) << text << TextQuery{.needle = u"\\w{5,}|एक"_s, .isExpression = true};
        QTest::addRow("%d beginnings", i) << text << TextQuery{.needle = u"^.."_s, .isExpression = true};
        QTest::addRow("%d blank lines", i) << text << TextQuery{.needle = u".\\n\\n."_s, .isExpression = true};
        QTest::addRow("%d anything", i) << text << TextQuery{.needle = u".*"_s, .isExpression = true};
        QTest::addRow("%d paragraphs", i) << text << TextQuery{.needle = u".+"_s, .isExpression = true};
    }
}

void DraftSearchTest::findsWhatTheWholeTextHolds()
{
    QFETCH(QString, text);
    QFETCH(TextQuery, query);
    DraftEditor editor;
    editor.load(text);
    DraftSearch search(editor);
    search.setQuery(query);
    QTRY_VERIFY(search.isComplete());
    const QList<TextSpan> expected = TextSearch(query).findAll(text).matches;
    QVERIFY(!expected.isEmpty() || query.wholeWords);
    QCOMPARE(search.count(), expected.size());
    for (qsizetype i = 0; i < expected.size(); i += 1 + expected.size() / 50)
        QCOMPARE(search.numberOf(expected.at(i)), i + 1);
}

void DraftSearchTest::staysTrueWhileTheTextChanges()
{
    DraftEditor editor;
    editor.load(paragraph(scripts().at(0), 50'000) + u"\n"_s + paragraph(scripts().at(2), 50'000) + u"\n"_s
                + paragraph(scripts().at(5), 30'000));
    for (const TextQuery &query :
         {TextQuery{u"a"_s}, TextQuery{.needle = u"パン屋"_s}, TextQuery{.needle = u"[^.\\n]+\\."_s, .isExpression = true}}) {
        DraftSearch search(editor);
        search.setQuery(query);
        QTRY_VERIFY(search.isComplete());
        QRandomGenerator random(3);
        for (int i = 0; i < 40; ++i) {
            const qsizetype start = random.bounded(int(editor.length()));
            const qsizetype length = qMin(editor.length() - start, qsizetype(random.bounded(i % 10 == 9 ? 50'000 : 20)));
            if (i % 7 == 6)
                editor.undo();
            else
                editor.replaceText({start, length}, i % 3 ? u"bakery パン屋. a\n"_s : paragraph(u"A baker. "_s, i % 5 ? 10 : 80'000));
            // What is painted meanwhile lies within the text.
            if (i % 6 == 0)
                editor.viewport()->grab();
        }
        QTRY_VERIFY(search.isComplete());
        const QList<TextSpan> expected = TextSearch(query).findAll(editor.text()).matches;
        QCOMPARE(search.count(), expected.size());
        for (qsizetype i = 0; i < expected.size(); i += 1 + expected.size() / 50)
            QCOMPARE(search.numberOf(expected.at(i)), i + 1);
    }
}

void DraftSearchTest::goesAround()
{
    DraftEditor editor;
    editor.load(u"one two one two one"_s);
    DraftSearch search(editor);
    search.setQuery({u"one"_s});
    QSignalSpy reached(&search, &DraftSearch::reached);
    const auto last = [&] { return std::pair(reached.last().at(0).value<TextSpan>().start, reached.last().at(1).toBool()); };
    search.seek(0);
    QCOMPARE(last(), std::pair(qsizetype(0), false));
    search.seek(1);
    QCOMPARE(last(), std::pair(qsizetype(8), false));
    search.seek(17);
    QCOMPARE(last(), std::pair(qsizetype(0), true));
    search.seek(16, true);
    QCOMPARE(last(), std::pair(qsizetype(8), false));
    search.seek(2, true);
    QCOMPARE(last(), std::pair(qsizetype(16), true));
    QCOMPARE(matchesOf(search, editor), (QList<TextSpan>{{0, 3}, {8, 3}, {16, 3}}));
    QSignalSpy nothing(&search, &DraftSearch::nothing);
    search.setQuery({u"three"_s});
    search.seek(5);
    QCOMPARE(nothing.count(), 1);
}

void DraftSearchTest::onlyInTheRange()
{
    DraftEditor editor;
    editor.load(u"one two one two one"_s);
    DraftSearch search(editor);
    search.setRange(TextSpan{4, 8});
    search.setQuery({u"one"_s});
    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.count(), 1);
    editor.replaceText({0, 0}, u"zero "_s);
    QCOMPARE(search.range(), std::optional(TextSpan{9, 8}));
    editor.replaceText({10, 0}, u"one "_s);
    QCOMPARE(search.range(), std::optional(TextSpan{9, 12}));
    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.count(), 2);
    search.setRange({});
    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.count(), 4);
}

void DraftSearchTest::replacesAndComesBack_data()
{
    findsWhatTheWholeTextHolds_data();
}

// Replace all, then undo: the text as it was, in one step; and redo is what a replacement on the whole text gives.
void DraftSearchTest::replacesAndComesBack()
{
    QFETCH(QString, text);
    QFETCH(TextQuery, query);
    for (const QString &with : {u"x"_s, u"麦\nand 🥖 more than there was "_s}) {
        DraftEditor editor;
        editor.load(text);
        DraftSearch search(editor);
        search.setQuery(query);
        QTRY_VERIFY(search.isComplete());
        QString expected;
        qsizetype done = 0;
        for (const TextSpan &span : TextSearch(query).findAll(text).matches) {
            expected += QStringView(text).sliced(done, span.start - done);
            expected += with;
            done = span.end();
        }
        expected += QStringView(text).sliced(done);
        QString copy = text;
        connect(&editor, &DraftEditor::edited, this,
                [&](const TextEdit &edit) { copy.replace(edit.span.start, edit.span.length, edit.insert); });
        editor.apply(search.replacements({with}));
        QCOMPARE(editor.text(), expected);
        QCOMPARE(copy, expected);
        if (expected == text)
            continue;
        editor.undo();
        QCOMPARE(editor.text(), text);
        QVERIFY(!editor.document()->isUndoAvailable());
        editor.redo();
        QCOMPARE(editor.text(), expected);
        QCOMPARE(copy, expected);
        editor.undo();
        QTRY_VERIFY(search.isComplete());
        QCOMPARE(search.count(), TextSearch(query).findAll(text).matches.size());
    }
}

void DraftSearchTest::replacesTheNothing()
{
    DraftEditor editor;
    editor.load(u"one\ntwo\n\nthree"_s);
    editor.setCaret(5);
    DraftSearch search(editor);
    search.setQuery({.needle = u"^"_s, .isExpression = true});
    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.count(), 4);
    editor.apply(search.replacements({u"> "_s}));
    QCOMPARE(editor.text(), u"> one\n> two\n> \n> three"_s);
    QCOMPARE(editor.caret(), 9);
    editor.undo();
    QCOMPARE(editor.text(), u"one\ntwo\n\nthree"_s);
}

void DraftSearchTest::aLoadedTextIsSearchedAnew()
{
    DraftEditor editor;
    editor.load(u"one"_s);
    DraftSearch search(editor);
    search.setQuery({u"one"_s});
    QTRY_COMPARE(search.count(), 1);
    editor.load(u"two one, one"_s);
    QVERIFY(!search.isComplete());
    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.count(), 2);
    editor.load({});
    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.count(), 0);
}

void DraftSearchTest::tooHardIsToldAndEnds()
{
    DraftEditor editor;
    editor.load(QString(200'000, u'a') + u"b"_s);
    DraftSearch search(editor);
    QSignalSpy nothing(&search, &DraftSearch::nothing);
    QElapsedTimer spent;
    spent.start();
    search.setQuery({.needle = u"(a+)+$"_s, .isExpression = true});
    search.seek(0);
    QTRY_VERIFY(search.isTooHard());
    qInfo("%lld ms", spent.elapsed());
    QVERIFY(spent.elapsed() < 3000);
    QCOMPARE(nothing.count(), 1);
    QCOMPARE(search.count(), 0);
    QVERIFY(search.isComplete());
    search.setQuery({u"aa"_s});
    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.count(), 100'000);
}

void DraftSearchTest::tenMegabytes()
{
    QString text;
    for (int i = 0; text.size() < 10'000'000; ++i)
        text += u"Sentence %1 tells of “a baker” who counts her loaves at six.\n\n"_s.arg(i);
    text += u"the last needle"_s;
    DraftEditor editor;
    editor.resize(800, 600);
    editor.load(text);
    DraftSearch search(editor);
    QSignalSpy reached(&search, &DraftSearch::reached);
    QElapsedTimer spent;
    spent.start();
    search.setQuery({u"needle"_s});
    search.seek(0);
    const qint64 first = spent.elapsed();
    // What is typed meanwhile does not wait for it.
    editor.setCaret(5'000'000);
    qint64 slowest = 0;
    QElapsedTimer key;
    while (!search.isComplete()) {
        key.start();
        QTest::keyClick(&editor, Qt::Key_X);
        slowest = qMax(slowest, key.elapsed());
        QTest::qWait(150);
    }
    qInfo("first slice %lld ms, all after %lld ms, slowest key %lld ms", first, spent.elapsed(), slowest);
    QCOMPARE(reached.count(), 1);
    QCOMPARE(search.count(), 1);
    spent.restart();
    search.setQuery({u"e"_s});
    QTRY_VERIFY_WITH_TIMEOUT(search.isComplete(), 60'000);
    qInfo("%lld matches after %lld ms", qint64(search.count()), spent.elapsed());
    QVERIFY(search.count() > 500'000);
}

AGATE_WINDOW_TEST(DraftSearchTest)
#include "test_draft_search.moc"
