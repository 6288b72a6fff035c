// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearance_page.h"

#include <QFontDatabase>

namespace agate
{

namespace
{

constexpr SettingText coloursText{QT_TRANSLATE_NOOP("Settings", "Colours"), QT_TRANSLATE_NOOP("Settings", "Light paper or dark."),
                                  QT_TRANSLATE_NOOP("Settings", "theme dark mode light night appearance scheme")};
constexpr SettingText fontText{QT_TRANSLATE_NOOP("Settings", "Writing font"),
                               QT_TRANSLATE_NOOP("Settings", "What drafts are set in. Files and exports do not change."),
                               QT_TRANSLATE_NOOP("Settings", "typeface letters serif family")};
constexpr SettingText zoomText{QT_TRANSLATE_NOOP("Settings", "Size of the text"), nullptr,
                               QT_TRANSLATE_NOOP("Settings", "zoom larger smaller font size")};
constexpr SettingText rowsText{QT_TRANSLATE_NOOP("Settings", "Distance of the rows"),
                               QT_TRANSLATE_NOOP("Settings", "From one row to the next, measured by the letters' size."),
                               QT_TRANSLATE_NOOP("Settings", "line height spacing leading")};
constexpr SettingText columnText{QT_TRANSLATE_NOOP("Settings", "Letters in a row"),
                                 QT_TRANSLATE_NOOP("Settings", "The width of the column. About 65 to 72 letters are easiest to read."),
                                 QT_TRANSLATE_NOOP("Settings", "column width line length margins measure page")};

/// Those a text can be set in, as their designers spell them.
QStringList families()
{
    QStringList all = QFontDatabase::families();
    all.removeIf([](const QString &family) {
        return QFontDatabase::isPrivateFamily(family) || !QFontDatabase::isSmoothlyScalable(family) || family.contains(u"Emoji");
    });
    return all;
}

} // namespace

AppearancePage::AppearancePage(QWidget *parent)
    //: Title of a page of settings: colours and fonts
    : SettingsPage(tr("Appearance"), parent)
{
    using Scheme = Settings::ColourScheme;
    addChoice<Scheme>(coloursText, &Settings::colourScheme,
                      //: Colours: as the system has them
                      {{Scheme::System, tr("As the system")}, {Scheme::Light, tr("Light")}, {Scheme::Dark, tr("Dark")}});
    //: A writing font: the one that Agate picks
    QList<Choice<QString>> fonts = {{QString(), tr("The usual serif")}};
    const auto installed = families();
    for (const QString &family : installed)
        fonts.append({family, family});
    addChoice<QString>(fontText, &Settings::writingFont, fonts);
    //: A share in per cent; %1: a number
    const QString percent = tr("%1 %");
    addNumber(zoomText, &Settings::zoom, {50, 400, 10}, percent);
    addNumber(rowsText, &Settings::lineHeight, {120, 250, 5}, percent);
    addNumber(columnText, &Settings::columnLetters, {40, 120, 2}, QStringLiteral("%1"));
}

} // namespace agate
