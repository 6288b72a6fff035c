// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/draft_lists.h"

#include "library/draft_sidebar.h"
#include "window/draft_page.h"
#include "window/notices.h"

#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr qsizetype mostFinds = 200;

} // namespace

DraftLists::DraftLists(LibraryThread &library, DraftSidebar &sidebar, DraftPage &page, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_sidebar(sidebar)
    , m_page(page)
    , m_notices(notices)
{
    // A draft is saved every few seconds while one types: the list need not be read each time at once.
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(250ms);
    connect(&m_refresh, &QTimer::timeout, this, &DraftLists::refresh);
    connect(&library, &LibraryThread::draftsChanged, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(&page, &DraftPage::shown, &sidebar, &DraftSidebar::setCurrent);
    connect(&sidebar, &DraftSidebar::searchChanged, this, &DraftLists::refresh);
    connect(&sidebar, &DraftSidebar::trashShown, this, &DraftLists::refresh);
    connect(&sidebar, &DraftSidebar::openRequested, this, &DraftLists::open);
    connect(&sidebar, &DraftSidebar::pinRequested, this, &DraftLists::pin);
    connect(&sidebar, &DraftSidebar::renameRequested, this,
            [this](const DraftId &id, const QString &name) { m_library.run([id, name](Library &held) { return held.rename(id, name); }); });
    connect(&sidebar, &DraftSidebar::trashRequested, this, &DraftLists::trash);
    connect(&sidebar, &DraftSidebar::restoreRequested, this, &DraftLists::restore);
}

void DraftLists::refresh()
{
    *m_newest = ++m_asked;
    load(false);
    if (m_sidebar.isTrashShown())
        load(true);
}

void DraftLists::load(bool trashed)
{
    if (!m_sidebar.search().isEmpty()) {
        find(trashed);
        return;
    }
    m_library.run([trashed](Library &library) { return library.drafts({}, trashed); })
        .then(this, [this, trashed, asked = m_asked](const LibraryResult<QList<DraftSummary>> &answer) {
            if (asked != m_asked || !answer)
                return;
            if (trashed) {
                m_sidebar.setTrash(*answer);
                return;
            }
            m_finds.clear();
            m_pinned.clear();
            for (const DraftSummary &draft : *answer) {
                if (draft.pinned)
                    m_pinned.insert(draft.id);
            }
            m_sidebar.setDrafts(*answer);
        });
}

void DraftLists::find(bool trashed)
{
    // What is typed faster than it is found is not looked for: only the newest question is answered.
    m_library
        .run([search = m_sidebar.search(), trashed, asked = m_asked,
              newest = m_newest](Library &library) -> LibraryResult<QList<SearchHit>> {
            if (*newest != asked)
                return QList<SearchHit>();
            return library.search(search, trashed, mostFinds + 1);
        })
        .then(this, [this, trashed, asked = m_asked](const LibraryResult<QList<SearchHit>> &answer) {
            if (asked != m_asked || !answer)
                return;
            if (!trashed) {
                m_finds.clear();
                for (const SearchHit &hit : *answer) {
                    if (hit.at >= 0)
                        m_finds.insert(hit.draft.id, hit.at);
                }
            }
            m_sidebar.setFound(answer->first(qMin(answer->size(), mostFinds)), trashed, answer->size() > mostFinds);
        });
}

void DraftLists::open(const DraftId &id)
{
    const auto find = m_finds.constFind(id);
    m_page.open(id, find == m_finds.cend() ? std::nullopt : std::optional(*find));
}

void DraftLists::pin(const DraftId &id, bool pinned)
{
    if (pinned)
        m_pinned.insert(id);
    else
        m_pinned.remove(id);
    m_library.run([id, pinned](Library &library) { return library.pin(id, pinned); });
}

void DraftLists::trash(const DraftId &id)
{
    const bool isShown = m_page.draft() == id;
    if (isShown)
        m_page.begin();
    m_library.run([id](Library &library) { return library.trash(id); }).then(this, [this, id, isShown](const LibraryResult<void> &answer) {
        if (!answer)
            return; // told by LibraryThread::failed
        m_notices.offerBack(QStringLiteral("draft-trashed"), tr("The draft is in the trash."), tr("Bring it back"), [this, id, isShown] {
            restore(id);
            if (isShown)
                m_page.open(id);
        });
    });
}

void DraftLists::restore(const DraftId &id)
{
    m_library.run([id](Library &library) { return library.restore(id); });
}

} // namespace agate
