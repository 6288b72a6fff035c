// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/write_lock.h"

#include "library/file_steps.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace agate
{

LibraryResult<std::unique_ptr<WriteLock>> WriteLock::take(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return std::unexpected(libraryError(FileError::fromErrno(errno, file)));
    std::unique_ptr<WriteLock> lock(new WriteLock(descriptor));
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno == EWOULDBLOCK)
            return std::unexpected(LibraryError{LibraryError::Kind::InUse, {}});
        return std::unexpected(libraryError(FileError::fromErrno(errno, file)));
    }
    struct stat seen = {};
    lock->m_leftInUse = ::fstat(descriptor, &seen) != 0 || seen.st_size > 0;
    // One byte says "in use". On a full disk it cannot be written; then an end by force goes unnoticed, and SQLite's own -wal tells.
    [[maybe_unused]] const ssize_t marked = ::pwrite(descriptor, "!", 1, 0);
    return lock;
}

WriteLock::~WriteLock()
{
    ::close(m_descriptor);
}

void WriteLock::release()
{
    [[maybe_unused]] const int truncated = ::ftruncate(m_descriptor, 0);
}

} // namespace agate
