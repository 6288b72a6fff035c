// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library_thread.h"

#include <QTimer>

#include <functional>

namespace agate
{

/// The draft a writer has open: takes every edit, sees to it that the journal holds it within 300 ms and a revision after a
/// pause of 0.8 s or 5 s at most, and knows the truth about what is saved. Nothing of it grows with the document but the
/// text that `wholeText` hands over when a revision is due.
class OpenDraft : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        /// The library holds the text as it stands.
        Saved,
        /// The journal holds it, or will within 300 ms; a revision is due.
        Unsaved,
        /// The last write was refused; the text is in the window only. Tried again with each edit and every 5 s.
        Failed,
    };

    OpenDraft(LibraryThread &library, DraftId id, std::function<QString()> wholeText, QObject *parent = nullptr);
    ~OpenDraft() override;

    DraftId id() const;
    State state() const;
    /// When the library last took the text; invalid before the first time.
    QDateTime savedAt() const;

    void edited(const TextEdit &edit);
    /// The growing proposal, whole so far ("" when kept or gone) and where it stands.
    void proposalGrew(const QString &text, qsizetype at);
    /// A revision now (Ctrl+S, closing, Keep with its brief).
    QFuture<LibraryResult<DraftSummary>> saveNow(Origin origin = Origin::Typed, const QByteArray &brief = {});

signals:
    void stateChanged();
    void failed(const agate::LibraryError &error);
};

} // namespace agate
