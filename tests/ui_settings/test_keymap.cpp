// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/key_conflicts.h"
#include "settings/keymap.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using Kind = KeyConflict::Kind;

namespace
{

QKeySequence key(const char *text)
{
    return QKeySequence::fromString(QString::fromUtf8(text), QKeySequence::PortableText);
}

CommandFact command(const char *name, const QList<QKeySequence> &keys = {}, const char *scope = "")
{
    return {.name = QString::fromLatin1(name), .text = QString::fromLatin1(name), .keys = keys, .scope = QString::fromLatin1(scope)};
}

QList<KeyConflict> conflictsOf(const QList<CommandFact> &commands, const QStringList &keyboards = {})
{
    return keyConflicts(keymapOf({}, commands), commands, keyboards);
}

} // namespace

/// Which keys are whose, and what is wrong with that. The presets over all real commands are tried in the flows.
class KeymapTest : public QObject
{
    Q_OBJECT

private slots:
    void writerHasTheKeysOfTheCommands();
    void presetsSayWhatIsDifferent();
    void ownKeysComeFirst();
    void keysOfThePresetAreNotOwn();
    void keysSurviveTheirText_data();
    void keysSurviveTheirText();
    void aKeyForTwo();
    void partsOfTheWindowDoNotMeet();
    void oneBeginsTheOther();
    void singleKeys_data();
    void singleKeys();
};

void KeymapTest::writerHasTheKeysOfTheCommands()
{
    const QList<CommandFact> commands = {command("replace", {key("Ctrl+H")}), command("stop")};
    const Keymap map = presetKeymap(Settings::Shortcuts::Writer, commands);
    QCOMPARE(map.value(QStringLiteral("replace")), QList{key("Ctrl+H")});
    QVERIFY(map.value(QStringLiteral("stop")).isEmpty());
}

void KeymapTest::presetsSayWhatIsDifferent()
{
    const QList<CommandFact> commands = {command("replace", {key("Ctrl+H")}), command("bold", {key("Ctrl+B")})};
    const Keymap kde = presetKeymap(Settings::Shortcuts::Kde, commands);
    QCOMPARE(kde.value(QStringLiteral("replace")), QList{key("Ctrl+R")});
    QCOMPARE(kde.value(QStringLiteral("bold")), QList{key("Ctrl+B")});
    QCOMPARE(kde.size(), 2);
    QCOMPARE(presetKeymap(Settings::Shortcuts::Translator, commands).value(QStringLiteral("replace")), QList{key("Ctrl+K")});
}

void KeymapTest::ownKeysComeFirst()
{
    const QList<CommandFact> commands = {command("replace", {key("Ctrl+H")}), command("bold", {key("Ctrl+B")})};
    Settings settings;
    settings.shortcuts = Settings::Shortcuts::Kde;
    settings.ownShortcuts = {{QStringLiteral("replace"), QStringLiteral("F4; Ctrl+Shift+H")},
                             {QStringLiteral("bold"), QString()},
                             {QStringLiteral("gone_since"), QStringLiteral("F5")}};
    const Keymap map = keymapOf(settings, commands);
    QCOMPARE(map.value(QStringLiteral("replace")), QList({key("F4"), key("Ctrl+Shift+H")}));
    QVERIFY(map.value(QStringLiteral("bold")).isEmpty());
    QVERIFY(!map.contains(QStringLiteral("gone_since")));
}

void KeymapTest::keysOfThePresetAreNotOwn()
{
    const QList<CommandFact> commands = {command("replace", {key("Ctrl+H")})};
    Settings settings;
    setOwnKeys(settings, QStringLiteral("replace"), {key("F4")}, commands);
    QCOMPARE(settings.ownShortcuts.value(QStringLiteral("replace")), QStringLiteral("F4"));
    setOwnKeys(settings, QStringLiteral("replace"), {key("Ctrl+H")}, commands);
    QVERIFY(settings.ownShortcuts.isEmpty());
}

void KeymapTest::keysSurviveTheirText_data()
{
    QTest::addColumn<QList<QKeySequence>>("keys");
    QTest::newRow("none") << QList<QKeySequence>();
    QTest::newRow("one") << QList{key("Ctrl+B")};
    QTest::newRow("comma") << QList{key("Ctrl+,")};
    QTest::newRow("semicolon") << QList({key("Ctrl+;"), key("Ctrl+,"), key("F1")});
    QTest::newRow("two presses") << QList({key("Ctrl+K, B"), key("F2")});
}

