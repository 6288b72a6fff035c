// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library_file.h"

#include "library/file_steps.h"
#include "library/schema.h"
#include "library/search_index.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

LibraryError damaged(const QString &detail)
{
    return {LibraryError::Kind::Damaged, detail};
}

LibraryResult<void> makeForOwner(const QString &file)
{
    const QByteArray encoded = QFile::encodeName(file);
    // SQLite gives its -wal and -shm the mode of the file itself, so this one decides for all three.
    const int made = ::open(encoded.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made >= 0) {
        ::close(made);
        return {};
    }
    if (errno != EEXIST)
        return std::unexpected(libraryError(FileError::fromErrno(errno, file)));
    struct stat seen = {};
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QByteArray name = encoded + suffix;
        if (::stat(name.constData(), &seen) == 0 && (seen.st_mode & 0077) != 0) {
            // Not ours to change: then it is read, not written.
            if (::chmod(name.constData(), 0600) != 0)
                return std::unexpected(libraryError(FileError::fromErrno(errno, file)));
        }
    }
    return {};
}

struct Identity {
    qint32 application = 0;
    qint64 version = 0;
    bool empty = false;
    bool hasTables = false;
};

LibraryResult<Identity> identityOf(Connection &connection)
{
    const auto application = connection.value(u"PRAGMA application_id"_s);
    if (!application)
        return std::unexpected(application.error());
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    const auto names = connection.rows(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s);
    if (!names)
        return std::unexpected(names.error());
    int ours = 0;
    for (const auto &row : *names)
        ours += QStringList{u"drafts"_s, u"revisions"_s, u"journal"_s}.contains(row.first().toString()) ? 1 : 0;
    return Identity{application->toInt(), version->toLongLong(), names->isEmpty(), ours == 3};
}

/// WAL where the file system carries it, else TRUNCATE; what SQLite says it does is what counts.
LibraryResult<void> chooseJournalMode(Connection &connection, const QString &file)
{
    if (fileSystemCarriesWal(fileSystemOf(QFileInfo(file).absolutePath()))) {
        const auto mode = connection.value(u"PRAGMA journal_mode=WAL"_s);
        if (!mode)
            return std::unexpected(mode.error());
        if (mode->toString() == "wal"_L1) {
            // Keeps what an odd, huge transaction left from staying for good.
            if (auto limited = connection.value(u"PRAGMA journal_size_limit=67108864"_s); !limited)
                return std::unexpected(limited.error());
            return {};
        }
    }
    const auto mode = connection.value(u"PRAGMA journal_mode=TRUNCATE"_s);
    if (!mode)
        return std::unexpected(mode.error());
    if (mode->toString() != "truncate"_L1)
        return std::unexpected(LibraryError{LibraryError::Kind::Other, u"journal mode is "_s + mode->toString()});
    return {};
}

/// SQLite counts the search index as part of the file. Where only that is damaged it goes, to be built anew: no text is at stake.
bool isWholeWithoutIndex(Connection &connection)
{
    return connection
        .write([&connection]() -> LibraryResult<void> {
            const auto there = connection.value(u"SELECT count(*) FROM sqlite_master WHERE name IN ('search', 'indexed')"_s);
            if (!there || there->toInt() != 2)
                return std::unexpected(damaged(u"no index to blame"_s));
            if (auto emptied = SearchIndex(connection).empty(); !emptied)
                return emptied;
            const auto verdict = connection.value(u"PRAGMA quick_check(1)"_s);
            if (!verdict || verdict->toString() != "ok"_L1)
                return std::unexpected(verdict ? damaged(u"quick_check: "_s + verdict->toString()) : verdict.error());
            return {};
        })
        .has_value();
}

