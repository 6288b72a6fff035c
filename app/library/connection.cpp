// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/connection.h"

#include <QAtomicInt>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>

#include <cerrno>
#include <sqlite3.h>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

/// How long a connection waits for another one's lock. The writing connection meets only readers' short ones.
constexpr auto busyMilliseconds = 2000;

LibraryError::Kind kindOf(int code, int systemError)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return LibraryError::Kind::NoSpace;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return LibraryError::Kind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return LibraryError::Kind::InUse;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return LibraryError::Kind::Damaged;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        // SQLite knows only ENOSPC as a full disk; a quota and a limit on a file's size are the same to a writer.
        switch (systemError) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return LibraryError::Kind::NoSpace;
        case EROFS:
        case EACCES:
        case EPERM:
            return LibraryError::Kind::ReadOnly;
        case ENOENT:
            return LibraryError::Kind::NotFound;
        default:
            break;
        }
        // A page that the file is too short for.
        if (code == SQLITE_IOERR_SHORT_READ)
            return LibraryError::Kind::Damaged;
        return LibraryError::Kind::Other;
    default:
        return LibraryError::Kind::Other;
    }
}

} // namespace

LibraryResult<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    static QAtomicInt counter;
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = u"agate-library-%1"_s.arg(counter.fetchAndAddRelaxed(1));
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    auto &database = connection->m_database;
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds);
    if (mode != Mode::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mode == Mode::Immutable) {
        options += u";QSQLITE_OPEN_URI"_s;
        database.setDatabaseName(u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) + u"?immutable=1"_s);
    } else {
        database.setDatabaseName(file);
    }
    database.setConnectOptions(options);
    if (!database.open()) {
        const QSqlError error = database.lastError();
        return std::unexpected(connection->error(error.nativeErrorCode().toInt(), error.databaseText() + error.driverText()));
    }
    // The interface of SQLite's own may be used on Qt's connection only if both are the same library.
    const auto source = connection->value(u"SELECT sqlite_source_id()"_s);
    const QVariant handle = database.driver()->handle();
    if (source && source->toString() == QLatin1StringView(sqlite3_sourceid()) && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        connection->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    if (connection->m_handle) {
        // Nothing that a library file says may change how SQLite works or load code.
        if (sqlite3_db_config(connection->m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr) != SQLITE_OK
            || sqlite3_db_config(connection->m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr) != SQLITE_OK)
            return std::unexpected(LibraryError{LibraryError::Kind::Other, u"SQLite refused to be made defensive"_s});
    }
    for (const auto &pragma : {u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s, u"PRAGMA mmap_size=0"_s,
                               u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA synchronous=FULL"_s}) {
        if (auto set = connection->run(pragma); !set)
            return std::unexpected(set.error());
    }
    const auto foreignKeys = connection->value(u"PRAGMA foreign_keys"_s);
    if (!foreignKeys || foreignKeys->toInt() != 1)
        return std::unexpected(LibraryError{LibraryError::Kind::Other, u"foreign keys are not enforced"_s});
    return connection;
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool Connection::canWrite() const
{
    return !m_handle || sqlite3_db_readonly(m_handle, "main") == 0;
}

LibraryResult<void> Connection::start(QSqlQuery &query, const QString &sql, const QVariantList &values)
{
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return std::unexpected(errorOf(query));
    for (const auto &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return std::unexpected(errorOf(query));
    return {};
}

LibraryResult<int> Connection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    if (auto started = start(query, sql, values); !started)
        return std::unexpected(started.error());
    m_lastNumber = query.lastInsertId().toLongLong();
    const int changed = query.numRowsAffected();
    // A pragma answers with a row; a failure while stepping over it counts too.
    while (query.next()) { }
    if (query.lastError().isValid())
        return std::unexpected(errorOf(query));
    return changed;
}

LibraryResult<void> Connection::each(const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &take)
{
    QSqlQuery query(m_database);
    if (auto started = start(query, sql, values); !started)
        return std::unexpected(started.error());
    while (query.next()) {
        if (!take(query))
            return {};
    }
    if (query.lastError().isValid())
        return std::unexpected(errorOf(query));
    return {};
}

LibraryResult<QList<QVariantList>> Connection::rows(const QString &sql, const QVariantList &values)
{
    QList<QVariantList> found;
    auto read = each(sql, values, [&found](const QSqlQuery &query) {
        const int columns = query.record().count();
        QVariantList row;
        for (int column = 0; column < columns; ++column)
            row.append(query.value(column));
        found.append(row);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

LibraryResult<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    QVariant found;
    auto read = each(sql, values, [&found](const QSqlQuery &query) {
        found = query.value(0);
        return false;
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

qint64 Connection::lastNumber()
{
    return m_lastNumber;
}

void Connection::rollBack()
{
    // After a full disk or an I/O error SQLite has often rolled back by itself; asking again would be an error.
    if (m_handle && sqlite3_get_autocommit(m_handle) != 0)
        return;
    [[maybe_unused]] const auto rolledBack = run(u"ROLLBACK"_s);
}

LibraryError Connection::errorOf(const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    return this->error(error.nativeErrorCode().toInt(), error.databaseText());
}

LibraryError Connection::error(int code, const QString &detail) const
{
    const int systemError = m_handle ? sqlite3_system_errno(m_handle) : 0;
    return {kindOf(code, systemError), u"SQLite %1 (errno %2): %3"_s.arg(code).arg(systemError).arg(detail)};
}

} // namespace agate
