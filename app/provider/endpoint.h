// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret.h"

#include <QString>
#include <QUrl>

namespace agate
{

/// Where a provider is reached just now: over TCP, or through a Unix socket that no web page can open.
struct Endpoint {
    /// Up to and including the version part ("http://127.0.0.1:11434/v1"), no slash at the end. With a socket only its path
    /// counts; "http://localhost/v1" is as good as any.
    QUrl baseUrl;
    /// Path of a Unix socket; empty for TCP.
    QString socket;
    /// Empty when none is asked for.
    Secret key;
};

} // namespace agate
