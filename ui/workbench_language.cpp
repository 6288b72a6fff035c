// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench_language.h"

#include "brief/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>

#include <algorithm>

namespace agate
{

namespace
{

const QString &ownFolder()
{
    static const QString folder = QStringLiteral(":/i18n");
    return folder;
}

} // namespace

WindowLanguage::WindowLanguage() : m_system(QLocale::system()) { }

WindowLanguage::~WindowLanguage()
{
    fallSilent();
}

void WindowLanguage::fallSilent()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

void WindowLanguage::speak(const QString &tag)
{
    const QLocale locale = tag.isEmpty() ? m_system : QLocale(tag);
    fallSilent();
    QLocale::setDefault(locale);
    auto own = std::make_unique<QTranslator>();
    const bool isSpoken = own->load(locale, QStringLiteral("agate"), QStringLiteral("_"), ownFolder());
    // English is everybody's second: its plurals come from a file too.
    if (!isSpoken && !own->load(ownFolder() + QStringLiteral("/agate_en.qm")))
        own.reset();
    // Qt's own words only where Agate's are: half of a window in another language helps nobody.
    auto qt = std::make_unique<QTranslator>();
    if (isSpoken && qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_translators.push_back(std::move(qt));
    if (own)
        m_translators.push_back(std::move(own));
    QGuiApplication::setLayoutDirection(isSpoken ? locale.textDirection() : Qt::LeftToRight);
    for (const auto &translator : m_translators)
        QCoreApplication::installTranslator(translator.get());
}

QList<LanguageFact> WindowLanguage::all()
{
    QList<LanguageFact> spoken;
    const auto files = QDir(ownFolder()).entryList({QStringLiteral("agate_*.qm")}, QDir::Files);
    for (const QString &file : files) {
        const QString tag = file.sliced(6).chopped(3).replace(u'_', u'-');
        spoken.append({tag, languageOf(tag).ownName});
    }
    std::ranges::sort(spoken, {}, &LanguageFact::name);
    return spoken;
}

} // namespace agate
