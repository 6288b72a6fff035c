// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/schema.h"

#include "library/file_steps.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace agate
{

using namespace Qt::StringLiterals;

// The terms come folded and apart from one another: what is left to do is to cut at the spaces.
QString searchTable()
{
    return u"CREATE VIRTUAL TABLE search USING fts5(title, text, content='', contentless_delete=1, tokenize='ascii')"_s;
}

// A draft's text is its newest revision with aside = 0. Times are milliseconds since 1970 in UTC. title, words and length are
// what a list needs, so that it need not read texts. run names the run of Agate that wrote a journal entry; base is the hash
// of the revision that the entries of a run and draft begin on.
const Migrations &libraryMigrations()
{
    static const Migrations migrations = {
        // 1: the first version
        {
            u"CREATE TABLE drafts("
            "id TEXT PRIMARY KEY NOT NULL CHECK(length(id) = 32), "
            "name TEXT NOT NULL, title TEXT NOT NULL, words INTEGER NOT NULL, "
            "language TEXT NOT NULL, template TEXT NOT NULL, "
            "made INTEGER NOT NULL, updated INTEGER NOT NULL, trashed INTEGER"
            ") STRICT"_s,
            u"CREATE INDEX drafts_by_time ON drafts(updated)"_s,
            u"CREATE TABLE revisions("
            "number INTEGER PRIMARY KEY AUTOINCREMENT, "
            "draft TEXT NOT NULL REFERENCES drafts(id), "
            "made INTEGER NOT NULL, origin INTEGER NOT NULL, aside INTEGER NOT NULL CHECK(aside IN (0, 1)), "
            "length INTEGER NOT NULL, hash BLOB NOT NULL CHECK(length(hash) = 32), text TEXT NOT NULL, brief BLOB NOT NULL"
            ") STRICT"_s,
            u"CREATE INDEX revisions_by_draft ON revisions(draft, aside, number)"_s,
            u"CREATE TABLE journal("
            "number INTEGER PRIMARY KEY AUTOINCREMENT, "
            "run TEXT NOT NULL, draft TEXT NOT NULL REFERENCES drafts(id), "
            "kind INTEGER NOT NULL, base BLOB NOT NULL CHECK(length(base) = 32), record BLOB NOT NULL"
            ") STRICT"_s,
            u"CREATE INDEX journal_by_draft ON journal(run, draft, kind)"_s,
        },
        // 2: what a writer pins, where they were in each draft (left_at: its place among those that were left, the last highest),
        // and the search index (see search_index.h). A greater number in indexed is a draft changed later. Its hash is that of the
        // text that the index has; NULL: it waits for being indexed; empty: too long for that.
        {
            u"ALTER TABLE drafts ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK(pinned IN (0, 1))"_s,
            u"ALTER TABLE drafts ADD COLUMN caret INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE drafts ADD COLUMN top INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE drafts ADD COLUMN left_at INTEGER"_s,
            u"CREATE INDEX drafts_left ON drafts(left_at) WHERE left_at IS NOT NULL"_s,
            u"CREATE TABLE indexed("
            "number INTEGER PRIMARY KEY, "
            "draft TEXT NOT NULL UNIQUE REFERENCES drafts(id), "
            "hash BLOB CHECK(hash IS NULL OR length(hash) IN (0, 32))"
            ") STRICT"_s,
            u"CREATE INDEX indexed_not ON indexed(number) WHERE hash IS NULL OR length(hash) = 0"_s,
            u"INSERT INTO indexed(draft) SELECT id FROM drafts ORDER BY updated, rowid"_s,
            u"CREATE TABLE checks(name TEXT PRIMARY KEY NOT NULL, made INTEGER NOT NULL) STRICT"_s,
            searchTable(),
        },
        // 3: words a day (YYYY-MM-DD, the writer's own), more than at the day's beginning or fewer.
        {
            u"CREATE TABLE days(day TEXT PRIMARY KEY NOT NULL CHECK(length(day) = 10), words INTEGER NOT NULL) STRICT"_s,
        },
        // 4: translations of drafts and files, segment by segment. source is the hash of the segment's text, nth counts those of
        // one translation with the same text. address and state: FormOfAddress and KeptSegment::State.
        {
            u"CREATE TABLE translations("
            "number INTEGER PRIMARY KEY AUTOINCREMENT, "
            "subject TEXT NOT NULL CHECK(length(subject) > 0), language TEXT NOT NULL, address INTEGER NOT NULL, "
            "updated INTEGER NOT NULL, UNIQUE(subject, language, address)"
            ") STRICT"_s,
            u"CREATE TABLE segments("
            "translation INTEGER NOT NULL REFERENCES translations(number) ON DELETE CASCADE, "
            "source BLOB NOT NULL CHECK(length(source) = 32), nth INTEGER NOT NULL CHECK(nth >= 0), "
            "state INTEGER NOT NULL CHECK(state IN (1, 2)), text TEXT NOT NULL, "
            "PRIMARY KEY(translation, source, nth)"
            ") STRICT, WITHOUT ROWID"_s,
        },
    };
    return migrations;
}

LibraryResult<void> migrate(Connection &connection, const Migrations &migrations, const QString &copy)
{
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    const qsizetype from = version->toLongLong();
    if (from < 0 || from > migrations.size())
        return std::unexpected(LibraryError{LibraryError::Kind::Newer, u"library version %1"_s.arg(from)});
    if (from > 0 && from < migrations.size()) {
        if (auto copied = copyLibrary(connection, copy); !copied)
            return copied;
    }
    for (qsizetype step = from; step < migrations.size(); ++step) {
        auto stepped = connection.write([&]() -> LibraryResult<void> {
            for (const auto &statement : migrations.at(step)) {
                if (auto done = connection.run(statement); !done)
                    return std::unexpected(done.error());
            }
            for (const auto &pragma :
                 {u"PRAGMA application_id=%1"_s.arg(libraryApplicationId), u"PRAGMA user_version=%1"_s.arg(step + 1)}) {
                if (auto done = connection.run(pragma); !done)
                    return std::unexpected(done.error());
            }
            return {};
        });
        if (!stepped)
            return stepped;
    }
    return {};
}

LibraryResult<void> copyLibrary(Connection &connection, const QString &target)
{
    const QString part = target + u".part"_s;
    if (QFile::exists(part) && !QFile::remove(part))
        return std::unexpected(LibraryError{LibraryError::Kind::Other, u"an unfinished copy is in the way"_s});
    // VACUUM INTO takes an empty file: so the copy is its owner's from the first byte.
    const QByteArray encoded = QFile::encodeName(part);
    const int made = ::open(encoded.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0)
        return std::unexpected(libraryError(FileError::fromErrno(errno, part)));
    ::close(made);
    auto copied = connection.run(u"VACUUM INTO ?"_s, {part});
    if (!copied) {
        QFile::remove(part);
        return std::unexpected(copied.error());
    }
    if (auto synced = syncFile(part); !synced)
        return synced;
    {
        const auto check = Connection::open(part, Connection::Mode::ReadOnly);
        if (!check)
            return std::unexpected(check.error());
        const auto verdict = (*check)->value(u"PRAGMA integrity_check(1)"_s);
        if (!verdict)
            return std::unexpected(verdict.error());
        if (verdict->toString() != "ok"_L1)
            return std::unexpected(LibraryError{LibraryError::Kind::Damaged, u"the copy before the migration is damaged"_s});
    }
    return renameSynced(part, target);
}

} // namespace agate
