// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/side_panel.h"

#include "library/draft_sidebar.h"
#include "look/tab_strip.h"
#include "outline/outline_sidebar.h"
#include "sidebar/template_sidebar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace agate
{

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new TabStrip(tr("Sidebar"), this))
    , m_pages(new QStackedWidget(this))
    , m_drafts(new DraftSidebar(m_pages))
    , m_templates(new TemplateSidebar(m_pages))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    auto *above = new QHBoxLayout;
    above->setContentsMargins(10, 0, 10, 0);
    above->addWidget(m_tabs);
    above->addStretch(1);
    column->addLayout(above);
    column->addWidget(m_pages, 1);
    //: A tab: the writer's texts
    m_tabs->addTab(tr("Drafts"));
    //: A tab: forms for having something written
    m_tabs->addTab(tr("Templates"));
    //: A tab: the headings of the draft
    m_tabs->addTab(tr("Outline"));
    m_pages->addWidget(m_drafts);
    m_pages->addWidget(m_templates);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { show(tab()); });
}

void SidePanel::show(Tab tab)
{
    if (tab == Tab::Outline && !m_outline) {
        m_outline = new OutlineSidebar(m_pages);
        m_pages->addWidget(m_outline);
        emit outlineMade(*m_outline);
    }
    m_pages->setCurrentIndex(static_cast<int>(tab));
    emit tabChanged(tab);
}

SidePanel::Tab SidePanel::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void SidePanel::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void SidePanel::go(Tab tab)
{
    setTab(tab);
    switch (tab) {
    case Tab::Drafts:
        m_drafts->focusSearch();
        break;
    case Tab::Templates:
        m_templates->focusSearch();
        break;
    case Tab::Outline:
        m_outline->focusList();
        break;
    }
}

QString SidePanel::nameOf(Tab tab)
{
    switch (tab) {
    case Tab::Drafts:
        return QStringLiteral("drafts");
    case Tab::Outline:
        return QStringLiteral("outline");
    case Tab::Templates:
        break;
    }
    return QStringLiteral("templates");
}

SidePanel::Tab SidePanel::tabOf(const QString &name)
{
    for (const Tab tab : {Tab::Drafts, Tab::Outline}) {
        if (name == nameOf(tab))
            return tab;
    }
    return Tab::Templates;
}

} // namespace agate
