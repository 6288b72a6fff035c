// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "draft/draft_summary.h"
#include "draft/search_hit.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QAction;
class QListView;
class QPushButton;
class QToolButton;

namespace agate
{

class DraftList;
class SearchField;
class WrappedLabel;

/// The sidebar of drafts, and of the trash. It shows what it is given and asks for what the writer wants; the library is not here.
class DraftSidebar : public QWidget
{
    Q_OBJECT

public:
    /// `now`: the clock that "today" is told by.
    explicit DraftSidebar(QWidget *parent = nullptr, const std::function<QDateTime()> &now = [] { return QDateTime::currentDateTime(); });

    ~DraftSidebar() override;

    /// In the order in which they are shown. Selection and place are kept.
    void setDrafts(const QList<DraftSummary> &drafts);
    void setTrash(const QList<DraftSummary> &drafts);
    /// Instead of these, while a search is typed: what it found, or with `trashed` what it found in the trash. `more`: there is more
    /// than this.
    void setFound(const QList<SearchHit> &hits, bool trashed, bool more);
    /// The draft that is open in the window.
    void setCurrent(const DraftId &id);

    bool isTrashShown() const { return m_isTrashShown; }

    void showTrash(bool shown);

    QString search() const;
    /// Puts the keyboard into the search field; with `text` that is searched for.
    void focusSearch(const QString &text = {});

signals:
    void openRequested(const agate::DraftId &id);
    void newRequested();
    /// An empty name: the text's first line serves again.
    void renameRequested(const agate::DraftId &id, const QString &name);
    void trashRequested(const agate::DraftId &id);
    void pinRequested(const agate::DraftId &id, bool pinned);
    void restoreRequested(const agate::DraftId &id);
    /// At every change of the search field; also for the trash while that is shown.
    void searchChanged(const QString &text);
    void trashShown(bool shown);

private:
    template <typename Drafts>
    void fill(DraftList *list, void (DraftList::*set)(const Drafts &), const Drafts &drafts);
    void showState();
    void showMenu(const QPoint &at);
    DraftId selected() const;
    void askFor(void (DraftSidebar::*wanted)(const DraftId &));

    DraftList *m_drafts = nullptr;
    DraftList *m_trash = nullptr;
    bool m_isTrashShown = false;
    SearchField *m_search = nullptr;
    QToolButton *m_new = nullptr;
    QListView *m_list = nullptr;
    /// Instead of an empty list: why it is empty, and what to do.
    QWidget *m_empty = nullptr;
    WrappedLabel *m_nothing = nullptr;
    QPushButton *m_begin = nullptr;
    /// Below the list: that it is not all.
    WrappedLabel *m_more = nullptr;
    bool m_hasMore = false;
    QPushButton *m_restoreButton = nullptr;
    QPushButton *m_toTrash = nullptr;
    QAction *m_open = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_pin = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_restore = nullptr;
};

} // namespace agate
