// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/template_list.h"

#include "look/entry_delegate.h"
#include "look/plain_text.h"
#include "sidebar/category_name.h"

#include <QRegularExpression>

#include <algorithm>

namespace agate
{

void TemplateList::setTemplates(const QList<Template> &templates)
{
    beginResetModel();
    m_templates = templates;
    std::ranges::stable_sort(m_templates, [](const Template &one, const Template &other) {
        const int order = QString::localeAwareCompare(categoryName(one.category), categoryName(other.category));
        return order != 0 ? order < 0 : QString::localeAwareCompare(one.name, other.name) < 0;
    });
    arrange();
    endResetModel();
}

void TemplateList::setSearch(const QString &search)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QStringList wanted = folded(search).split(spaces, Qt::SkipEmptyParts);
    if (wanted == m_wanted)
        return;
    beginResetModel();
    m_wanted = wanted;
    arrange();
    endResetModel();
}

void TemplateList::arrange()
{
    m_rows.clear();
    QString category;
    for (qsizetype place = 0; place < m_templates.size(); ++place) {
        const Template &form = m_templates[place];
        const QString text = m_wanted.isEmpty()
            ? QString()
            : folded(QStringList{form.name, form.summary, form.tags.join(u'\n'), categoryName(form.category), form.category}.join(u'\n'));
        const bool isFound = std::ranges::all_of(m_wanted, [&text](const QString &word) { return text.contains(word); });
        if (!isFound)
            continue;
        if (m_rows.isEmpty() || form.category != category) {
            category = form.category;
            m_rows.append({.category = category});
        }
        m_rows.append({.category = {}, .place = place});
    }
}

const Template *TemplateList::find(const QString &id) const
{
    const auto found = std::ranges::find(m_templates, id, &Template::id);
    return found == m_templates.end() ? nullptr : &*found;
}

const Template *TemplateList::at(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[index.row()].place < 0)
        return nullptr;
    return &m_templates[m_rows[index.row()].place];
}

QModelIndex TemplateList::indexOf(const QString &id) const
{
    const auto found =
        std::ranges::find_if(m_rows, [this, &id](const Row &row) { return row.place >= 0 && m_templates[row.place].id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int TemplateList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TemplateList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Template *form = at(index);
    if (!form) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return categoryName(m_rows[index.row()].category);
        case EntryHeadingRole:
            return true;
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return onOneLine(form->name);
    case Qt::AccessibleDescriptionRole:
    case EntrySummaryRole:
        return onOneLine(form->summary);
    case Qt::ToolTipRole:
        return toolTipOf(form->summary);
    default:
        return {};
    }
}

Qt::ItemFlags TemplateList::flags(const QModelIndex &index) const
{
    return at(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

} // namespace agate