LibraryResult<void> prepare(Connection &connection, const QString &file, bool searching)
{
    if (!connection.canWrite())
        return std::unexpected(LibraryError{LibraryError::Kind::ReadOnly, u"the file is read-only"_s});
    if (auto chosen = chooseJournalMode(connection, file); !chosen)
        return chosen;
    const auto synchronous = connection.value(u"PRAGMA synchronous"_s);
    if (!synchronous)
        return std::unexpected(synchronous.error());
    if (synchronous->toInt() != 2)
        return std::unexpected(LibraryError{LibraryError::Kind::Other, u"commits are not synced"_s});
    if (searching) {
        const auto verdict = connection.value(u"PRAGMA quick_check(1)"_s);
        if (!verdict)
            return std::unexpected(verdict.error());
        if (verdict->toString() != "ok"_L1 && !isWholeWithoutIndex(connection))
            return std::unexpected(damaged(u"quick_check: "_s + verdict->toString()));
    }
    const QString copy = u"%1.before-update-%2"_s.arg(file, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    if (auto migrated = migrate(connection, libraryMigrations(), copy); !migrated)
        return migrated;
    // Reads the whole table that every list needs.
    if (auto counted = connection.value(u"SELECT count(title) FROM drafts NOT INDEXED"_s); !counted)
        return std::unexpected(counted.error());
    if (auto done = checkpoint(connection); !done)
        return std::unexpected(done.error());
    return {};
}

} // namespace

std::expected<std::unique_ptr<Connection>, OpenRefused> openToWrite(const QString &file, bool searching)
{
    if (auto made = makeForOwner(file); !made)
        return std::unexpected(OpenRefused{made.error()});
    auto connection = Connection::open(file, Connection::Mode::ReadWrite);
    if (!connection)
        return std::unexpected(OpenRefused{connection.error()});
    const auto identity = identityOf(**connection);
    if (!identity)
        return std::unexpected(OpenRefused{identity.error()});
    const bool fresh = identity->application == 0 && identity->version == 0 && identity->empty;
    if (!fresh && identity->application != libraryApplicationId) {
        if (identity->hasTables)
            return std::unexpected(OpenRefused{damaged(u"application_id %1"_s.arg(identity->application))});
        return std::unexpected(OpenRefused{damaged(u"a database, but no library of Agate"_s), true});
    }
    if (identity->version > libraryMigrations().size())
        return std::unexpected(OpenRefused{{LibraryError::Kind::Newer, u"library version %1"_s.arg(identity->version)}});
    if (!fresh && (identity->version < 1 || !identity->hasTables))
        return std::unexpected(OpenRefused{damaged(u"tables are missing"_s)});
    if (auto prepared = prepare(**connection, file, searching); !prepared)
        return std::unexpected(OpenRefused{prepared.error()});
    return *std::move(connection);
}

LibraryResult<Reading> openToRead(const QString &file)
{
    Reading reading;
    auto attempt = [&reading](const QString &name, Connection::Mode mode) -> LibraryResult<void> {
        auto connection = Connection::open(name, mode);
        if (!connection)
            return std::unexpected(connection.error());
        const auto identity = identityOf(**connection);
        if (!identity)
            return std::unexpected(identity.error());
        if (identity->application == 0 && identity->empty)
            return std::unexpected(LibraryError{LibraryError::Kind::NotFound, u"an empty file"_s});
        if (identity->application != libraryApplicationId || !identity->hasTables)
            return std::unexpected(damaged(u"no library of Agate"_s));
        reading.connection = *std::move(connection);
        return {};
    };
    auto read = attempt(file, Connection::Mode::ReadOnly);
    const bool inPlace = ::access(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), W_OK) == 0;
    if (!read && !inPlace && read.error().kind != LibraryError::Kind::Damaged) {
        // SQLite cannot make its -shm there. Nobody writes there either, so what lies there does not change.
        if (QFileInfo(file + u"-wal"_s).size() == 0) {
            read = attempt(file, Connection::Mode::Immutable);
        } else {
            reading.copy = std::make_unique<QTemporaryDir>();
            const QString copy = reading.copy->filePath(u"library"_s);
            if (QFile::copy(file, copy) && QFile::copy(file + u"-wal"_s, copy + u"-wal"_s))
                read = attempt(copy, Connection::Mode::ReadOnly);
        }
    }
    if (!read)
        return std::unexpected(read.error());
    return reading;
}

LibraryResult<bool> checkpoint(Connection &connection)
{
    const auto rows = connection.rows(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!rows)
        return std::unexpected(rows.error());
    // busy, frames in the -wal, frames brought over; both are -1 without a -wal.
    return rows->isEmpty() || (rows->first().at(0).toInt() == 0 && rows->first().at(1).toInt() == rows->first().at(2).toInt());
}

} // namespace agate
