// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/window_socket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

// sockaddr_un holds 108 bytes, and QLocalServer binds under a longer name first.
constexpr qsizetype longestFolder = 60;

bool isOursAlone(const QByteArray &folder)
{
    struct stat found;
    return ::lstat(folder.constData(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == ::geteuid() && (found.st_mode & 077) == 0;
}

bool makeOurs(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    ::mkdir(path.constData(), 0700);
    return isOursAlone(path);
}

QString socketFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.startsWith(u'/') && runtime.toUtf8().size() <= longestFolder && makeOurs(runtime + "/agate"_L1))
        return runtime + "/agate"_L1;
    const QString shared = u"/tmp/agate-%1"_s.arg(::geteuid());
    return makeOurs(shared) ? shared : QString();
}

// The same for every way that leads to the file, also before it is there.
QString canonical(const QString &file)
{
    const QFileInfo info(file);
    if (const QString path = info.canonicalFilePath(); !path.isEmpty())
        return path;
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return (folder.isEmpty() ? QDir::cleanPath(info.absolutePath()) : folder) + u'/' + info.fileName();
}

} // namespace

QString windowSocket(const QString &libraryFile)
{
    const QString folder = socketFolder();
    if (folder.isEmpty())
        return {};
    const QByteArray name = QCryptographicHash::hash(canonical(libraryFile).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return folder + u'/' + QString::fromLatin1(name) + ".sock"_L1;
}

bool peerIsSameUser(qintptr socket)
{
#ifdef SO_PEERCRED
    ucred peer = {};
    socklen_t length = sizeof peer;
    return ::getsockopt(int(socket), SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 && peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(int(socket), &user, &group) == 0 && user == ::geteuid();
#endif
}

} // namespace agate
