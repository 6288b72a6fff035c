// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/category_name.h"

#include <QCoreApplication>

namespace agate
{

namespace
{

struct Name {
    const char *category;
    const char *words;
};

constexpr Name names[] = {
    //: Category of templates
    {"blog", QT_TRANSLATE_NOOP("agate::categoryName", "Blog")},
    //: Category of templates
    {"children", QT_TRANSLATE_NOOP("agate::categoryName", "Children’s books")},
    //: Category of templates: work on a text that is there already
    {"editing", QT_TRANSLATE_NOOP("agate::categoryName", "Editing")},
    //: Category of templates: advertising texts
    {"marketing", QT_TRANSLATE_NOOP("agate::categoryName", "Marketing")},
    //: Category of templates: texts of a shop
    {"shop", QT_TRANSLATE_NOOP("agate::categoryName", "Shop")},
    //: Category of templates: texts for search engines
    {"search", QT_TRANSLATE_NOOP("agate::categoryName", "Search engines")},
    //: Category of templates
    {"translation", QT_TRANSLATE_NOOP("agate::categoryName", "Translation")},
};

} // namespace

QString categoryName(const QString &category)
{
    for (const Name &name : names) {
        if (category == QLatin1StringView(name.category))
            return QCoreApplication::translate("agate::categoryName", name.words);
    }
    QString words = category;
    words.replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace agate
