// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library_thread.h"

#include <QObject>
#include <QTimer>

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

private:
    void load(bool trashed);
    void trash(const DraftId &id);
    void restore(const DraftId &id);

    LibraryThread &m_library;
    DraftSidebar &m_sidebar;
    DraftPage &m_page;
    Notices &m_notices;
    QTimer m_refresh;
    quint64 m_asked = 0;
};

} // namespace agate
