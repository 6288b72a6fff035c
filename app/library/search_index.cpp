// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/search_index.h"

#include "library/schema.h"
#include "text/search_terms.h"

#include <QDateTime>
#include <QSet>
#include <QSqlQuery>

#include <algorithm>
#include <unicode/uvernum.h>

namespace agate
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// UTF-16 units that are indexed with the save itself; what is longer waits until the writer has left it alone for a while.
constexpr qsizetype indexedAtOnce = 64 << 10;
/// Longer than this and indexing would hold the journals up. Such a text is looked into.
constexpr qsizetype indexedAtMost = 1 << 20;
/// How long after its last save a draft that waits is indexed.
constexpr qint64 rest = 20'000;
/// How long one slice of tidying may take, but for one draft of the greatest length.
constexpr qint64 slice = 20;
constexpr int draftsASlice = 200;
/// UTF-16 units of waiting drafts that one search looks into.
constexpr qint64 lookedThrough = 128 << 20;
constexpr auto checkLater = 5s;
constexpr qint64 day = 24LL * 60 * 60 * 1000;

/// Grows when searchTerms() changes.
constexpr qint64 termsVersion = 1;
constexpr qint64 termsInUse = termsVersion * 1000 + U_ICU_VERSION_MAJOR_NUM;

LibraryResult<void> done(const LibraryResult<int> &run)
{
    return run.transform([](int) { });
}

/// A damaged index fails in odd ways, as one number that is there twice.
bool isOfTheIndex(const LibraryError &error)
{
    return error.kind == LibraryError::Kind::Damaged || error.kind == LibraryError::Kind::Other;
}

QString newestText(const QString &draft)
{
    return u"(SELECT text FROM revisions WHERE draft = %1 AND aside = 0 ORDER BY number DESC LIMIT 1)"_s.arg(draft);
}

/// A long text that was saved a moment ago. Binds two times and a length.
const QString isBeingWritten = u"d.updated BETWEEN ? AND ? AND "
                               "(SELECT length FROM revisions WHERE draft = d.id AND aside = 0 ORDER BY number DESC LIMIT 1) > ?"_s;

QString trashedIs(bool trashed)
{
    return trashed ? u"NOT NULL"_s : u"NULL"_s;
}

} // namespace

QString ftsQuery(const SearchQuery &query)
{
    QStringList phrases;
    for (const auto &phrase : query.phrases)
        phrases.append(u"\""_s + phrase.terms.join(u' ') + (phrase.opens ? u"\" *"_s : u"\""_s));
    return phrases.join(u" AND "_s);
}

LibraryResult<void> SearchIndex::put(const QString &draft, const QString &text, const QByteArray &hash)
{
    if (auto begun = m_connection.run(u"SAVEPOINT indexing"_s); !begun)
        return std::unexpected(begun.error());
    auto put = putInside(draft, m_broken ? QString() : text, m_broken || text.size() > indexedAtOnce ? QByteArray() : hash);
    // FTS5 writes when the transaction ends, or when one begins within it; at the end it would be too late to do without.
    if (put)
        put = done(m_connection.run(u"SAVEPOINT written"_s));
    if (!put && isOfTheIndex(put.error())) {
        // The save goes on without it. Where it is the disk after all, this fails too.
        m_broken = true;
        if (auto back = m_connection.run(u"ROLLBACK TO indexing"_s); !back)
            return put;
        put = {};
    }
    if (!put)
        return put;
    return done(m_connection.run(u"RELEASE indexing"_s));
}

