// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/rescue.h"

#include "library/draft_title.h"
#include "library/file_steps.h"
#include "library/library_file.h"
#include "library/library_parts.h"
#include "library/replay.h"
#include "library/schema.h"
#include "text/counting.h"

#include <QFile>
#include <QSqlQuery>
#include <QtEndian>

#include <algorithm>
#include <functional>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

/// Rows that one damaged page can hide are asked for one by one; more than this and the rest of the table is given up.
constexpr qint64 probesAtMost = 100'000;

/// The parts of a database's header without which SQLite reads nothing (sqlite.org/fileformat.html, section 1.3), as every
/// library of Agate has them. The counts that follow from the file's size are left at "unknown".
bool mendHeader(const QString &file, bool withWal)
{
    QFile database(file);
    if (!database.open(QIODevice::ReadWrite) || database.size() < 512)
        return false;
    QByteArray header(100, '\0');
    qstrncpy(header.data(), "SQLite format 3", 16);
    qToBigEndian<quint16>(4096, header.data() + 16);
    header[18] = header[19] = withWal ? 2 : 1;
    header[21] = 64;
    header[22] = header[23] = 32;
    qToBigEndian<quint32>(4, header.data() + 44);
    qToBigEndian<quint32>(1, header.data() + 56);
    qToBigEndian<quint32>(static_cast<quint32>(libraryMigrations().size()), header.data() + 60);
    qToBigEndian<quint32>(libraryApplicationId, header.data() + 68);
    return database.write(header) == header.size() && database.flush();
}

/// Every row of `table` that can be had, by its rowid: from the front to the first damage, from the back, then between them.
void readAround(Connection &from, const QString &columns, const QString &table, const std::function<void(const QSqlQuery &)> &take)
{
    qint64 low = 0;
    auto forwards = from.each(u"SELECT rowid, %1 FROM %2 NOT INDEXED ORDER BY rowid"_s.arg(columns, table), {}, [&](const QSqlQuery &row) {
        low = row.value(0).toLongLong();
        take(row);
        return true;
    });
    if (forwards)
        return;
    qint64 high = low;
    bool any = false;
    [[maybe_unused]] const auto backwards =
        from.each(u"SELECT rowid, %1 FROM %2 NOT INDEXED WHERE rowid > ? ORDER BY rowid DESC"_s.arg(columns, table), {low},
                  [&](const QSqlQuery &row) {
                      high = row.value(0).toLongLong();
                      any = true;
                      take(row);
                      return true;
                  });
    const qint64 end = any ? high : low + 1000;
    for (qint64 number = low + 1; number < end && number - low < probesAtMost; ++number) {
        [[maybe_unused]] const auto one =
            from.each(u"SELECT rowid, %1 FROM %2 NOT INDEXED WHERE rowid = ?"_s.arg(columns, table), {number}, [&](const QSqlQuery &row) {
                take(row);
                return true;
            });
    }
}

struct Rescued {
    Connection &to;
    /// The newest text of each draft that is as it was saved, and that of drafts of which none is.
    QHash<QString, QString> good;
    QHash<QString, QString> bad;

    LibraryResult<void> draft(const QString &id, const QString &name, const QString &title, const QString &language,
                              const QString &templateId, qint64 made, qint64 updated, const QVariant &trashed, bool pinned = false)
    {
        return to
            .run(u"INSERT OR IGNORE INTO drafts(id, name, title, words, language, template, made, updated, trashed, pinned) "
                 "VALUES(?, ?, ?, 0, ?, ?, ?, ?, ?, ?)"_s,
                 {id, storable(name), storable(title), storable(language), storable(templateId), made, updated, trashed, pinned ? 1 : 0})
            .transform([](int) { });
    }
};

bool isId(const QString &id)
{
    return !DraftId::fromString(id).isNull();
}

