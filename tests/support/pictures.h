// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QWidget>

namespace agate::tests
{

/// Saves a picture of the widget as NAME.png in the folder $AGATE_PICTURES, for someone to look at; does nothing without it.
inline void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("AGATE_PICTURES");
    if (folder.isEmpty())
        return;
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace agate::tests
