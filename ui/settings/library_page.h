// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_page.h"

class QPushButton;

namespace agate
{

/// Where the library is, and another one for the next start.
class LibraryPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit LibraryPage(QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;
    void showFacts(const SettingsFacts &facts) override;

private:
    void showNext();
    void choose(bool anExistingOne);

    QPushButton *m_folder;
    QPushButton *m_open;
    QPushButton *m_new;
    QPushButton *m_usual;
    SettingRow *m_now;
    SettingRow *m_other;
    QString m_current;
    QString m_usualFile;
    bool m_isNamed = false;
    QString m_chosen;
};

} // namespace agate