LibraryResult<void> SearchIndex::putInside(const QString &draft, const QString &text, const QByteArray &hash)
{
    QVariant before;
    qint64 last = 0;
    QString title;
    auto read = m_connection.each(u"SELECT CASE name WHEN '' THEN title ELSE name END, "
                                  "(SELECT number FROM indexed WHERE draft = drafts.id), (SELECT max(number) FROM indexed) "
                                  "FROM drafts WHERE id = ?"_s,
                                  {draft}, [&](const QSqlQuery &row) {
                                      title = row.value(0).toString();
                                      before = row.value(1);
                                      last = row.value(2).toLongLong();
                                      return false;
                                  });
    if (!read)
        return read;
    if (!before.isNull() && !m_broken) {
        if (auto gone = m_connection.run(u"DELETE FROM search WHERE rowid = ?"_s, {before}); !gone)
            return std::unexpected(gone.error());
    }
    const qint64 number = !before.isNull() && before.toLongLong() == last ? last : last + 1;
    if (!hash.isEmpty()) {
        auto added =
            m_connection.run(u"INSERT INTO search(rowid, title, text) VALUES(?, ?, ?)"_s, {number, searchTerms(title), searchTerms(text)});
        if (!added)
            return std::unexpected(added.error());
    }
    return done(m_connection.run(u"INSERT INTO indexed(number, draft, hash) VALUES(?, ?, ?) "
                                 "ON CONFLICT(draft) DO UPDATE SET number = excluded.number, hash = excluded.hash"_s,
                                 {number, draft, hash.isEmpty() ? QVariant() : QVariant(hash)}));
}

LibraryResult<void> SearchIndex::outdate(const QString &draft)
{
    return done(m_connection.run(u"UPDATE indexed SET hash = NULL WHERE draft = ?"_s, {draft}));
}

LibraryResult<QStringList> SearchIndex::find(const SearchQuery &query, bool trashed, qsizetype atMost)
{
    QList<Found> all;
    const QString match = ftsQuery(query);
    auto looked = lookUp(u"title : (%1)"_s.arg(match), trashed, atMost, true, all)
                      .and_then([&] { return lookUp(match, trashed, atMost, false, all); })
                      .and_then([&] { return lookInto(query, trashed, all); });
    if (!looked) {
        m_broken = m_broken || isOfTheIndex(looked.error());
        return std::unexpected(looked.error());
    }
    std::ranges::sort(
        all, [](const Found &one, const Found &other) { return one.inTitle != other.inTitle ? one.inTitle : one.number > other.number; });
    QStringList found;
    QSet<QString> seen;
    for (const Found &one : std::as_const(all)) {
        if (found.size() >= atMost)
            break;
        if (!seen.contains(one.draft))
            found.append(one.draft);
        seen.insert(one.draft);
    }
    return found;
}

// Without a rank, and backwards by number, SQLite stops at the limit: ranking a common word would read all drafts that have it.
LibraryResult<void> SearchIndex::lookUp(const QString &match, bool trashed, qsizetype atMost, bool inTitle, QList<Found> &found)
{
    const QString sql =
        u"SELECT i.number, i.draft FROM search CROSS JOIN indexed AS i ON i.number = search.rowid "
        "CROSS JOIN drafts AS d ON d.id = i.draft "
        "WHERE search MATCH ? AND length(i.hash) = 32 AND d.trashed IS %1 ORDER BY search.rowid DESC LIMIT ?"_s.arg(trashedIs(trashed));
    return m_connection.each(sql, {match, atMost}, [&](const QSqlQuery &row) {
        found.append({row.value(0).toLongLong(), row.value(1).toString(), inTitle});
        return true;
    });
}

