// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtTypes>

namespace agate
{

/// The Unix socket of the window that holds `libraryFile`: in an owner-only folder ($XDG_RUNTIME_DIR/agate, else /tmp/agate-UID), named
/// after the library's canonical path. Makes the folder. Empty when no folder can be had that is the user's alone.
QString windowSocket(const QString &libraryFile);

/// True when the process at the other end of a connected Unix socket runs as the same user.
bool peerIsSameUser(qintptr socket);

} // namespace agate
