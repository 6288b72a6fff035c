// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/app_icon.h"
#include "support/room_program.h"

#include <QImage>
#include <QTest>

using namespace agate;

class AppIconTest : public QObject
{
    Q_OBJECT

private slots:
    void isThereInEverySize();
    void theNibIsSeenInEverySize();
};

void AppIconTest::isThereInEverySize()
{
    const QIcon icon = appIcon();
    QList<int> sides;
    const auto sizes = icon.availableSizes();
    for (const QSize &size : sizes) {
        QCOMPARE(size.width(), size.height());
        sides.append(size.width());
    }
    std::ranges::sort(sides);
    QCOMPARE(sides, (QList<int>{16, 24, 32, 48, 64, 128}));
}

/// From the left edge to the middle: nothing, the stone's red rind, its light heart, the dark nib. Also where few pixels are.
void AppIconTest::theNibIsSeenInEverySize()
{
    const QIcon icon = appIcon();
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        const QImage picture = icon.pixmap(QSize(side, side), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(picture.size(), QSize(side, side));
        QCOMPARE(qAlpha(picture.pixel(0, 0)), 0);
        const int row = side * 2 / 5;
        bool rind = false;
        bool heart = false;
        bool nib = false;
        for (int x = 0; x <= side / 2; ++x) {
            const QColor colour = picture.pixelColor(x, row);
            if (colour.alpha() < 250)
                continue;
            rind = rind || (colour.red() > colour.blue() + 60 && colour.lightness() < 140);
            heart = heart || (rind && colour.lightness() > 225);
            nib = nib || (heart && colour.lightness() < 70);
        }
        QVERIFY2(rind && heart && nib, qPrintable(QString::number(side)));
    }
}

AGATE_WINDOW_TEST(AppIconTest)
#include "test_app_icon.moc"