LibraryResult<void> SearchIndex::lookInto(const SearchQuery &query, bool trashed, QList<Found> &found)
{
    struct Waiting {
        qint64 number = 0;
        QString draft;
        QString title;
    };

    QList<Waiting> all;
    const QString sql = u"SELECT i.number, d.id, CASE d.name WHEN '' THEN d.title ELSE d.name END "
                        "FROM indexed AS i CROSS JOIN drafts AS d ON d.id = i.draft "
                        "WHERE (i.hash IS NULL OR length(i.hash) = 0) AND d.trashed IS %1 ORDER BY i.number DESC"_s.arg(trashedIs(trashed));
    auto read = m_connection.each(sql, {}, [&all](const QSqlQuery &row) {
        all.append({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString()});
        return true;
    });
    if (!read)
        return read;
    qint64 looked = 0;
    for (const Waiting &one : std::as_const(all)) {
        bool inTitle = hasAll(query, one.title, {});
        if (!inTitle && looked < lookedThrough) {
            // One damaged text must not hide the others.
            const auto text = m_connection.value(u"SELECT %1"_s.arg(newestText(u"?"_s)), {one.draft});
            if (!text)
                continue;
            const QString content = text->toString();
            looked += content.size();
            if (!hasAll(query, one.title, content))
                continue;
        } else if (!inTitle) {
            continue;
        }
        found.append({one.number, one.draft, inTitle});
    }
    return {};
}

