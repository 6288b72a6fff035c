// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/finding.h"

#include "editor/draft_editor.h"
#include "library/draft_sidebar.h"
#include "window/draft_lists.h"
#include "window/draft_page.h"
#include "window/notices.h"
#include "window/side_panel.h"
#include "window/window_actions.h"

namespace agate
{

namespace
{

/// A longer selection is no search.
constexpr qsizetype longestSelection = 100;

constexpr QLatin1StringView noneBefore("no-draft-before");

} // namespace

Finding::Finding(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_library(parts.library)
    , m_actions(parts.actions)
    , m_side(parts.side)
    , m_page(parts.page)
    , m_lists(parts.lists)
    , m_notices(parts.notices)
{
    connect(m_actions.searchLibrary, &QAction::triggered, this, &Finding::search);
    connect(m_actions.reopenClosed, &QAction::triggered, this, &Finding::goBack);
    connect(m_actions.pinDraft, &QAction::triggered, this, [this] { m_lists.pin(m_page.draft(), !m_lists.isPinned(m_page.draft())); });
    connect(&m_page, &DraftPage::leaving, this, &Finding::left);
    const auto showState = [this] { m_actions.pinDraft->setEnabled(!m_page.draft().isNull()); };
    connect(&m_page, &DraftPage::shown, this, [this, showState] {
        m_isGoingBack = false;
        showState();
    });
    showState();
}

void Finding::search()
{
    m_actions.sidebar->setChecked(true);
    m_side.setTab(SidePanel::Tab::Drafts);
    m_side.drafts().showTrash(false);
    const DraftEditor &editor = m_page.editor();
    const TextSpan selected = editor.selectedSpan();
    QString text;
    if (editor.hasFocus() && selected.length > 0 && selected.length <= longestSelection)
        text = editor.text().sliced(selected.start, selected.length).simplified();
    m_side.drafts().focusSearch(text);
}

void Finding::goBack()
{
    m_library.run([open = m_page.draft()](Library &library) { return library.lastLeft(open); })
        .then(this, [this](const LibraryResult<DraftId> &answer) {
            if (!answer) {
                if (answer.error().kind == LibraryError::Kind::NotFound)
                    m_notices.tell(Notice{.id = noneBefore,
                                          .kind = Notice::Kind::Info,
                                          .text = tr("No other draft was open before this one."),
                                          .kept = {},
                                          .action = {}});
                return;
            }
            m_notices.withdraw(noneBefore);
            m_isGoingBack = true;
            emit draftWanted();
            m_page.open(*answer);
        });
}

void Finding::left(const DraftId &draft)
{
    if (draft.isNull() || m_page.isReadOnly())
        return;
    const auto leaving = m_isGoingBack ? Library::Leaving::GoingBack : Library::Leaving::ForAnother;
    m_library.run([draft, place = m_page.place(), leaving](Library &library) { return library.leave(draft, place, leaving); });
}

void Finding::close()
{
    left(m_page.draft());
}

} // namespace agate
