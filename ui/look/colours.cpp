// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/colours.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace agate
{

namespace
{

qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Colours coloursFor(Scheme scheme)
{
    if (scheme == Scheme::Dark) {
        return {.paper = QColor(0x201e1b),
                .chrome = QColor(0x191714),
                .line = QColor(0x35312b),
                .ink = QColor(0xe9e4da),
                .muted = QColor(0x9a9387),
                .ghost = QColor(0x7d766b),
                .accent = QColor(0xd98a63),
                .textOnAccent = QColor(0x201e1b),
                .accentSoft = QColor(0x3a2a22),
                .ok = QColor(0x7dbb8b),
                .warn = QColor(0xe0b25c),
                .warnLine = QColor(0xe0b25c),
                .warnSoft = QColor(0x3a311d),
                .misspelt = QColor(0xe8685c)};
    }
    return {.paper = QColor(0xfffefb),
            .chrome = QColor(0xf4f2ee),
            .line = QColor(0xdedad2),
            .ink = QColor(0x24211d),
            .muted = QColor(0x6b655c),
            .ghost = QColor(0x8a8379),
            .accent = QColor(0x9a4a2b),
            .textOnAccent = QColor(0xffffff),
            .accentSoft = QColor(0xf3e3da),
            .ok = QColor(0x3b774a),
            .warn = QColor(0x9a5f12),
            .warnLine = QColor(0xb7791f),
            .warnSoft = QColor(0xfbf0d8),
            .misspelt = QColor(0xcf3a2e)};
}

Scheme schemeOf(const QPalette &palette)
{
    // Mid is the table's line; a style sheet's "color" and "background" on a widget change other roles, never this one.
    return palette.color(QPalette::Mid).lightnessF() < 0.5F ? Scheme::Dark : Scheme::Light;
}

Colours coloursFor(const QPalette &palette)
{
    return coloursFor(schemeOf(palette));
}

QColor mutedOnAccentSoft(const Colours &colours)
{
    return mixed(colours.muted, colours.ink, 0.2);
}

QColor mixed(const QColor &ground, const QColor &over, qreal amount)
{
    const auto part = static_cast<float>(std::clamp(amount, 0.0, 1.0));
    const auto channel = [part](float from, float to) { return from + (to - from) * part; };
    return QColor::fromRgbF(channel(ground.redF(), over.redF()), channel(ground.greenF(), over.greenF()),
                            channel(ground.blueF(), over.blueF()));
}

qreal contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace agate
