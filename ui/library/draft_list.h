// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_summary.h"
#include "look/entry_delegate.h"

#include <QAbstractListModel>
#include <QDateTime>

#include <functional>

namespace agate
{

/// Drafts as rows: title, and when and how long. Told anew after every save, so it changes only what changed.
class DraftList : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit DraftList(std::function<QDateTime()> now, QObject *parent = nullptr);

    void setDrafts(const QList<DraftSummary> &drafts);
    void setCurrent(const DraftId &id);

    const DraftId &current() const { return m_current; }

    /// The null id where there is no row.
    DraftId idAt(const QModelIndex &index) const;
    QModelIndex indexOf(const DraftId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// An inline edit ended; the title changes when the library says so.
    void renamed(const DraftId &id, const QString &name);

private:
    QString summaryOf(const DraftSummary &draft) const;

    std::function<QDateTime()> m_now;
    QList<DraftSummary> m_drafts;
    DraftId m_current;
};

} // namespace agate
