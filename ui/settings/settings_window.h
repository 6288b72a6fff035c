// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_page.h"

#include <QPointer>
#include <QWidget>

class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace agate
{

class ModelsPage;
class SearchField;

/// Everything that can be set, on pages, with a search over all of them. It is not modal and has no OK: what is turned is wished for
/// at once, and whoever holds the settings shows them here again. It changes nothing itself.
class SettingsWindow : public QWidget
{
    Q_OBJECT
public:
    enum class Page : quint8 { Appearance, Editor, Language, Models, Privacy, Shortcuts, Library };

    explicit SettingsWindow(QWidget *parent = nullptr);
    ~SettingsWindow() override;

    void showSettings(const Settings &settings);
    void showFacts(const SettingsFacts &facts);
    /// What a test of a provider's key came to, as a sentence.
    void setVerdict(const QString &provider, const QString &sentence);

    void go(Page page);
    Page page() const;

signals:
    void wished(const agate::SettingsWish &wish);
    /// A page came to the front: what it shows may be looked up now.
    void pageShown(agate::SettingsWindow::Page page);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Makes everything anew, in the language that is spoken now.
    void build();
    void add(SettingsPage *page);
    void search(const QString &text);
    void listPages();
    void follow();
    void find(SettingRow *row);

    Settings m_settings;
    SettingsFacts m_facts;
    QWidget *m_content = nullptr;
    SearchField *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    ModelsPage *m_models = nullptr;
    QList<SettingsPage *> m_pages;
    /// Of the list's entries while something is searched.
    QList<SettingRow *> m_results;
    QPointer<SettingRow> m_found;
    bool m_isBuilding = false;
};

} // namespace agate
