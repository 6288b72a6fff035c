// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/waiting_line.h"

namespace agate
{

bool WaitingLine::enter(const QString &place, int limit, QObject *who, std::function<void()> turn)
{
    Place &there = m_places[place];
    there.limit = limit;
    if (there.inside.size() < limit && there.waiting.isEmpty()) {
        there.inside.append(who);
        return true;
    }
    there.waiting.append({who, std::move(turn)});
    return false;
}

void WaitingLine::leave(const QString &place, QObject *who)
{
    const auto at = m_places.find(place);
    if (at == m_places.end())
        return;
    at->inside.removeOne(who);
    at->waiting.removeIf([who](const Waiting &waiting) { return !waiting.who || waiting.who == who; });
    while (at->inside.size() < at->limit && !at->waiting.isEmpty()) {
        const Waiting next = at->waiting.takeFirst();
        at->inside.append(next.who);
        QMetaObject::invokeMethod(next.who, next.turn, Qt::QueuedConnection);
    }
    if (at->inside.isEmpty())
        m_places.erase(at);
}

} // namespace agate
