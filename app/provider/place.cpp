// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/place.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace agate
{

bool isLoopback(const QUrl &url)
{
    // RFC 6761 reserves the name; a name that merely ends in .localhost may still be asked of a stranger's DNS.
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

bool isAllowedPlace(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == QLatin1String("https"))
        return true;
    if (url.scheme() != QLatin1String("http"))
        return false;
    if (isLoopback(url))
        return true;
    const QHostAddress address(url.host());
    if (!address.isNull())
        return address.isPrivateUse() || address.isLinkLocal();
    static constexpr std::array<QLatin1StringView, 4> near = {QLatin1StringView(".local"), QLatin1StringView(".lan"),
                                                              QLatin1StringView(".home.arpa"), QLatin1StringView(".internal")};
    return !url.host().contains(u'.') || std::ranges::any_of(near, [&url](auto end) { return url.host().endsWith(end); });
}

} // namespace agate
