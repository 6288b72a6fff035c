// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/socket_folder.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace agate
{

namespace
{

const QString nameFilter = QStringLiteral("agate-??????");
constexpr const char *lockName = "/lock";
/// A folder without a lock may be one that is being made just now.
constexpr std::time_t youngSeconds = 60;

QString systemSentence()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// A descriptor of the folder's lock, or -1 when somebody else holds it. Closed on exec, so that only this process holds it.
int takeLock(const QByteArray &folder, int flags)
{
    const QByteArray path = folder + lockName;
    const int lock = ::open(path.constData(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0)
        return -1;
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return -1;
    }
    return lock;
}

void removeFolder(const QByteArray &folder)
{
    for (const char *name : {"/llama.sock", "/probe.sock", "/key", lockName})
        ::unlink((folder + name).constData());
    // Anything else in there is not ours to remove; then the folder stays.
    ::rmdir(folder.constData());
}

bool isMine(const QByteArray &folder, std::time_t *changed = nullptr)
{
    struct stat found = {};
    if (::lstat(folder.constData(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != ::geteuid() || (found.st_mode & 0077) != 0)
        return false;
    if (changed)
        *changed = found.st_mtime;
    return true;
}

/// A runtime folder that others may write to would let them put their own socket in our place.
bool isTrustworthy(const QByteArray &parent)
{
    struct stat found = {};
    if (::stat(parent.constData(), &found) != 0 || !S_ISDIR(found.st_mode))
        return false;
    const bool othersWrite = (found.st_mode & 0022) != 0;
    const bool sticky = (found.st_mode & S_ISVTX) != 0;
    return ::access(parent.constData(), W_OK | X_OK) == 0 && (!othersWrite || sticky);
}

} // namespace

std::expected<SocketFolder, QString> SocketFolder::make(const QStringList &parents, int longest)
{
    QString reason = QStringLiteral("no folder for a socket");
    for (const QString &parent : parents) {
        if (parent.isEmpty() || !QDir::isAbsolutePath(parent))
            continue;
        QByteArray folder = QFile::encodeName(QDir::cleanPath(parent) + QStringLiteral("/agate-XXXXXX"));
        if (folder.size() + qsizetype(std::strlen("/llama.sock")) > longest) {
            reason = QStringLiteral("%1: too long for a socket").arg(parent);
            continue;
        }
        if (!isTrustworthy(QFile::encodeName(parent))) {
            reason = QStringLiteral("%1: no folder that is safe to write to").arg(parent);
            continue;
        }
        // mkdtemp makes it 0700.
        if (!::mkdtemp(folder.data())) {
            reason = QStringLiteral("%1: %2").arg(parent, systemSentence());
            continue;
        }
        const int lock = takeLock(folder, O_CREAT | O_EXCL);
        if (lock < 0) {
            reason = QStringLiteral("%1: %2").arg(parent, systemSentence());
            removeFolder(folder);
            continue;
        }
        return SocketFolder(QFile::decodeName(folder), lock);
    }
    return std::unexpected(reason);
}

int SocketFolder::removeStale(const QString &parent)
{
    if (parent.isEmpty())
        return 0;
    int removed = 0;
    const auto names = QDir(parent).entryList({nameFilter}, QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QByteArray folder = QFile::encodeName(parent + u'/' + name);
        std::time_t changed = 0;
        if (!isMine(folder, &changed))
            continue;
        struct stat ignored = {};
        const bool locked = ::lstat((folder + lockName).constData(), &ignored) == 0;
        if (!locked && std::time(nullptr) - changed < youngSeconds)
            continue;
        int lock = -1;
        if (locked) {
            lock = takeLock(folder, 0);
            if (lock < 0)
                continue;
        }
        removeFolder(folder);
        if (lock >= 0)
            ::close(lock);
        removed += ::lstat(folder.constData(), &ignored) != 0 ? 1 : 0;
    }
    return removed;
}

SocketFolder::SocketFolder(SocketFolder &&other) noexcept : m_path(std::exchange(other.m_path, {})), m_lock(std::exchange(other.m_lock, -1))
{
}

SocketFolder &SocketFolder::operator=(SocketFolder &&other) noexcept
{
    if (this != &other) {
        remove();
        m_path = std::exchange(other.m_path, {});
        m_lock = std::exchange(other.m_lock, -1);
    }
    return *this;
}

SocketFolder::~SocketFolder()
{
    remove();
}

void SocketFolder::remove() noexcept
{
    if (!m_path.isEmpty())
        removeFolder(QFile::encodeName(m_path));
    if (m_lock >= 0)
        ::close(m_lock);
    m_path.clear();
    m_lock = -1;
}

bool SocketFolder::takesSockets() const
{
    const QByteArray path = QFile::encodeName(m_path) + "/probe.sock";
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (size_t(path.size()) >= sizeof(address.sun_path))
        return false;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    const int probe = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (probe < 0)
        return false;
    const bool bound = ::bind(probe, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
    ::close(probe);
    ::unlink(path.constData());
    return bound;
}

void SocketFolder::removeSocket() const
{
    ::unlink(QFile::encodeName(socketPath()).constData());
}

} // namespace agate
