// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/announce.h"

#include <QAccessibleAnnouncementEvent>
#include <QWidget>

namespace agate
{

void announce(QWidget &from, const QString &words, Politeness politeness)
{
    if (words.isEmpty())
        return;
    QAccessibleAnnouncementEvent event(&from, words);
    event.setPoliteness(politeness);
    QAccessible::updateAccessibility(&event);
}

} // namespace agate