std::optional<std::chrono::milliseconds> SearchIndex::tidy(bool quiet)
{
    if (m_gaveUp)
        return {};
    QElapsedTimer since;
    since.start();
    auto tidied = [&]() -> LibraryResult<void> {
        if (m_broken) {
            ++m_rebuilds;
            auto emptied = m_connection.write([this] { return empty(); });
            m_broken = !emptied;
            m_stockTaken = false;
            return emptied;
        }
        if (!m_stockTaken) {
            m_stockTaken = true;
            return m_connection.write([this] { return takeStock(); });
        }
        return fill(since);
    }();
    if (!tidied) {
        // A full disk can have room again.
        if (!isOfTheIndex(tidied.error()))
            return 1min;
        m_gaveUp = std::exchange(m_broken, true) || m_rebuilds > 2;
        return m_gaveUp ? std::nullopt : std::optional(0ms);
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto waits =
        m_connection.value(u"SELECT min(CASE WHEN %1 THEN d.updated - ? ELSE 0 END) "
                           "FROM indexed AS i CROSS JOIN drafts AS d ON d.id = i.draft WHERE i.hash IS NULL"_s.arg(isBeingWritten),
                           {now - rest, now, indexedAtOnce, now - rest});
    if (!waits)
        return {};
    if (!waits->isNull())
        return std::chrono::milliseconds(waits->toLongLong());
    // When nothing waits the index is looked through, once a day.
    if (m_checked)
        return {};
    const auto due = isCheckDue();
    m_checked = !due || !*due;
    if (m_checked)
        return {};
    // It is one statement, and nobody should wait behind it.
    if (!quiet)
        return checkLater;
    m_checked = true;
    if (auto checked = check(); !checked && m_broken)
        return 0ms;
    return {};
}

LibraryResult<void> SearchIndex::fill(const QElapsedTimer &since)
{
    struct Waiting {
        qint64 number = 0;
        QString draft;
        QString title;
    };

    QList<Waiting> some;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    auto read = m_connection.each(u"SELECT i.number, d.id, CASE d.name WHEN '' THEN d.title ELSE d.name END "
                                  "FROM indexed AS i CROSS JOIN drafts AS d ON d.id = i.draft "
                                  "WHERE i.hash IS NULL AND NOT (%1) ORDER BY i.number DESC LIMIT ?"_s.arg(isBeingWritten),
                                  {now - rest, now, indexedAtOnce, draftsASlice}, [&some](const QSqlQuery &row) {
                                      some.append({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString()});
                                      return true;
                                  });
    if (!read || some.isEmpty())
        return read;
    return m_connection.write([&]() -> LibraryResult<void> {
        for (const Waiting &one : std::as_const(some)) {
            if (auto indexed = index(one.number, one.draft, one.title); !indexed)
                return indexed;
            if (since.elapsed() >= slice)
                break;
        }
        return {};
    });
}

LibraryResult<void> SearchIndex::index(qint64 number, const QString &draft, const QString &title)
{
    QString text;
    QByteArray hash("");
    // A text that cannot be read, or is none, is looked into by each search; it holds no other up.
    [[maybe_unused]] const auto read =
        m_connection.each(u"SELECT text, hash FROM revisions WHERE draft = ? AND aside = 0 ORDER BY number DESC LIMIT 1"_s, {draft},
                          [&](const QSqlQuery &row) {
                              text = row.value(0).toString();
                              if (text.size() <= indexedAtMost)
                                  hash = row.value(1).toByteArray();
                              return false;
                          });
    if (auto gone = m_connection.run(u"DELETE FROM search WHERE rowid = ?"_s, {number}); !gone)
        return std::unexpected(gone.error());
    if (!hash.isEmpty()) {
        auto added =
            m_connection.run(u"INSERT INTO search(rowid, title, text) VALUES(?, ?, ?)"_s, {number, searchTerms(title), searchTerms(text)});
        if (!added)
            return std::unexpected(added.error());
    }
    return done(m_connection.run(u"UPDATE indexed SET hash = ? WHERE number = ?"_s, {hash, number}));
}

LibraryResult<void> SearchIndex::takeStock()
{
    const auto terms = m_connection.value(u"SELECT made FROM checks WHERE name = 'terms'"_s);
    if (!terms)
        return std::unexpected(terms.error());
    const auto held = m_connection.value(u"SELECT (SELECT count(*) FROM search_docsize) = count(*) FROM indexed WHERE length(hash) = 32"_s);
    if (!held)
        return std::unexpected(held.error());
    // Until the first time nobody else has filled it.
    const bool isOfOthers = !terms->isNull() && terms->toLongLong() != termsInUse;
    if (auto made = isOfOthers || !held->toBool() ? empty() : noteTerms(); !made)
        return made;
    auto added = m_connection.run(u"INSERT INTO indexed(draft) SELECT id FROM drafts WHERE id NOT IN (SELECT draft FROM indexed) "
                                  "ORDER BY updated, rowid"_s);
    if (!added)
        return std::unexpected(added.error());
    return done(m_connection.run(u"UPDATE indexed SET hash = NULL WHERE length(hash) = 32 AND hash IS NOT "
                                 "(SELECT hash FROM revisions WHERE draft = indexed.draft AND aside = 0 ORDER BY number DESC LIMIT 1)"_s));
}

LibraryResult<void> SearchIndex::empty()
{
    for (const QString &sql :
         {u"DROP TABLE IF EXISTS search"_s, searchTable(), u"UPDATE indexed SET hash = NULL WHERE hash IS NOT NULL"_s}) {
        if (auto run = m_connection.run(sql); !run)
            return std::unexpected(run.error());
    }
    return noteTerms();
}

LibraryResult<void> SearchIndex::noteTerms()
{
    return done(m_connection.run(u"INSERT INTO checks(name, made) VALUES('terms', ?) "
                                 "ON CONFLICT(name) DO UPDATE SET made = excluded.made WHERE made <> excluded.made"_s,
                                 {termsInUse}));
}

LibraryResult<bool> SearchIndex::isCheckDue()
{
    return m_connection.value(u"SELECT made FROM checks WHERE name = 'index'"_s).transform([](const QVariant &made) {
        const qint64 ago = QDateTime::currentMSecsSinceEpoch() - made.toLongLong();
        return made.isNull() || ago >= day || ago < 0;
    });
}

LibraryResult<void> SearchIndex::check()
{
    auto checked = m_connection.write([this]() -> LibraryResult<void> {
        if (auto looked = m_connection.run(u"INSERT INTO search(search, rank) VALUES('integrity-check', 1)"_s); !looked)
            return std::unexpected(looked.error());
        return done(
            m_connection.run(u"INSERT INTO checks(name, made) VALUES('index', ?) ON CONFLICT(name) DO UPDATE SET made = excluded.made"_s,
                             {QDateTime::currentMSecsSinceEpoch()}));
    });
    m_broken = m_broken || (!checked && isOfTheIndex(checked.error()));
    return checked;
}

} // namespace agate
