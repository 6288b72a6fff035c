// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style.h"
#include "palette/command_palette.h"
#include "palette/palette_list.h"
#include "support/pictures.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "support/widget_walk.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class CommandPaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void listsCommandsRecentFirst();
    void findsInBothLanguages();
    void whatCannotBeDoneIsLastAndCannotBeChosen();
    void draftsAndTemplatesComeWhenAskedFor();
    void keysMoveAndChoose();
    void aClickChooses();
    void escapeGivesTheKeyboardBack();
    void goingElsewhereClosesIt();
    void staysInTheWindow();
    void isNamedAndFits();
    void opensQuickly();

private:
    std::unique_ptr<Style> m_style;
    QStringList shown() const;
    QString current() const;

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_elsewhere = nullptr;
    CommandPalette *m_palette = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
};

namespace
{

PaletteEntry command(const QString &id, const QString &text, const QString &english, const QString &keys = {})
{
    return {
        .kind = PaletteEntry::Kind::Command, .id = id, .text = text, .english = english, .keys = keys, .isEnabled = true, .isOn = false};
}

/// As in a German window.
QList<PaletteEntry> sample()
{
    QList<PaletteEntry> entries = {
        command(u"new_draft"_s, u"Neuer Entwurf"_s, u"New draft"_s, u"Strg+N"_s),
        command(u"save"_s, u"Version sichern"_s, u"Save a version"_s, u"Strg+S"_s),
        command(u"keep"_s, u"Vorschlag übernehmen"_s, u"Keep the proposal"_s),
        command(u"sidebar"_s, u"Seitenleiste"_s, u"Sidebar"_s, u"Strg+\\"_s),
        command(u"find"_s, u"Suchen und ersetzen"_s, u"Find and replace"_s, u"Strg+F"_s),
        {PaletteEntry::Kind::Template,
         u"bedtime-story"_s,
         u"Schreiben: Gutenachtgeschichte"_s,
         u"Write: Gutenachtgeschichte"_s,
         {},
         true,
         false},
        {PaletteEntry::Kind::Draft, u"d1"_s, u"Entwurf öffnen: مخبز الحي"_s, u"Open draft: مخبز الحي"_s, {}, true, false}};
    entries[2].isEnabled = false;
    entries[3].isOn = true;
    return entries;
}

} // namespace

void CommandPaletteTest::initTestCase()
{
    m_style = std::make_unique<Style>(*qApp);
    m_style->setChoice(SchemeChoice::Light);
}

void CommandPaletteTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1024, 640);
    m_elsewhere = new QLineEdit(m_window.get());
    m_elsewhere->setAccessibleName(u"Elsewhere"_s);
    m_palette = new CommandPalette(m_window.get());
    m_field = m_palette->findChild<QLineEdit *>();
    m_list = m_palette->findChild<QListView *>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_elsewhere->setFocus();
}

QStringList CommandPaletteTest::shown() const
{
    QStringList texts;
    for (int row = 0; row < m_list->model()->rowCount(); ++row)
        texts.append(m_list->model()->index(row, 0).data().toString());
    return texts;
}

QString CommandPaletteTest::current() const
{
    return m_list->currentIndex().data().toString();
}

void CommandPaletteTest::listsCommandsRecentFirst()
{
    PaletteList model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(sample(), {u"find"_s, u"gone"_s, u"save"_s});
    m_palette->open(sample(), {u"find"_s, u"gone"_s, u"save"_s});
    QCOMPARE(
        shown(),
        QStringList({u"Suchen und ersetzen"_s, u"Version sichern"_s, u"Neuer Entwurf"_s, u"Seitenleiste"_s, u"Vorschlag übernehmen"_s}));
    QVERIFY(m_field->hasFocus());
    QCOMPARE(current(), u"Suchen und ersetzen"_s);
    keepPicture(*m_window, u"palette"_s);
}

void CommandPaletteTest::findsInBothLanguages()
{
    m_palette->open(sample(), {});
    QTest::keyClicks(m_field, u"entw"_s);
    QCOMPARE(shown().first(), u"Neuer Entwurf"_s);
    QVERIFY(m_list->model()->index(0, 0).data(PaletteEnglishRole).toString().isEmpty());
    m_field->clear();
    QTest::keyClicks(m_field, u"new d"_s);
    QCOMPARE(shown().first(), u"Neuer Entwurf"_s);
    QCOMPARE(m_list->model()->index(0, 0).data(PaletteEnglishRole).toString(), u"New draft"_s);
    keepPicture(*m_window, u"palette-english"_s);
    m_field->clear();
    QTest::keyClicks(m_field, u"suer"_s);
    QCOMPARE(shown(), QStringList(u"Suchen und ersetzen"_s));
    m_field->clear();
    QTest::keyClicks(m_field, u"xyzzy"_s);
    QCOMPARE(shown(), QStringList());
    QVERIFY(!m_list->isVisible());
    keepPicture(*m_window, u"palette-nothing"_s);
}

