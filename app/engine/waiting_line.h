// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

namespace agate
{

/// Who may speak to a place now, and who has to wait: a model on this computer answers one after the other, a provider far away
/// a few at a time. First come, first served.
class WaitingLine
{
public:
    /// True: go ahead. False: `turn` is called from the event loop when it is the turn of `who`, unless that has left by then.
    bool enter(const QString &place, int limit, QObject *who, std::function<void()> turn);
    /// Gives the place free, or gives up waiting. May be called by one who never entered.
    void leave(const QString &place, QObject *who);

private:
    struct Waiting {
        QPointer<QObject> who;
        std::function<void()> turn;
    };

    struct Place {
        int limit = 1;
        QList<QObject *> inside;
        QList<Waiting> waiting;
    };

    QHash<QString, Place> m_places;
};

} // namespace agate
