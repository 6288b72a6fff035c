// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template.h"

#include <QAbstractListModel>

namespace agate
{

/// The templates as rows under their categories, narrowed by a search.
class TemplateList : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setTemplates(const QList<Template> &templates);
    /// Every word must be found, without regard to case and accents, in name, summary, tags or category.
    void setSearch(const QString &search);

    qsizetype templateCount() const { return m_templates.size(); }

    const Template *find(const QString &id) const;
    /// Null on a heading.
    const Template *at(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        /// Of a heading.
        QString category;
        /// Of an entry: which of m_templates.
        qsizetype place = -1;
    };

    void arrange();

    QList<Template> m_templates;
    QStringList m_wanted;
    QList<Row> m_rows;
};

} // namespace agate
