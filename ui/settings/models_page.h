// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_page.h"

#include <QHash>

class QLineEdit;
class QPushButton;

namespace agate
{

class KeyRow;

/// Who writes, and the keys for those who ask for one.
class ModelsPage : public SettingsPage
{
    Q_OBJECT
public:
    /// The providers are those of the facts.
    explicit ModelsPage(const SettingsFacts &facts, QWidget *parent = nullptr);

    void showSettings(const Settings &settings) override;
    void showFacts(const SettingsFacts &facts) override;

    /// What a test of a provider's key came to, as a sentence.
    void setVerdict(const QString &provider, const QString &sentence);

private:
    QPushButton *m_choose;
    SettingRow *m_model;
    QHash<QString, KeyRow *> m_keys;
    QList<KeyFact> m_facts;
    bool m_kept = true;
};

} // namespace agate
