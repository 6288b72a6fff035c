// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace agate::tests
{

/// Every widget below `root` that takes the focus, or is a button, and that a screen reader could only call by its kind.
inline QStringList namelessControls(QWidget &root)
{
    QStringList nameless;
    const auto widgets = root.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root) || (widget->focusPolicy() == Qt::NoFocus && !widget->inherits("QAbstractButton")))
            continue;
        // Parts of Qt's own widgets: a scroll area's viewport, a spin box's or combo box's line edit.
        if (widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QScrollBar") || widget->inherits("QSplitterHandle"))
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(
                QStringLiteral("%1 %2 in %3")
                    .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                         widget->parentWidget() ? QString::fromLatin1(widget->parentWidget()->metaObject()->className()) : QString()));
    }
    return nameless;
}

} // namespace agate::tests
