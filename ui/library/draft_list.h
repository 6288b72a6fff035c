// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/search_hit.h"
#include "look/entry_delegate.h"

#include <QAbstractListModel>
#include <QDateTime>

#include <functional>

namespace agate
{

/// What DraftList has besides the roles of every entry.
enum DraftRole : int {
    /// bool: all rows are what a search found.
    DraftFoundRole = EntryOwnRole,
    DraftPinnedRole,
    /// QString: a line of the text; empty where there is none to show.
    DraftExcerptRole,
    /// QList<TextSpan>
    DraftExcerptFindsRole,
    DraftTitleFindsRole,
};

/// Drafts as rows: title, and when and how long; or, of a search, where. Told anew after every save, so it changes only what changed.
class DraftList : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit DraftList(std::function<QDateTime()> now, QObject *parent = nullptr);

    void setDrafts(const QList<DraftSummary> &drafts);
    void setFound(const QList<SearchHit> &hits);

    bool isFound() const { return m_isFound; }

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
    void setRows(const QList<SearchHit> &rows);
    QString summaryOf(const DraftSummary &draft) const;
    QString spoken(const DraftSummary &draft, const QString &title) const;

    std::function<QDateTime()> m_now;
    QList<SearchHit> m_rows;
    bool m_isFound = false;
    DraftId m_current;
};

} // namespace agate
