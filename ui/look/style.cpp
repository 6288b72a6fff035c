// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style.h"

#include "look/style_sheet.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace agate
{

namespace
{

// Desktops ask for 9 to 11 pt by default (12 to 15 px): that is "100 %". Beyond it somebody needs larger text.
constexpr int usualPixels = 13;
constexpr int largestUsualPixels = 15;

} // namespace

Style::Style(QApplication &application, QObject *parent) : QObject(parent), m_application(application)
{
    const int system = QFontInfo(QApplication::font()).pixelSize();
    m_systemPixels = system > largestUsualPixels ? system : usualPixels;
    if (QApplication::style()->name() != QLatin1StringView("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme now) {
        m_system = now == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
        follow();
    });
    m_system = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
    m_scheme = wanted();
    dress();
}

void Style::setChoice(SchemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    follow();
}

void Style::setTextScale(qreal scale)
{
    scale = std::clamp(scale, 0.5, 3.0);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    dress();
}

Scheme Style::wanted() const
{
    switch (m_choice) {
    case SchemeChoice::Light:
        return Scheme::Light;
    case SchemeChoice::Dark:
        return Scheme::Dark;
    case SchemeChoice::System:
        break;
    }
    return m_system;
}

void Style::follow()
{
    if (wanted() == m_scheme)
        return;
    m_scheme = wanted();
    dress();
}

void Style::dress()
{
    const Colours colours = coloursFor(m_scheme);
    const int pixels = static_cast<int>(std::lround(m_systemPixels * m_textScale));
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    QApplication::setFont(font);
    QApplication::setPalette(paletteFrom(colours));
    m_application.setStyleSheet(styleSheetFrom(colours, pixels));
    emit changed();
}

} // namespace agate
