// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace agate
{

/// A host that is this computer itself: 127.0.0.0/8, ::1 or "localhost".
bool isLoopback(const QUrl &url);

/// https anywhere; http only where nobody on the way can listen in: on this computer or in the network around it (private
/// addresses, names without a dot, .local, .lan, .home.arpa, .internal). Nothing else, file: least of all.
bool isAllowedPlace(const QUrl &url);

} // namespace agate
