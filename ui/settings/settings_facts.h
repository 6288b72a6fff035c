// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace agate
{

/// A provider's key, as far as the window may know: that there is one, and where.
struct KeyFact {
    enum class Place : quint8 { None, Session, Environment, Keychain };

    QString provider;
    QString name;
    /// Where a test, and a text that is to be written, goes; empty: not known yet.
    QString host;
    bool leaves = true;
    Place place = Place::None;
    /// The environment's variable, when that is its place.
    QString variable;

    bool operator==(const KeyFact &) const = default;
};

/// A language, to choose among.
struct LanguageFact {
    QString tag;
    /// In that language.
    QString name;

    bool operator==(const LanguageFact &) const = default;
};

/// Something that can be done by keys.
struct CommandFact {
    /// The action's object name.
    QString name;
    QString text;
    /// Its keys when nobody chose others.
    QList<QKeySequence> keys;
    /// Empty: heard in the whole window. Else a part of it that hears it alone.
    QString scope;

    bool operator==(const CommandFact &) const = default;
};

/// What the settings show and do not hold.
struct SettingsFacts {
    QString libraryFile;
    /// Which is opened when nobody chose another.
    QString usualLibrary;
    /// The command line named the library: the setting has no say in this run.
    bool libraryNamed = false;
    QString settingsFile;
    QString modelsFolder;
    QString templatesFolder;
    /// Of the model that writes; empty: none does.
    QString modelName;
    /// Empty: it is on this computer.
    QString modelLeavesFor;
    QList<KeyFact> keys;
    QList<LanguageFact> windowLanguages;
    QList<LanguageFact> spellingLanguages;
    QList<CommandFact> commands;
    /// BCP 47 tags of the keyboards in use, for what AltGr types on them.
    QStringList keyboards;

    bool operator==(const SettingsFacts &) const = default;
};

} // namespace agate
