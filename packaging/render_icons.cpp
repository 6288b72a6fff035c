// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// render_icons SOURCE.svg SIDE TARGET.png: an SVG as a square picture. Runs while building, without a display.
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int side = words.value(2).toInt();
    if (words.size() != 4 || side < 1 || side > 4096) {
        std::fputs("render_icons SOURCE.svg SIDE TARGET.png\n", stderr);
        return 2;
    }
    QSvgRenderer drawing(words.at(1));
    if (!drawing.isValid()) {
        std::fprintf(stderr, "%s is no drawing\n", qPrintable(words.at(1)));
        return 1;
    }
    QImage picture(side, side, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    if (!picture.save(words.at(3), "PNG")) {
        std::fprintf(stderr, "%s could not be written\n", qPrintable(words.at(3)));
        return 1;
    }
    return 0;
}
