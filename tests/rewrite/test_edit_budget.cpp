// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/edit_budget.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class EditBudgetTest : public QObject
{
    Q_OBJECT

private slots:
    void measures();
    void holdsCorrections_data();
    void holdsCorrections();
};

void EditBudgetTest::measures()
{
    QCOMPARE(measureEdit(u"Pip slept."_s, u"Pip slept."_s), (EditMeasure{.words = 2}));
    const EditMeasure respelt = measureEdit(u"Teh freind was hapy."_s, u"The friend was happy."_s);
    QCOMPARE(respelt.words, 4);
    QCOMPARE(respelt.changed, 0.75);
    QCOMPARE(measureEdit(u"He go home."_s, u"He went home."_s).changed, 1.0);
    QCOMPARE(measureEdit(u"He went to home."_s, u"He went home."_s).changed, 1.0);
    QCOMPARE(measureEdit(u"Well he came, then."_s, u"Well, he came then!"_s).changed, 0.0);
    const EditMeasure added = measureEdit(u"Pip slept."_s, u"Pip slept. The moon was bright."_s);
    QCOMPARE(added.sentencesAdded, 1);
    QCOMPARE(added.sentencesRemoved, 0);
    const EditMeasure removed = measureEdit(u"Pip slept. The moon was bright."_s, u"Pip slept."_s);
    QCOMPARE(removed.sentencesAdded, 0);
    QCOMPARE(removed.sentencesRemoved, 1);
    QCOMPARE(measureEdit(u"He paid 12 euros."_s, u"He paid 21 euros."_s).factsChanged, 1);
    // One sentence made two by a full stop is none more.
    QCOMPARE(measureEdit(u"He came, he saw it all."_s, u"He came. He saw it all."_s).sentencesAdded, 0);
}

void EditBudgetTest::holdsCorrections_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("within");
    const auto row = [](const char *name, const QString &before, const QString &after, bool within) {
        QTest::newRow(name) << before << after << within;
    };
    row("en", u"Him and me went to the shop yesterday, but it were close."_s, u"He and I went to the shop yesterday, but it was closed."_s,
        true);
    row("en, full of slips", u"Teh littel cat sitted on teh wal an loked at teh mon."_s,
        u"The little cat sat on the wall and looked at the moon."_s, true);
    row("en, made better", u"The cat was on the wall and it was looking at the moon."_s,
        u"Perched atop the wall, the cat gazed moonward."_s, false);
    row("en, a sentence more", u"The cat sat on the wall and looked at the big moon."_s,
        u"The cat sat on the wall and looked at the big moon. It was happy."_s, false);
    row("en, another name", u"The cat of Anna sat on the wall and looked at us."_s, u"The cat of Hanna sat on the wall and looked at us."_s,
        false);
    row("de", u"Ich habe gestern mein Freund getroffen, der hat mir ein Buch gegebn."_s,
        u"Ich habe gestern meinen Freund getroffen, der mir ein Buch gegeben hat."_s, true);
    row("de, made better", u"Ich habe gestern meinen Freund getroffen, und er hat mir ein Buch gegeben."_s,
        u"Gestern überreichte mir ein guter Bekannter während unserer Begegnung einen Roman."_s, false);
    row("fr", u"Les enfant joue dans le jardin et il sont content."_s, u"Les enfants jouent dans le jardin et ils sont contents."_s, true);
    row("ru", u"Он пошол в магазин и купил хлеп для мамы."_s, u"Он пошёл в магазин и купил хлеб для мамы."_s, true);
    row("ru, made better", u"Он пошёл в магазин и купил хлеб для мамы."_s,
        u"Отправившись за покупками, мальчик принёс матери свежую булку."_s, false);
    row("ja", u"私わ昨日学校に行きました。"_s, u"私は昨日学校に行きました。"_s, true);
    row("ar", u"ذهب الولد الى المدرسة وقرأ الكتاب في الصف"_s, u"ذهب الولد إلى المدرسة وقرأ الكتاب في الصف"_s, true);
}

void EditBudgetTest::holdsCorrections()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const EditMeasure measure = measureEdit(before, after);
    qInfo("words %d, changed %.2f, sentences +%d -%d, facts %d", measure.words, measure.changed, measure.sentencesAdded,
          measure.sentencesRemoved, measure.factsChanged);
    QTEST(isWithinBudget(measure), "within");
}

AGATE_TEST(EditBudgetTest)
#include "test_edit_budget.moc"
