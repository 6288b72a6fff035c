// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/connection.h"
#include "library/journal_file.h"
#include "library/search_index.h"
#include "library/write_lock.h"

#include <QHash>
#include <QTemporaryDir>

namespace agate
{

/// What Library's source files share.
struct Library::Parts {
    /// What this run knows of a draft that it journals.
    struct Journaled {
        /// The text as the journals have it, base and edits.
        QString text;
        bool textKnown = false;
        /// Hash of the revision that the edits began on.
        QByteArray base;
        /// Edits since then.
        bool hasEdits = false;
        /// Whether the next edits can follow on what each journal has, or need the whole text first.
        bool followsInFile = false;
        bool followsInRows = true;
        QString proposal;
        /// The part of the proposal that the file has.
        QString proposalInFile;
    };

    /// A stretch of text that an earlier run left, and whether a revision holds it meanwhile.
    struct Left {
        QString run;
        Leftover leftover;
        bool held = false;
    };

    QString file;
    /// Names this run: the file of its journal, and its rows.
    QString run;
    /// Declared before the connection: goes after it.
    std::unique_ptr<WriteLock> lock;
    std::unique_ptr<QTemporaryDir> copy;
    std::unique_ptr<Connection> connection;
    /// Null where the library is one of version 1, opened for reading.
    std::unique_ptr<SearchIndex> index;
    /// drafts has what version 2 brought.
    bool hasPlaces = false;
    /// It has what version 4 brought.
    bool hasTranslations = false;
    std::unique_ptr<JournalFile> journalFile;
    /// Why nothing can be written; empty when it can.
    std::optional<LibraryError> readOnly;
    bool seesLeftovers = true;
    quint64 changes = 0;
    std::optional<LibraryError> refusal;
    std::optional<LibraryError> toldOfJournal;
    bool sawDamage = false;
    qint64 sequence = 0;
    QHash<DraftId, Journaled> journaled;

    /// One transaction; a refusal is noted.
    template <typename Work>
    std::invoke_result_t<Work> write(Work work)
    {
        if (readOnly)
            return std::unexpected(refuse(*readOnly));
        auto done = connection->write(work);
        if (!done)
            return std::unexpected(refuse(done.error()));
        return done;
    }

    LibraryError refuse(const LibraryError &error);
    /// Notes damage seen while reading: the next start looks at every page.
    LibraryError seen(const LibraryError &error);
    void journalSuffered(const LibraryError &error);

    /// After the connection was made.
    LibraryResult<void> seeTables();
    QString summaryColumns() const;
    LibraryResult<QList<DraftSummary>> list(bool trashed) const;
    /// Ids of what a search finds, in the order in which it is shown; scan() without the index.
    LibraryResult<QStringList> find(const QString &typed, const SearchQuery &query, bool trashed, qsizetype atMost) const;
    LibraryResult<QStringList> scan(const QString &typed, const SearchQuery &query, bool trashed, qsizetype atMost) const;
    /// The summaries of drafts, in any order, each with the value of an expression.
    LibraryResult<void> eachSummary(const QStringList &ids, const QString &expression,
                                    const std::function<void(const DraftSummary &, const QVariant &)> &take) const;
    LibraryResult<DraftSummary> summary(const DraftId &id) const;
    LibraryResult<bool> exists(const DraftId &id) const;
    /// Hash of the newest revision that is the draft's text; empty when it has none.
    LibraryResult<QByteArray> newestHash(const DraftId &id) const;
    LibraryResult<QString> savedText(const DraftId &id) const;
    LibraryResult<std::optional<QString>> textByHash(const DraftId &id, const QByteArray &hash) const;
    /// Within a transaction.
    LibraryResult<void> insertDraft(const NewDraft &draft, qint64 now);
    LibraryResult<void> insertRevision(const DraftSave &save, qint64 now, bool aside);
    LibraryResult<void> thinOut(const DraftId &id, qint64 now);

    QString journalFolder() const;
    JournalRecord record(JournalRecord::Kind kind, const DraftId &id);
    /// After the library took `text`: the file knows it too, whole or as the sum of the edits it has.
    void noteSaved(const DraftId &id, const QString &text, const QByteArray &hash);
    LibraryResult<void> journalInFile(const DraftId &id, Journaled &journaled, const QList<TextEdit> &edits, const QString &after);
    LibraryResult<void> journalInRows(const DraftId &id, const Journaled &journaled, const QList<TextEdit> &edits, const QString &after);
    /// The journal file goes when nothing is left in it that only it knows.
    void shortenJournal(bool always);

    LibraryResult<QList<Left>> left() const;
    /// Takes away what earlier runs journaled and revisions hold.
    LibraryResult<void> sweep();
};

/// A text that the library can hold: never null, and a half character becomes U+FFFD, as it would in any file.
QString storable(const QString &text);

QString journalFolderOf(const QString &libraryFile);

} // namespace agate
