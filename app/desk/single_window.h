// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/window_message.h"
#include "library/library_thread.h"

#include <QLocalServer>
#include <QObject>

namespace agate
{

/// The door of the one window that holds a library: a second `agate` hands over to it instead of opening another window, and `agate write`
/// hands it its finished draft. It listens where only the same user's programs can knock.
class SingleWindow : public QObject
{
    Q_OBJECT
public:
    explicit SingleWindow(LibraryThread &library, QObject *parent = nullptr);

    /// Call it once the library is open for writing: its lock is what makes this window the only one, so a socket that is
    /// still there was left by a crash. False when there is no safe place for a socket; all else still works then.
    bool listen(const QString &libraryFile);

signals:
    void raiseAsked();
    void beginAsked();
    void openAsked(const agate::DraftId &draft);
    void fileAsked(const QString &path);
    /// A handed draft is in the library.
    void draftAdded(const agate::DraftId &draft);

private:
    void welcome();
    void hear(QLocalSocket *knocker);
    void serve(QLocalSocket *knocker, const window_message::Request &request);

    LibraryThread &m_library;
    QLocalServer m_server;
};

} // namespace agate
