// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_page.h"

class QLabel;
class QVBoxLayout;

namespace agate
{

class WrappedLabel;

/// What may leave this computer, and what is kept on it where.
class PrivacyPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit PrivacyPage(QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;
    void showFacts(const SettingsFacts &facts) override;

private:
    void showHosts(const QStringList &hosts);
    /// A row with a path and a button that opens its folder.
    SettingRow *addPlace(const SettingText &text, QString PrivacyPage::*path);

    QWidget *m_hosts;
    QVBoxLayout *m_hostRows;
    QStringList m_shownHosts;
    bool m_isFilled = false;
    QString m_library;
    QString m_settings;
    QString m_models;
    QString m_templates;
    SettingRow *m_libraryRow;
    SettingRow *m_settingsRow;
    SettingRow *m_modelsRow;
    SettingRow *m_templatesRow;
};

} // namespace agate
