// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/colours.h"
#include "look/style.h"
#include "recovery/diff_view.h"
#include "recovery/recovery_page.h"
#include "support/named_controls.h"
#include "support/pictures.h"
#include "support/room_program.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace agate;

Q_DECLARE_METATYPE(agate::Leftover)

namespace
{

Leftover leftover(const QString &title)
{
    return {.draft = DraftId::fresh(),
            .title = title,
            .saved = QStringLiteral("Pip the hedgehog could not sleep. The moon was bright.\n"),
            .recovered = QStringLiteral("Pip the hedgehog could not sleep. The moon was far too bright.\n\nSo he went to the bakery.\n"),
            .proposal = {},
            .proposalAt = 0,
            .when = QDateTime(QDate(2026, 3, 1), QTime(21, 30), QTimeZone::UTC)};
}

QPushButton *button(QWidget &page, const QString &text)
{
    const auto buttons = page.findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

/// The text of `view` in one kind of dress.
QString dressed(const DiffView &view, bool underlined, bool struck)
{
    QString text;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            if (format.fontUnderline() == underlined && format.fontStrikeOut() == struck)
                text += part.fragment().text();
        }
    }
    return text;
}

} // namespace

class RecoveryPageTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatDiffers();
    void showsAProposal();
    void longStretchesAreCutShort();
    void oneAfterTheOther();
    void everyControlHasAName();
};

void RecoveryPageTest::showsWhatDiffers()
{
    RecoveryPage page;
    page.resize(1000, 700);
    page.setLeftovers({leftover(QStringLiteral("Pip"))});
    const auto *view = page.findChild<DiffView *>();
    QVERIFY(dressed(*view, true, false).contains(QStringLiteral("far too")));
    QVERIFY(dressed(*view, true, false).contains(QStringLiteral("So he went to the bakery")));
    QVERIFY(dressed(*view, false, false).contains(QStringLiteral("could not sleep")));
    page.show();
    tests::keepPicture(page, QStringLiteral("recovery"));
}

void RecoveryPageTest::showsAProposal()
{
    RecoveryPage page;
    Leftover left = leftover(QStringLiteral("Pip"));
    left.proposal = QStringLiteral("The baker gave him a warm roll.");
    page.setLeftovers({left});
    QVERIFY(page.findChild<DiffView *>()->toPlainText().contains(left.proposal));
}

void RecoveryPageTest::longStretchesAreCutShort()
{
    DiffView view;
    const QString same = QStringLiteral("the same words again and ").repeated(4000);
    view.setTexts(same, same + QStringLiteral("NEW"));
    QVERIFY(view.toPlainText().size() < 1000);
    QVERIFY(dressed(view, true, false).contains(QStringLiteral("NEW")));
}

void RecoveryPageTest::oneAfterTheOther()
{
    RecoveryPage page;
    const Leftover first = leftover(QStringLiteral("One"));
    const Leftover second = leftover(QStringLiteral("Two"));
    page.setLeftovers({first, second});
    QSignalSpy settled(&page, &RecoveryPage::settled);
    QSignalSpy done(&page, &RecoveryPage::done);
    QSignalSpy postponed(&page, &RecoveryPage::postponed);
    button(page, QStringLiteral("Take the recovered text"))->click();
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.at(0).at(0).value<Leftover>(), first);
    QCOMPARE(settled.at(0).at(1).toBool(), true);
    QCOMPARE(done.size(), 0);
    button(page, QStringLiteral("Not now"))->click();
    QCOMPARE(postponed.size(), 1);
    button(page, QStringLiteral("Keep it as a version only"))->click();
    QCOMPARE(settled.at(1).at(0).value<Leftover>(), second);
    QCOMPARE(settled.at(1).at(1).toBool(), false);
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.at(0).at(0).value<DraftId>(), second.draft);
    QVERIFY(page.isEmpty());
}

void RecoveryPageTest::everyControlHasAName()
{
    RecoveryPage page;
    page.setLeftovers({leftover(QStringLiteral("Pip"))});
    page.show();
    QCOMPARE(tests::namelessControls(page), QStringList());
}

AGATE_STYLED_TEST(RecoveryPageTest)

#include "test_recovery_page.moc"
