// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/commands.h"

#include <QAction>

#include <algorithm>

namespace agate
{

QList<QAction *> namedActions(const QObject &window)
{
    QList<QAction *> actions = window.findChildren<QAction *>();
    actions.removeIf([](const QAction *action) {
        // Lower_snake, as ours are.
        const QString name = action->objectName();
        return name.isEmpty() || action->text().isEmpty() || name.startsWith(u"qt_")
            || !std::ranges::all_of(name, [](QChar c) { return c == u'_' || c.isDigit() || (c >= u'a' && c <= u'z'); });
    });
    return actions;
}

CommandFact commandOf(const QAction &action)
{
    const bool isHeardInAPart =
        action.shortcutContext() == Qt::WidgetShortcut || action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
    return {.name = action.objectName(),
            .text = QString(action.text()).remove(u'&').remove(u'…'),
            .keys = action.shortcuts(),
            .scope = isHeardInAPart && action.parent() ? QString::fromLatin1(action.parent()->metaObject()->className()) : QString()};
}

} // namespace agate