void KeymapTest::keysSurviveTheirText()
{
    QFETCH(const QList<QKeySequence>, keys);
    QCOMPARE(keysFromText(keysToText(keys)), keys);
}

void KeymapTest::aKeyForTwo()
{
    const auto found =
        conflictsOf({command("bold", {key("Ctrl+B"), key("F5")}), command("book", {key("Ctrl+B")}), command("other", {key("F6")})});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0), (KeyConflict{QStringLiteral("bold"), key("Ctrl+B"), Kind::Same, QStringLiteral("book"), {}}));
    QCOMPARE(found.at(1).action, QStringLiteral("book"));
}

void KeymapTest::partsOfTheWindowDoNotMeet()
{
    QVERIFY(
        conflictsOf({command("draft_open", {key("F2")}, "DraftSidebar"), command("segment_open", {key("F2")}, "SegmentList")}).isEmpty());
    QCOMPARE(conflictsOf({command("draft_open", {key("F2")}, "DraftSidebar"), command("draft_rename", {key("F2")}, "DraftSidebar")}).size(),
             2);
    QCOMPARE(conflictsOf({command("draft_open", {key("F2")}, "DraftSidebar"), command("bold", {key("F2")})}).size(), 2);
    // Delete in a list is no trap: only the list hears it.
    QVERIFY(conflictsOf({command("draft_to_trash", {key("Del")}, "DraftSidebar")}).isEmpty());
}

void KeymapTest::oneBeginsTheOther()
{
    const auto found = conflictsOf({command("link", {key("Ctrl+K")}), command("bold", {key("Ctrl+K, B")})});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).kind, Kind::Begins);
    QCOMPARE(found.at(1).kind, Kind::Begins);
}

void KeymapTest::singleKeys_data()
{
    QTest::addColumn<QKeySequence>("pressed");
    QTest::addColumn<QString>("keyboard");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *text, const char *keyboard, int kind) {
        QTest::addRow("%s on %s", text, keyboard) << key(text) << QString::fromLatin1(keyboard) << kind;
    };
    row("B", "en-US", int(Kind::Types));
    row("Shift+B", "en-US", int(Kind::Types));
    row(",", "en-US", int(Kind::Types));
    row("é", "fr-FR", int(Kind::Types));
    row("F5", "en-US", -1);
    row("Ctrl+B", "de-DE", -1);
    row("Ctrl+C", "en-US", int(Kind::Writing));
    row("Ctrl+Shift+C", "en-US", -1);
    row("Ctrl+Left", "en-US", int(Kind::Writing));
    row("Alt+Left", "en-US", -1);
    row("Return", "en-US", int(Kind::Writing));
    row("Ctrl+Return", "en-US", int(Kind::Writing));
    row("Shift+Tab", "en-US", int(Kind::Writing));
    row("Esc", "en-US", int(Kind::Writing));
    row("F10", "en-US", int(Kind::Writing));
    row("Ctrl+Alt+E", "de-AT", int(Kind::AltGr));
    row("Ctrl+Alt+E", "en-US", -1);
    row("Ctrl+Alt+E", "en-GB", int(Kind::AltGr));
    row("Ctrl+Alt+L", "pl", int(Kind::AltGr));
    row("Ctrl+Alt+B", "de-DE", -1);
    row("Ctrl+\\", "de-DE", int(Kind::NeedsAltGr));
    row("Ctrl+\\", "ru-RU", -1);
    row("Ctrl+Alt+P", "de-DE", -1);
}

void KeymapTest::singleKeys()
{
    QFETCH(const QKeySequence, pressed);
    QFETCH(const QString, keyboard);
    QFETCH(const int, kind);
    const auto found = conflictsOf({command("bold", {pressed})}, {keyboard});
    QCOMPARE(found.isEmpty() ? -1 : int(found.constFirst().kind), kind);
    if (kind == int(Kind::AltGr) || kind == int(Kind::NeedsAltGr)) {
        QVERIFY(found.constFirst().isWarning());
        QVERIFY(!found.constFirst().types.isEmpty());
    } else if (kind >= 0) {
        QVERIFY(!found.constFirst().isWarning());
    }
}

AGATE_WINDOW_TEST(KeymapTest)
#include "test_keymap.moc"
