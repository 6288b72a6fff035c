// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_page.h"

namespace agate
{

/// What the window speaks, and what spelling is checked in.
class LanguagePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit LanguagePage(QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;
    void showFacts(const SettingsFacts &facts) override;

private:
    void fill(QComboBox &box, const QString &first, const QList<LanguageFact> &languages, const QString &chosen) const;

    QComboBox *m_window;
    QComboBox *m_spelling;
    QList<LanguageFact> m_windowLanguages;
    QList<LanguageFact> m_spellingLanguages;
    QString m_windowChosen;
    QString m_spellingChosen;
};

} // namespace agate
