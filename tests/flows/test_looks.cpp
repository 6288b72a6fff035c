// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/find_bar.h"
#include "flow_desk.h"
#include "look/style.h"
#include "notice/notice_strip.h"
#include "palette/command_palette.h"
#include "statistics/statistics_panel.h"
#include "support/pictures.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "support/widget_walk.h"
#include "ui_sidebar/sample_templates.h"
#include "window/draft_page.h"
#include "window/live_preview.h"
#include "window/side_panel.h"
#include "window/writing_statistics.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableWidget>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// The whole window where it is small and its words are long: in a language whose every string is 40 % longer, in both directions, light
/// and dark.
class LooksFlow : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void LooksFlow::nothingIsClipped_data()
{
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<SchemeChoice>("scheme");
    QTest::newRow("pseudo-right-to-left-light") << true << true << SchemeChoice::Light;
    QTest::newRow("pseudo-left-to-right-dark") << true << false << SchemeChoice::Dark;
    QTest::newRow("right-to-left-dark") << false << true << SchemeChoice::Dark;
}

void LooksFlow::nothingIsClipped()
{
    QFETCH(const bool, pseudo);
    QFETCH(const bool, rightToLeft);
    QFETCH(const SchemeChoice, scheme);
    Style style(*qApp);
    style.setChoice(scheme);
    std::optional<PseudoLanguage> language;
    if (pseudo)
        language.emplace();
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    {
        FlowDesk desk;
        QVERIFY(desk.openWindow());
        MainWindow &window = desk.window();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.resize(1024, 640);
        window.setWritingLook({});
        const auto look = [&](QWidget &part, const QString &name) {
            // Words that have just changed get their room in the next turn.
            QStringList clipped;
            const bool fits = QTest::qWaitFor([&] { return (clipped = clippedWords(&part)).isEmpty(); }, 2000);
            keepPicture(part, tag + u'-' + name);
            QVERIFY2(fits, qPrintable(name + u'\n' + clipped.join(u'\n')));
        };
        const WindowActions &actions = window.actions();
        NewDraft draft;
        draft.text = u"# Pip\n\nPip ran home. Pip slept.\n\n## القنفذ\n\nكان القنفذ صغيرًا.\n"_s;
        window.page().addAndShow(draft);
        QVERIFY(desk.savedText(draft.text));
        window.setTemplates(sampleTemplates());
        actions.templates->trigger();
        look(window, u"templates"_s);
        actions.outline->trigger();
        look(window, u"outline"_s);
        actions.drafts->trigger();
        actions.replace->trigger();
        auto *needle = window.findChild<QLineEdit *>(u"find_needle"_s);
        QVERIFY(needle);
        QTest::keyClicks(needle, u"Pip"_s);
        look(window, u"find"_s);
        actions.preview->setChecked(true);
        QTRY_VERIFY(window.preview().isShown());
        look(window, u"find-and-preview"_s);
        actions.preview->setChecked(false);
        for (const auto kind : {Notice::Kind::Info, Notice::Kind::Warning, Notice::Kind::Error, Notice::Kind::Error})
            window.noticeStrip().tell({.id = QString::number(window.noticeStrip().notices().size()),
                                       .kind = kind,
                                       .text = PseudoTranslator::lengthen(u"The file could not be saved: the disk is full."_s),
                                       .kept = PseudoTranslator::lengthen(u"Your text is kept in Agate's library."_s),
                                       .action = PseudoTranslator::lengthen(u"Try again"_s)});
        look(window, u"notices"_s);
        actions.palette->trigger();
        auto *palette = window.findChild<CommandPalette *>();
        QVERIFY(palette && palette->isVisible());
        look(window, u"palette"_s);
        palette->dismiss();
        actions.statistics->trigger();
        StatisticsPanel *panel = window.statistics().panel();
        QVERIFY(panel && panel->isVisible());
        QTRY_VERIFY(panel->table().rowCount() > 0);
        look(*panel, u"statistics"_s);
        panel->close();
    }
}

AGATE_WINDOW_TEST(LooksFlow)
#include "test_looks.moc"
