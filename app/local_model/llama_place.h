// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/socket_folder.h"
#include "provider/endpoint.h"

#include <QString>

#include <expected>

namespace agate
{

/// Where a server of ours will listen, out of reach of web pages and other users.
struct LlamaPlace {
    SocketFolder folder;
    Endpoint endpoint;
};

/// A Unix socket in a fresh owner-only folder under `runtimeFolder`, else under `temporaryFolder`; where none can be had (or
/// `sockets` is false) a free loopback port with a random 256-bit key in a file of such a folder. Takes away what dead runs
/// left there. The error is untranslated.
[[nodiscard]] std::expected<LlamaPlace, QString> chooseLlamaPlace(const QString &runtimeFolder, const QString &temporaryFolder,
                                                                  bool sockets);

} // namespace agate
