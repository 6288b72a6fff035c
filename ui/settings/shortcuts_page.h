// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/key_conflicts.h"
#include "settings/settings_page.h"

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace agate
{

class KeyField;
class SearchField;
class WrappedLabel;

/// Three presets, and keys of one's own for every command; what clashes is said at once, with a button that mends it.
class ShortcutsPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit ShortcutsPage(QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;
    void showFacts(const SettingsFacts &facts) override;

    /// Goes to a command.
    void choose(const QString &action);

private:
    void showList();
    void showChosen();
    void showConflict();
    void filter();
    QString chosen() const;
    QString textOf(const QString &action) const;
    void setKeys(const QString &action, const QList<QKeySequence> &keys);
    /// What is wrong with an action's keys, the gravest first; null when nothing is.
    const KeyConflict *conflictOf(const QString &action) const;
    QString sentenceOf(const KeyConflict &conflict) const;

    Settings m_settings;
    SettingsFacts m_facts;
    Keymap m_map;
    QList<KeyConflict> m_conflicts;
    SearchField *m_search;
    QTreeWidget *m_list;
    WrappedLabel *m_title;
    KeyField *m_key;
    KeyField *m_second;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    WrappedLabel *m_conflict;
    QPushButton *m_mend;
};

} // namespace agate
