// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/window_start.h"

#include "recovery/recovery_page.h"
#include "window/composing.h"
#include "window/draft_page.h"
#include "window/notices.h"

#include <QStackedWidget>

namespace agate
{

namespace
{

constexpr QLatin1StringView recoveryNotice("recovery");

} // namespace

WindowStart::WindowStart(LibraryThread &library, QStackedWidget &centre, DraftPage &page, Composing &composing, Notices &notices,
                         QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_centre(centre)
    , m_page(page)
    , m_composing(composing)
    , m_notices(notices)
{
}

void WindowStart::begin(const WindowSession &session, bool writable)
{
    m_session = session;
    if (!writable) {
        openLastDraft();
        return;
    }
    m_library.run([](Library &library) { return library.leftovers(); }).then(this, [this](const LibraryResult<QList<Leftover>> &found) {
        if (found && !found->isEmpty())
            offer(*found);
        else
            openLastDraft();
    });
}

void WindowStart::offer(const QList<Leftover> &leftovers)
{
    m_recovery = new RecoveryPage(&m_centre);
    m_recovery->setLeftovers(leftovers);
    m_centre.setCurrentIndex(m_centre.addWidget(m_recovery));
    m_recovery->setFocus();
    connect(m_recovery, &RecoveryPage::settled, this, [this](const Leftover &leftover, bool accept) {
        m_library.run([leftover, accept](Library &library) { return library.settle(leftover, accept); })
            .then(this, [this, leftover, accept](const LibraryResult<void> &answer) {
                // The proposal that was growing grows no more, and stands where it stood.
                if (answer && accept && !leftover.proposal.isEmpty())
                    m_composing.expect(leftover.draft, leftover.proposal, leftover.proposalAt);
            });
    });
    connect(m_recovery, &RecoveryPage::done, this, [this](const DraftId &last) {
        m_notices.withdraw(recoveryNotice);
        m_recovery->deleteLater();
        emit draftWanted();
        // Behind the settling, in the same line.
        m_page.open(last);
    });
    connect(m_recovery, &RecoveryPage::postponed, this, [this] {
        emit draftWanted();
        openLastDraft();
        m_notices.tell(Notice{.id = recoveryNotice,
                              .kind = Notice::Kind::Info,
                              .text = tr("Recovered text is waiting for your answer."),
                              .kept = {},
                              .action = tr("Look at it")},
                       [this] {
                           if (m_recovery)
                               m_centre.setCurrentWidget(m_recovery);
                       });
    });
}

void WindowStart::openLastDraft()
{
    if (!m_page.draft().isNull() || m_session.draft.isNull())
        return;
    if (m_session.proposalAt >= 0)
        connect(
            &m_page, &DraftPage::shown, this, [this] { m_composing.bringBackPutAway(std::exchange(m_session.proposalAt, -1)); },
            Qt::SingleShotConnection);
    m_page.open(m_session.draft, m_session.caret);
}

} // namespace agate
