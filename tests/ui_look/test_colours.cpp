// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/colours.h"
#include "look/style_sheet.h"
#include "support/room_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace agate;

/// Holds the table of colours to the contrast that it promises.
class ColoursTest : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfTheStandard();
    void textIsReadable_data();
    void textIsReadable();
    void ghostTextIsSeen();
    void linesOfWarningsAreSeen();
    void aPaletteKnowsItsScheme();
    void everyPlaceOfTheStyleSheetIsFilled();
};

void ColoursTest::contrastIsThatOfTheStandard()
{
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
    QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
}

void ColoursTest::textIsReadable_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void ColoursTest::textIsReadable()
{
    QFETCH(Scheme, scheme);
    const Colours c = coloursFor(scheme);

    const struct {
        const char *what;
        QColor text;
        QColor ground;
    } pairs[] = {
        {"ink on paper", c.ink, c.paper},
        {"ink on chrome", c.ink, c.chrome},
        {"ink on accent-soft", c.ink, c.accentSoft},
        {"ink on warn-soft", c.ink, c.warnSoft},
        {"muted on paper", c.muted, c.paper},
        {"muted on chrome", c.muted, c.chrome},
        {"muted on accent-soft", mutedOnAccentSoft(c), c.accentSoft},
        {"accent on paper", c.accent, c.paper},
        {"accent on chrome", c.accent, c.chrome},
        {"accent on warn-soft", c.accent, c.warnSoft},
        {"text on accent", c.textOnAccent, c.accent},
        {"ok on chrome", c.ok, c.chrome},
        {"ok on paper", c.ok, c.paper},
        {"warn on chrome", c.warn, c.chrome},
        {"warn on paper", c.warn, c.paper},
        {"warn on warn-soft", c.warn, c.warnSoft},
    };

    for (const auto &pair : pairs) {
        const qreal ratio = contrast(pair.text, pair.ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(QLatin1StringView(pair.what)).arg(ratio)));
    }
}

void ColoursTest::ghostTextIsSeen()
{
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const Colours c = coloursFor(scheme);
        QVERIFY(contrast(c.ghost, c.paper) >= 3.0);
        // Offered text must not be taken for the writer's own.
        QVERIFY(contrast(c.ghost, c.paper) < contrast(c.ink, c.paper) / 2);
    }
}

void ColoursTest::linesOfWarningsAreSeen()
{
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const Colours c = coloursFor(scheme);
        QVERIFY(contrast(c.warnLine, c.paper) >= 3.0);
        QVERIFY(contrast(c.misspelt, c.paper) >= 3.0);
        // The focus ring.
        QVERIFY(contrast(c.accent, c.chrome) >= 3.0);
    }
}

void ColoursTest::aPaletteKnowsItsScheme()
{
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        QPalette palette = paletteFrom(coloursFor(scheme));
        QCOMPARE(schemeOf(palette), scheme);
        // As a style sheet's "background: transparent" leaves it.
        palette.setColor(QPalette::Window, Qt::transparent);
        palette.setColor(QPalette::Base, Qt::transparent);
        QCOMPARE(schemeOf(palette), scheme);
        QCOMPARE(coloursFor(palette).ink, coloursFor(scheme).ink);
    }
}

void ColoursTest::everyPlaceOfTheStyleSheetIsFilled()
{
    const QString small = styleSheetFrom(coloursFor(Scheme::Light), 13);
    const QString large = styleSheetFrom(coloursFor(Scheme::Light), 26);
    QVERIFY(!small.contains(u'@'));
    QVERIFY(small.contains(coloursFor(Scheme::Light).accent.name()));
    QVERIFY(styleSheetFrom(coloursFor(Scheme::Dark), 13).contains(coloursFor(Scheme::Dark).accent.name()));
    const QRegularExpression radius(QStringLiteral("QPushButton \\{[^}]*border-radius: (\\d+)px"));
    QCOMPARE(radius.match(small).captured(1).toInt() * 2, radius.match(large).captured(1).toInt());
}

AGATE_TEST(ColoursTest)
#include "test_colours.moc"
