// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace agate
{

class DraftSidebar;
class OutlineSidebar;
class TabStrip;
class TemplateSidebar;

/// The left side of the window: drafts, templates or the headings of the draft, one at a time.
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Drafts, Templates, Outline };

    explicit SidePanel(QWidget *parent = nullptr);

    DraftSidebar &drafts() const { return *m_drafts; }

    TemplateSidebar &templates() const { return *m_templates; }

    /// Made when its tab is first shown (outlineMade tells); null before.
    OutlineSidebar *outline() const { return m_outline; }

    Tab tab() const;
    void setTab(Tab tab);
    /// Shows a tab and puts the keyboard into its search field, or its list.
    void go(Tab tab);

    /// What a session calls a tab.
    static QString nameOf(Tab tab);
    static Tab tabOf(const QString &name);

signals:
    void outlineMade(agate::OutlineSidebar &outline);
    void tabChanged(agate::SidePanel::Tab tab);

private:
    void show(Tab tab);

    TabStrip *m_tabs;
    QStackedWidget *m_pages;
    DraftSidebar *m_drafts;
    TemplateSidebar *m_templates;
    OutlineSidebar *m_outline = nullptr;
};

} // namespace agate
