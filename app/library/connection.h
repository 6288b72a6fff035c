// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QSqlDatabase>
#include <QVariant>

#include <functional>
#include <type_traits>

class QSqlQuery;
struct sqlite3;

namespace agate
{

/// One connection to a SQLite file, for the thread that opened it. Every answer of SQLite becomes a LibraryResult.
class Connection
{
public:
    enum class Mode : quint8 {
        ReadWrite,
        ReadOnly,
        /// For a file that nobody can change (a read-only disk): no lock and no -wal is looked at.
        Immutable,
    };

    /// Opens and sets what every connection of Agate has in common. SQLite looks into the file only when it is first asked
    /// something. ReadWrite makes a file that is not there, so make it first where its mode matters.
    static LibraryResult<std::unique_ptr<Connection>> open(const QString &file, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// False also when SQLite was asked to write and could only open the file for reading.
    bool canWrite() const;

    /// The number of rows changed.
    LibraryResult<int> run(const QString &sql, const QVariantList &values = {});
    LibraryResult<QList<QVariantList>> rows(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; invalid when there is none.
    LibraryResult<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// Row by row, until `take` says false.
    LibraryResult<void> each(const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &take);
    qint64 lastNumber();

    /// `work` in one transaction that can write from its beginning: all of it or nothing.
    template <typename Work>
    std::invoke_result_t<Work> write(Work work);

private:
    Connection() = default;
    LibraryResult<void> start(QSqlQuery &query, const QString &sql, const QVariantList &values);
    LibraryError errorOf(const QSqlQuery &query) const;
    LibraryError error(int code, const QString &detail) const;
    void rollBack();

    QString m_name;
    QSqlDatabase m_database;
    /// The same connection for SQLite's own interface; null when Qt brought a SQLite of its own.
    sqlite3 *m_handle = nullptr;
    qint64 m_lastNumber = 0;
};

template <typename Work>
std::invoke_result_t<Work> Connection::write(Work work)
{
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return std::unexpected(begun.error());
    auto result = work();
    if (!result) {
        rollBack();
        return result;
    }
    if (auto committed = run(QStringLiteral("COMMIT")); !committed) {
        rollBack();
        return std::unexpected(committed.error());
    }
    return result;
}

} // namespace agate