void CommandPaletteTest::whatCannotBeDoneIsLastAndCannotBeChosen()
{
    const QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open(sample(), {});
    QCOMPARE(shown().last(), u"Vorschlag übernehmen"_s);
    QTest::keyClick(m_field, Qt::Key_Up); // round, to the last that can be chosen
    QCOMPARE(current(), u"Suchen und ersetzen"_s);
    m_field->clear();
    QTest::keyClicks(m_field, u"vorschlag"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    QVERIFY(m_palette->isVisible());
}

void CommandPaletteTest::draftsAndTemplatesComeWhenAskedFor()
{
    const QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open(sample().first(6), {});
    QVERIFY(!shown().contains(u"Schreiben: Gutenachtgeschichte"_s));
    m_field->insert(u"مخبز"_s); // QTest types ASCII only
    QCOMPARE(shown(), QStringList());
    m_palette->add(sample().last(1)); // the library answers later
    QCOMPARE(shown(), QStringList(u"Entwurf öffnen: مخبز الحي"_s));
    m_field->clear();
    QTest::keyClicks(m_field, u"gute"_s);
    QTest::keyClick(m_field, Qt::Key_Enter);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<PaletteEntry>().id, u"bedtime-story"_s);
}

void CommandPaletteTest::keysMoveAndChoose()
{
    QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open(sample(), {});
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(current(), u"Seitenleiste"_s);
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(current(), u"Version sichern"_s);
    QTest::keyClick(m_field, Qt::Key_PageDown);
    QCOMPARE(current(), u"Suchen und ersetzen"_s);
    QTest::keyClick(m_field, Qt::Key_Tab);
    QCOMPARE(current(), u"Neuer Entwurf"_s);
    QVERIFY(m_field->hasFocus());
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<PaletteEntry>().id, u"new_draft"_s);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_elsewhere->hasFocus());
    // Opened again it begins anew.
    m_palette->open(sample(), {});
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(shown().size(), 5);
}

void CommandPaletteTest::aClickChooses()
{
    const QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open(sample(), {});
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(m_list->model()->index(1, 0)).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<PaletteEntry>().id, u"save"_s);
}

void CommandPaletteTest::escapeGivesTheKeyboardBack()
{
    m_palette->open(sample(), {});
    QTest::keyClicks(m_field, u"neu"_s);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_elsewhere->hasFocus());
}

void CommandPaletteTest::goingElsewhereClosesIt()
{
    auto *other = new QLineEdit(m_window.get());
    other->move(0, 400);
    other->show();
    m_palette->open(sample(), {});
    QTest::mouseClick(other, Qt::LeftButton);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(other->hasFocus());
}

void CommandPaletteTest::staysInTheWindow()
{
    QList<PaletteEntry> many;
    for (int i = 0; i < 200; ++i)
        many.append(
            command(u"c%1"_s.arg(i), u"Command number %1 with a rather long name that may not fit where it stands at all"_s.arg(i), {}));
    for (const QSize &size : {QSize(1360, 860), QSize(420, 300)}) {
        m_window->resize(size);
        m_palette->open(many, {});
        QTRY_VERIFY(m_window->rect().contains(m_palette->geometry()));
        QTest::keyClick(m_field, Qt::Key_Escape);
    }
    m_palette->open(many, {});
    m_window->resize(900, 500);
    QTRY_VERIFY(m_window->rect().contains(m_palette->geometry()));
    QVERIFY(qAbs(m_palette->geometry().center().x() - m_window->rect().center().x()) <= 1);
}

void CommandPaletteTest::isNamedAndFits()
{
    m_palette->open(sample(), {});
    QCOMPARE(namelessControls(m_window.get()), QStringList());
    QCOMPARE(m_list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Neuer Entwurf, Strg+N"_s);
    QCOMPARE(m_list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Seitenleiste, on, Strg+\\"_s);
    const PseudoLanguage language;
    init();
    m_palette->open(sample(), {});
    QCOMPARE(clippedWords(m_palette), QStringList());
    keepPicture(*m_window, u"palette-mirrored"_s);
}

void CommandPaletteTest::opensQuickly()
{
    QList<PaletteEntry> many;
    for (int i = 0; i < 150; ++i)
        many.append(command(u"c%1"_s.arg(i), u"Command number %1"_s.arg(i), u"In English %1"_s.arg(i), u"Ctrl+%1"_s.arg(i)));
    QElapsedTimer timer;
    timer.start();
    m_palette->open(many, {});
    m_palette->repaint();
    qInfo("opened and painted in %lld ms", (long long)timer.elapsed());
    QList<PaletteEntry> drafts;
    for (int i = 0; i < 1000; ++i)
        drafts.append(
            {PaletteEntry::Kind::Draft, u"d%1"_s.arg(i), u"Open draft: The evening of the baker, part %1"_s.arg(i), {}, {}, true, false});
    m_palette->add(drafts);
    timer.start();
    QTest::keyClicks(m_field, u"eve"_s);
    qInfo("three keys with 1,000 drafts in %lld ms", (long long)timer.elapsed());
    QCOMPARE(shown().size(), 1000);
}

AGATE_WINDOW_TEST(CommandPaletteTest)
#include "test_command_palette.moc"
