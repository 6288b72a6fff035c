// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/shortcuts_page.h"

#include "look/plain_text.h"
#include "look/search_field.h"
#include "look/wrapped_label.h"
#include "settings/key_field.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

namespace agate
{

namespace
{

constexpr SettingText presetText{
    QT_TRANSLATE_NOOP("Settings", "Keys to begin with"),
    QT_TRANSLATE_NOOP("Settings",
                      "As most editors have them, as OmegaT has them, or as other KDE programs have them. Keys of your own stay."),
    QT_TRANSLATE_NOOP("Settings", "keyboard shortcuts preset keymap hotkeys bindings")};
constexpr SettingText keysText{QT_TRANSLATE_NOOP("Settings", "Keys of your own"),
                               QT_TRANSLATE_NOOP("Settings", "Pick a command, then press its new keys in the field below the list."),
                               QT_TRANSLATE_NOOP("Settings", "keyboard shortcuts hotkeys bindings change reset conflict")};

constexpr int nameRole = Qt::UserRole;
constexpr int wordsRole = Qt::UserRole + 1;

/// In a sentence or a list of another direction "Ctrl+," must not be turned around.
QString native(const QKeySequence &key)
{
    return QChar(0x2066) + key.toString(QKeySequence::NativeText) + QChar(0x2069);
}

QString native(const QList<QKeySequence> &list)
{
    QStringList texts;
    for (const QKeySequence &key : list)
        texts.append(native(key));
    //: Between the several keys of one command
    return texts.join(ShortcutsPage::tr(", "));
}

} // namespace

ShortcutsPage::ShortcutsPage(QWidget *parent)
    //: Title of a page of settings: keyboard shortcuts
    : SettingsPage(tr("Shortcuts"), parent)
    , m_search(new SearchField(tr("Search the commands"), this))
    , m_list(new QTreeWidget(this))
    , m_title(new WrappedLabel({}, this))
    , m_key(new KeyField(tr("Keys"), this))
    , m_second(new KeyField(tr("Other keys"), this))
    //: A button: back to the keys of the preset
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_resetAll(new QPushButton(tr("Reset all"), this))
    , m_conflict(new WrappedLabel({}, this))
    , m_mend(new QPushButton(this))
{
    using Preset = Settings::Shortcuts;
    addChoice<Preset>(presetText, &Settings::shortcuts,
                      //: A preset of keyboard shortcuts
                      {{Preset::Writer, tr("Writer")}, {Preset::Translator, tr("Translator")}, {Preset::Kde, QStringLiteral("KDE")}});
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    m_search->setPlaceholderText(m_search->accessibleName());
    column->addWidget(m_search);
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(170);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setAccessibleName(m_list->accessibleName());
    column->addWidget(m_list, 1);

    column->addWidget(m_title);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(10);
    fields->setVerticalSpacing(6);
    fields->setColumnStretch(1, 1);
    auto *keyLabel = new QLabel(tr("Keys"), whole);
    auto *secondLabel = new QLabel(tr("Other keys"), whole);
    keyLabel->setBuddy(m_key);
    secondLabel->setBuddy(m_second);
    fields->addWidget(keyLabel, 0, 0);
    fields->addWidget(m_key, 0, 1);
    fields->addWidget(secondLabel, 1, 0);
    fields->addWidget(m_second, 1, 1);
    column->addLayout(fields);
    m_conflict->setForegroundRole(QPalette::BrightText);
    column->addWidget(m_conflict);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_mend);
    buttons->addStretch(1);
    buttons->addWidget(m_reset);
    buttons->addWidget(m_resetAll);
    column->addLayout(buttons);
    m_reset->setAccessibleName(tr("Reset the keys of this command"));
    m_resetAll->setAccessibleName(tr("Reset the keys of all commands"));
    whole->setFocusProxy(m_search);
    letGrow(add(keysText, whole, SettingRow::Shape::Below));

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_search, &SearchField::resultsWanted, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, m_key, [this] { m_key->setFocus(); });
    const auto take = [this] {
        QList<QKeySequence> list = m_map.value(chosen());
        list.resize(std::max<qsizetype>(2, list.size()));
        list[0] = m_key->keySequence();
        list[1] = m_second->keySequence();
        list.removeAll(QKeySequence());
        setKeys(chosen(), list);
    };
    connect(m_key, &KeyField::chosen, this, take);
    connect(m_second, &KeyField::chosen, this, take);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_key->setFocus();
        change([action = chosen()](Settings &settings) { settings.ownShortcuts.remove(action); });
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_search->setFocus();
        change([](Settings &settings) { settings.ownShortcuts.clear(); });
    });
    connect(m_mend, &QPushButton::clicked, this, [this] {
        const KeyConflict *conflict = conflictOf(chosen());
        if (!conflict)
            return;
        m_key->setFocus();
        if (conflict->other.isEmpty()) {
            change([action = conflict->action](Settings &settings) { settings.ownShortcuts.remove(action); });
            return;
        }
        QList<QKeySequence> left = m_map.value(conflict->other);
        left.removeIf([key = conflict->key](const QKeySequence &other) {
            return key.matches(other) != QKeySequence::NoMatch || other.matches(key) != QKeySequence::NoMatch;
        });
        setKeys(conflict->other, left);
    });
}

void ShortcutsPage::showSettings(const Settings &settings)
{
    SettingsPage::showSettings(settings);
    m_settings = settings;
    showList();
}

void ShortcutsPage::showFacts(const SettingsFacts &facts)
{
    m_facts = facts;
    showList();
}

