// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewrite_changes.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class RewriteChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsChanges_data();
    void findsChanges();
    void groupsBySentence();
    void anyMixIsATextBetween();
    void allInOne();
    void whatBrokeOffLosesNothing();
};

namespace
{

using State = RewriteChange::State;

QString shownChanges(const RewriteChanges &changes)
{
    QString text;
    qsizetype at = 0;
    for (const RewriteChange &change : changes.list()) {
        text += changes.before().sliced(at, change.before.start - at) + u'['
            + changes.before().sliced(change.before.start, change.before.length) + u'|'
            + changes.after().sliced(change.after.start, change.after.length) + u']';
        at = change.before.end();
    }
    return text + changes.before().sliced(at);
}

} // namespace

void RewriteChangesTest::findsChanges_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, const QString &after, const QString &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("none", u"Pip slept."_s, u"Pip slept."_s, u"Pip slept."_s);
    row("a word", u"Pip slept well."_s, u"Pip ate well."_s, u"Pip [slept|ate] well."_s);
    row("a letter is a word", u"Pip sleept well."_s, u"Pip slept well."_s, u"Pip [sleept|slept] well."_s);
    row("two words in a row", u"a small cat sat"_s, u"a large dog sat"_s, u"a [small cat|large dog] sat"_s);
    row("two apart", u"a small cat sat there"_s, u"a large cat lay there"_s, u"a [small|large] cat [sat|lay] there"_s);
    row("with a hyphen", u"a well-known man"_s, u"a little-seen man"_s, u"a [well-known|little-seen] man"_s);
    row("taken out", u"a very red cat"_s, u"a red cat"_s, u"a [very |]red cat"_s);
    row("put in", u"a cat"_s, u"a red cat"_s, u"a [|red ]cat"_s);
    row("a comma", u"Well he came."_s, u"Well, he came."_s, u"Well[|,] he came."_s);
    row("in bold", u"a **red** cat"_s, u"a **blue** cat"_s, u"a **[red|blue]** cat"_s);
    row("bold gone", u"a **red** cat"_s, u"a red cat"_s, u"a [**|]red[**|] cat"_s);
    row("zh", u"我喜欢读书。"_s, u"我喜欢写书。"_s, u"我喜欢[读书|写书]。"_s);
    row("th", u"แมวนั่งบนกำแพง"_s, u"แมวนอนบนกำแพง"_s, u"แมว[นั่ง|นอน]บนกำแพง"_s);
    row("ar", u"جلست القطة هنا"_s, u"نامت القطة هنا"_s, u"[جلست|نامت] القطة هنا"_s);
    row("paragraphs", u"One.\n\nTwo.\n"_s, u"One.\n\nThree.\n"_s, u"One.\n\n[Two|Three].\n"_s);
}

void RewriteChangesTest::findsChanges()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const RewriteChanges changes(before, after);
    QTEST(shownChanges(changes), "expected");
    QCOMPARE(changes.result(), after);
}

void RewriteChangesTest::groupsBySentence()
{
    RewriteChanges changes(u"A small cat sat. It saw a moon. Then it slept."_s, u"A large cat lay. It saw a moon. Later it dozed well."_s);
    QList<int> numbers;
    for (const RewriteChange &change : changes.list())
        numbers.append(change.sentence);
    QCOMPARE(numbers, (QList<int>{0, 0, 2, 2}));
    changes.setSentence(0, State::Rejected);
    QCOMPARE(changes.result(), u"A small cat sat. It saw a moon. Later it dozed well."_s);
    QCOMPARE(changes.count(State::Rejected), 2);
    changes.setState(0, State::Accepted);
    QCOMPARE(changes.result(), u"A large cat sat. It saw a moon. Later it dozed well."_s);
    changes.setAll(State::Accepted);
    QCOMPARE(changes.result(), changes.after());
    // What is put in behind a sentence is that sentence's.
    const RewriteChanges more(u"One came. Two went."_s, u"One came, quickly. Two went."_s);
    QCOMPARE(more.list().first().sentence, 0);
}

void RewriteChangesTest::anyMixIsATextBetween()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces{u"a"_s, u"b "_s, u" "_s,    u"\n"_s,  u"\n\n"_s, u". "_s,    u"été"_s,  u"我喜欢"_s, u"。"_s, u"👩‍🚀"_s,
                             u"-"_s, u"**"_s, u"кот "_s, u"هر "_s, u"חתול"_s, u"แมวนั่ง"_s, u"ねこ"_s, u"12"_s,     u"“"_s,  u"x, "_s};
    const auto text = [&](int most) {
        QString made;
        for (quint32 i = random.bounded(quint32(most)); i > 0; --i)
            made += pieces.at(random.bounded(int(pieces.size())));
        return made;
    };
    for (int round = 0; round < 2'000; ++round) {
        const QString before = text(30);
        const QString after =
            random.bounded(2) ? text(30) : QString(before).replace(pieces.at(random.bounded(20)), pieces.at(random.bounded(20)));
        RewriteChanges changes(before, after);
        QCOMPARE(changes.result(), after);
        QCOMPARE(changes.isEmpty(), before == after);
        changes.setAll(State::Rejected);
        QCOMPARE(changes.result(), before);
        changes.setAll(State::Accepted);
        QCOMPARE(changes.result(), after);
        qsizetype old = 0;
        qsizetype now = 0;
        int sentence = 0;
        QString expected;
        for (qsizetype i = 0; i < changes.size(); ++i) {
            const bool rejected = random.bounded(2);
            changes.setState(i, rejected ? State::Rejected : State::Open);
            const RewriteChange &change = changes.list().at(i);
            // In order, not empty, apart, and the same between them.
            QVERIFY(change.before.start >= old && change.after.start >= now);
            QVERIFY(i == 0 || change.before.start > old);
            QVERIFY(change.before.length + change.after.length > 0);
            QVERIFY(change.sentence >= sentence);
            const QString between = before.sliced(old, change.before.start - old);
            QCOMPARE(between, after.sliced(now, change.after.start - now));
            expected += between
                + (rejected ? before.sliced(change.before.start, change.before.length)
                            : after.sliced(change.after.start, change.after.length));
            old = change.before.end();
            now = change.after.end();
            sentence = change.sentence;
        }
        QCOMPARE(changes.result(), expected + before.sliced(old));
    }
}

void RewriteChangesTest::allInOne()
{
    RewriteChanges changes = RewriteChanges::inOne(u"The cat."_s, u"Die Katze."_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.result(), u"Die Katze."_s);
    changes.setState(0, State::Rejected);
    QCOMPARE(changes.result(), u"The cat."_s);
    QVERIFY(RewriteChanges::inOne(u"a"_s, u"a"_s).isEmpty());
}

void RewriteChangesTest::whatBrokeOffLosesNothing()
{
    const QString original = u"The cat sat. The moon shone. An owl called."_s;
    QCOMPARE(withTheRest(u"The big cat sat. The mo"_s, original), u"The big cat sat. The moon shone. An owl called."_s);
    QCOMPARE(withTheRest(u"The cat slept. The moon was"_s, original), u"The cat slept. The moon shone. An owl called."_s);
    QCOMPARE(withTheRest(u"Nothing"_s, original), original);
    QCOMPARE(withTheRest({}, original), original);
    QCOMPARE(withTheRest(original, original), original);
}

AGATE_TEST(RewriteChangesTest)
#include "test_rewrite_changes.moc"
