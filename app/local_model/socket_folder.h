// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace agate
{

/// A fresh folder that only its owner can enter, for a child's socket and key; taken away with everything in it when this value
/// goes. A lock inside, held as long as the program lives (also after kill -9 the system lets go of it), tells a dead run's
/// folder from one in use.
class SocketFolder
{
public:
    /// The longest path of a socket that is bound: sun_path holds 108 bytes on Linux, 104 elsewhere, and some servers copy it
    /// into less.
    static constexpr int pathLimit = 99;

    /// In the first of `parents` that is absolute, safe to write to and leaves the socket's path at most `longest` bytes. The
    /// error is untranslated.
    [[nodiscard]] static std::expected<SocketFolder, QString> make(const QStringList &parents, int longest = pathLimit);

    /// Removes the folders that dead runs of this user left in `parent`. Returns how many.
    static int removeStale(const QString &parent);

    SocketFolder(SocketFolder &&other) noexcept;
    SocketFolder &operator=(SocketFolder &&other) noexcept;
    ~SocketFolder();

    QString path() const { return m_path; }

    /// Its last part: no other folder's of this run is the same.
    QString name() const { return m_path.section(u'/', -1).toLower(); }

    QString socketPath() const { return m_path + QStringLiteral("/llama.sock"); }

    QString keyPath() const { return m_path + QStringLiteral("/key"); }

    /// Whether a Unix socket can be bound here at all (not on every file system).
    bool takesSockets() const;
    /// A leftover socket blocks the next start.
    void removeSocket() const;

private:
    SocketFolder(QString path, int lock) : m_path(std::move(path)), m_lock(lock) { }

    void remove() noexcept;

    QString m_path;
    int m_lock = -1;
};

} // namespace agate
