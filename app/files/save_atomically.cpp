// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/save_atomically.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace agate
{

namespace
{

using Done = std::expected<void, FileError>;

std::unexpected<FileError> failure(int number, const QString &path)
{
    return std::unexpected(FileError::fromErrno(number, path));
}

/// A descriptor and the temporary file behind it: both go when it is dropped before the file was renamed.
class TemporaryFile
{
public:
    TemporaryFile() = default;
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    ~TemporaryFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        if (!m_name.isEmpty())
            ::unlink(m_name.constData());
    }

    int open(const QString &folder, const QString &name, mode_t mode)
    {
        // A long name leaves no room for ours: 255 bytes is the limit of every common file system.
        QByteArray stem = QFile::encodeName(name).left(200);
        for (int tries = 0; tries < 100; ++tries) {
            const QByteArray candidate =
                QFile::encodeName(folder) + "/." + stem + '.' + QByteArray::number(QRandomGenerator::system()->generate(), 36) + ".tmp";
            m_descriptor = ::open(candidate.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
            if (m_descriptor >= 0) {
                m_name = candidate;
                return 0;
            }
            if (errno != EEXIST)
                break;
        }
        return errno;
    }

    int descriptor() const { return m_descriptor; }

    int close() { return ::close(std::exchange(m_descriptor, -1)) == 0 ? 0 : errno; }

    int renameTo(const QByteArray &target)
    {
        if (::rename(m_name.constData(), target.constData()) != 0)
            return errno;
        m_name.clear();
        return 0;
    }

private:
    int m_descriptor = -1;
    QByteArray m_name;
};

/// Where `path` leads: links followed to the end, also to a file that is not there yet.
std::expected<QString, FileError> targetOf(const QString &path)
{
    QString target = QFileInfo(path).absoluteFilePath();
    // As many links as Linux itself follows.
    for (int hops = 0; hops < 40; ++hops) {
        const QFileInfo info(target);
        if (!info.isSymLink())
            return target;
        const QString link = info.readSymLink();
        target = QFileInfo(info.dir(), link).absoluteFilePath();
    }
    return failure(ELOOP, path);
}

int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        if (written == 0)
            return EIO;
        // A short write is not the end of it: the next one brings the reason.
        bytes = bytes.sliced(written);
    }
    return 0;
}

int syncWholly(int descriptor)
{
    while (::fsync(descriptor) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

int syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES ? 0 : errno;
    const int number = syncWholly(descriptor);
    ::close(descriptor);
    // Some file systems cannot sync a folder; then the rename is all there is.
    return number == EINVAL || number == ENOTSUP || number == ENOSYS ? 0 : number;
}

} // namespace

Done saveAtomically(const QString &path, QByteArrayView bytes, bool ownerOnly)
{
    const auto resolved = targetOf(path);
    if (!resolved)
        return std::unexpected(resolved.error());
    const QString &target = *resolved;
    const QByteArray encoded = QFile::encodeName(target);
    const QFileInfo place(target);

    struct stat old = {};
    const bool exists = ::stat(encoded.constData(), &old) == 0;
    if (!exists && errno != ENOENT)
        return failure(errno, path);
    if (exists && !S_ISREG(old.st_mode))
        return failure(S_ISDIR(old.st_mode) ? EISDIR : EINVAL, path);
    if (exists && ::access(encoded.constData(), W_OK) != 0)
        return failure(errno, path);

    TemporaryFile temporary;
    // A new file's mode is left to the umask; a file that exists is copied narrow first and widened when its bytes are there.
    if (const int number = temporary.open(place.path(), place.fileName(), ownerOnly || exists ? 0600 : 0666); number != 0)
        return failure(number, path);
    if (const int number = writeAll(temporary.descriptor(), bytes); number != 0)
        return failure(number, path);
    if (exists) {
        struct stat made = {};
        if (::fstat(temporary.descriptor(), &made) != 0)
            return failure(errno, path);
        // Only root can give a file away; where that is refused, the writer's own file takes the place, as with any editor.
        if ((made.st_uid != old.st_uid || made.st_gid != old.st_gid) && ::fchown(temporary.descriptor(), old.st_uid, old.st_gid) != 0
            && errno != EPERM && errno != EINVAL)
            return failure(errno, path);
        if (!ownerOnly && ::fchmod(temporary.descriptor(), old.st_mode & 07777) != 0)
            return failure(errno, path);
    }
    if (const int number = syncWholly(temporary.descriptor()); number != 0)
        return failure(number, path);
    struct stat written = {};
    if (::fstat(temporary.descriptor(), &written) != 0)
        return failure(errno, path);
    if (written.st_size != bytes.size())
        return failure(EIO, path);
    if (const int number = temporary.close(); number != 0)
        return failure(number, path);
    if (const int number = temporary.renameTo(encoded); number != 0)
        return failure(number, path);
    if (const int number = syncFolder(place.path()); number != 0)
        return failure(number, path);
    return {};
}

} // namespace agate
