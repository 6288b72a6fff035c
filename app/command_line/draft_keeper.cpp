// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/draft_keeper.h"

#include "desk/hand_over.h"

#include <QDeadlineTimer>
#include <QThread>

#include <chrono>

using namespace std::chrono_literals;

namespace agate
{

namespace
{

// Well within the 300 ms that every text is promised.
constexpr auto journalPause = 150ms;
constexpr auto patience = 5s;
constexpr auto betweenTries = 100ms;

template <typename T>
T wait(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace

DraftKeeper::DraftKeeper(Desk &desk, const NewDraft &about, QObject *parent) : QObject(parent), m_desk(desk), m_about(about)
{
    m_journalTimer.setSingleShot(true);
    m_journalTimer.setInterval(journalPause);
    connect(&m_journalTimer, &QTimer::timeout, this, &DraftKeeper::writeJournal);
}

LibraryResult<void> DraftKeeper::open()
{
    auto opened = wait(m_desk.openLibrary(Library::Access::ReadWrite));
    if (!opened) {
        if (opened.error().kind == LibraryError::Kind::InUse)
            return {};
        return std::unexpected(opened.error());
    }
    m_holds = !opened->readOnlyBecause;
    if (!m_holds && opened->readOnlyBecause->kind != LibraryError::Kind::InUse)
        return std::unexpected(*opened->readOnlyBecause);
    m_opened = std::move(*opened);
    return {};
}

void DraftKeeper::grew(const QString &text)
{
    m_text = text;
    if (m_holds && !m_journalTimer.isActive())
        m_journalTimer.start();
}

void DraftKeeper::writeJournal()
{
    m_desk.library().run([about = m_about, text = m_text, add = !m_added](Library &library) -> LibraryResult<void> {
        if (add) {
            if (const auto added = library.add(about); !added)
                return std::unexpected(added.error());
        }
        return library.journalProposal(about.id, text, 0);
    });
    m_added = true;
}

LibraryResult<DraftId> DraftKeeper::keep(const QString &text)
{
    m_journalTimer.stop();
    if (m_holds)
        return keepHere(text);
    NewDraft draft = m_about;
    draft.text = text;
    const QDeadlineTimer deadline(patience);
    while (true) {
        const auto handed = handOver(m_desk.places().libraryFile, window_message::AddDraft{draft},
                                     std::chrono::milliseconds(std::max<qint64>(1, deadline.remainingTime())));
        if (handed)
            return *handed;
        if (handed.error().kind == HandOverError::Kind::Refused)
            return std::unexpected(handed.error().why);
        if (handed.error().kind == HandOverError::Kind::NobodyThere) {
            if (const auto opened = open(); !opened)
                return std::unexpected(opened.error());
            if (m_holds)
                return keepHere(text);
        }
        if (deadline.hasExpired())
            return std::unexpected(LibraryError{LibraryError::Kind::InUse, {}});
        QThread::sleep(betweenTries);
    }
}

LibraryResult<DraftId> DraftKeeper::keepHere(const QString &text)
{
    const auto saved = wait(m_desk.library().run([about = m_about, text](Library &library) -> LibraryResult<DraftSummary> {
        // The journal may have begun the draft; if it could not, it is begun here.
        if (library.draft(about.id))
            return library.save({about.id, text, about.origin, about.brief});
        NewDraft draft = about;
        draft.text = text;
        return library.add(draft);
    }));
    return saved.transform([](const DraftSummary &draft) { return draft.id; });
}

} // namespace agate
