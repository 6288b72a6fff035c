// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/side_panel.h"

#include "library/draft_sidebar.h"
#include "look/tab_strip.h"
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
    m_pages->addWidget(m_drafts);
    m_pages->addWidget(m_templates);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        emit tabChanged(tab());
    });
}

SidePanel::Tab SidePanel::tab() const
{
    return m_tabs->currentIndex() == 1 ? Tab::Templates : Tab::Drafts;
}

void SidePanel::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab == Tab::Templates ? 1 : 0);
}

void SidePanel::go(Tab tab)
{
    setTab(tab);
    if (tab == Tab::Templates)
        m_templates->focusSearch();
    else
        m_drafts->focusSearch();
}

} // namespace agate
