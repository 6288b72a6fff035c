// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace agate
{

class DraftSidebar;
class TabStrip;
class TemplateSidebar;

/// The left side of the window: drafts or templates, one at a time.
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Drafts, Templates };

    explicit SidePanel(QWidget *parent = nullptr);

    DraftSidebar &drafts() const { return *m_drafts; }

    TemplateSidebar &templates() const { return *m_templates; }

    Tab tab() const;
    void setTab(Tab tab);
    /// Shows a tab and puts the keyboard into its search field.
    void go(Tab tab);

signals:
    void tabChanged(agate::SidePanel::Tab tab);

private:
    TabStrip *m_tabs;
    QStackedWidget *m_pages;
    DraftSidebar *m_drafts;
    TemplateSidebar *m_templates;
};

} // namespace agate
