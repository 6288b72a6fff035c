// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chip_button.h"
#include "look/colours.h"
#include "look/elided_label.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "look/search_field.h"
#include "look/style.h"
#include "look/tab_strip.h"
#include "look/wrapped_label.h"
#include "support/room_program.h"
#include "support/widget_walk.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QToolButton>

using namespace agate;

namespace
{

/// How many pixels of a picture are near `colour`.
int near(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            const int off = qAbs(here.red() - colour.red()) + qAbs(here.green() - colour.green()) + qAbs(here.blue() - colour.blue());
            found += here.alpha() > 200 && off < 30;
        }
    }
    return found;
}

} // namespace

/// Light and dark, text size, and the small shared widgets.
class StyleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void schemeChangesWhileRunning();
    void systemIsFollowedUnlessAChoiceWasMade();
    void textGrowsWithItsScale();
    void everySymbolHasAPicture();
    void iconsTakeTheSchemesColour();
    void iconsThatPointAreMirrored();
    void searchFieldByKeys();
    void tabsByKeys();
    void elidedLabelKeepsTheWholeText();
    void wrappedLabelBreaksAPath();
    void linesOfDataStayOneLine();
    void chipSaysItsContent();
};

void StyleTest::init()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void StyleTest::schemeChangesWhileRunning()
{
    Style style(*qApp);
    style.setChoice(SchemeChoice::Light);
    QPushButton button(QStringLiteral("Write"));
    button.setProperty("look", QStringLiteral("primary"));
    button.show();
    QVERIFY(near(button.grab().toImage(), coloursFor(Scheme::Light).accent) > 50);
    QSignalSpy changed(&style, &Style::changed);
    style.setChoice(SchemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(style.scheme(), Scheme::Dark);
    QCOMPARE(schemeOf(button.palette()), Scheme::Dark);
    QVERIFY(near(button.grab().toImage(), coloursFor(Scheme::Dark).accent) > 50);
    style.setChoice(SchemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
}

void StyleTest::systemIsFollowedUnlessAChoiceWasMade()
{
    Style style(*qApp);
    QStyleHints *hints = QGuiApplication::styleHints();
    emit hints->colorSchemeChanged(Qt::ColorScheme::Dark);
    QCOMPARE(style.scheme(), Scheme::Dark);
    emit hints->colorSchemeChanged(Qt::ColorScheme::Light);
    QCOMPARE(style.scheme(), Scheme::Light);
    style.setChoice(SchemeChoice::Light);
    emit hints->colorSchemeChanged(Qt::ColorScheme::Dark);
    QCOMPARE(style.scheme(), Scheme::Light);
    style.setChoice(SchemeChoice::System);
    QCOMPARE(style.scheme(), Scheme::Dark);
    emit hints->colorSchemeChanged(Qt::ColorScheme::Light);
}

void StyleTest::textGrowsWithItsScale()
{
    Style style(*qApp);
    QPushButton button(QStringLiteral("Write"));
    button.show();
    const int pixels = QFontInfo(button.font()).pixelSize();
    const int height = button.sizeHint().height();
    style.setTextScale(2.0);
    QCOMPARE(QFontInfo(button.font()).pixelSize(), 2 * pixels);
    QVERIFY(button.sizeHint().height() > height * 17 / 10);
    style.setTextScale(100);
    QCOMPARE(style.textScale(), 3.0);
    style.setTextScale(1.0);
    QCOMPARE(QFontInfo(button.font()).pixelSize(), pixels);
}

void StyleTest::everySymbolHasAPicture()
{
    for (int symbol = 0; symbol < static_cast<int>(Symbol::Count); ++symbol) {
        const QImage image = iconOf(static_cast<Symbol>(symbol)).pixmap(32, 32).toImage();
        QVERIFY2(near(image, QApplication::palette().color(QPalette::WindowText)) > 20, qPrintable(QString::number(symbol)));
        // A line icon leaves most of its square free.
        QVERIFY(image.pixelColor(0, 0).alpha() == 0);
    }
}

void StyleTest::iconsTakeTheSchemesColour()
{
    Style style(*qApp);
    style.setChoice(SchemeChoice::Light);
    const QIcon icon = iconOf(Symbol::Stop);
    const QColor light = coloursFor(Scheme::Light).ink;
    const QColor dark = coloursFor(Scheme::Dark).ink;
    QVERIFY(near(icon.pixmap(16, 16).toImage(), light) > 50);
    style.setChoice(SchemeChoice::Dark);
    QVERIFY(near(icon.pixmap(16, 16).toImage(), dark) > 50);
    QVERIFY(near(icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage(), coloursFor(Scheme::Dark).ghost) > 50);
    QCOMPARE(icon.pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    style.setChoice(SchemeChoice::Light);
}

void StyleTest::iconsThatPointAreMirrored()
{
    const QImage pointing = iconOf(Symbol::Back).pixmap(32, 32).toImage();
    const QImage house = iconOf(Symbol::House).pixmap(32, 32).toImage();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(iconOf(Symbol::Back).pixmap(32, 32).toImage() != pointing);
    QCOMPARE(iconOf(Symbol::House).pixmap(32, 32).toImage(), house);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void StyleTest::searchFieldByKeys()
{
    SearchField field(QStringLiteral("Search drafts"));
    field.show();
    QSignalSpy down(&field, &SearchField::resultsWanted);
    auto *clear = field.findChild<QToolButton *>();
    QVERIFY(!clear->isVisible());
    QTest::keyClicks(&field, QStringLiteral("abc"));
    QVERIFY(clear->isVisible());
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(down.count(), 1);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QString());
    QTest::keyClicks(&field, QStringLiteral("abc"));
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(field.text(), QString());
    QVERIFY(tests::namelessControls(&field).isEmpty());
}

void StyleTest::tabsByKeys()
{
    TabStrip tabs(QStringLiteral("Sidebar"));
    tabs.addTab(QStringLiteral("Drafts"));
    tabs.addTab(QStringLiteral("Templates"));
    tabs.show();
    const QRect first = tabs.tabRect(0);
    QTest::keyClick(&tabs, Qt::Key_Right);
    QCOMPARE(tabs.currentIndex(), 1);
    // Nothing moves when another one opens.
    QCOMPARE(tabs.tabRect(0), first);
    QTest::keyClick(&tabs, Qt::Key_Home);
    QCOMPARE(tabs.currentIndex(), 0);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(&tabs, Qt::Key_Left);
    QCOMPARE(tabs.currentIndex(), 1);
    QVERIFY(tabs.tabRect(1).left() < tabs.tabRect(0).left());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&tabs);
    QCOMPARE(spoken->role(), QAccessible::PageTabList);
    QCOMPARE(spoken->child(0)->text(QAccessible::Name), QStringLiteral("Drafts"));
    QVERIFY(spoken->child(1)->state().selected);
}

void StyleTest::elidedLabelKeepsTheWholeText()
{
    ElidedLabel label(QStringLiteral("A <b>name</b> that is longer than the place it has"));
    label.resize(80, label.sizeHint().height());
    QCOMPARE(label.text(), QStringLiteral("A <b>name</b> that is longer than the place it has"));
    QVERIFY(label.minimumSizeHint().width() < 80);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void StyleTest::wrappedLabelBreaksAPath()
{
    WrappedLabel label(QStringLiteral("/home/writer/.local/share/agate/templates/") + QString(120, u'x'));
    QVERIFY(label.minimumSizeHint().width() < 200);
    QVERIFY(label.heightForWidth(200) >= 3 * label.fontMetrics().height());
    QVERIFY(label.heightForWidth(2000) < 2 * label.fontMetrics().height());
}

void StyleTest::linesOfDataStayOneLine()
{
    QCOMPARE(onOneLine(QStringLiteral("a\nb\tc\u2028d")), QStringLiteral("a b c d"));
    QVERIFY(!toolTipOf(QStringLiteral("<img src=x>")).contains(QStringLiteral("<img")));
    QCOMPARE(toolTipOf({}), QString());
    QCOMPARE(folded(QStringLiteral("ÉTÉ ﬁn ＡＢ")), QStringLiteral("ete fin ab"));
    // Elided, mirrored, full of controls: nothing is drawn outside its place.
    QImage image(120, 30, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawLine(painter, QRectF(20, 0, 80, 30), QStringLiteral("\u202Eabc \u2067 كيف خفّضنا هدر مخبزنا and more and more"), Qt::LeftToRight);
    painter.end();
    QCOMPARE(near(image.copy(0, 0, 18, 30), Qt::black), 0);
    QCOMPARE(near(image.copy(102, 0, 18, 30), Qt::black), 0);
    QVERIFY(near(image, Qt::black) > 10);
}

void StyleTest::chipSaysItsContent()
{
    ChipButton chip;
    chip.setContent(Symbol::Cloud, QStringLiteral("gpt-x\n<b>leaves</b> for example.org"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("gpt-x <b>leaves</b> for example.org"));
    QVERIFY(chip.minimumSizeHint().width() < chip.sizeHint().width());
    QVERIFY(!chip.toolTip().contains(QStringLiteral("<b>")));
}

AGATE_WINDOW_TEST(StyleTest)
#include "test_style.moc"
