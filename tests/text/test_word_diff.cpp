// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "text/word_diff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace agate;

class WordDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void compares_data();
    void compares();
    void anyTwoTextsCanBeRebuilt();
    void isAsShortAsCanBe();
    void isBoundedForLargeTexts();
};

namespace
{

// "a [-b-]{+c+} d"
QString shown(const QList<DiffPart> &parts)
{
    QString text;
    for (const auto &[kind, part] : parts) {
        switch (kind) {
        case DiffPart::Kind::Same:
            text += part;
            break;
        case DiffPart::Kind::Removed:
            text += QStringLiteral("[-") + part + QStringLiteral("-]");
            break;
        case DiffPart::Kind::Added:
            text += QStringLiteral("{+") + part + QStringLiteral("+}");
            break;
        }
    }
    return text;
}

void verifyRebuilds(const QList<DiffPart> &parts, const QString &before, const QString &after)
{
    QString old;
    QString now;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto &[kind, text] = parts.at(i);
        QVERIFY(!text.isEmpty());
        if (kind != DiffPart::Kind::Added)
            old += text;
        if (kind != DiffPart::Kind::Removed)
            now += text;
        if (i > 0) {
            QVERIFY(parts.at(i - 1).kind != kind);
            QVERIFY(!(parts.at(i - 1).kind == DiffPart::Kind::Added && kind == DiffPart::Kind::Removed));
        }
    }
    QCOMPARE(old, before);
    QCOMPARE(now, after);
}

} // namespace

void WordDiffTest::compares_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    auto row = [](const char *name, const QString &before, const QString &after, const QString &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("nothing", QString(), QString(), QString());
    row("same", QStringLiteral("Pip slept."), QStringLiteral("Pip slept."), QStringLiteral("Pip slept."));
    row("all new", QString(), QStringLiteral("Pip"), QStringLiteral("{+Pip+}"));
    row("all gone", QStringLiteral("Pip"), QString(), QStringLiteral("[-Pip-]"));
    row("a word", QStringLiteral("Pip slept well."), QStringLiteral("Pip ate well."), QStringLiteral("Pip [-slept-]{+ate+} well."));
    row("two words in a row", QStringLiteral("a small cat sat"), QStringLiteral("a large dog sat"),
        QStringLiteral("a [-small cat-]{+large dog+} sat"));
    row("a word more", QStringLiteral("a cat"), QStringLiteral("a red cat"), QStringLiteral("a {+red +}cat"));
    row("zh", QStringLiteral("我喜欢读书。"), QStringLiteral("我喜欢写书。"), QStringLiteral("我喜欢[-读书-]{+写书+}。"));
    row("paragraphs", QStringLiteral("One.\nTwo.\n"), QStringLiteral("One.\nTwo.\nThree.\n"), QStringLiteral("One.\nTwo.\n{+Three.\n+}"));
}

void WordDiffTest::compares()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto parts = diffWords(before, after);
    QTEST(shown(parts), "expected");
    verifyRebuilds(parts, before, after);
}

void WordDiffTest::anyTwoTextsCanBeRebuilt()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList words{QStringLiteral("a"),           QStringLiteral("b"),   QStringLiteral(" "),
                            QStringLiteral("\n"),          QStringLiteral("été"), QStringLiteral("我喜"),
                            QStringLiteral("👩‍🚀"), QStringLiteral("-"),   QStringLiteral("x ")};
    auto text = [&](int most) {
        QString made;
        for (quint32 i = random.bounded(quint32(most)); i > 0; --i)
            made += words.at(random.bounded(int(words.size())));
        return made;
    };
    for (int round = 0; round < 2'000; ++round) {
        const QString before = text(30);
        const QString after = text(30);
        verifyRebuilds(diffWords(before, after), before, after);
        if (QTest::currentTestFailed())
            return;
    }
}

// Against the plain table of longest common subsequences, over signs that are a token each.
void WordDiffTest::isAsShortAsCanBe()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 500; ++round) {
        const auto letters = [&random] {
            QString made;
            for (quint32 i = random.bounded(25U); i > 0; --i)
                made += QStringLiteral("+=%").at(random.bounded(3));
            return made;
        };
        const QString before = letters();
        const QString after = letters();
        QList<QList<int>> common(before.size() + 1, QList<int>(after.size() + 1, 0));
        for (qsizetype x = 0; x < before.size(); ++x) {
            for (qsizetype y = 0; y < after.size(); ++y)
                common[x + 1][y + 1] = before.at(x) == after.at(y) ? common[x][y] + 1 : qMax(common[x][y + 1], common[x + 1][y]);
        }
        qsizetype kept = 0;
        for (const auto &part : diffWords(before, after))
            kept += part.kind == DiffPart::Kind::Same ? part.text.size() : 0;
        QCOMPARE(kept, common.last().last());
    }
}

void WordDiffTest::isBoundedForLargeTexts()
{
    QString before;
    QString after;
    QRandomGenerator random(7);
    for (int i = 0; i < 60'000; ++i) {
        before += QString::number(random.bounded(100'000)) + u' ';
        after += QString::number(random.bounded(100'000)) + u' ';
    }
    // Nothing in common but the spaces: minutes, were it not bounded; CTest ends it then.
    verifyRebuilds(diffWords(before, after), before, after);
    const QString edited = QString(before).replace(300'000, 5, QStringLiteral("Pip"));
    const auto parts = diffWords(before, edited);
    verifyRebuilds(parts, before, edited);
    QVERIFY(parts.size() <= 5);
}

AGATE_TEST(WordDiffTest)
#include "test_word_diff.moc"
