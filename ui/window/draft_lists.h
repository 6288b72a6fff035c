// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library_thread.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <memory>

namespace agate
{

class DraftPage;
class DraftSidebar;
class Notices;

/// Keeps the sidebar of drafts true to the library, and does there what the writer asks in it.
class DraftLists : public QObject
{
    Q_OBJECT
public:
    DraftLists(LibraryThread &library, DraftSidebar &sidebar, DraftPage &page, Notices &notices, QObject *parent = nullptr);

    void refresh();
    void pin(const DraftId &id, bool pinned);

    /// As the lists last had it.
    bool isPinned(const DraftId &id) const { return m_pinned.contains(id); }

private:
    void load(bool trashed);
    void find(bool trashed);
    void open(const DraftId &id);
    void trash(const DraftId &id);
    void restore(const DraftId &id);

    LibraryThread &m_library;
    DraftSidebar &m_sidebar;
    DraftPage &m_page;
    Notices &m_notices;
    QTimer m_refresh;
    quint64 m_asked = 0;
    /// The same for the library's thread, which need not look for what nobody waits for any more.
    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
    QSet<DraftId> m_pinned;
    /// Where in its text each find of the search stands.
    QHash<DraftId, qsizetype> m_finds;
};

} // namespace agate
