// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/day_words.h"
#include "draft/draft.h"
#include "draft/draft_summary.h"
#include "draft/kept_segment.h"
#include "draft/revision.h"
#include "draft/search_hit.h"
#include "library/library_error.h"
#include "text/text_edit.h"

#include <QList>

#include <chrono>
#include <expected>
#include <memory>
#include <optional>

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

    /// Grows whenever a list of drafts would look different.
    quint64 changes() const;
    /// The error of the last write that was refused since the last call. A journal that fails again in the same way is told once.
    std::optional<LibraryError> takeRefusal();

    /// Pinned ones first, then those changed last. With `search`: what search() finds, all of it, in its order.
    LibraryResult<QList<DraftSummary>> drafts(const QString &search = {}, bool trashed = false) const;
    /// Drafts that have all the words of `typed` (see searchQueryFrom) in title or text: those with all in the title first, and
    /// what was changed last before the others. What the index does not hold yet is looked into, the newest 256 MiB of it; so are
    /// all texts for what has no letter or digit in it.
    LibraryResult<QList<SearchHit>> search(const QString &typed, bool trashed = false, qsizetype atMost = 200) const;
    /// Work that can wait: builds the search index, for some 20 ms; once a day, and only where it is `quiet`, also checks it, which
    /// takes a large library some 0.3 s. Answers after how long it wants to be called again; nothing: when something was changed.
    std::optional<std::chrono::milliseconds> tidy(bool quiet = true);
    /// Where the newest revision is damaged the newest good one serves; Damaged when none is good.
    LibraryResult<Draft> draft(const DraftId &id) const;
    /// Drafts whose id begins with `prefix` (hexadecimal), 16 at most.
    LibraryResult<QList<DraftId>> withPrefix(const QString &prefix) const;
    LibraryResult<DraftSummary> add(const NewDraft &draft);
    /// The new revision and the removal of the draft's journal are one transaction. Typed text that the library holds already
    /// makes no new revision. Old typed revisions are thinned out (thinning.h); all others stay.
    LibraryResult<DraftSummary> save(const DraftSave &save);
    LibraryResult<void> rename(const DraftId &id, const QString &name);
    LibraryResult<void> pin(const DraftId &id, bool pinned);

    enum class Leaving : quint8 {
        /// It goes on top of the drafts that were left.
        ForAnother,
        /// It goes under them: who goes back again and again comes to each of them.
        GoingBack,
    };

    /// The writer leaves the draft as it stands; next time it opens in the same place. No text is at stake: an error is
    /// answered, but is no refusal.
    LibraryResult<void> leave(const DraftId &id, const DraftPlace &place, Leaving leaving = Leaving::ForAnother);
    /// The draft on top of those that were left, but for `open` and what is in the trash; NotFound when there is none.
    LibraryResult<DraftId> lastLeft(const DraftId &open) const;
    /// A BCP 47 tag; empty: unknown.
    LibraryResult<void> setLanguage(const DraftId &id, const QString &language);
    LibraryResult<void> trash(const DraftId &id);
    LibraryResult<void> restore(const DraftId &id);
    /// Newest first, those kept aside and damaged ones (Revision::damaged) among them.
    LibraryResult<QList<Revision>> revisions(const DraftId &id) const;
    /// Keeps text that is not the draft's as a revision (a discarded proposal, a recovery that was declined).
    LibraryResult<void> keepAside(const DraftSave &revision);

    /// Appends edits to both journals; on disk when it returns. Each edit's positions are UTF-16 offsets in the text as it stands
    /// right before it, beginning with the draft's text. Succeeds when one journal holds the edits (the other's error is a
    /// refusal: takeRefusal()). On an error no edit was taken: give them again, with those that followed.
    LibraryResult<void> journal(const DraftId &id, const QList<TextEdit> &edits);
    /// The growing proposal of a draft: `text` is the whole of it so far ("" when it is gone).
    LibraryResult<void> journalProposal(const DraftId &id, const QString &text, qsizetype at);

    /// What earlier runs left behind, from whichever journal knows more. Empty when the library was opened for reading on request
    /// or is in use.
    LibraryResult<QList<Leftover>> leftovers() const;
    /// Makes the recovered text the draft's text (Origin::Recovered), or keeps it aside as a revision; either way nothing is lost.
    /// The proposal is kept aside (Origin::Discarded) in both cases. A draft that no library holds any more is made anew; declined,
    /// it goes to the trash.
    LibraryResult<void> settle(const Leftover &leftover, bool accept);

    /// Adds to the words of a day (takes away when `words` is negative).
    LibraryResult<void> addWords(QDate day, qint64 words);
    /// The days from `from` to `to` on which something was written, in their order.
    LibraryResult<QList<DayWords>> wordsByDay(QDate from, QDate to) const;

    /// What is kept of a translation, in no order; nothing when there is none.
    LibraryResult<QList<KeptSegment>> translation(const TranslationKey &key) const;
    /// Adds segments to a translation, or changes them; on disk when it returns. Those that are not named stay.
    LibraryResult<void> keepSegments(const TranslationKey &key, const QList<KeptSegment> &segments);
    /// Throws all of a translation away.
    LibraryResult<void> forgetTranslation(const TranslationKey &key);

private:
    Library();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace agate
