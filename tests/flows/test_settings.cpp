// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "look/colours.h"
#include "look/style.h"
#include "settings/commands.h"
#include "settings/key_conflicts.h"
#include "support/room_program.h"
#include "window/draft_page.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;

/// What settings do to the real window.
class SettingsFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void noPresetClashes_data();
    void noPresetClashes();
    void noPresetClashesOnAGermanKeyboard_data();
    void noPresetClashesOnAGermanKeyboard();
    void everyCommandWithKeysHasAName();
    void noNameIsTakenTwice();
    void settingsAreAKeyAway();
    void thePaperFollowsTheColours();
    void aWindowThatOpensInTheDarkIsDark();
    void theLookReachesTheDraft();
    void aChangedKeyIsHeardAndShown();

private:
    QList<CommandFact> commands() const
    {
        QList<CommandFact> all;
        const auto actions = namedActions(m_desk->window());
        for (const QAction *action : actions)
            all.append(commandOf(*action));
        return all;
    }

    std::unique_ptr<FlowDesk> m_desk;
    std::unique_ptr<Style> m_style;
};

void SettingsFlow::init()
{
    m_style = std::make_unique<Style>(*qApp);
    m_style->setChoice(SchemeChoice::Light);
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
}

void SettingsFlow::cleanup()
{
    m_desk.reset();
    m_style.reset();
}

void SettingsFlow::noPresetClashes_data()
{
    QTest::addColumn<Settings::Shortcuts>("preset");
    QTest::newRow("writer") << Settings::Shortcuts::Writer;
    QTest::newRow("translator") << Settings::Shortcuts::Translator;
    QTest::newRow("kde") << Settings::Shortcuts::Kde;
}

void SettingsFlow::noPresetClashes()
{
    QFETCH(const Settings::Shortcuts, preset);
    const auto all = commands();
    QVERIFY(all.size() > 20);
    QStringList clashes;
    const auto found = keyConflicts(presetKeymap(preset, all), all);
    for (const KeyConflict &conflict : found)
        clashes.append(
            QStringLiteral("%1: %2 (%3) %4").arg(conflict.action, conflict.key.toString()).arg(int(conflict.kind)).arg(conflict.other));
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

void SettingsFlow::noPresetClashesOnAGermanKeyboard_data()
{
    noPresetClashes_data();
}

// A key with Shift is two at once: Ctrl+Shift+7 is Ctrl+/ where Shift and 7 type "/". An action that has the one and another that
// has the other would both be dead there.
void SettingsFlow::noPresetClashesOnAGermanKeyboard()
{
    QFETCH(const Settings::Shortcuts, preset);
    constexpr QStringView shifted = u"1!2\"3§4$5%6&7/8(9)0=ß?,;.:-_+*#'<>";
    QMap<QString, QString> taken;
    QStringList clashes;
    const auto all = commands();
    const Keymap map = presetKeymap(preset, all);
    for (const CommandFact &command : all) {
        // Parts of the window hear for themselves.
        if (!command.scope.isEmpty())
            continue;
        QSet<QString> pressed;
        const auto keys = map.value(command.name);
        for (const QKeySequence &sequence : keys) {
            const QKeyCombination key = sequence[0];
            QString text = sequence.toString(QKeySequence::PortableText);
            for (qsizetype at = 0; at < shifted.size(); at += 2) {
                if (key.key() != shifted[at + 1].unicode())
                    continue;
                text = QKeySequence(QKeyCombination(key.keyboardModifiers() | Qt::ShiftModifier, Qt::Key(shifted[at].unicode())))
                           .toString(QKeySequence::PortableText);
            }
            pressed.insert(text);
        }
        for (const QString &text : std::as_const(pressed)) {
            if (taken.contains(text))
                clashes.append(QStringLiteral("%1: %2, %3").arg(text, taken.value(text), command.name));
            taken.insert(text, command.name);
        }
    }
    QVERIFY(taken.size() > 40);
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

void SettingsFlow::everyCommandWithKeysHasAName()
{
    const auto named = namedActions(m_desk->window());
    QStringList nameless;
    for (QAction *action : m_desk->window().findChildren<QAction *>()) {
        if (!action->shortcuts().isEmpty() && !action->text().isEmpty() && !named.contains(action))
            nameless.append(action->text() + u' ' + action->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void SettingsFlow::noNameIsTakenTwice()
{
    QSet<QString> names;
    for (const CommandFact &command : commands()) {
        QVERIFY2(!names.contains(command.name), qPrintable(command.name));
        names.insert(command.name);
    }
}

void SettingsFlow::settingsAreAKeyAway()
{
    QSignalSpy wanted(m_desk->window().actions().settings, &QAction::triggered);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
}

void SettingsFlow::thePaperFollowsTheColours()
{
    for (const auto &[choice, scheme] : {std::pair(SchemeChoice::Dark, Scheme::Dark), std::pair(SchemeChoice::Light, Scheme::Light)}) {
        m_style->setChoice(choice);
        QCOMPARE(m_desk->editor().style().paper, coloursFor(scheme).paper);
        QCOMPARE(m_desk->editor().palette().color(QPalette::Base), coloursFor(scheme).paper);
        QCOMPARE(m_desk->editor().palette().color(QPalette::Text), coloursFor(scheme).ink);
        QVERIFY(contrast(m_desk->editor().style().ink, m_desk->editor().style().selection) >= 4.5);
    }
}

void SettingsFlow::aWindowThatOpensInTheDarkIsDark()
{
    m_desk.reset();
    m_style->setChoice(SchemeChoice::Dark);
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    m_desk->window().setWritingLook({});
    QWidget *page = m_desk->editor().viewport();
    QTRY_COMPARE(page->grab().toImage().pixelColor(page->width() - 30, page->height() - 30), coloursFor(Scheme::Dark).paper);
}

void SettingsFlow::theLookReachesTheDraft()
{
    m_desk->window().setWritingLook({.font = QStringLiteral("DejaVu Sans Mono"), .lineHeight = 200, .columnLetters = 50});
    QCOMPARE(m_desk->editor().style().families.constFirst(), QStringLiteral("DejaVu Sans Mono"));
    QCOMPARE(m_desk->editor().style().lineHeight, 2.0);
    QCOMPARE(m_desk->editor().style().columnCharacters, 50);
    // And stays when the colours change.
    m_style->setChoice(SchemeChoice::Dark);
    QCOMPARE(m_desk->editor().style().columnCharacters, 50);
}

void SettingsFlow::aChangedKeyIsHeardAndShown()
{
    QAction *settings = m_desk->window().actions().settings;
    settings->setShortcuts({QKeySequence(Qt::Key_F4)});
    QSignalSpy wanted(settings, &QAction::triggered);
    QTest::keyClick(&m_desk->editor(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 0);
    QTest::keyClick(&m_desk->editor(), Qt::Key_F4);
    QCOMPARE(wanted.size(), 1);
    // A button's help names the keys as they are.
    m_desk->window().actions().newDraft->setShortcuts({QKeySequence(Qt::Key_F9)});
    bool said = false;
    for (const QWidget *widget : m_desk->window().findChildren<QWidget *>())
        said = said || widget->toolTip().contains(u"(F9)");
    QVERIFY(said);
}

AGATE_WINDOW_TEST(SettingsFlow)
#include "test_settings.moc"
