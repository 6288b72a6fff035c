// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/template_sidebar.h"

#include "look/entry_delegate.h"
#include "look/search_field.h"
#include "look/wrapped_label.h"
#include "sidebar/brief_form.h"
#include "sidebar/template_list.h"

#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace agate
{

TemplateSidebar::TemplateSidebar(QWidget *parent)
    : QWidget(parent)
    , m_model(new TemplateList(this))
    , m_search(new SearchField(tr("Search templates"), this))
    , m_list(new QListView(this))
    , m_nothing(new QWidget(this))
    , m_nothingText(new WrappedLabel({}, m_nothing))
    , m_clear(new QPushButton(tr("Clear search"), m_nothing))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_form(new BriefForm(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setProperty("look", QStringLiteral("sidebar"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(48);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);

    m_nothingText->setForegroundRole(QPalette::PlaceholderText);
    m_clear->setProperty("look", QStringLiteral("link"));
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins(9, 8, 9, 8);
    nothing->addWidget(m_nothingText);
    nothing->addWidget(m_clear, 0, Qt::AlignLeading);
    nothing->addStretch(1);

    auto *top = new QWidget(this);
    auto *above = new QVBoxLayout(top);
    above->setContentsMargins(12, 12, 12, 4);
    above->setSpacing(4);
    above->addWidget(m_search);
    above->addWidget(m_list, 1);
    above->addWidget(m_nothing, 1);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_form);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_form->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_search, &QLineEdit::textChanged, this, &TemplateSidebar::showMatches);
    connect(m_search, &SearchField::resultsWanted, this, [this] {
        if (!m_list->selectionModel()->hasSelection())
            pick(firstEntry(), false);
        m_list->setFocus();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { pick(firstEntry(), true); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { pick(index, true); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { pick(index, true); });
    // Not currentChanged: a list that merely gets the focus makes its first row the current one.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_list->selectionModel()->hasSelection())
            pick(m_list->currentIndex(), false);
    });
    connect(m_form, &BriefForm::writeRequested, this, &TemplateSidebar::writeRequested);
    connect(m_form, &BriefForm::promptWanted, this, &TemplateSidebar::promptWanted);
    connect(m_form, &BriefForm::stopRequested, this, &TemplateSidebar::stopRequested);
    connect(m_form, &BriefForm::modelWanted, this, &TemplateSidebar::modelWanted);
    setTemplates({});
}

void TemplateSidebar::setTemplates(const QList<Template> &templates)
{
    m_model->setTemplates(templates);
    m_search->setPlaceholderText(tr("Search %n template(s)", nullptr, static_cast<int>(templates.size())));
    open(m_model->find(m_picked));
    showMatches();
}

bool TemplateSidebar::choose(const QString &id)
{
    const Template *form = m_model->find(id);
    if (!form)
        return false;
    m_picked = id;
    open(form);
    if (!m_model->indexOf(id).isValid())
        m_search->clear();
    showMatches();
    return true;
}

bool TemplateSidebar::choose(const Brief &brief)
{
    if (!choose(brief.templateId))
        return false;
    m_form->setBrief(brief);
    return true;
}

QString TemplateSidebar::chosen() const
{
    return m_form->isHidden() ? QString() : m_form->form().id;
}

QList<Brief> TemplateSidebar::typed() const
{
    QHash<QString, Brief> all = m_briefs;
    if (!chosen().isEmpty())
        all.insert(chosen(), m_form->brief());
    return all.values();
}

void TemplateSidebar::setTyped(const QList<Brief> &briefs)
{
    for (const Brief &brief : briefs)
        m_briefs.insert(brief.templateId, brief);
}

void TemplateSidebar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TemplateSidebar::showMatches()
{
    m_model->setSearch(m_search->text());
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_clear->setVisible(m_model->templateCount() > 0);
    if (m_model->templateCount() == 0)
        m_nothingText->setText(tr("There are no templates. Put one into the folder of templates and it appears here."));
    else
        m_nothingText->setText(tr("No template matches “%1”.").arg(m_search->text().trimmed()));
    const QModelIndex picked = m_model->indexOf(m_picked);
    if (picked.isValid()) {
        m_list->setCurrentIndex(picked);
        // Its category above it is seen too.
        m_list->scrollTo(picked.siblingAtRow(qMax(0, picked.row() - 1)));
        m_list->scrollTo(picked);
    }
}

QModelIndex TemplateSidebar::firstEntry() const
{
    // The first row is its category.
    return m_model->index(1);
}

void TemplateSidebar::pick(const QModelIndex &index, bool wantsFocus)
{
    const Template *form = m_model->at(index);
    if (!form)
        return;
    m_picked = form->id;
    if (chosen() != form->id)
        open(form);
    if (m_list->currentIndex() != index)
        m_list->setCurrentIndex(index);
    if (wantsFocus)
        m_form->focusFirstField();
}

void TemplateSidebar::open(const Template *form)
{
    const QString before = chosen();
    if (!before.isEmpty())
        m_briefs.insert(before, m_form->brief());
    if (form) {
        // Opening the form anew keeps what stands in it; another one gets what was typed there before.
        const bool isOther = m_form->form().id != form->id;
        m_form->setTemplate(*form);
        if (isOther && m_briefs.contains(form->id))
            m_form->setBrief(m_briefs.value(form->id));
    }
    m_form->setVisible(form);
    if (form && !m_isDivided)
        divide();
    if (chosen() != before)
        emit chosenChanged(chosen());
}

void TemplateSidebar::divide()
{
    m_isDivided = true;
    const int whole = qMax(height(), 400);
    const int list = whole * 2 / 5;
    m_splitter->setSizes({list, whole - list});
}

} // namespace agate
