// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/privacy_page.h"

#include "look/wrapped_label.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

namespace agate
{

namespace
{

constexpr SettingText offlineText{QT_TRANSLATE_NOOP("Settings", "Stay offline"),
                                  QT_TRANSLATE_NOOP("Settings", "While this is on, Agate sends nothing to any other computer."),
                                  QT_TRANSLATE_NOOP("Settings", "internet network connection cloud private")};
constexpr SettingText hostsText{QT_TRANSLATE_NOOP("Settings", "Who may get your text"),
                                QT_TRANSLATE_NOOP("Settings",
                                                  "You agreed once that a model at these addresses writes with you. Taken back, "
                                                  "Agate asks again before anything leaves."),
                                QT_TRANSLATE_NOOP("Settings", "consent hosts agreed permission revoke")};
constexpr SettingText fromAfarText{QT_TRANSLATE_NOOP("Settings", "Suggestions by models elsewhere"),
                                   QT_TRANSLATE_NOOP("Settings",
                                                     "While you write, what stands around the cursor is sent with each pause. Off: only a "
                                                     "model on this computer offers the next words."),
                                   QT_TRANSLATE_NOOP("Settings", "suggestions cloud remote privacy autocomplete")};
constexpr SettingText libraryText{QT_TRANSLATE_NOOP("Settings", "Library"), nullptr,
                                  QT_TRANSLATE_NOOP("Settings", "drafts folder file place database")};
constexpr SettingText settingsFileText{QT_TRANSLATE_NOOP("Settings", "Settings file"), nullptr,
                                       QT_TRANSLATE_NOOP("Settings", "configuration folder preferences place")};
constexpr SettingText modelsText{QT_TRANSLATE_NOOP("Settings", "Models"), nullptr,
                                 QT_TRANSLATE_NOOP("Settings", "GGUF downloads folder place disk")};
constexpr SettingText templatesText{QT_TRANSLATE_NOOP("Settings", "Your own templates"), nullptr,
                                    QT_TRANSLATE_NOOP("Settings", "folder place forms")};

} // namespace

PrivacyPage::PrivacyPage(QWidget *parent)
    //: Title of a page of settings
    : SettingsPage(tr("Privacy"), parent)
    , m_hosts(new QWidget(this))
    , m_hostRows(new QVBoxLayout(m_hosts))
{
    m_hostRows->setContentsMargins(0, 0, 0, 0);
    m_hostRows->setSpacing(4);
    addSwitch(offlineText, &Settings::offline);
    addSwitch(fromAfarText, &Settings::suggestFromAfar);
    add(hostsText, m_hosts, SettingRow::Shape::Below);
    addHeading(tr("What is kept where"));
    m_libraryRow = addPlace(libraryText, &PrivacyPage::m_library);
    m_settingsRow = addPlace(settingsFileText, &PrivacyPage::m_settings);
    m_modelsRow = addPlace(modelsText, &PrivacyPage::m_models);
    m_templatesRow = addPlace(templatesText, &PrivacyPage::m_templates);
}

SettingRow *PrivacyPage::addPlace(const SettingText &text, QString PrivacyPage::*path)
{
    auto *button = new QPushButton(tr("Open folder"), this);
    //: %1: what is kept there: the library, models …
    button->setAccessibleName(tr("Open the folder: %1").arg(inSettings(text.title)));
    connect(button, &QPushButton::clicked, this, [this, path] { emit wished(settings_wish::OpenFolder{this->*path}); });
    return add(text, button);
}

void PrivacyPage::showSettings(const Settings &settings)
{
    SettingsPage::showSettings(settings);
    showHosts(settings.consentedHosts);
}

void PrivacyPage::showHosts(const QStringList &names)
{
    if (std::exchange(m_isFilled, true) && names == m_shownHosts)
        return;
    m_shownHosts = names;
    const bool hadFocus = m_hosts->isAncestorOf(focusWidget());
    while (QLayoutItem *item = m_hostRows->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            // Its button may be what was just pressed.
            row->setParent(nullptr);
            row->deleteLater();
        }
        delete item;
    }
    if (names.isEmpty()) {
        auto *nobody = new WrappedLabel(tr("Nobody: you have not agreed to any."), m_hosts);
        m_hostRows->addWidget(nobody);
    }
    for (const QString &name : names) {
        auto *row = new QWidget(m_hosts);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(new WrappedLabel(name, row), 1);
        //: A button: no longer agree that text may leave for a host
        auto *back = new QPushButton(tr("Take back"), row);
        //: %1: a host
        back->setAccessibleName(tr("Take back for %1").arg(name));
        line->addWidget(back);
        connect(back, &QPushButton::clicked, this,
                [this, name] { change([name](Settings &settings) { settings.consentedHosts.removeAll(name); }); });
        m_hostRows->addWidget(row);
    }
    // What had the focus is gone: on to what stands in its place.
    if (hadFocus) {
        auto *next = m_hosts->findChild<QPushButton *>();
        (next ? static_cast<QWidget *>(next) : &m_libraryRow->control())->setFocus();
    }
}

void PrivacyPage::showFacts(const SettingsFacts &facts)
{
    m_library = facts.libraryFile;
    m_settings = facts.settingsFile;
    m_models = facts.modelsFolder;
    m_templates = facts.templatesFolder;
    m_libraryRow->setHelp(tr("All drafts and their versions: %1").arg(QDir::toNativeSeparators(m_library)));
    m_settingsRow->setHelp(tr("What you chose here, and no text of yours: %1").arg(QDir::toNativeSeparators(m_settings)));
    m_modelsRow->setHelp(tr("What Agate fetched: %1").arg(QDir::toNativeSeparators(m_models)));
    m_templatesRow->setHelp(tr("Put a file there and it is among the others at once: %1").arg(QDir::toNativeSeparators(m_templates)));
}

} // namespace agate
