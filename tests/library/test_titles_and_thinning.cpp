// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draft_title.h"
#include "library/thinning.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 today = 20'000 * day;

} // namespace

class TestTitlesAndThinning : public QObject
{
    Q_OBJECT

private slots:

    void titles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("blank") << u" \n\t\n\n"_s << QString();
        QTest::newRow("heading") << u"# The Moon\n\ntext"_s << u"The Moon"_s;
        QTest::newRow("closed heading") << u"## The Moon ##\n"_s << u"The Moon"_s;
        QTest::newRow("first line") << u"\n\nIt was dark.\n# Later"_s << u"It was dark."_s;
        QTest::newRow("no heading without a space") << u"#hashtag life"_s << u"#hashtag life"_s;
        QTest::newRow("quote in a list") << u"> - **Bold** and *soft*"_s << u"Bold and soft"_s;
        QTest::newRow("number") << u"12. A dozen"_s << u"A dozen"_s;
        QTest::newRow("box to tick") << u"- [x] Done"_s << u"Done"_s;
        QTest::newRow("link and picture") << u"# See [the page](https://example.org/a_b) ![and picture](x.png)"_s
                                          << u"See the page and picture"_s;
        QTest::newRow("code") << u"`agate` ~~writes~~"_s << u"agate writes"_s;
        QTest::newRow("marks in marks") << u"***all* of it**"_s << u"all of it"_s;
        QTest::newRow("letters, not marks") << u"snake_case_name 2 * 3 * 4"_s << u"snake_case_name 2 * 3 * 4"_s;
        QTest::newRow("underscored") << u"_Emma_ by __Austen__"_s << u"Emma by Austen"_s;
        QTest::newRow("escaped") << u"1\\. not a list \\*"_s << u"1. not a list *"_s;
        QTest::newRow("rules are no title") << u"---\n***\nText"_s << u"Text"_s;
        QTest::newRow("fences are no title") << u"```cpp\nint x;\n```"_s << u"int x;"_s;
        QTest::newRow("title in front matter") << u"---\ndate: 1\ntitle: The Moon\n---\n\n# Later\n"_s << u"The Moon"_s;
        QTest::newRow("title in double quotes")
            << u"---\ntitle: \"The \\\"Moon\\\": \\u00e9\"  # mine\n---\n# Later"_s << u"The \"Moon\": é"_s;
        QTest::newRow("title in single quotes") << u"---\ntitle: 'It''s dark'\n---\n# Later"_s << u"It's dark"_s;
        QTest::newRow("title with a comment") << u"---\nTitle:  The Moon #2 # a note\n---\n# Later"_s << u"The Moon"_s;
        QTest::newRow("title below its key") << u"---\ntitle: >\n  The\n  Moon\ntags: x\n---\n# Later"_s << u"The Moon"_s;
        QTest::newRow("no title in front matter") << u"---\ndate: 1\nsubtitle: x\n---\n\n# The *Moon*\n"_s << u"The Moon"_s;
        QTest::newRow("a title of something in it") << u"---\nbook:\n  title: x\n---\n# The Moon"_s << u"The Moon"_s;
        QTest::newRow("an empty title") << u"---\ntitle:\ntags: x\n---\n# The Moon"_s << u"The Moon"_s;
        QTest::newRow("nothing but front matter") << u"---\ndate: 1\n---\n"_s << QString();
        QTest::newRow("front matter with no end") << u"---\ntitle: x\n"_s << u"title: x"_s;
        QTest::newRow("long title in front matter") << u"---\ntitle: "_s + QString(500, u'x') + u"\n---\n"_s << QString(120, u'x');
        QTest::newRow("Chinese") << u"# **月**亮\n"_s << u"月亮"_s;
        QTest::newRow("emoji alone") << u"🦔\nPip"_s << u"🦔"_s;
        QTest::newRow("long") << QString(500, u'x') << QString(120, u'x');
        QTest::newRow("long, cut at a pair") << QString(119, u'x') + u"🦔🦔"_s << QString(119, u'x');
        QTest::newRow("very long line") << QString(10'000'000, u'*') << QString();
    }

    void titles()
    {
        QFETCH(QString, text);
        QTEST(draftTitle(text), "title");
    }

    void theLastMinutesStayWhole()
    {
        QList<RevisionAge> all;
        for (int i = 0; i < 500; ++i)
            all.append({500 - i, today - i * 1000, Origin::Typed, false, false, 5000});
        QVERIFY(thinnedOut(all, today).isEmpty());
    }

    void whatIsOlderIsThinnedOut()
    {
        QList<RevisionAge> all;
        qint64 number = 100'000;
        for (qint64 age = 0; age < 30 * day; age += minute)
            all.append({number--, today - age, Origin::Typed, false, false, 5000});
        const auto out = thinnedOut(all, today);
        QSet<qint64> gone(out.begin(), out.end());
        int lastDay = 0;
        int lastWeek = 0;
        int older = 0;
        for (const auto &one : std::as_const(all)) {
            const qint64 age = today - one.made;
            if (!gone.contains(one.number))
                ++(age < day ? lastDay : age < 7 * day ? lastWeek : older);
        }
        QVERIFY2(lastDay >= 24 * 12 && lastDay <= 24 * 12 + 12, qPrintable(QString::number(lastDay)));
        QVERIFY2(lastWeek >= 6 * 24 && lastWeek <= 6 * 24 + 2, qPrintable(QString::number(lastWeek)));
        QVERIFY2(older >= 23 && older <= 24, qPrintable(QString::number(older)));
        // What is left is left the next time too.
        all.removeIf([&gone](const RevisionAge &one) { return gone.contains(one.number); });
        QVERIFY(thinnedOut(all, today).isEmpty());
    }

    void preciousOnesStay()
    {
        const qint64 old = today - 3 * day;
        QList<RevisionAge> all{{9, today, Origin::Typed, false, false, 10}};
        all.append({8, old, Origin::Typed, false, false, 5000});
        all.append({7, old - 1, Origin::Generated, false, false, 5000});
        all.append({6, old - 2, Origin::Typed, true, false, 5000});
        all.append({5, old - 3, Origin::Typed, false, true, 5000});
        all.append({4, old - 4, Origin::Typed, false, false, 5000});
        all.append({3, old - 5, Origin::Typed, false, false, 50'000});
        all.append({2, old - 6, Origin::Typed, false, false, 50'000});
        // 8 came before a text of less than half its length, and so did 3.
        QCOMPARE(thinnedOut(all, today), (QList<qint64>{4, 2}));
    }

    void hugeTextsAreThinnedOutSooner()
    {
        QList<RevisionAge> all;
        for (int i = 0; i < 100; ++i)
            all.append({100 - i, today - i * 1000, Origin::Typed, false, false, 1 << 20});
        const auto out = thinnedOut(all, today);
        QVERIFY(out.size() >= 66 && out.size() < 70);
    }

    void aClockThatJumpsRemovesNothing()
    {
        QList<RevisionAge> all;
        for (int i = 0; i < 50; ++i)
            all.append({50 - i, today + 400 * day - i * 1000, Origin::Typed, false, false, 100});
        QVERIFY(thinnedOut(all, today).isEmpty());
    }
};

AGATE_TEST(TestTitlesAndThinning)
#include "test_titles_and_thinning.moc"
