// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/language_page.h"

#include "look/choice_box.h"

namespace agate
{

namespace
{

constexpr SettingText windowText{
    QT_TRANSLATE_NOOP("Settings", "Language of the window"),
    QT_TRANSLATE_NOOP("Settings",
                      "Menus, buttons and messages change at once, your drafts do not. What you did before can then no longer be undone."),
    QT_TRANSLATE_NOOP("Settings", "interface translation locale")};
constexpr SettingText checkText{QT_TRANSLATE_NOOP("Settings", "Check spelling"),
                                QT_TRANSLATE_NOOP("Settings", "Words that no dictionary knows are underlined."),
                                QT_TRANSLATE_NOOP("Settings", "spell checker mistakes typos")};
constexpr SettingText spellingText{QT_TRANSLATE_NOOP("Settings", "Language of the spelling"),
                                   QT_TRANSLATE_NOOP("Settings", "For drafts that name no language of their own."),
                                   QT_TRANSLATE_NOOP("Settings", "spell checker dictionary")};

} // namespace

LanguagePage::LanguagePage(QWidget *parent)
    //: Title of a page of settings
    : SettingsPage(tr("Language and spelling"), parent)
    , m_window(new ChoiceBox(this))
    , m_spelling(new ChoiceBox(this))
{
    add(windowText, m_window)->setObjectName(QStringLiteral("window_language"));
    addSwitch(checkText, &Settings::checkSpelling);
    add(spellingText, m_spelling);
    connect(m_window, &QComboBox::activated, this,
            [this] { change([tag = m_window->currentData().toString()](Settings &settings) { settings.uiLanguage = tag; }); });
    connect(m_spelling, &QComboBox::activated, this,
            [this] { change([tag = m_spelling->currentData().toString()](Settings &settings) { settings.spellingLanguage = tag; }); });
}

void LanguagePage::fill(QComboBox &box, const QString &first, const QList<LanguageFact> &languages, const QString &chosen) const
{
    box.clear();
    box.addItem(first, QString());
    for (const LanguageFact &language : languages)
        box.addItem(language.name, language.tag);
    // A language that is not here (any more) is shown as what it is, and stays chosen.
    if (box.findData(chosen) < 0)
        box.addItem(chosen, chosen);
    box.setCurrentIndex(box.findData(chosen));
}

void LanguagePage::showSettings(const Settings &settings)
{
    SettingsPage::showSettings(settings);
    m_windowChosen = settings.uiLanguage;
    m_spellingChosen = settings.spellingLanguage;
    //: A language: the one that the system speaks
    const QString system = tr("As the system");
    fill(*m_window, system, m_windowLanguages, m_windowChosen);
    fill(*m_spelling, system, m_spellingLanguages, m_spellingChosen);
    m_spelling->setEnabled(settings.checkSpelling);
}

void LanguagePage::showFacts(const SettingsFacts &facts)
{
    m_windowLanguages = facts.windowLanguages;
    m_spellingLanguages = facts.spellingLanguages;
    fill(*m_window, tr("As the system"), m_windowLanguages, m_windowChosen);
    fill(*m_spelling, tr("As the system"), m_spellingLanguages, m_spellingChosen);
}

} // namespace agate