void ShortcutsPage::choose(const QString &action)
{
    m_search->clear();
    for (int at = 0; at < m_list->topLevelItemCount(); ++at) {
        if (m_list->topLevelItem(at)->data(0, nameRole) == action)
            m_list->setCurrentItem(m_list->topLevelItem(at));
    }
}

void ShortcutsPage::showList()
{
    m_map = keymapOf(m_settings, m_facts.commands);
    m_conflicts = keyConflicts(m_map, m_facts.commands, m_facts.keyboards);
    std::ranges::stable_sort(m_conflicts, {}, &KeyConflict::isWarning);
    const bool same = m_list->topLevelItemCount() == m_facts.commands.size();
    {
        const QSignalBlocker quiet(m_list);
        if (!same)
            m_list->clear();
        for (int at = 0; at < int(m_facts.commands.size()); ++at) {
            const CommandFact &command = m_facts.commands.at(at);
            QTreeWidgetItem *item = same ? m_list->topLevelItem(at) : new QTreeWidgetItem(m_list);
            const QString shown = native(m_map.value(command.name));
            item->setText(0, command.text);
            item->setText(1, shown);
            item->setData(0, nameRole, command.name);
            item->setData(0, wordsRole, folded(command.text + u' ' + QString(command.name).replace(u'_', u' ') + u' ' + shown));
            const KeyConflict *conflict = conflictOf(command.name);
            const QString trouble = conflict ? sentenceOf(*conflict) : QString();
            item->setForeground(1, conflict ? QBrush(palette().color(QPalette::BrightText)) : QBrush());
            item->setToolTip(1, toolTipOf(trouble));
            item->setData(1, Qt::AccessibleTextRole, trouble.isEmpty() ? shown : shown + u' ' + trouble);
            QFont font = m_list->font();
            font.setBold(m_settings.ownShortcuts.contains(command.name));
            item->setFont(1, font);
        }
        if (!m_list->currentItem())
            m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    m_resetAll->setEnabled(!m_settings.ownShortcuts.isEmpty());
    filter();
    showChosen();
}

void ShortcutsPage::filter()
{
    const QStringList words = folded(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int at = 0; at < m_list->topLevelItemCount(); ++at) {
        QTreeWidgetItem *item = m_list->topLevelItem(at);
        const QString all = item->data(0, wordsRole).toString();
        const bool found = std::ranges::all_of(words, [&all](const QString &word) { return all.contains(word); });
        item->setHidden(!found);
        if (found && !first)
            first = item;
    }
    if (first && (!m_list->currentItem() || m_list->currentItem()->isHidden()))
        m_list->setCurrentItem(first);
}

QString ShortcutsPage::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, nameRole).toString() : QString();
}

QString ShortcutsPage::textOf(const QString &action) const
{
    const auto found = std::ranges::find(m_facts.commands, action, &CommandFact::name);
    return found == m_facts.commands.cend() ? action : found->text;
}

void ShortcutsPage::setKeys(const QString &action, const QList<QKeySequence> &list)
{
    if (action.isEmpty() || m_map.value(action) == list)
        return;
    change([action, list, commands = m_facts.commands](Settings &settings) { setOwnKeys(settings, action, list, commands); });
}

void ShortcutsPage::showChosen()
{
    const QString action = chosen();
    const QList<QKeySequence> list = m_map.value(action);
    m_title->setText(textOf(action));
    const auto fill = [](KeyField &field, const QKeySequence &key) {
        const QSignalBlocker quiet(&field);
        if (field.keySequence() != key)
            field.setKeySequence(key);
    };
    fill(*m_key, list.value(0));
    fill(*m_second, list.value(1));
    m_reset->setEnabled(m_settings.ownShortcuts.contains(action));
    showConflict();
}

const KeyConflict *ShortcutsPage::conflictOf(const QString &action) const
{
    const auto found = std::ranges::find(m_conflicts, action, &KeyConflict::action);
    return found == m_conflicts.cend() ? nullptr : &*found;
}

QString ShortcutsPage::sentenceOf(const KeyConflict &conflict) const
{
    const QString key = native(conflict.key);
    switch (conflict.kind) {
    case KeyConflict::Kind::Same:
        //: %1: keys, %2: a command
        return tr("%1 also belongs to “%2”: neither of them works.").arg(key, textOf(conflict.other));
    case KeyConflict::Kind::Begins:
        return tr("%1 and the keys of “%2” begin alike: one of them does not work.").arg(key, textOf(conflict.other));
    case KeyConflict::Kind::Types:
        return tr("%1 writes a letter: you could no longer write it.").arg(key);
    case KeyConflict::Kind::Writing:
        return tr("%1 is needed for writing, in every field.").arg(key);
    case KeyConflict::Kind::AltGr:
        //: %2: a character
        return tr("On your keyboard AltGr types “%2” with these keys, and some systems take AltGr for Ctrl+Alt: %1.")
            .arg(key, conflict.types);
    case KeyConflict::Kind::NeedsAltGr:
        //: %1: keys, %2: a character
        return tr("On your keyboard “%2” needs AltGr, so %1 is hard to press.").arg(key, conflict.types);
    }
    Q_UNREACHABLE_RETURN({});
}

void ShortcutsPage::showConflict()
{
    const KeyConflict *conflict = conflictOf(chosen());
    m_conflict->setText(conflict ? sentenceOf(*conflict) : QString());
    m_conflict->setVisible(conflict);
    const bool canMend = conflict && (!conflict->other.isEmpty() || m_settings.ownShortcuts.contains(conflict->action));
    m_mend->setVisible(canMend);
    if (canMend)
        m_mend->setText(conflict->other.isEmpty() ? tr("Use the usual keys again")
                                                  //: A button; %1: a command
                                                  : tr("Take them from “%1”").arg(textOf(conflict->other)));
}

} // namespace agate
