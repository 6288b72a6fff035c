// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/owner_folder.h"
#include "library/file_steps.h"
#include "library/library_file.h"
#include "library/library_parts.h"
#include "library/rescue.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

/// Two names of one file must meet at one lock.
QString oneName(const QString &file)
{
    const QFileInfo info(file);
    QString known = info.canonicalFilePath();
    if (!known.isEmpty())
        return known;
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : folder + u'/' + info.fileName();
}

/// A rescue is made whole under this name before anything is moved.
QString rescuedName(const QString &file)
{
    return file + u".rescued"_s;
}

/// Where a damaged file is kept: beside the library, under a name that says what it is and when.
QString nameAside(const QString &file)
{
    const QString name = u"%1.damaged-%2"_s.arg(file, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    QString free = name;
    for (int number = 2; QFile::exists(free); ++number)
        free = u"%1-%2"_s.arg(name).arg(number);
    return free;
}

/// Puts a rescued library into the damaged one's place. Ended at any point, the next start finds the damaged file or the rescued one.
LibraryResult<QString> swap(const QString &file)
{
    QString aside = nameAside(file);
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(file + suffix)) {
            if (auto moved = renameSynced(file + suffix, aside + suffix); !moved)
                return std::unexpected(moved.error());
        }
    }
    if (auto moved = renameSynced(file, aside); !moved)
        return std::unexpected(moved.error());
    if (auto moved = renameSynced(rescuedName(file), file); !moved)
        return std::unexpected(moved.error());
    return aside;
}

} // namespace

Library::Library() : m_parts(std::make_unique<Parts>()) { }

LibraryResult<Library::Opened> Library::open(const QString &path, Access access)
{
    Opened opened;
    opened.library.reset(new Library);
    auto &parts = *opened.library->m_parts;
    parts.file = oneName(path);

    auto forReading = [&](std::optional<LibraryError> because) -> LibraryResult<Opened> {
        parts.lock.reset();
        if (!QFile::exists(parts.file))
            return std::unexpected(because.value_or(LibraryError{LibraryError::Kind::NotFound, u"there is no such library"_s}));
        auto reading = openToRead(parts.file);
        if (!reading)
            return std::unexpected(because && because->kind != LibraryError::Kind::InUse ? *because : reading.error());
        parts.connection = std::move(reading->connection);
        parts.copy = std::move(reading->copy);
        if (auto seen = parts.seeTables(); !seen)
            return std::unexpected(seen.error());
        parts.readOnly = because.value_or(LibraryError{LibraryError::Kind::ReadOnly, u"opened for reading"_s});
        // A run that goes on has left nothing yet.
        parts.seesLeftovers = because && because->kind != LibraryError::Kind::InUse;
        opened.readOnlyBecause = because;
        return std::move(opened);
    };
    if (access == Access::ReadOnly)
        return forReading({});

    if (auto folder = makeOwnerFolder(QFileInfo(parts.file).absolutePath()); !folder)
        return std::unexpected(libraryError(folder.error()));
    // Now that the folder exists, links in its name can be followed.
    parts.file = oneName(path);
    auto lock = WriteLock::take(parts.file + u".lock"_s);
    if (!lock)
        return forReading(lock.error());
    parts.lock = *std::move(lock);

    if (QFile::exists(rescuedName(parts.file)) && !QFile::exists(parts.file)) {
        if (auto moved = renameSynced(rescuedName(parts.file), parts.file); !moved)
            return std::unexpected(moved.error());
    }
    auto connection = openToWrite(parts.file, parts.lock->wasLeftInUse());
    if (!connection) {
        const auto [error, foreign] = connection.error();
        if (foreign)
            return std::unexpected(error);
        if (error.kind != LibraryError::Kind::Damaged)
            return forReading(error);
        const auto rescued = rescueLibrary(parts.file, parts.file + u".rescuing"_s);
        if (!rescued)
            return std::unexpected(rescued.error());
        if (auto named = renameSynced(parts.file + u".rescuing"_s, rescuedName(parts.file)); !named)
            return std::unexpected(named.error());
        auto aside = swap(parts.file);
        if (!aside)
            return std::unexpected(aside.error());
        opened.damagedKeptAt = *aside;
        opened.rescuedDrafts = *rescued;
        connection = openToWrite(parts.file, false);
        if (!connection)
            return std::unexpected(connection.error().error);
    }
    parts.connection = *std::move(connection);
    if (auto seen = parts.seeTables(); !seen)
        return std::unexpected(seen.error());
    parts.run = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-"_s) + QUuid::createUuid().toString(QUuid::Id128).first(8);
    parts.journalFile = std::make_unique<JournalFile>(parts.journalFolder() + u'/' + parts.run + u".log"_s);
    if (QFileInfo::exists(parts.journalFolder())) {
        // Tidying up that fails is no reason to keep the writer out.
        if (const auto swept = parts.sweep(); !swept)
            parts.seen(swept.error());
    }
    return opened;
}

LibraryResult<void> Library::Parts::seeTables()
{
    // The tables say it, whatever version they are called: a mended header guesses.
    const auto pinned = connection->value(u"SELECT count(*) FROM pragma_table_info('drafts') WHERE name = 'pinned'"_s);
    const auto tables = connection->value(u"SELECT count(*) FROM sqlite_master WHERE name IN ('search', 'indexed')"_s);
    if (!pinned || !tables)
        return std::unexpected(!pinned ? pinned.error() : tables.error());
    hasPlaces = pinned->toInt() == 1;
    const auto translated = connection->value(u"SELECT count(*) FROM sqlite_master WHERE name IN ('translations', 'segments')"_s);
    if (!translated)
        return std::unexpected(translated.error());
    hasTranslations = translated->toInt() == 2;
    if (tables->toInt() == 2)
        index = std::make_unique<SearchIndex>(*connection);
    return {};
}

Library::~Library()
{
    if (!m_parts->connection || m_parts->readOnly)
        return;
    m_parts->shortenJournal(true);
    // An empty folder says nothing; one with journals stays.
    QDir().rmdir(m_parts->journalFolder());
    if (!m_parts->sawDamage)
        m_parts->lock->release();
}

} // namespace agate
