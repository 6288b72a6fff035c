// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_facts.h"

#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace agate
{

/// The language of the window: its words, Qt's own, numbers and dates, and the direction of it all.
class WindowLanguage
{
public:
    WindowLanguage();
    ~WindowLanguage();
    Q_DISABLE_COPY_MOVE(WindowLanguage)

    /// `tag`: BCP 47; empty: the system's. Widgets that are there are told of it (QEvent::LanguageChange), and have to be made anew.
    void speak(const QString &tag);

    /// Those that Agate can speak (a translations/agate_<tag>.ts each), by their own names.
    static QList<LanguageFact> all();

private:
    void fallSilent();

    const QLocale m_system;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace agate
