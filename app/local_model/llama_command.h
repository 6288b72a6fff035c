// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace agate
{

/// How llama-server is started (flags of 0.7.0; older and newer ones are met by leaving out what they do not know).
struct LlamaCommand {
    QString model;
    /// Tokens; 0 leaves it to the server.
    int contextTokens = 0;
    int threads = 1;
    /// A Unix socket's path …
    QString socket;
    /// … or a loopback port with the key in a file. Never in the arguments: other users can read those.
    quint16 port = 0;
    QString keyFile;
    /// Flags this server has refused before; "--no-ui" falls back to its older name.
    QStringList unknown;

    QStringList arguments() const;
};

/// `given` if it can be run; else llama-server on PATH, then in `folders`. Empty when there is none.
QString findLlamaServer(const QString &given, const QStringList &folders);
/// Where llama-server is often put besides PATH: the user's data folder, Homebrew, nix, /usr/local …
QStringList usualLlamaFolders();

/// Threads for generating: one core less than this process may use (affinity, the container's quota, no hyper-threads), at
/// least one. More than there are idle cores is many times slower.
int llamaThreads();

/// This process's environment without anything that is nobody else's business (keys) or would change the server's mind
/// (LLAMA_ARG_…).
QProcessEnvironment llamaEnvironment();

/// The flag that the server's log complains about, or empty.
QString refusedFlag(const QByteArray &log);

} // namespace agate
