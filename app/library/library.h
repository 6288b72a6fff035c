// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft.h"
#include "draft/draft_summary.h"
#include "draft/revision.h"
#include "library/library_error.h"
#include "text/text_edit.h"

#include <QList>

#include <expected>
#include <memory>

namespace agate
{

template <typename T>
using LibraryResult = std::expected<T, LibraryError>;

/// What a save adds to a draft.
struct DraftSave {
    DraftId draft;
    QString text;
    Origin origin = Origin::Typed;
    /// JSON of the brief (briefToJson), empty when typed.
    QByteArray brief;

    bool operator==(const DraftSave &) const = default;
};

struct NewDraft {
    DraftId id = DraftId::fresh();
    QString name;
    QString text;
    QString language;
    QString templateId;
    Origin origin = Origin::Typed;
    QByteArray brief;

    bool operator==(const NewDraft &) const = default;
};

/// Text that a crash left in the journals and that no revision holds.
struct Leftover {
    DraftId draft;
    QString title;
    /// The draft's text as last saved.
    QString saved;
    /// The text as it stood when Agate ended.
    QString recovered;
    /// A proposal that was growing then, empty if none; and where it stood in `recovered` (UTF-16).
    QString proposal;
    qsizetype proposalAt = 0;
    QDateTime when;

    bool operator==(const Leftover &) const = default;
};

/// The writer's drafts in one SQLite file, with a journal beside it that does not share its fate.
///
/// Plain and synchronous: a path in, std::expected out. One object, one writing connection, one thread (LibraryThread runs it).
/// It is the only place with SQL. What a refused write was to keep stays with the caller: nothing is reported saved that is not.
class Library
{
public:
    enum class Access : quint8 { ReadWrite, ReadOnly };

    struct Opened {
        std::unique_ptr<Library> library;
        /// ReadOnly although ReadWrite was asked for: InUse, ReadOnly or Newer.
        std::optional<LibraryError> readOnlyBecause;
        /// The file was damaged: where it was kept, and how many drafts were saved out of it.
        QString damagedKeptAt;
        int rescuedDrafts = 0;
    };

    /// Opens or makes the library `file`. ReadOnly never writes and never makes one (NotFound).
    static LibraryResult<Opened> open(const QString &file, Access access);
    ~Library();
    Q_DISABLE_COPY_MOVE(Library)

    bool isReadOnly() const;
    QString file() const;

    /// Newest first; `search` filters by a text found in title or text, in any letter case ("": all).
    LibraryResult<QList<DraftSummary>> drafts(const QString &search = {}, bool trashed = false) const;
    LibraryResult<Draft> draft(const DraftId &id) const;
    /// Drafts whose id begins with `prefix` (hexadecimal).
    LibraryResult<QList<DraftId>> withPrefix(const QString &prefix) const;
    LibraryResult<DraftSummary> add(const NewDraft &draft);
    /// The new revision and the removal of the draft's journal are one transaction.
    LibraryResult<DraftSummary> save(const DraftSave &save);
    LibraryResult<void> rename(const DraftId &id, const QString &name);
    LibraryResult<void> trash(const DraftId &id);
    LibraryResult<void> restore(const DraftId &id);
    /// Newest first.
    LibraryResult<QList<Revision>> revisions(const DraftId &id) const;
    /// Keeps text that is not the draft's as a revision (a discarded proposal, a recovery that was declined).
    LibraryResult<void> keepAside(const DraftSave &revision);

    /// Appends to the journals; on disk when it returns.
    LibraryResult<void> journal(const DraftId &id, const QList<TextEdit> &edits);
    /// The growing proposal of a draft: `text` is the whole of it so far ("" when it is gone).
    LibraryResult<void> journalProposal(const DraftId &id, const QString &text, qsizetype at);

    /// What the last run left behind.
    LibraryResult<QList<Leftover>> leftovers() const;
    /// Makes the recovered text the draft's text (Origin::Recovered), or keeps it aside as a revision; either way nothing is lost.
    LibraryResult<void> settle(const Leftover &leftover, bool accept);

private:
    Library();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace agate
