// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keymap.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

QLatin1StringView nameOf(Settings::Shortcuts preset)
{
    switch (preset) {
    case Settings::Shortcuts::Writer:
        return "writer"_L1;
    case Settings::Shortcuts::Translator:
        return "translator"_L1;
    case Settings::Shortcuts::Kde:
        return "kde"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject readPresets()
{
    QFile file(u":/agate/shortcuts.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

Keymap presetKeymap(Settings::Shortcuts preset, const QList<CommandFact> &commands)
{
    static const QJsonObject presets = readPresets();
    const QJsonObject differences = presets.value(nameOf(preset)).toObject();
    Keymap map;
    for (const CommandFact &command : commands) {
        QList<QKeySequence> keys = command.keys;
        if (const auto other = differences.constFind(command.name); other != differences.constEnd()) {
            keys.clear();
            const QJsonArray texts = other->toArray();
            for (const QJsonValue &text : texts)
                keys.append(QKeySequence::fromString(text.toString(), QKeySequence::PortableText));
        }
        map.insert(command.name, keys);
    }
    return map;
}

Keymap keymapOf(const Settings &settings, const QList<CommandFact> &commands)
{
    Keymap map = presetKeymap(settings.shortcuts, commands);
    for (const auto &[action, keys] : settings.ownShortcuts.asKeyValueRange()) {
        if (const auto found = map.find(action); found != map.end())
            *found = keysFromText(keys);
    }
    return map;
}

QString keysToText(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

QList<QKeySequence> keysFromText(const QString &text)
{
    QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    keys.removeIf([](const QKeySequence &key) { return key.isEmpty() || key[0].key() == Qt::Key_unknown; });
    return keys;
}

void setOwnKeys(Settings &settings, const QString &action, const QList<QKeySequence> &keys, const QList<CommandFact> &commands)
{
    if (presetKeymap(settings.shortcuts, commands).value(action) == keys)
        settings.ownShortcuts.remove(action);
    else
        settings.ownShortcuts.insert(action, keysToText(keys));
}

} // namespace agate
