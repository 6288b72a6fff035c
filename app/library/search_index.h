// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/connection.h"
#include "text/search_query.h"

#include <QElapsedTimer>

#include <chrono>

namespace agate
{

/// The full-text index of a library: an FTS5 table without content of its own, fed with searchTerms() of every draft's title and
/// text, and `indexed`, which says what of each draft it holds.
///
/// It is changed in the transaction that saves the draft, so the two cannot part. A long text, a renamed draft and the drafts of
/// an older library wait until tidy() comes to them, and until then find() looks into their texts: nothing is ever missed. An
/// index that is damaged is never a reason not to save or not to find; it is built anew.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) { }

    /// Within the transaction that made `text` the draft's, after its title was set. Fails only as any write can.
    LibraryResult<void> put(const QString &draft, const QString &text, const QByteArray &hash);
    /// Within a transaction: the draft's title changed.
    LibraryResult<void> outdate(const QString &draft);
    /// Ids of drafts with all of a query: those that have it in the title first, and what was changed last before the others.
    LibraryResult<QStringList> find(const SearchQuery &query, bool trashed, qsizetype atMost);

    /// What can wait, a few milliseconds at a time: see Library::tidy().
    std::optional<std::chrono::milliseconds> tidy(bool quiet);
    /// Looks through the whole index, also when that was done lately.
    LibraryResult<void> check();
    /// Within a transaction. Empties the index; every draft waits from now on.
    LibraryResult<void> empty();

    /// The index cannot be used until tidy() has built it anew.
    bool isBroken() const { return m_broken; }

private:
    struct Found {
        /// Greater where the draft was changed later.
        qint64 number = 0;
        QString draft;
        /// All of it is in the title.
        bool inTitle = false;
    };

    LibraryResult<void> putInside(const QString &draft, const QString &text, const QByteArray &hash);
    LibraryResult<void> lookUp(const QString &match, bool trashed, qsizetype atMost, bool inTitle, QList<Found> &found);
    LibraryResult<void> lookInto(const SearchQuery &query, bool trashed, QList<Found> &found);
    LibraryResult<void> takeStock();
    LibraryResult<void> noteTerms();
    LibraryResult<bool> isCheckDue();
    LibraryResult<void> fill(const QElapsedTimer &since);
    LibraryResult<void> index(qint64 number, const QString &draft, const QString &title);

    Connection &m_connection;
    bool m_broken = false;
    bool m_stockTaken = false;
    /// The index was checked, or this run has tried in vain.
    bool m_checked = false;
    int m_rebuilds = 0;
    /// What could not be done is not tried again in this run.
    bool m_gaveUp = false;
};

/// The query for FTS5: nothing but terms in quotation marks, so nothing in it can be taken for FTS5's language.
QString ftsQuery(const SearchQuery &query);

} // namespace agate
