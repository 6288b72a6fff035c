// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/app_icon.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace agate
{

QIcon appIcon()
{
    // The same split as packaging/CMakeLists.txt makes for the icon theme.
    QSvgRenderer small(QStringLiteral(":/agate/app/agate-small.svg"));
    QSvgRenderer large(QStringLiteral(":/agate/app/agate.svg"));
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        (side < 32 ? small : large).render(&painter, QRectF(0, 0, side, side));
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace agate
