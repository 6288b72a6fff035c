// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/open_draft.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace agate
{

OpenDraft::OpenDraft(LibraryThread &library, DraftId id, std::function<QString()> wholeText, QObject *parent)
    : OpenDraft(library, id, std::move(wholeText), SaveTimes(), parent)
{
}

OpenDraft::OpenDraft(LibraryThread &library, DraftId id, std::function<QString()> wholeText, SaveTimes times, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_id(id)
    , m_wholeText(std::move(wholeText))
    , m_times(times)
    , m_taken(std::make_shared<qint64>(0))
{
    for (auto *timer : {&m_journalTimer, &m_pauseTimer, &m_atMostTimer, &m_retryTimer})
        timer->setSingleShot(true);
    m_journalTimer.setTimerType(Qt::PreciseTimer);
    m_journalTimer.setInterval(m_times.journal);
    m_pauseTimer.setInterval(m_times.pause);
    m_atMostTimer.setInterval(m_times.atMost);
    m_retryTimer.setInterval(m_times.retry);
    connect(&m_journalTimer, &QTimer::timeout, this, &OpenDraft::writeJournal);
    for (auto *timer : {&m_pauseTimer, &m_atMostTimer, &m_retryTimer})
        connect(timer, &QTimer::timeout, this, [this] { saveNow(); });
}

OpenDraft::~OpenDraft()
{
    if (m_proposalIsNew)
        writeJournal();
    if (m_savedUpTo < m_edits || m_state == State::Failed)
        saveNow();
}

DraftId OpenDraft::id() const
{
    return m_id;
}

OpenDraft::State OpenDraft::state() const
{
    return m_state;
}

QDateTime OpenDraft::savedAt() const
{
    return m_savedAt;
}

void OpenDraft::becomes(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void OpenDraft::edited(const TextEdit &edit)
{
    m_unanswered.append(edit);
    ++m_edits;
    if (!m_journalTimer.isActive())
        m_journalTimer.start();
    if (!m_atMostTimer.isActive())
        m_atMostTimer.start();
    m_pauseTimer.start();
    if (m_state == State::Saved)
        becomes(State::Unsaved);
}

void OpenDraft::proposalGrew(const QString &text, qsizetype at)
{
    m_proposal = text;
    m_proposalAt = at;
    m_proposalIsNew = true;
    if (!m_journalTimer.isActive())
        m_journalTimer.start();
}

void OpenDraft::writeJournal()
{
    m_journalTimer.stop();
    if (!m_unanswered.isEmpty()) {
        const qint64 upTo = m_edits;
        const qint64 first = m_edits - m_unanswered.size();
        m_library
            .run([id = m_id, taken = m_taken, edits = m_unanswered, first, upTo](Library &library) -> LibraryResult<void> {
                // What was asked for before this may have taken some of them meanwhile.
                auto journaled = library.journal(id, edits.sliced(std::clamp<qint64>(*taken - first, 0, edits.size())));
                if (journaled)
                    *taken = std::max(*taken, upTo);
                return journaled;
            })
            .then(this, [this, upTo](const LibraryResult<void> &answer) { journalAnswered(upTo, answer); });
    }
    if (std::exchange(m_proposalIsNew, false)) {
        m_library.run([id = m_id, text = m_proposal, at = m_proposalAt](Library &library) { return library.journalProposal(id, text, at); })
            .then(this, [this](const LibraryResult<void> &answer) {
                if (answer)
                    return;
                // The text that grows next brings it along; one that grows no more is tried again with the next save.
                m_proposalIsNew = true;
                m_retryTimer.start();
                emit failed(answer.error());
            });
    }
}

void OpenDraft::forgetUpTo(qint64 edit)
{
    const qint64 first = m_edits - m_unanswered.size();
    m_unanswered.remove(0, std::clamp<qint64>(edit - first, 0, m_unanswered.size()));
}

void OpenDraft::journalAnswered(qint64 upTo, const LibraryResult<void> &answer)
{
    if (answer) {
        forgetUpTo(upTo);
        if (m_state == State::Failed && !m_saveRefused && m_unanswered.isEmpty())
            becomes(m_savedUpTo == m_edits ? State::Saved : State::Unsaved);
        return;
    }
    // A save that came between has taken them after all.
    if (m_savedUpTo >= upTo)
        return;
    if (!m_retryTimer.isActive())
        m_retryTimer.start();
    becomes(State::Failed);
    emit failed(answer.error());
}

QFuture<LibraryResult<DraftSummary>> OpenDraft::saveNow(Origin origin, const QByteArray &brief)
{
    // A proposal that waits for the journal must not wait longer for it.
    if (!m_proposalIsNew)
        m_journalTimer.stop();
    else if (!m_journalTimer.isActive())
        m_journalTimer.start();
    m_pauseTimer.stop();
    m_atMostTimer.stop();
    m_retryTimer.stop();
    const qint64 upTo = m_edits;
    const qint64 first = m_edits - m_unanswered.size();
    // The whole text needs no edits; but where it is refused, the journals may still have room for them.
    auto saving = m_library.run([save = DraftSave{m_id, m_wholeText(), origin, brief}, taken = m_taken, edits = m_unanswered, first,
                                 upTo](Library &library) -> LibraryResult<DraftSummary> {
        auto saved = library.save(save);
        if (saved || library.journal(save.draft, edits.sliced(std::clamp<qint64>(*taken - first, 0, edits.size()))))
            *taken = std::max(*taken, upTo);
        return saved;
    });
    // A future has one continuation; the caller's is the one that is returned.
    return saving.then(this, [this, upTo](const LibraryResult<DraftSummary> &answer) {
        saveAnswered(upTo, answer);
        return answer;
    });
}

void OpenDraft::saveAnswered(qint64 upTo, const LibraryResult<DraftSummary> &answer)
{
    m_saveRefused = !answer;
    if (answer) {
        m_savedUpTo = std::max(m_savedUpTo, upTo);
        m_savedAt = QDateTime::currentDateTime();
        forgetUpTo(upTo);
        if (m_savedUpTo == m_edits)
            becomes(State::Saved);
        else if (m_state == State::Failed)
            becomes(State::Unsaved);
        return;
    }
    m_retryTimer.start();
    becomes(State::Failed);
    emit failed(answer.error());
}

} // namespace agate
