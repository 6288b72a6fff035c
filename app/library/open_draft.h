// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library_thread.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace agate
{

/// When an open draft writes what. The defaults keep the promise of 300 ms with room for a slow disk.
struct SaveTimes {
    /// From the first edit that no journal holds to the journal.
    std::chrono::milliseconds journal{150};
    /// From the last edit to a revision …
    std::chrono::milliseconds pause{800};
    /// … and from the first unsaved edit, however fast the writer types.
    std::chrono::milliseconds atMost{5000};
    /// From a refused write to the next try.
    std::chrono::milliseconds retry{5000};
};

/// The draft a writer has open: takes every edit, sees to it that the journal holds it within 300 ms and a revision after a
/// pause of 0.8 s or 5 s at most, and knows the truth about what is saved. Nothing of it grows with the document but the
/// text that `wholeText` hands over when a revision is due.
///
/// It begins with the library's text: the caller shows that text first. Destroying it hands what is unsaved to the library,
/// so `wholeText` must still answer then and the LibraryThread outlive it.
class OpenDraft : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        /// The library holds the text as it stands.
        Saved,
        /// The journal holds it, or will within 300 ms; a revision is due.
        Unsaved,
        /// The last write was refused: a save since which none succeeded, or the newest edits, which are in the window only. Tried again
        /// with each edit and every 5 s.
        Failed,
    };

    OpenDraft(LibraryThread &library, DraftId id, std::function<QString()> wholeText, QObject *parent = nullptr);
    OpenDraft(LibraryThread &library, DraftId id, std::function<QString()> wholeText, SaveTimes times, QObject *parent = nullptr);
    ~OpenDraft() override;
    Q_DISABLE_COPY_MOVE(OpenDraft)

    DraftId id() const;
    State state() const;
    /// When the library last took the text; invalid before the first time.
    QDateTime savedAt() const;

    /// Positions are UTF-16 offsets in the plain text (lines end in '\n') as it stands right before this edit. Cheap: no I/O, nothing
    /// that grows with the document.
    void edited(const TextEdit &edit);
    /// The growing proposal, whole so far ("" when kept or gone) and where it stands in the text as it is now.
    void proposalGrew(const QString &text, qsizetype at);
    /// A revision now (Ctrl+S, closing, Keep with its brief).
    QFuture<LibraryResult<DraftSummary>> saveNow(Origin origin = Origin::Typed, const QByteArray &brief = {});

signals:
    void stateChanged();
    void failed(const agate::LibraryError &error);

private:
    void writeJournal();
    void becomes(State state);
    void journalAnswered(qint64 upTo, const LibraryResult<void> &answer);
    void saveAnswered(qint64 upTo, const LibraryResult<DraftSummary> &answer);
    void forgetUpTo(qint64 edit);

    LibraryThread &m_library;
    const DraftId m_id;
    const std::function<QString()> m_wholeText;
    const SaveTimes m_times;
    State m_state = State::Saved;
    QDateTime m_savedAt;
    /// Edits are numbered from 1; these have no answer from the library yet.
    QList<TextEdit> m_unanswered;
    qint64 m_edits = 0;
    qint64 m_savedUpTo = 0;
    /// No save has succeeded since one was refused.
    bool m_saveRefused = false;
    /// How many edits the library took. Touched on the library's thread only: there the order of things is certain.
    std::shared_ptr<qint64> m_taken;
    QString m_proposal;
    qsizetype m_proposalAt = 0;
    bool m_proposalIsNew = false;
    QTimer m_journalTimer;
    QTimer m_pauseTimer;
    QTimer m_atMostTimer;
    QTimer m_retryTimer;
};

} // namespace agate