LibraryResult<int> rescueRows(Connection &from, Connection &to)
{
    Rescued rescued{to, {}, {}};
    LibraryResult<void> written;
    auto note = [&written](const LibraryResult<void> &step) {
        if (written && !step)
            written = step;
    };
    // Version 1 had no pins.
    const auto pins = from.value(u"SELECT count(*) FROM pragma_table_info('drafts') WHERE name = 'pinned'"_s);
    const QString pinned = pins && pins->toInt() == 1 ? u"pinned"_s : u"0"_s;
    readAround(from, u"id, name, title, language, template, made, updated, trashed, "_s + pinned, u"drafts"_s, [&](const QSqlQuery &row) {
        if (isId(row.value(1).toString()))
            note(rescued.draft(row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                               row.value(5).toString(), row.value(6).toLongLong(), row.value(7).toLongLong(), row.value(8),
                               row.value(9).toInt() == 1));
    });
    // Ascending numbers keep their order whatever way they were read.
    readAround(from, u"draft, made, origin, aside, hash, text, brief"_s, u"revisions"_s, [&](const QSqlQuery &row) {
        const QString id = row.value(1).toString();
        const QString text = storable(row.value(6).toString());
        const QByteArray hash = row.value(5).toByteArray();
        if (!isId(id))
            return;
        const bool aside = row.value(4).toInt() != 0;
        if (textHash(text) != hash) {
            // Better some of a text than none; but only where no revision is whole.
            if (!aside)
                rescued.bad.insert(id, text);
            return;
        }
        const qint64 made = row.value(2).toLongLong();
        note(rescued.draft(id, {}, {}, {}, {}, made, made, {}));
        QByteArray brief = row.value(7).toByteArray();
        if (brief.isNull())
            brief = QByteArray("");
        note(to.run(u"INSERT OR IGNORE INTO revisions(number, draft, made, origin, aside, length, hash, text, brief) "
                    "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {row.value(0), id, made, row.value(3), aside ? 1 : 0, text.size(), hash, text, brief})
                 .transform([](int) { }));
    });
    readAround(from, u"run, draft, kind, base, record"_s, u"journal"_s, [&](const QSqlQuery &row) {
        const QString id = row.value(2).toString();
        if (!isId(id) || row.value(4).toByteArray().size() != 32)
            return;
        note(rescued.draft(id, {}, {}, {}, {}, 0, 0, {}));
        note(to.run(u"INSERT OR IGNORE INTO journal(number, run, draft, kind, base, record) VALUES(?, ?, ?, ?, ?, ?)"_s,
                    {row.value(0), row.value(1), id, row.value(3), row.value(4), row.value(5)})
                 .transform([](int) { }));
    });
    readAround(from, u"day, words"_s, u"days"_s, [&](const QSqlQuery &row) {
        if (QDate::fromString(row.value(1).toString(), Qt::ISODate).isValid())
            note(to.run(u"INSERT OR IGNORE INTO days(day, words) VALUES(?, ?)"_s, {row.value(1), row.value(2).toLongLong()})
                     .transform([](int) { }));
    });
    if (!written)
        return std::unexpected(written.error());

    auto newest = to.each(u"SELECT draft, text FROM revisions WHERE aside = 0 ORDER BY number"_s, {}, [&](const QSqlQuery &row) {
        rescued.good.insert(row.value(0).toString(), row.value(1).toString());
        return true;
    });
    if (!newest)
        return std::unexpected(newest.error());
    for (auto bad = rescued.bad.cbegin(); bad != rescued.bad.cend(); ++bad) {
        if (rescued.good.contains(bad.key()))
            continue;
        const qint64 time = QDateTime::currentMSecsSinceEpoch();
        note(rescued.draft(bad.key(), {}, {}, {}, {}, time, time, {}));
        note(to.run(u"INSERT INTO revisions(draft, made, origin, aside, length, hash, text, brief) VALUES(?, ?, ?, 0, ?, ?, ?, x'')"_s,
                    {bad.key(), time, static_cast<int>(Origin::Recovered), bad.value().size(), textHash(bad.value()), bad.value()})
                 .transform([](int) { }));
        rescued.good.insert(bad.key(), bad.value());
    }
    for (auto text = rescued.good.cbegin(); text != rescued.good.cend(); ++text)
        note(to.run(u"UPDATE drafts SET title = ?, words = ? WHERE id = ?"_s,
                    {storable(draftTitle(text.value())), countWords(text.value()), text.key()})
                 .transform([](int) { }));
    // A draft of which only the name is left opens as an empty one.
    auto empty = to.run(u"INSERT INTO revisions(draft, made, origin, aside, length, hash, text, brief) "
                        "SELECT id, made, ?, 0, 0, ?, '', x'' FROM drafts "
                        "WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE draft = drafts.id AND aside = 0)"_s,
                        {static_cast<int>(Origin::Recovered), textHash({})});
    if (!empty)
        return std::unexpected(empty.error());
    // The search index is not rescued but built anew.
    if (auto waiting = to.run(u"INSERT INTO indexed(draft) SELECT id FROM drafts ORDER BY updated, rowid"_s); !waiting)
        return std::unexpected(waiting.error());
    if (!written)
        return std::unexpected(written.error());
    return static_cast<int>(rescued.good.size());
}

/// The draft table of a file in which SQLite finds nothing at all.
bool readable(Connection &connection)
{
    const auto tables = connection.value(u"SELECT count(*) FROM sqlite_master WHERE name IN ('drafts', 'revisions')"_s);
    return tables && tables->toInt() > 0;
}

void removeWithCompanions(const QString &file)
{
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + suffix);
}

} // namespace

LibraryResult<int> rescueLibrary(const QString &file, const QString &target)
{
    // All reading is done in a copy: SQLite may write beside a file that it reads, and the damaged one is evidence.
    const QString copy = target + u".reading"_s;
    removeWithCompanions(copy);
    removeWithCompanions(target);
    const bool hasWal = QFile::exists(file + u"-wal"_s);
    if (!QFile::copy(file, copy) || (hasWal && !QFile::copy(file + u"-wal"_s, copy + u"-wal"_s))) {
        removeWithCompanions(copy);
        return std::unexpected(LibraryError{LibraryError::Kind::NoSpace, u"the damaged library could not be copied"_s});
    }
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);

    auto rescued = [&]() -> LibraryResult<int> {
        auto to = openToWrite(target, false);
        if (!to)
            return std::unexpected(to.error().error);
        int count = 0;
        for (const bool mended : {false, true}) {
            if (mended && !mendHeader(copy, hasWal))
                break;
            auto from = Connection::open(copy, Connection::Mode::ReadWrite);
            if (!from || !readable(**from))
                continue;
            auto done = (*to)->write([&] { return rescueRows(**from, **to); });
            if (!done)
                return done;
            count = *done;
            break;
        }
        if (auto brought = checkpoint(**to); !brought)
            return std::unexpected(brought.error());
        return count;
    }();
    removeWithCompanions(copy);
    if (!rescued)
        removeWithCompanions(target);
    return rescued;
}

} // namespace agate
